"""Invented letters: an ordinary one, and the longest that is known."""

from dataclasses import replace
from datetime import date
from typing import Any

from sikot_desk.print import page
from sikot_desk.print.letter import (
    ByHand,
    DataRow,
    DataRows,
    Letter,
    Printed,
    Signatory,
    Statement,
)
from sikot_desk.print.marks import Marks
from sikot_desk.print.text import plain, sentence
from tests.print.samples import FILE_ID, LONGEST_PLACE, kop

BASIS = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    (
        "Peraturan Menteri Kesehatan Nomor 23 Tahun 2013 tentang Penyelenggaraan Pekerjaan dan "
        "Praktik Okupasi Terapis;"
    ),
    "Peraturan Menteri Kesehatan Nomor 76 Tahun 2014 tentang Standar Pelayanan Terapi Okupasi",
    (
        "Peraturan Wali Kota Pekanbaru Nomor 169 Tahun 2021 tentang Kedudukan, Susunan Organisasi, "
        "Tugas dan Fungsi serta Tata Kerja Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu "
        "Kota Pekanbaru"
    ),
    (
        "Peraturan Wali Kota Pekanbaru Nomor 90 Tahun 2022 tentang Pendelegasian Wewenang "
        "Perizinan dan Nonperizinan kepada Kepala Dinas Penanaman Modal dan Pelayanan Terpadu "
        "Satu Pintu."
    ),
)
POSTS = ("JF Analis Kebijakan Ahli Muda", "JF Analis Kebijakan Ahli Madya", "Sekretaris")
NUMBERED = Printed("503/SIKOT/034/DPMPTSP/2026", date(2026, 7, 8), "K7QF4M2X9T")
_HEAD = ("KEPALA DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU SATU PINTU", "KOTA PEKANBARU,")
HEAD = Signatory(_HEAD, "AKMAL KHAIRI, S.Th.I., MH", "", "193704172003121004")
_GIVEN = "SIKOT ini berlaku sampai dengan tanggal 14 Maret 2028, sepanjang Surat Tanda Registrasi "


def person(name: str, born: str, home: str, until: str) -> DataRows:
    return DataRows(
        (
            DataRow("Nama", name, bold=True),
            DataRow("Tempat, tanggal lahir", born),
            DataRow("Alamat", home),
            DataRow("Nomor STR", "16 05 5 2 2 23-0451187"),
            DataRow("Masa berlaku STR", until),
        )
    )


def workplace(name: str, address: str, which: str) -> DataRows:
    return DataRows(
        (
            DataRow("Nama tempat kerja", name, bold=True),
            DataRow("Alamat", address),
            DataRow("Tempat kerja ke-", which),
        )
    )


WHO = person(
    "SITI RAHMAWATI, A.Md.OT.",
    "Bangkinang, 17 Agustus 1996",
    "Jalan Melati Gang Kenanga Nomor 12, RT 003/RW 007, Kelurahan Delima, "
    "Kecamatan Binawidya, Kota Pekanbaru",
    "sampai dengan 14 Maret 2028",
)
WHERE = workplace(
    "Klinik Tumbuh Kembang Cahaya Ananda",
    "Jalan Harapan Raya Nomor 88, Kelurahan Tangkerang Labuai, Kecamatan Bukit Raya, "
    "Kota Pekanbaru",
    "1 (satu)",
)
_GIVING = (
    "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Pekanbaru "
    "memberikan izin kerja kepada:"
)
_VALID = sentence(
    f"{_GIVEN}masih berlaku dan tempat kerja masih sesuai dengan yang tercantum dalam surat "
    "izin ini.",
    "14 Maret 2028",
)


def letter(**change: Any) -> Letter:
    return Letter(
        **{
            "paper": page.F4_215,
            "kop": kop(),
            "marks": Marks(),
            "title_lines": ("SURAT IZIN KERJA OKUPASI TERAPIS", "(SIKOT)"),
            "numbering": ByHand(),
            "basis_heading": "Berdasarkan:",
            "basis": BASIS,
            "body": (
                Statement(plain(_GIVING)),
                WHO,
                Statement(plain("untuk bekerja sebagai Okupasi Terapis di:")),
                WHERE,
            ),
            "closing": (
                _VALID,
                plain("Surat izin ini hanya berlaku untuk 1 (satu) tempat kerja di atas."),
            ),
            "place": "Pekanbaru",
            "signatory": HEAD,
            "photo": True,
            "copies": (
                "Kepala Dinas Kesehatan Kota Pekanbaru",
                "Pimpinan Klinik Tumbuh Kembang Cahaya Ananda",
            ),
            "file_id": FILE_ID,
            "version": 1,
            "code_note": "Periksa keaslian di loket DPMPTSP. Bukan tanda tangan elektronik.",
            **change,
        }
    )


LONGEST_WHO = person(
    "RADEN AJENG SITI NURRAHMAWATI AMBARWATI KUSUMANINGTYAS NOTOHADININGRAT WIRYOKUSUMO "
    "MA’MUNIAH, S.Tr.Kes., M.Kes., M.A.R.S.",
    "Kampung Baru Sentajo Raya, Kabupaten Kuantan Singingi, 29 Februari 1988",
    "Perumahan Griya Permata Setia Nusa Lestari Tahap III Blok AA-12 Nomor 137, Jalan "
    "Kaharuddin Nasution Gang Persaudaraan Ujung, RT 013/RW 021, Kelurahan "
    "Perhentianmarpoyan, Kecamatan Marpoyan Damai, Kota Pekanbaru",
    "Seumur Hidup",
)
LONGEST_WHERE = workplace(
    LONGEST_PLACE,
    "Kompleks Perkantoran dan Niaga Terpadu Bandar Raya Payung Sekaki Blok C Nomor 21–27, "
    "Jalan Soekarno Hatta Kilometer 7,5, Kelurahan Sidomulyo Timur, "
    "Kecamatan Marpoyan Damai, Kota Pekanbaru",
    "2 (dua), berakhir bersamaan dengan SIKOT pertama Nomor "
    "500.16.7.2/0934/SIKOT/DPMPTSP/VIII/2026",
)


def longest_letter(**change: Any) -> Letter:
    """Names of three lines, addresses of four, seven laws, four tembusan."""
    ordinary = letter()
    laws = (
        BASIS[0],
        "Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan",
        *BASIS[1:3],
        "Surat Edaran Menteri Kesehatan Nomor HK.02.01/MENKES/6/2024",
        *BASIS[3:],
    )
    copies = (
        "Kepala Dinas Kesehatan Provinsi Riau",
        "Kepala Dinas Kesehatan Kota Pekanbaru",
        "Ketua Ikatan Okupasi Terapis Indonesia Cabang Riau",
        f"Pimpinan {LONGEST_PLACE}",
    )
    acting = Signatory(
        (f"Plt. {_HEAD[0]}", *_HEAD[1:]),
        "Hj. NURAINI FAUZIAH RAHMAH, S.E., M.Ak.",
        "Pembina Tingkat I (IV/b)",
        "197502032000032001",
    )
    number = Printed("500.16.7.2/1287/SIKOT/DPMPTSP/XII/2026", date(2026, 12, 23), "W3HDP9RC6J")
    longest = replace(
        ordinary,
        numbering=number,
        basis=laws,
        body=(ordinary.body[0], LONGEST_WHO, ordinary.body[2], LONGEST_WHERE),
        copies=copies,
        signatory=acting,
        version=3,
    )
    return replace(longest, **change)
