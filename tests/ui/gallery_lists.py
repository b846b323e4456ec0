"""Pages of lists: like the first screen, like one file, like the register."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.frame import Frame, Page
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.button import primary
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.facts import Due, DueBox, Fact
from sikot_desk.ui.kit.icons import Icon, State
from sikot_desk.ui.kit.key_hint import KeyHint, key_note
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.step_flow import FlowLegend, FlowStep, StepFlow
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.timeline import Phase, Timeline, TimelineStep
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from tests.ui.gallery_frame import page_body


def _flow() -> Card:
    card = Card()
    card.body.setContentsMargins(16, 11, 16, 12)
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(Text("Berkas menurut langkah SOP", TYPE.card_title))
    line.addStretch(1)
    legend = FlowLegend()
    legend.set_counts(2, "33 berjalan, 7 siap diambil")
    line.addWidget(legend)
    card.body.addLayout(line)
    steps = (
        ("Loket", "Permohonan\nmasuk", 2, "tertua 4 jam", 0),
        ("Loket", "Pemeriksaan\nberkas", 1, "tertua 32 mnt", 0),
        ("Back Office", "Pembuatan\nblanko", 4, "tertua 1 jam", 0),
        ("Analis Kebijakan", "Paraf\nAhli Muda", 3, "tertua 2 jam", 0),
        ("Analis Kebijakan", "Paraf\nAhli Madya", 0, "", 0),
        ("Sekretaris", "Paraf\nSekretaris", 12, "tertua 1 hari", 1),
        ("Kepala Dinas", "Tanda tangan\nKepala Dinas", 5, "tertua 2 hari", 1),
        ("Back Office", "Penomoran", 4, "tertua 55 mnt", 0),
        ("Loket", "Penyerahan", 7, "tertua 4 hari", 0),
    )
    card.body.addWidget(
        StepFlow(
            [
                FlowStep(f"s{n}", n, holder, name, waiting, age, late, mine=n in (1, 2, 9))
                for n, (holder, name, waiting, age, late) in enumerate(steps, start=1)
            ]
        )
    )
    return card


def list_card(
    card: Card, columns: tuple[Column, ...], rows: list[Row], low: int, high: int
) -> Card:
    table = RowTable(columns, "daftar", heights=(low, high), one_click=True)
    table.set_rows(rows)
    card.body.addWidget(table)
    return card


def _tasks() -> Card:
    card = Card("Yang perlu saya kerjakan", padded=False)
    card.add_to_head(key_note("Down", "pilih", "Enter", "buka"))
    tasks = (
        ("file-plus", "Lanjutkan pemeriksaan: Winda Oktaviani", "7 dari 12 persyaratan"),
        ("phone", "Beri tahu 3 pemohon: izin siap diambil", "paling lama: 0079/2026"),
        ("inbox", "Periksa 2 berkas titipan", "kurir RS Melati Harapan, kemarin 15.20"),
        ("undo", "Berkas kembali dari pemohon: Sukarni", "0081/2026, 1 diperiksa ulang"),
        ("folder", "Isi ulang map darurat", "tinggal 4 tanda terima bernomor"),
    )
    rows = [
        Row(
            f"t{n}",
            (
                Cell(title, caption, strong=True, icon=icon),
                Cell(icon="chevron-right", icon_tone=Tone.TEXT2),
            ),
        )
        for n, (icon, title, caption) in enumerate(tasks)
    ]
    return list_card(card, (Column(), Column("", 44, right=True)), rows, 44, 66)


def _due() -> Card:
    card = Card("Jatuh tempo", "11", padded=False)
    card.add_to_head(key_note("F4", "semua"))
    files = (
        ("Hendra Gunawan Saputra", "0084/2026, tanda tangan", pill.late("Terlambat 2 hari")),
        ("Fitria Handayani", "0088/2026, paraf Sekretaris", pill.late("Terlambat 1 hari")),
        ("Yohana D. Simanjuntak", "0094/2026, penomoran", pill.due_today("Hari ini 16.00")),
        ("T. Raja Muhammad Iskandar Zulkarnain Alamsyah", "0096/2026, paraf Sekretaris",
         pill.due_today("Hari ini 16.00")),
        ("Ma’ruf Hidayatullah", "0097/2026, paraf Sekretaris",
         pill.due_today("Hari ini 16.00")),
    )  # fmt: skip
    rows = [
        Row(name, (Cell(name, caption, strong=True), Cell(pill=mark)))
        for name, caption, mark in files
    ]
    return list_card(card, (Column(), Column("", -1, right=True)), rows, 44, 66)


def _side() -> QWidget:
    side = QWidget()
    layout = QVBoxLayout(side)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SIZES.gap)
    ready = Card("Siap, belum diberi tahu", "3", padded=False)
    people = (("Rahmi Yulianti", "rak B-12, 3 Juli"), ("Bunga Lestari", "rak B-13, 6 Juli"),
              ("M. Rizki Pratama", "rak B-14, 7 Juli"))  # fmt: skip
    rows = [
        Row(name, (Cell(name, strong=True), Cell(rack, icon="phone", tone=Tone.TEXT2)))
        for name, rack in people
    ]
    columns = (Column(), Column("", -1, right=True))
    layout.addWidget(list_card(ready, columns, rows, 33, 44), 3)
    counter = Card("Keadaan loket", padded=False)
    facts = (
        (State.OK, "Cadangan", "kemarin 16.04, 2 tempat"),
        (State.OK, "Uji pulih", "Senin 6 Juli"),
        (State.WARNING, "Kirim data", "30 Juni, 214 baru"),
    )
    rows = [
        Row(name, (Cell(name, state=state.value, tone=Tone.TEXT2), Cell(fact)))
        for state, name, fact in facts
    ]
    layout.addWidget(list_card(counter, columns, rows, 33, 44), 3)
    return side


def beranda(window: Frame) -> None:
    """Show a page like the first screen."""
    body, layout = page_body()
    line = QHBoxLayout()
    line.setSpacing(SIZES.gap)
    box = ScanBox("Pindai barcode, atau ketik nomor, nama, NIK, STR", large=True)
    box.scanner.set_heard(True)
    line.addWidget(box, 1)
    new = primary("Permohonan baru", "", "file-plus")
    new.setMinimumHeight(SIZES.scan_box)
    line.addWidget(new)
    layout.addLayout(line)
    layout.addWidget(_flow())
    layout.addWidget(Columns([_tasks(), _due(), _side()], [408, 366, 304]), 1)
    window.header.set_title("Beranda", "Selamat pagi, Rina. Loket 1")
    window.header.show_scanner_state()
    window.add_page("beranda", Page(body))
    window.show_page("beranda")
    box.take_caret()


def _whose() -> Card:
    card = Card()
    card.body.setContentsMargins(20, 13, 15, 13)
    row = QHBoxLayout()
    left = QVBoxLayout()
    left.setSpacing(6)
    left.addWidget(
        wrapped(
            Text("Siti Rahmadhani, A.Md.OT.", TYPE.name),
            PillLabel(pill.kind("SIKOT baru")),
            PillLabel(pill.Pill("Izin ke-2")),
        )
    )
    work = QHBoxLayout()
    work.setSpacing(8)
    work.addWidget(Icon("building", 15))
    work.addWidget(ElidedText("RSIA Permata Bunda Riau, Marpoyan Damai", TYPE.secondary), 1)
    left.addLayout(work)
    facts = (
        Fact("Nomor pendaftaran", "0096/2026"),
        Fact("Nomor berkas", "26 01 0000117 9"),
        Fact("NIK", "1471••••••••0003"),
        Fact("Dibawa oleh", "Suami, 0813 6522 0410"),
    )
    left.addWidget(wrapped(*facts, gap=28))
    row.addLayout(left, 1)
    due = QVBoxLayout()
    due.addWidget(DueBox(Due.TODAY, "Jatuh tempo hari ini 16.00", "sisa 5 jam 36 menit"))
    due.addStretch(1)
    row.addLayout(due)
    card.body.addLayout(row)
    return card


def _nine() -> Card:
    card = Card("Sembilan langkah", padded=False)
    card.add_fact("6 dari 9")
    card.body.setContentsMargins(0, 4, 0, 4)
    done, now, ahead = Phase.DONE, Phase.NOW, Phase.AHEAD
    steps = (
        ("Permohonan masuk", "Rina Marlina, Sen 6 Juli 14.36", done, 3, 3, "3 mnt", "3 mnt"),
        ("Pemeriksaan kelengkapan", "Rina Marlina, Sen 6 Juli 15.10", done, 34, 35, "34 mnt",
         "35 mnt"),
        ("Pembuatan blanko", "Dedi Saputra, Sen 6 Juli 15.19", done, 9, 3, "9 mnt", "3 mnt"),
        ("Paraf Ahli Muda", "Dra. Hj. Erlina Yusra, M.Si., Sen 6 Juli 15.24", done, 5, 5,
         "5 mnt", "5 mnt"),
        ("Paraf Ahli Madya", "Ir. Zulfahmi, M.T., Sel 7 Juli 15.35", done, 491, 10,
         "8 jam 11 mnt", "10 mnt"),
        ("Paraf Sekretaris", "menunggu sejak Sel 7 Juli 15.35", now, 169, 10, "2 jam 49 mnt",
         "10 mnt"),
        ("Tanda tangan", "Kepala Dinas", ahead, 0, 480, "", "1 hari"),
        ("Penomoran", "Back Office", ahead, 0, 3, "", "3 mnt"),
        ("Penyerahan", "Loket", ahead, 0, 1, "", "1 mnt"),
    )  # fmt: skip
    card.body.addWidget(Timeline([TimelineStep(n, *one) for n, one in enumerate(steps, 1)]))
    return card


def _papers() -> Card:
    card = Card("Dokumen cetak", padded=False)
    card.add_to_head(KeyHint("Alt+K"))
    papers = (
        ("file-plus", "Tanda terima berkas", "6 Juli 15.10", "2 lembar", "printer"),
        ("book", "Lembar kendali", "6 Juli 15.17", "1 lembar", "printer"),
        ("file-plus", "Blanko SIKOT, cetakan 2", "6 Juli 15.19", "2 lembar", "printer"),
        ("circle-cross", "Blanko SIKOT, cetakan 1", "ditarik", "tidak berlaku", ""),
    )
    rows = [
        Row(
            title,
            (
                Cell(title, strong=True, icon=icon, icon_tone=Tone.TEXT2),
                Cell(when, tone=Tone.TEXT2, pill=pill.Pill(count), icon=act, icon_room=True),
            ),
        )
        for icon, title, when, count, act in papers
    ]
    return list_card(card, (Column(), Column("", -1, right=True)), rows, 33, 40)


def _history() -> Card:
    card = Card("Riwayat", "9", padded=False)
    card.add_to_head(KeyHint("Alt+R"))
    entries = (
        ("8 Juli 09.02", "Telepon ke pemohon: dijawab, menunggu kabar", "Rina Marlina"),
        ("7 Juli 15.41", "Paraf Ahli Madya dicatat, kejadian 15.35", "Dedi Saputra"),
        ("6 Juli 15.24", "Paraf Ahli Muda dicatat", "Dedi Saputra"),
        ("6 Juli 15.19", "Blanko cetakan 2: gelar diperbaiki, cetakan 1 ditarik", "Dedi Saputra"),
        ("6 Juli 15.10", "Lengkap dan benar, nomor pendaftaran 0096/2026", "Rina Marlina"),
    )
    rows = [
        Row(str(n), (Cell(when, tone=Tone.TEXT2), Cell(what, who)))
        for n, (when, what, who) in enumerate(entries)
    ]
    return list_card(card, (Column("", -1), Column()), rows, 40, 44)


def berkas(window: Frame) -> None:
    """Show a page like one file."""
    body, layout = page_body()
    layout.addWidget(_whose())
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SIZES.gap)
    column.addWidget(_papers(), 4)
    column.addWidget(_history(), 5)
    layout.addWidget(Columns([_nine(), side], [633, 459]), 1)
    bar = ActionBar("Catat paraf Sekretaris", icon="pen")
    bar.set_acts(
        (
            SideAct("phone", "Catatan telepon", "Alt+T", "phone"),
            SideAct("return", "Kembalikan ke pemohon", "Alt+P", "undo"),
        ),
        (SideAct("correct", "Koreksi"),),
    )
    window.set_officer("Dedi Saputra", "Petugas Back Office")
    window.header.set_title("Berkas", "0096/2026")
    window.header.show_scan_box()
    window.add_page("berkas", Page(body, bar))
    window.show_page("berkas", "berjalan")


def register(window: Frame) -> None:
    """Show a table with heads, groups, found letters and a refused row."""
    body, layout = page_body()
    box = ScanBox("Cari", "", large=True, icon="search")
    box.edit.setText("siti ramadani")
    box.set_tail(key_note("", "9 hasil", "Esc", "kosongkan"))
    layout.addWidget(box)
    card = Card(padded=False)
    table = RowTable(
        (Column("Pendaftaran", -1), Column("Pemohon"), Column("Tempat kerja"),
         Column("Nomor izin", -1), Column("Keadaan", -1)),
        "Register",
    )  # fmt: skip
    group = Cell("Tidak ada yang ditulis persis begitu.", strong=True)
    rows = [Row("", (group,), group=True)]
    rows += [
        Row(f"00{n}/2026", (Cell(f"00{n}/2026"), Cell("Siti Rahmadhani", found=((0, 4), (5, 10))),
            Cell("RSIA Permata Bunda Riau", tone=Tone.TEXT2), Cell("048/2023"),
            Cell(pill=pill.valid("Berlaku") if n % 2 else pill.refused("Dicabut"))))
        for n in range(61, 75)
    ]  # fmt: skip
    refused = Cell("Indah Permata Lubis", "Belum diparaf Ahli Madya.", caption_tone=Tone.LATE)
    rows.insert(3, Row("x", (Cell("0100/2026"), refused), refused=True))
    table.set_rows(rows)
    table.choose("0063/2026")
    card.body.addWidget(table)
    layout.addWidget(card, 1)
    window.header.set_title("Register")
    window.header.show_scanner_state()
    window.add_page("register", Page(body, ActionBar("Buka berkas", icon="folder")))
    window.show_page("register")
