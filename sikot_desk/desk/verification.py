"""The answers of *Periksa keaslian*: each state, its sentence, and what the sheet must say.

Words only; which of them a code, a number or a QR gets is for `verifying` and `proving`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sikot_desk.domain import dates
from sikot_desk.domain.application import Application

State = Literal[
    "in_force",
    "expired",
    "replaced",
    "revoked",
    "sheet_withdrawn",
    "not_issued",
    "reserved",
    "withdrawn",
    "revocation",
    "void",
    "mistyped",
    "unknown",
    "elsewhere",
    "unknown_signer",
    "key_closed",
    "forged",
    "unreadable",
]
SAID: Mapping[str, str] = {
    "in_force": "Asli dan berlaku.",
    "expired": "Asli, tetapi masa berlakunya berakhir pada {ends}.",
    "replaced": "Asli, tetapi sudah diganti dengan Nomor {by}.",
    "revoked": "Asli, tetapi sudah dicabut dengan Nomor {by} sejak {ended}.",
    "same_number": "Asli, tetapi sudah diganti dengan lembar baru bernomor sama, tanggal {ended}.",
    "revocation": "Surat pencabutan ini asli. Izin {number} dicabut sejak {ended}.",
    "sheet_withdrawn": "Lembar cetakan {version} sudah ditarik ({reason}); jangan dipakai.",
    "sheet_newer": "Lembar ini sudah diganti cetakan {newer}; cocokkan kodenya dengan lembar itu.",
    "sheet_unknown": "Berkas ini dikenal, tetapi cetakan {version} tidak pernah dibuat. Jangan "
    "diterima sebelum ditanyakan kepada Penyelia.",
    "not_issued": "Berkas ini dikenal, tetapi surat izinnya belum terbit.",
    "reserved": "Lembar map darurat bernomor {number} dari kantor ini; berkasnya belum dicatat "
    "susulan. Pindai di Beranda untuk mencatatnya.",
    "withdrawn": "Permohonan ini dibatalkan pemohon; surat izinnya tidak pernah terbit.",
    "void": "Nomor {number} sudah dibatalkan dan tidak dipakai lagi: {reason}.",
    "mistyped": "Salah ketik: huruf atau angka pemeriksanya tidak cocok. Ketik sekali lagi, satu "
    "per satu, atau pindai bilah kodenya.",
    "unknown": "Tidak dikenal di register ini. Lembarnya mungkin dari kantor lain, sudah diganti, "
    "atau palsu. Jangan diterima sebelum ditanyakan kepada Penyelia.",
    "elsewhere": "Asli, tetapi tidak ada di register ini. QR-nya ditandatangani kunci {signer}; "
    "tanyakan di sana apakah suratnya masih berlaku.",
    "lost": "Asli, tetapi tidak ada di register ini. QR-nya ditandatangani kunci loket ini, jadi "
    "catatannya hilang. Laporkan kepada Penyelia.",
    "unknown_signer": "Belum dapat dipastikan. QR-nya ditandatangani kunci yang tidak terdaftar di "
    "kantor ini; suratnya dari kantor lain atau palsu. Tanyakan kepada Penyelia.",
    "key_closed": "Belum dapat dipastikan. Kunci {signer} sudah ditutup ({reason}); tanyakan di "
    "sana apakah surat ini benar.",
    "forged": "Palsu: tanda tangan pada QR tidak cocok dengan isinya. Tahan suratnya dan panggil "
    "Penyelia.",
    "forged_content": "Palsu: isi QR berbeda dari register ini. Tahan suratnya dan panggil "
    "Penyelia.",
    "unreadable": "QR tidak terbaca utuh. Pindai sekali lagi, atau ketik kode di sebelahnya.",
    "first_revoked": "Izin pertama pemegangnya sudah dicabut; tanyakan kepada Penyelia apakah izin "
    "ini masih boleh dipakai.",
    "noted": "Izin ini terbit sebelum register ini dan dicatat dari salinannya.",
    "ended_since": "Menurut isinya masa berlakunya berakhir pada {ends}.",
}
_COMPARE = "Bandingkan dengan lembarnya:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The answer: `state`, its `sentence`, and what the sheet must say (empty where unknown).

    `handed` tells whether it was handed over, None where that is not known here; `noted` that the
    permit is older than this register; `form` is empty where no letter is told of; `first_revoked`
    that the first permit beside which it was given was revoked since.
    """

    state: State
    sentence: str
    number: str = ""
    code: str = ""
    name: str = ""
    workplace: str = ""
    letter_date: date | None = None
    ends: date | None = None
    handed: bool | None = None
    noted: bool = False
    file_id: str = ""
    form: Literal["", "permit", "revocation"] = ""
    first_revoked: bool = False

    @property
    def good(self) -> bool:
        """Genuine and in force; a letter of revocation is too."""
        return self.state in {"in_force", "revocation"}


def told(state: State, app: Application | None = None, **facts: object) -> Verification:
    """Give an answer that tells of no letter, only of the file where there is one."""
    return Verification(
        state=state,
        sentence=SAID[state].format(**facts),
        number=str(facts.get("number", "")),
        name=app.applicant.name if app else "",
        workplace=app.workplace.name if app else "",
        file_id=app.file_id if app else "",
    )


def account(found: Verification) -> str:
    """Tell a verification in plain sentences."""
    said = [found.sentence]
    if found.letter_date:
        ends = dates.long_date(found.ends) if found.ends else "seumur hidup STR"
        ends = "—" if found.form == "revocation" else ends
        said += [
            _COMPARE,
            f"  Nomor         : {found.number}",
            f"  Tanggal       : {dates.long_date(found.letter_date)}",
            f"  Nama          : {found.name}",
            f"  Tempat kerja  : {found.workplace}",
            f"  Berlaku sampai: {ends}",
        ]
    if found.handed is not None:
        where = "sudah diserahkan" if found.handed else "belum diserahkan, masih di kantor"
        said.append(f"Surat izin ini {where}.")
    return "\n".join(said)
