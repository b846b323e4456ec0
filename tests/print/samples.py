"""Invented papers of an invented day."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

from PIL import Image

from sikot_desk.print import page
from sikot_desk.print.control_sheet import ControlSheet, Step
from sikot_desk.print.form import Tick
from sikot_desk.print.handover_proof import HandoverProof
from sikot_desk.print.kop import Kop
from sikot_desk.print.labels import CodeLabel, MapLabel
from sikot_desk.print.marks import Marks, Reprint
from sikot_desk.print.receipt import Acceptance, Receipt, RequirementLine, Verdict
from sikot_desk.print.requirements_sheet import RequirementRow, RequirementsSheet, Section
from sikot_desk.print.return_slip import ReturnRow, ReturnSlip
from sikot_desk.print.text import plain, sentence

WIB = timezone(timedelta(hours=7))
FILE_ID = "260100000473"
LONGEST_NAME = (
    "Raden Ajeng Siti Nurrahmawati Ambarwati Kusumaningtyas Notohadiningrat Wiryokusumo "
    "Ma’muniah, S.Tr.Kes., M.Kes., M.A.R.S."
)
LONGEST_PLACE = (
    "Rumah Sakit Ibu dan Anak serta Pusat Rehabilitasi Medik dan Tumbuh Kembang Terpadu "
    "Yayasan Bakti Insani Lancang Kuning Pekanbaru"
)
HOSTILE = ("A & B <Co", '<a href="file:///x">', "<b>100 %</b>", "O’Neil; (x) \\ </para>")


def wib(day: int, hour: int = 9, minute: int = 34) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=WIB)


def emblem() -> bytes:
    image = Image.new("RGB", (19, 23), (230, 230, 230))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def kop(**change: Any) -> Kop:
    return Kop(
        **{
            "government": "PEMERINTAH KOTA PEKANBARU",
            "dinas_lines": ("DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU SATU PINTU"),
            "address_parts": ("Jalan Jenderal Sudirman Nomor 464, Pekanbaru", "", "Laman x.go.id"),
            "emblem": emblem(),
            **change,
        }
    )


REPRINT = Marks(reprint=Reprint(2, wib(7, 13, 5), "Rina Marlina"))
TRAINING = Marks(training=True, specimen=True)
NAMES = (
    "Surat permohonan bermeterai",
    "Fotokopi KTP elektronik",
    "Fotokopi ijazah dilegalisir",
    "Fotokopi STROT",
    "Surat keterangan sehat dari dokter ber-SIP",
    "Surat pernyataan mempunyai tempat kerja",
    "Pas foto berwarna 4 × 6, latar merah, 3 lembar",
    "Rekomendasi IOTI",
    "Rekomendasi Kepala Dinas Kesehatan",
    "SIKOT pertama (untuk tempat kerja kedua)",
    "Surat kuasa bermeterai dan KTP penerima kuasa",
    "Berkas 2 rangkap dalam map",
)


def checklist(count: int = 12) -> tuple[RequirementLine, ...]:
    verdicts = {10: Verdict.NOT_REQUIRED, 3: Verdict.ABSENT}
    return tuple(
        RequirementLine(n, NAMES[(n - 1) % 12], verdicts.get(n, Verdict.PRESENT))
        for n in range(1, count + 1)
    )


def acceptance(count: int = 12) -> Acceptance:
    return Acceptance(
        registration="0035/2026",
        moment=wib(6),
        requirements=checklist(count),
        terms=("Standar waktu 2 (dua) hari kerja sejak berkas lengkap.", "Biaya: Rp0 (gratis)."),
        promise=wib(8, 16, 0),
    )


def receipt(**change: Any) -> Receipt:
    bring = "Bawa lembar ini saat mengambil surat izin"
    return Receipt(
        **{
            "paper": page.A4,
            "kop": kop(),
            "marks": Marks(),
            "product": "Surat Izin Kerja Okupasi Terapis (SIKOT)",
            "file_id": FILE_ID,
            "kind": "Baru, tempat kerja pertama",
            "applicant": "Siti Rahmawati, A.Md.OT.",
            "workplace": "Klinik Tumbuh Kembang Cahaya Ananda",
            "bringer": "Hendra Gunawan",
            "relation": "penerima kuasa (staf SDM klinik)",
            "phone": "0812-0000-1207",
            "officer": "Rina Marlina",
            "officer_title": "Petugas Loket",
            "outcome": acceptance(),
            "notice": sentence(f"{bring}, beserta KTP asli. Lembar hilang: lapor di loket.", bring),
            "small_print": "Data pribadi dipakai hanya untuk memproses izin dan pengarsipannya.",
            **change,
        }
    )


LAWS = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "Peraturan Wali Kota Pekanbaru Nomor 90 Tahun 2022 tentang Pendelegasian Wewenang.",
)
PRODUCT = "Surat Izin Kerja Okupasi Terapis (SIKOT)"
FAILED = (
    ReturnRow(
        3,
        "Fotokopi ijazah",
        "Ada, belum sesuai:\ntidak dilegalisir",
        "Mintakan legalisir pada perguruan tinggi penerbit ijazah, lalu bawa fotokopi yang sudah "
        "dilegalisir (1 lembar).",
    ),
    ReturnRow(
        5,
        "Surat keterangan sehat",
        "Tidak ada",
        "Buat pada dokter yang memiliki Surat Izin Praktik. Pastikan nama dokter, nomor SIP, "
        "tanggal, dan cap tercantum.",
    ),
    ReturnRow(
        7,
        "Pas foto 4 × 6, latar merah",
        "Ada, belum sesuai:\njumlah kurang (1 dari 3)",
        "Tambahkan 2 lembar foto yang sama.",
    ),
)


_STATEMENT = sentence(
    "Setelah diperiksa, berkas permohonan ini belum lengkap dan dikembalikan untuk dilengkapi. "
    "Berkas dianggap belum diterima: nomor pendaftaran belum diberikan dan hitungan waktu "
    "pelayanan belum dimulai.",
    "belum lengkap",
    "belum diterima",
)
_NEXT = sentence(
    "Lengkapi tiga hal di atas, lalu bawa lembar ini dan seluruh berkas kembali ke loket pada "
    "hari kerja pukul 08.00–16.00 WIB. Petugas hanya memeriksa yang belum sesuai. Lembar ini "
    "berlaku sampai 4 Oktober 2026; setelah itu berkas diperiksa dari awal.",
    "lembar ini dan seluruh berkas",
)


def return_slip(**change: Any) -> ReturnSlip:
    return ReturnSlip(
        **{
            "paper": page.A4,
            "kop": kop(),
            "marks": Marks(),
            "product": PRODUCT,
            "file_id": "260100000499",
            "applicant": "Muhammad Fadli Harahap, S.Tr.Kes.",
            "kind": "Baru, tempat kerja pertama",
            "workplace": "Rumah Sakit Bakti Insani Lancang Kuning",
            "brought_by": "Pemohon sendiri, telepon 0813-0000-4471",
            "checked_from": wib(6, 10, 5),
            "checked_to": wib(6, 10, 32),
            "round": 1,
            "registration": "",
            "statement": _STATEMENT,
            "rows": FAILED,
            "passed_note": "Sembilan persyaratan lain sudah diperiksa dan tidak perlu diperiksa "
            "ulang selama ketentuannya tidak berubah.",
            "next_step": _NEXT,
            "place": "Pekanbaru",
            "receiver": "Muhammad Fadli Harahap",
            "officer": "Rina Marlina",
            "officer_title": "Petugas Loket",
            "footer": "Pelayanan tidak dipungut biaya. Pengaduan: loket pengaduan atau kotak.",
            **change,
        }
    )


_ACTS = (
    (
        "Pemohon meminta informasi; petugas memberi informasi; berkas dimasukkan ke loket",
        "Petugas Loket (Front Office)",
        "3 menit",
    ),
    ("Menerima dan memeriksa berkas permohonan", "Petugas Loket (Front Office)", "35 menit"),
    ("Membuat blanko surat izin", "Petugas Back Office", "3 menit"),
    ("Memaraf surat izin (paraf 1)", "JF Analis Kebijakan Ahli Muda", "5 menit"),
    ("Memaraf surat izin (paraf 2)", "JF Analis Kebijakan Ahli Madya", "10 menit"),
    (
        "Memaraf surat izin (paraf 3)",
        "Sekretaris Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "10 menit",
    ),
    (
        "Menandatangani surat izin",
        "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "1 hari",
    ),
    ("Memberi nomor surat izin yang sudah ditandatangani", "Petugas Back Office", "3 menit"),
    ("Menyerahkan surat izin kepada pemohon", "Petugas Loket (Front Office)", "1 menit"),
)


def steps() -> tuple[Step, ...]:
    known = {
        1: ("Rina Marlina", wib(6, 9, 7), wib(6, 9, 10)),
        2: ("Rina Marlina", wib(6, 9, 10), wib(6, 9, 34)),
        3: ("Dedi Saputra", wib(6, 9, 40), None),
    }
    return tuple(
        Step(number, *act, *known.get(number, ("", None, None)))
        for number, act in enumerate(_ACTS, 1)
    )


def control_sheet(**change: Any) -> ControlSheet:
    return ControlSheet(
        **{
            "paper": page.F4_215,
            "kop": kop(),
            "marks": Marks(),
            "sop": "SOP/DPMPTSP-NP/07",
            "product": PRODUCT,
            "file_id": FILE_ID,
            "registration": "0035/2026",
            "applicant": "Siti Rahmawati, A.Md.OT.",
            "workplace": "Klinik Tumbuh Kembang Cahaya Ananda",
            "kind": "Baru, tempat kerja ke-1",
            "complete": wib(6),
            "promise": wib(8, 16, 0),
            "steps": steps(),
            "sent_back": (),
            "ticks": (
                Tick("Nomor dan tanggal tertulis pada semua lembar"),
                Tick("Cap dinas dibubuhkan"),
                Tick("Pas foto ditempel"),
                Tick("Lembar arsip disimpan di", write_in=True),
            ),
            "note": "Kolom Masuk dan Keluar pada langkah 1–3 terisi saat lembar ini dicetak.",
            "footer": (
                "Lembar ini berjalan bersama map dan disimpan dalam berkas.",
                "Peringatan SOP: setiap permohonan yang masuk harus dipastikan kelengkapannya.",
            ),
            **change,
        }
    )


def handover_proof(**change: Any) -> HandoverProof:
    return HandoverProof(
        **{
            "paper": page.A5_LANDSCAPE,
            "kop": kop(),
            "marks": Marks(),
            "product": PRODUCT,
            "file_id": FILE_ID,
            "number": "503/SIKOT/034/DPMPTSP/2026",
            "letter_date": date(2026, 7, 8),
            "valid_until": date(2028, 3, 14),
            "holder": "Siti Rahmawati, A.Md.OT.",
            "workplace": "Klinik Tumbuh Kembang Cahaya Ananda",
            "registration": "0035/2026",
            "handed": wib(9, 10, 12),
            "receiver": "Hendra Gunawan",
            "identity_kind": "KTP",
            "identity_number": "1471000000000002",
            "relation": "penerima kuasa",
            "proxy": "ada, disimpan dalam berkas",
            "code": "K7QF4M2X9T",
            "ticks": (
                Tick("Asli STR ditunjukkan", done=True),
                Tick("KTP asli ditunjukkan", done=True),
                Tick("Tanda terima ditarik", done=True),
                Tick("Tanda terima hilang, ada pernyataan"),
                Tick("Izin lama ditarik (perpanjangan)"),
                Tick("Survei kepuasan diisi", done=True),
            ),
            "statement": "Surat izin telah saya terima dalam keadaan baik; nama, tempat kerja, "
            "nomor, dan tanggalnya telah saya baca dan sesuai.",
            "officer": "Rina Marlina",
            "officer_title": "Petugas Loket",
            "footer": "Lembar untuk kantor. Disimpan dalam berkas dan dicatat pada buku.",
            **change,
        }
    )


def map_label(**change: Any) -> MapLabel:
    label = MapLabel(Marks(), "0035/2026", "SIKOT · Baru", "Siti Rahmawati", FILE_ID)
    return replace(label, **change)


def code_label(**change: Any) -> CodeLabel:
    label = CodeLabel(
        Marks(),
        "503/SIKOT/034/DPMPTSP/2026",
        date(2026, 7, 8),
        FILE_ID,
        1,
        "K7QF4M2X9T",
        ("Periksa di loket.", "Bukan tanda tangan elektronik."),
    )
    return replace(label, **change)


_LONG_NAMES = (
    ("Surat permohonan bermeterai, ditujukan kepada Kepala Dinas", ""),
    ("Fotokopi KTP elektronik", "asli ditunjukkan"),
    ("Fotokopi ijazah yang dilegalisir", ""),
    ("Fotokopi STROT", "asli ditunjukkan"),
    ("Surat keterangan sehat dari dokter yang memiliki SIP", ""),
    (
        (
            "Surat pernyataan mempunyai tempat kerja, atau surat keterangan pimpinan fasilitas "
            "pelayanan kesehatan"
        ),
        "",
    ),
    ("Pas foto berwarna terbaru 4 × 6 cm, latar merah", "3 lembar"),
    ("Rekomendasi Ikatan Okupasi Terapis Indonesia (IOTI)", ""),
    ("Rekomendasi Kepala Dinas Kesehatan Kota Pekanbaru", ""),
    ("SIKOT atau SIPOT pertama", "untuk tempat kerja kedua"),
    ("Surat kuasa bermeterai dan KTP penerima kuasa", "bila diwakilkan"),
    ("Seluruh berkas dibuat rangkap dalam map", "2 rangkap"),
)


_CAPTIONS = (
    "Berkas masuk",
    "Periksa berkas",
    "Buat blanko",
    "Paraf Ahli Muda",
    "Paraf Ahli Madya",
    "Paraf Sekretaris",
    "Tanda tangan",
    "Beri nomor",
    "Serah terima",
)
_SECTIONS = (
    Section(
        "Jangka waktu",
        sentence(
            "2 (dua) hari kerja sejak berkas dinyatakan lengkap dan benar.",
            "2 (dua) hari kerja",
        ),
    ),
    Section("Biaya atau tarif", plain("Rp0 (gratis). Meterai disediakan pemohon.")),
    Section("Pengaduan, saran, dan masukan", plain("Loket pengaduan dan kotak.")),
)


def requirements_sheet(**change: Any) -> RequirementsSheet:
    return RequirementsSheet(
        **{
            "paper": page.F4_215,
            "kop": kop(),
            "marks": Marks(),
            "product": PRODUCT,
            "subtitle": "SOP/DPMPTSP-NP/07  ·  perangkat syarat PMK23-2013, berlaku sejak "
            "10 Mei 2023",
            "requirements": tuple(
                RequirementRow(at, *words) for at, words in enumerate(_LONG_NAMES, 1)
            ),
            "requirements_note": sentence(
                "Perpanjangan: ditambah SIKOT lama (asli). Pindah tempat kerja: persyaratan untuk "
                "tempat yang baru, SIKOT lama dicabut.",
                "Perpanjangan",
                "Pindah tempat kerja",
            ),
            "steps": _CAPTIONS,
            "steps_note": plain(
                "Berkas yang belum lengkap dikembalikan dengan lembar pengembalian; berkas itu "
                "belum diterima dan waktu pelayanan belum dihitung."
            ),
            "sections": _SECTIONS,
            "basis": LAWS,
            "footer": ("Data pribadi dipakai hanya untuk memproses izin.", "Keadaan 6 Juli 2026."),
            "confirmed": False,
            **change,
        }
    )
