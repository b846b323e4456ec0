"""Invented permits that one person takes away together."""

from datetime import date
from typing import Any

from sikot_desk.print import page
from sikot_desk.print.handover_list import HandedPermit, HandoverList
from sikot_desk.print.marks import Marks
from tests.print.samples import PRODUCT, kop, wib


def handed_permit(number: int, **change: Any) -> HandedPermit:
    return HandedPermit(
        **{
            "number": f"503/SIKOT/{number:03d}/DPMPTSP/2026",
            "letter_date": date(2026, 7, 8),
            "code": "K7QF4M2X9T",
            "holder": f"Pemohon {number}, A.Md.OT.",
            "workplace": "Klinik Tumbuh Kembang Cahaya Ananda",
            "registration": f"{number:04d}/2026",
            "remarks": "tanda terima ditarik",
            **change,
        }
    )


def handover_list(count: int = 3, **change: Any) -> HandoverList:
    return HandoverList(
        **{
            "paper": page.A4,
            "kop": kop(),
            "marks": Marks(),
            "product": PRODUCT,
            "handed": wib(9, 10, 12),
            "receiver": "Hendra Gunawan",
            "identity_kind": "KTP",
            "identity_number": "1471000000000002",
            "relation": "penerima kuasa",
            "proxy": "ada, disimpan dalam berkas",
            "originals": "ditunjukkan",
            "permits": tuple(handed_permit(number) for number in range(1, count + 1)),
            "statement": "Surat izin telah saya terima dalam keadaan baik.",
            "officer": "Rina Marlina",
            "officer_title": "Petugas Loket",
            "footer": "Disimpan dalam berkas penyerahan.",
            **change,
        }
    )
