"""Pages of moves: like the checklist, its reasons, numbering, and a failed save."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from sikot_desk.ui.frame import Frame, Page
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.banner import Remedy, Trouble
from sikot_desk.ui.kit.blocking_dialog import BlockingDialog, Stop
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Choice, Mark, Tick
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.digit_boxes import DigitBoxes
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Fact
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.icons import State
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.sample_sheet import SampleSheet
from sikot_desk.ui.kit.step_strip import MoveHead, StepStrip
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.timeline import Phase
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.verdict_list import (
    HowToCheck,
    ReasonPad,
    Requirement,
    RequirementFacts,
    RequirementHead,
    RequirementList,
    VerdictPad,
)
from tests.ui.gallery_frame import page_body
from tests.ui.gallery_lists import berkas, list_card

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
    card.body.addWidget(HowToCheck(moves, SampleSheet(((0.95, 0.1), (0.02, 0.38), (0.38, 0.8)))), 1)
    date = Field("Tanggal surat", optional=True, icon="calendar")
    date.set_text("12-06-2026")
    sheets = Field("Lembar")
    sheets.set_text("1")
    row = FieldRow(date, sheets, Text("berlaku sampai 12-09-2026", TYPE.caption, Tone.TEXT2))
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
    card.body.addWidget(pad)
    card.body.addStretch(1)
    note = QHBoxLayout()
    note.addWidget(Field("Catatan", optional=True), 1)
    note.addWidget(Button("Lanjut", "Enter"), 0, Qt.AlignmentFlag.AlignBottom)
    card.body.addLayout(note)
    return card


def _walk(window: Frame, middle: Card) -> None:
    strip = StepStrip(("Jenis", "Pemohon", "STR dan tempat kerja", "Pemeriksaan", "Ringkasan"))
    strip.set_current(3)
    strip.set_note("Draf tersimpan 10.23")
    body, layout = page_body()
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
    body, layout = page_body()
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
        Columns([empty, _numbering(), list_card(side, columns, rows, 44, 56)], [262, 564, 252]), 1
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
