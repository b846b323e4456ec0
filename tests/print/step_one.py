"""Invented papers of step 1: what an applicant fills in and signs."""

from typing import Any

from sikot_desk.print import page
from sikot_desk.print.application_form import ApplicationForm
from sikot_desk.print.marks import Marks
from sikot_desk.print.proxy_letter import ProxyLetter
from sikot_desk.print.text import plain, sentence
from sikot_desk.print.written import Blank
from tests.print import samples

ADDRESS = (
    "Jalan Melati Gang Kenanga Nomor 12, Kelurahan Delima, Kecamatan Binawidya, Kota Pekanbaru"
)
PERSON = (
    Blank("Nama dan gelar", "Siti Rahmawati, A.Md.OT.", bold=True),
    Blank("NIK", "1471015708960003"),
    Blank("Alamat", ADDRESS),
    Blank("Telepon", "0812-0000-1207"),
)
EMPTY = (Blank("Nama"), Blank("NIK", cells=16), Blank("Alamat", lines=2), Blank("Telepon"))


def application_form(**change: Any) -> ApplicationForm:
    return ApplicationForm(
        **{
            "paper": page.F4_215,
            "kop": samples.kop(),
            "marks": Marks(),
            "title": "PERMOHONAN SURAT IZIN KERJA OKUPASI TERAPIS (SIKOT)",
            "addressee": ("Kepala Dinas Penanaman Modal", "di Pekanbaru"),
            "opening": plain("Yang bertanda tangan di bawah ini:"),
            "person": PERSON,
            "asks": sentence("dengan ini mengajukan permohonan SIKOT untuk bekerja di:", "SIKOT"),
            "workplace": (Blank("Nama tempat kerja", "Klinik Cahaya", bold=True), EMPTY[2]),
            "encloses": plain("Sebagai kelengkapan, bersama ini saya lampirkan:"),
            "enclosures": samples.NAMES,
            "declares": plain("Saya menyatakan bahwa data di atas dan dokumen ini benar."),
            "notice": "Data pribadi dipakai hanya untuk memproses izin.",
            "place": "Pekanbaru",
            "day": "10 Juli 2026",
            "applicant": "Siti Rahmawati, A.Md.OT.",
            "file_id": samples.FILE_ID,
            **change,
        }
    )


def proxy_letter(**change: Any) -> ProxyLetter:
    return ProxyLetter(
        **{
            "paper": page.A4,
            "marks": Marks(),
            "opening": plain("Yang bertanda tangan di bawah ini:"),
            "giver": PERSON,
            "gives": sentence(
                "selanjutnya disebut Pemberi Kuasa, memberi kuasa kepada:", "Pemberi"
            ),
            "taker": EMPTY,
            "purpose": plain("selanjutnya disebut Penerima Kuasa, untuk (beri tanda pada kotak):"),
            "purposes": ("memasukkan berkas permohonan", "menerima surat izin"),
            "closing": (plain("Demikian surat kuasa ini dibuat."),),
            "place": "Pekanbaru",
            "day": "",
            "giver_name": "Siti Rahmawati, A.Md.OT.",
            "taker_name": "",
            "file_id": samples.FILE_ID,
            **change,
        }
    )
