"""Invented applicants with Indonesian names: the same seed gives the same people, for ever.

Nobody here exists; telephone numbers are of a range that is given to nobody.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from sikot_desk.desk import places


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MEN = words(
    "Ahmad Fauzi Rizky Andi Budi Hendra Yusuf Ilham Fajar Rahmat Dedi Eko Agus Bayu Dimas Arif "
    "Hafiz Zulkifli Syahrul Rinaldi Ridwan Taufik Wahyu Gilang Teguh Irfan Doni Fikri Ramadhan "
    "Muhammad Adi Surya Bambang Joko Krisna Leonardus Martua Parlindungan Tigor"
)
WOMEN = words(
    "Siti Nur Dewi Rina Putri Ayu Fitri Lestari Rahma Indah Wulan Ratna Sari Yuni Maya Intan "
    "Melati Annisa Aisyah Khadijah Zahra Nabila Salsabila Dian Eka Tri Kartika Puspita Mega Citra "
    "Desi Novita Fransiska Maria Theresia Rosalina Hotmaida Ni’matul Ma’rifah Jannah"
)
FAMILIES = words(
    "Pratama Saputra Wijaya Hidayat Nugroho Siregar Nasution Lubis Harahap Simanjuntak Sitorus "
    "Panjaitan Manurung Hutagalung Tanjung Chaniago Koto Piliang Sikumbang Caniago Batubara Daulay "
    "Rangkuti Purba Ginting Sembiring Tarigan Munthe Zebua Laia Halawa Suryani Handayani Kurniawan "
    "Setiawan Firmansyah Maulana Syahputra Darmawan Anggraini Rahmawati Permatasari Oktaviani "
    "Hasibuan Ritonga Pohan Marpaung Sinaga Nainggolan Situmorang"
)
TITLES = ("A.Md.OT.", "A.Md.Kes.", "S.Tr.Kes.", "S.Tr.Kes., M.Kes.", "A.Md.OT.", "A.Md.OT.")
TOWNS = words(
    "Pekanbaru Bangkinang Dumai Siak Rengat Tembilahan Bengkalis Padang Bukittinggi Payakumbuh "
    "Medan Pematangsiantar Sibolga Jambi Surakarta Yogyakarta Bandung Jakarta Batam Tanjungpinang"
)
STREETS = words(
    "Melati Mawar Kenanga Anggrek Cempaka Flamboyan Durian Rambutan Garuda Rajawali Merpati "
    "Diponegoro Sudirman Soekarno-Hatta Ahmad_Yani Harapan_Raya Arifin_Ahmad Tuanku_Tambusai "
    "Kaharuddin_Nasution Imam_Munandar Hang_Tuah Lobak Paus Delima Kartama"
)
FACILITIES = (
    "Klinik Tumbuh Kembang {}",
    "Klinik Utama {}",
    "RSIA {}",
    "RSUD {}",
    "Rumah Sakit {}",
    "Pusat Terapi Anak {}",
    "Klinik Fisioterapi dan Terapi Okupasi {}",
)
FACILITY_NAMES = words(
    "Cahaya_Ananda Bunda Lancang_Kuning Ceria Harapan_Kita Melayu_Sehat Mutiara Insani Zam-Zam "
    "Awal_Sehat Mitra_Keluarga Tunas_Bangsa Permata_Hati Az-Zahra Buah_Hati Santa_Maria"
)
FEMALE = 40


@lru_cache(maxsize=1)
def kelurahan() -> tuple[tuple[str, str], ...]:
    """Every (kecamatan, kelurahan) of the city, in the shipped list's order."""
    known = places.read(Path(__file__).resolve().parents[1] / "resources")
    return tuple((district, one) for district, many in known.by_kecamatan for one in many)


def spoken(rng: Random, words: Sequence[str]) -> str:
    return rng.choice(words).replace("_", " ")


def nik(rng: Random, born: date, woman: bool) -> str:
    day = born.day + (FEMALE if woman else 0)
    place = f"14710{rng.randint(1, 9)}"
    return f"{place}{day:02d}{born:%m%y}{rng.randint(1, 9999):04d}"


def name(rng: Random, woman: bool) -> str:
    given = WOMEN if woman else MEN
    if rng.random() < 0.04:
        return rng.choice(given)
    first = rng.sample(given, rng.choice((1, 1, 1, 2, 2, 3)))
    return " ".join((*first, rng.choice(FAMILIES)))


def home(rng: Random) -> str:
    district, one = rng.choice(kelurahan())
    block = f"RT {rng.randint(1, 9):03d}/RW {rng.randint(1, 15):03d}"
    street = spoken(rng, STREETS)
    return (
        f"Jalan {street} Nomor {rng.randint(1, 240)}, {block}, Kelurahan {one}, "
        f"Kecamatan {district}, Kota Pekanbaru"
    )


def applicant(rng: Random) -> dict[str, Any]:
    woman = rng.random() < 0.7
    born = date(1975, 1, 1) + timedelta(days=rng.randint(0, 27 * 365))
    return {
        "name": name(rng, woman),
        "titles_after": rng.choice(TITLES),
        "identity_number": nik(rng, born, woman),
        "birth_place": rng.choice(TOWNS),
        "birth_date": born.isoformat(),
        "address": home(rng),
        "phone": f"0812-0000-{rng.randint(0, 9999):04d}",
    }


def workplace(rng: Random) -> dict[str, str]:
    district, one = rng.choice(kelurahan())
    return {
        "name": rng.choice(FACILITIES).format(spoken(rng, FACILITY_NAMES)),
        "address": f"Jalan {spoken(rng, STREETS)} Nomor {rng.randint(1, 240)}",
        "kelurahan": one,
        "kecamatan": district,
    }


def str_certificate(rng: Random, today: date) -> dict[str, Any]:
    """A certificate in force on the day: mostly with an end, some for life."""
    serial = f"{rng.randint(18, 26)}-{rng.randint(0, 9_999_999):07d}"
    said: dict[str, Any] = {"number": f"16 05 5 2 2 {serial}"}
    if rng.random() < 0.2:
        return {**said, "issued": (today - timedelta(days=rng.randint(30, 900))).isoformat()}
    ends = today + timedelta(days=rng.randint(60, 1700))
    return {
        **said,
        "issued": (ends - timedelta(days=5 * 365 + 1)).isoformat(),
        "ends": ends.isoformat(),
    }
