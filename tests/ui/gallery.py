"""Pages made of the kit with invented people, for pictures and for tests that walk widgets.

Run `python tests/ui/gallery.py FOLDER` with QT_QPA_PLATFORM=offscreen to draw them.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.frame import Frame, Office, Page
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.banner import Remedy, Trouble
from sikot_desk.ui.kit.blocking_dialog import BlockingDialog, Stop
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Choice, Mark, Tick
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.digit_boxes import DigitBoxes
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Avatar, Due, DueBox, Fact
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.icons import Icon, State, state_icon
from sikot_desk.ui.kit.key_hint import KeyHint, key_note
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.kit.rail import Place
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.step_flow import FlowStep, StepFlow
from sikot_desk.ui.kit.step_strip import MoveHead, StepStrip
from sikot_desk.ui.kit.stylesheet import dress
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.timeline import Phase, Timeline, TimelineStep
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.verdict_list import (
    HowToCheck,
    ReasonPad,
    Requirement,
    RequirementFacts,
    RequirementHead,
    RequirementList,
    VerdictPad,
)

PLACES = (
    Place("beranda", "Beranda", "home", "F2"),
    Place("permohonan", "Permohonan Baru", "file-plus", "F3"),
    Place("berjalan", "Berkas Berjalan", "layers", "F4"),
    Place("penomoran", "Penomoran", "hash", "F5"),
    Place("penyerahan", "Penyerahan", "hand-over", "F6"),
    Place("register", "Register", "book", "F7"),
    Place("laporan", "Laporan", "chart", "F8"),
    Place("kirim", "Kirim Data", "usb", "F9"),
)
FOOT = (Place("pengaturan", "Pengaturan", "gear"), Place("bantuan", "Bantuan", "help", "F1"))
NAMES = (
    (1, "Surat permohonan bermeterai", State.OK),
    (2, "Fotokopi e-KTP", State.OK),
    (3, "Fotokopi ijazah dilegalisir", State.WARNING),
    (4, "Fotokopi STROT", State.OK),
    (5, "Surat keterangan sehat", State.NOT_YET),
    (6, "Keterangan pimpinan fasyankes", State.NOT_YET),
    (7, "Pas foto 4×6, 3 lembar", State.NOT_YET),
    (8, "Rekomendasi IOTI", State.NOT_YET),
    (9, "Rekomendasi Dinas Kesehatan", State.NOT_YET),
    (10, "SIKOT atau SIPOT pertama", State.NOT_REQUIRED),
    (11, "Surat kuasa dan KTP kuasa", State.NOT_YET),
    (12, "Berkas 2 rangkap dalam map", State.NOT_YET),
)


def frame() -> Frame:
    """Return a frame with an officer and a clock."""
    made = Frame(Office("SIKOT Desk", "DPMPTSP Pekanbaru"), PLACES, FOOT)
    made.set_officer("Rina Marlina", "Petugas Loket")
    made.header.set_clock("10.24 WIB", "Rabu, 8 Juli 2026")
    made.header.set_scanner_heard(True)
    return made


def _body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    body.setObjectName("scrolled")
    layout = QVBoxLayout(body)
    layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
    layout.setSpacing(SIZES.gap)
    return body, layout


def _flow() -> Card:
    card = Card()
    card.body.setContentsMargins(16, 11, 16, 15)
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(Text("Berkas menurut langkah SOP", TYPE.card_title))
    line.addStretch(1)
    line.addWidget(Text("langkah saya", TYPE.caption, Tone.TEXT2))
    line.addSpacing(8)
    line.addWidget(PillLabel(pill.late("2")))
    line.addWidget(Text("terlambat", TYPE.caption, Tone.TEXT2))
    line.addSpacing(8)
    line.addWidget(Text("33 berjalan, 7 siap diambil", TYPE.secondary, Tone.TEXT2))
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


def _list(card: Card, columns: tuple[Column, ...], rows: list[Row], low: int, high: int) -> Card:
    table = RowTable(columns, "daftar", heights=(low, high), one_click=True)
    table.set_rows(rows)
    table.setMinimumHeight(min(len(rows), 4) * low)
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
    return _list(card, (Column(), Column("", 44, right=True)), rows, 44, 66)


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
    return _list(card, (Column(), Column("", -1, right=True)), rows, 44, 66)


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
    layout.addWidget(_list(ready, columns, rows, 33, 44), 3)
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
    layout.addWidget(_list(counter, columns, rows, 33, 44), 3)
    return side


def beranda(window: Frame) -> None:
    """Show a page like the first screen."""
    body, layout = _body()
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


def _applicant() -> Card:
    card = Card()
    card.body.setSpacing(7)
    card.body.addWidget(Text("Pemohon", TYPE.verdict))
    for caption, value in (
        ("Nama", "Nurul Aini Siregar, S.Tr.Kes."),
        ("NIK", "1471••••••••0003"),
        ("Jenis", "SIKOT baru, izin ke-1"),
        ("Tempat kerja", "Klinik Tumbuh Ceria, Tuah Madani"),
        ("STR", "0102 5 2 1 23-4417890, seumur hidup"),
    ):
        card.body.addWidget(Fact(caption, value, wrap=True))
    card.body.addStretch(1)
    card.body.addWidget(Text("Berjalan 14 menit", TYPE.caption, Tone.TEXT2))
    return card


def _requirement() -> Card:
    card = Card()
    card.body.setContentsMargins(22, 16, 22, 18)
    card.body.setSpacing(12)
    facts = RequirementFacts(
        5,
        12,
        "Surat keterangan sehat dari dokter yang memiliki SIP",
        "1 lembar asli, disimpan",
        pill.Pill("Belum dikonfirmasi kantor", icon="info"),
    )
    card.body.addWidget(RequirementHead(facts))
    moves = (
        "Kop surat fasyankes, nama dokter, dan nomor SIP dokter tertulis jelas.",
        "Nama dan tanggal lahir sama dengan e-KTP.",
        "Ada tanda tangan basah dan cap. Tanggal surat tidak lebih dari 3 bulan.",
    )
    card.body.addWidget(HowToCheck(moves), 1)
    date = Field("Tanggal surat", optional=True, icon="calendar")
    date.set_text("12-06-2026")
    sheets = Field("Lembar")
    sheets.set_text("1")
    row = FieldRow(
        date, sheets, Text("berlaku sampai 12-09-2026", TYPE.caption, Tone.TEXT2)
    )
    row.set_stretch(5, 2, 4)
    card.body.addWidget(row)
    pad = VerdictPad()
    pad.verdict(1).set_caption("lanjut ke persyaratan 6")
    card.body.addWidget(pad)
    return card


def _reasons() -> Card:
    card = Card()
    card.body.setContentsMargins(22, 16, 22, 18)
    pad = ReasonPad(
        (("a", "Tidak dilegalisir"), ("b", "Habis berlaku"), ("c", "Tidak terbaca"),
         ("d", "Tidak sesuai data"), ("e", "Jumlah kurang"), ("f", "Tanpa meterai"),
         ("g", "Keaslian belum pasti"), ("h", "Lainnya"))
    )  # fmt: skip
    pad.choose(("b",))
    line = QHBoxLayout()
    line.addWidget(Text("Apa yang belum sesuai?", TYPE.card_title))
    line.addStretch(1)
    line.addWidget(key_note("Esc", "batal"))
    card.body.addLayout(line)
    card.body.addWidget(pad, 1)
    note = QHBoxLayout()
    note.addWidget(Field("Catatan", optional=True), 1)
    note.addWidget(Button("Lanjut", "Enter"))
    card.body.addLayout(note)
    return card


def _walk(window: Frame, middle: Card) -> None:
    strip = StepStrip(("Jenis", "Pemohon", "STR dan tempat kerja", "Pemeriksaan", "Ringkasan"))
    strip.set_current(3)
    strip.set_note("Draf tersimpan 10.23")
    body, layout = _body()
    listing = RequirementList()
    listing.set_requirements([Requirement(*one) for one in NAMES], 5)
    layout.addWidget(Columns([listing, middle, _applicant()], [290, 572, 216]), 1)
    bar = ActionBar("Ringkasan")
    bar.set_acts(
        (
            SideAct("back", "Persyaratan sebelumnya", "PgUp", "chevron-left"),
            SideAct("leave", "Simpan, layani yang lain", "Esc"),
        )
    )
    bar.refuse("7 persyaratan belum dinilai")
    window.header.set_title("Permohonan Baru")
    window.header.show_scan_box()
    window.add_page("permohonan", Page(body, bar, strip))
    window.show_page("permohonan")


def permohonan(window: Frame) -> None:
    """Show a page like the checklist walk."""
    _walk(window, _requirement())


def alasan(window: Frame) -> None:
    """Show the reasons of key 2."""
    _walk(window, _reasons())


def _whose() -> Card:
    card = Card()
    card.body.setContentsMargins(20, 13, 15, 13)
    row = QHBoxLayout()
    left = QVBoxLayout()
    left.setSpacing(6)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(Text("Siti Rahmadhani, A.Md.OT.", TYPE.name))
    head.addWidget(PillLabel(pill.kind("SIKOT baru")))
    head.addWidget(PillLabel(pill.Pill("Izin ke-2")))
    head.addStretch(1)
    left.addLayout(head)
    work = QHBoxLayout()
    work.setSpacing(8)
    work.addWidget(Icon("building", 15))
    work.addWidget(ElidedText("RSIA Permata Bunda Riau, Marpoyan Damai", TYPE.secondary), 1)
    left.addLayout(work)
    facts = QHBoxLayout()
    facts.setSpacing(28)
    for caption, value in (
        ("Nomor pendaftaran", "0096/2026"),
        ("Nomor berkas", "26 01 0000117 9"),
        ("NIK", "1471••••••••0003"),
        ("Dibawa oleh", "Suami, 0813 6522 0410"),
    ):
        facts.addWidget(Fact(caption, value))
    facts.addStretch(1)
    left.addLayout(facts)
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
                Cell(when, tone=Tone.TEXT2, pill=pill.Pill(count), icon=act),
            ),
        )
        for icon, title, when, count, act in papers
    ]
    return _list(card, (Column(), Column("", -1, right=True)), rows, 33, 40)


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
    return _list(card, (Column("", -1), Column()), rows, 44, 44)


def berkas(window: Frame) -> None:
    """Show a page like one file."""
    body, layout = _body()
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


def _numbering() -> Card:
    card = Card()
    card.body.setContentsMargins(22, 16, 22, 18)
    card.body.addWidget(MoveHead(2, "Ketik tiga angka yang terbaca pada lembar", Phase.NOW))
    boxes = DigitBoxes(3, "Angka pada lembar")
    boxes.set_text("097")
    boxes.refuse()
    card.body.addWidget(boxes)
    for n, words in enumerate(("Nomor dan tanggal tertulis", "Cap dinas dibubuhkan"), start=1):
        tick = Tick(words, str(n), "pada 2 lembar bertanda tangan", mark=Mark.STATE)
        tick.setChecked(n == 1)
        card.body.addWidget(tick)
    row = QHBoxLayout()
    for n, words in enumerate(("Pemegang izin", "Pembawa yang tercatat", "Dikuasakan"), start=3):
        choice = Choice(words, str(n))
        choice.setChecked(n == 5)
        row.addWidget(choice)
    card.body.addLayout(row)
    nik = Field("NIK pada KTP", icon="id-card")
    nik.set_text("1471030303980007")
    fields = FieldRow(Field("Nama penerima"), nik)
    fields.warn("birth", "Tanggal lahir di NIK berbeda dari KTP. Boleh diteruskan.", "Alt+S",
                "KTP sudah dilihat")  # fmt: skip
    card.body.addWidget(fields)
    str_field = Field("Nomor STR")
    second = FieldRow(str_field)
    second.refuse(str_field, "Nomor STR kurang satu angka.", "Ketik lagi. Belum ada yang berubah.")
    card.body.addWidget(second)
    card.body.addStretch(1)
    return card


def penomoran(window: Frame) -> None:
    """Show refusals, trouble and emptiness on one page."""
    body, layout = _body()
    empty = Card("Sudah ditandatangani", "0", padded=False)
    table = RowTable((Column(),), "Sudah ditandatangani")
    table.set_empty_state(
        EmptyState("inbox", "Tidak ada yang lain", "Pindai blanko yang baru ditandatangani.")
    )
    empty.body.addWidget(table)
    empty.set_foot(Note("Pindai blanko yang baru ditandatangani.", flat=True))
    side = Card("Buku nomor", "2026", padded=False)
    rows = [Row("080", (Cell("", state=State.CURRENT.value), Cell("080", strong=True)),
                current=True)]  # fmt: skip
    columns = (Column("", 40), Column())
    layout.addWidget(
        Columns([empty, _numbering(), _list(side, columns, rows, 44, 56)], [262, 564, 252]), 1
    )
    bar = ActionBar("Nyatakan siap diambil")
    bar.set_acts((SideAct("spoil", "Lembar rusak", "Alt+R", "cross"),))
    bar.refuse("angka pada lembar belum cocok")
    window.header.set_title("Penomoran")
    window.header.sound.say("Nomor 079 tersimpan untuk 0094/2026")
    window.set_training("LATIHAN: tidak ada yang sungguh tercatat")
    window.banner.tell(
        Trouble(
            "printer",
            "Printer Loket 1 tidak menjawab. Tanda terima 0105/2026 belum tercetak.",
            "Permohonan sudah tersimpan. Periksa kertas dan kabel, lalu cetak lagi.",
            (Remedy("again", "Cetak lagi", "Alt+U", "printer"),
             Remedy("other", "Ganti printer", "Alt+G")),
        )
    )  # fmt: skip
    window.add_page("penomoran", Page(body, bar))
    window.show_page("penomoran")


def register(window: Frame) -> None:
    """Show a table with heads, groups, found letters and a refused row."""
    body, layout = _body()
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
    refused = Cell("Indah Permata Lubis", "Belum diparaf Ahli Madya (langkah 5). Sisihkan map ini.")
    rows.insert(3, Row("x", (Cell("0100/2026"), refused), refused=True))
    table.set_rows(rows)
    table.choose("0063/2026")
    card.body.addWidget(table)
    layout.addWidget(card, 1)
    window.header.set_title("Register")
    window.header.show_scanner_state()
    window.add_page("register", Page(body, ActionBar("Buka berkas", icon="folder")))
    window.show_page("register")


def gagal_simpan(window: Frame) -> None:
    """Show the blocking dialog."""
    berkas(window)
    BlockingDialog(
        window,
        Stop(
            "Nomor 079 belum tersimpan",
            "Loket berhenti sampai penyimpanan berhasil.",
            "Penyimpanan penuh.\nCatatan terakhir yang aman: pukul 10.23.",
            "Tidak ada data lama yang hilang.",
            "Nomor 079 belum terpakai. Jangan serahkan lembar ini.",
            ("Panggil Admin. Kosongkan ruang pada komputer ini.",
             "Tekan Coba simpan lagi. Jangan matikan komputer."),
            Remedy("again", "Coba simpan lagi", "F12", "save"),
            Remedy("details", "Simpan keterangan kesalahan", "Alt+K", "download"),
        ),
    )  # fmt: skip


PAGES: dict[str, Callable[[Frame], None]] = {
    "beranda": beranda,
    "permohonan": permohonan,
    "alasan": alasan,
    "berkas": berkas,
    "penomoran": penomoran,
    "register": register,
    "gagal_simpan": gagal_simpan,
}
UNUSED_PIECES = (Avatar, state_icon)


def draw(folder: Path, size: QSize, suffix: str) -> None:
    """Draw every page at `size` logical pixels into `folder`."""
    for name, show in PAGES.items():
        window = frame()
        window.resize(size)
        show(window)
        window.show()
        for _round in range(4):
            QApplication.processEvents()
        window.grab().save(str(folder / f"{name}{suffix}.png"))
        window.close()


def main() -> None:
    """Draw at the scale of QT_SCALE_FACTOR into the folder named on the command line."""
    application = QApplication(sys.argv)
    dress(application)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wide, high = int(sys.argv[2]), int(sys.argv[3])
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    draw(folder, QSize(wide, high), f"-{wide}x{high}@{scale}")


if __name__ == "__main__":
    main()
