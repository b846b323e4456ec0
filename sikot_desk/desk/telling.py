"""What an act recorded, told in plain sentences for a reader who knows the counter and no codes.

Holds the words of every event and decides nothing; accounts of a scenario are made of them.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sikot_desk.db.codec import event_of
from sikot_desk.desk.office_papers import NAMES
from sikot_desk.desk.slips import RELATIONS
from sikot_desk.domain import enrolling as k
from sikot_desk.domain import events as e
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import reservations as r
from sikot_desk.domain import sending as d
from sikot_desk.domain import settings as s
from sikot_desk.domain.dates import long_date, period
from sikot_desk.domain.entries import Entry
from sikot_desk.domain.events import event_name
from sikot_desk.domain.fixing import RecapAmended, RecapFixed
from sikot_desk.domain.letter import official_name
from sikot_desk.domain.paper_kinds import KINDS
from sikot_desk.domain.recaps import named
from sikot_desk.domain.sop import Procedure

Tell = Callable[[Any, Procedure], str]
_CHANNELS: Mapping[str, str] = {
    "phone": "lewat telepon",
    "whatsapp": "lewat WhatsApp",
    "in_person": "langsung",
    "letter": "lewat surat",
}
ACTS: Mapping[str, str] = {
    "receive": "Penerimaan berkas",
    "check": "Pemeriksaan",
    "return": "Pengembalian untuk dilengkapi",
    "resubmit": "Berkas kembali",
    "accept": "Penerimaan lengkap",
    "draft": "Pembuatan blanko",
    "paraf": "Paraf",
    "send_back": "Pengembalian ke Back Office",
    "return_to_applicant": "Pengembalian ke pemohon",
    "pause": "Penghentian waktu",
    "resume": "Waktu berjalan lagi",
    "sign": "Tanda tangan",
    "change_signatory": "Ganti penandatangan",
    "number": "Pemberian nomor",
    "tick_ready": "Siap diambil",
    "told": "Pemberitahuan",
    "hand_over": "Penyerahan",
    "withdraw": "Pembatalan oleh pemohon",
    "spoil": "Lembar rusak",
    "correct": "Koreksi",
    "undo": "Penarikan kembali",
    "void": "Pembatalan nomor",
    "note": "Catatan",
    "reveal": "Lihat nomor identitas",
    "reprint": "Cetak ulang",
    "fail_print": "Kertas tidak keluar",
    "send_out": "Map keluar",
    "take_in": "Map kembali",
    "undo_way": "Map diurungkan",
    "record_old_permit": "Catat izin lama",
    "fix_recap": "Tetapkan rekap",
    "amend_recap": "Rekap perbaikan",
    "reserve": "Pengisian map darurat",
    "void_reserved": "Pembatalan lembar darurat",
    "print_reserved": "Cetak map darurat",
}
"""What the counter calls the acts on a file; those of the office are `Pengaturan`."""


def told(entries: Sequence[Entry], procedure: Procedure) -> str:
    """Give what the entries of one act say, papers left out; empty when only papers came."""
    events = [event_of(entry) for entry in entries]
    said = [tell(event, procedure) for event in events if not isinstance(event, e.Printed)]
    sheets = [event for event in events if isinstance(event, r.SheetReserved)]
    if len(sheets) > 1:
        first, last = sheets[0].registration, sheets[-1].registration
        return f"Nomor {first} sampai {last} dicadangkan untuk map darurat, {len(sheets)} lembar"
    return "; ".join(said)


def tell(event: object, procedure: Procedure) -> str:
    """Give one event as a sentence without its full stop."""
    say = _SENTENCES.get(type(event))
    return say(event, procedure) if say else event_name(type(event))


def _plain(words: str) -> Tell:
    return lambda event, _procedure: words.format(event=event)


def _revealed(event: e.Revealed, _procedure: Procedure) -> str:
    return "Nomor identitas dilihat utuh" + (f": {event.reason}" if event.reason else "")


def _received(event: e.Received, procedure: Procedure) -> str:
    kind = procedure.kind(event.kind).name
    how = "Berkas dititipkan di loket" if event.drop_off else "Berkas diterima di loket"
    if event.afterwards:
        how = "Dicatat susulan: berkas diterima dengan tanda terima darurat"
    by = "" if event.bringer.relation == "self" else f", dibawa {event.bringer.name}"
    return f"{how} ({kind}, {event.workplace.name}){by}{_in_spite(event.overrides)}"


def _in_spite(overrides: Mapping[str, str]) -> str:
    return f"; diteruskan dengan alasan: {', '.join(overrides.values())}" if overrides else ""


def _checked(event: e.Checked, _procedure: Procedure) -> str:
    short = [one for one in event.verdicts if one.result in {"unfit", "missing"}]
    verdict = f"{len(short)} persyaratan belum terpenuhi" if short else "lengkap dan benar"
    return f"Pemeriksaan ke-{event.round}: {verdict}{_in_spite(event.overrides)}"


def _returned(event: e.Returned | e.ReturnedToApplicant, _procedure: Procedure) -> str:
    after = isinstance(event, e.ReturnedToApplicant)
    words = "perbaikan, hitungan waktu berhenti" if after else "dilengkapi"
    return (
        f"Dikembalikan ke pemohon untuk {words}; lembarnya berlaku sampai {long_date(event.until)}"
    )


def _paraf(event: e.ParafGiven, procedure: Procedure) -> str:
    step = procedure.step(event.step).name
    if event.given == "omitted":
        return f"{step} tidak dibubuhkan atas perintah Penyelia: {event.reason}"
    if event.given == "substitute":
        return f"{step} oleh pengganti, {event.name} ({event.basis})"
    return f"{step} dibubuhkan"


def _numbered(event: e.Numbered, _procedure: Procedure) -> str:
    book = f" dari buku lain ({event.other_book})" if event.other_book else ""
    renewed = f", menggantikan Nomor {event.replaces}" if event.replaces else ""
    return f"Diberi Nomor {event.number}{book}, tanggal {long_date(event.letter_date)}{renewed}"


def _spoiled(event: e.Spoiled, _procedure: Procedure) -> str:
    kept = "; nomornya tetap dipakai" if event.number_kept else ""
    return f"Lembar cetakan {event.version} rusak dan ditarik: {event.reason}{kept}"


def _ready(event: e.MadeReady, _procedure: Procedure) -> str:
    place = event.archive_place
    return f"Siap diambil, arsip di {place}" if place else "Siap diambil"


def _informed(event: e.ApplicantTold, _procedure: Procedure) -> str:
    answer = "Pemohon diberi tahu" if event.reached else "Pemohon belum dapat dihubungi"
    return f"{answer} {_CHANNELS[event.channel]}{f' ({event.note})' if event.note else ''}"


def _handed(event: e.HandedOver, _procedure: Procedure) -> str:
    old = {"withdrawn": "; izin lama ditarik", "missing": "; izin lama hilang"}
    lost = "; tanda terima hilang" if event.receipt == "lost" else ""
    whom = f"{event.receiver} ({RELATIONS[event.relation]})"
    return f"Surat izin diserahkan kepada {whom}{lost}{old.get(event.old_permit, '')}"


def _undone(event: e.StepUndone, procedure: Procedure) -> str:
    return f"Pencatatan {procedure.step(event.step).name} ditarik kembali: {event.reason}"


def _signatory(event: e.SignatoryChanged, _procedure: Procedure) -> str:
    return (
        f"Penandatangan diganti {event.signatory.name}: {event.reason}; "
        f"blanko cetakan {event.version} dicetak"
    )


def _official(event: s.OfficialSet, procedure: Procedure) -> str:
    titles = {post.key: post.short for post in procedure.posts}
    name = "tidak ada pejabat" if event.vacant else official_name(event)
    return f"{titles.get(event.post, event.post)}: {name}, {_term(event.since, event.until)}"


def _term(since: date, until: date | None) -> str:
    return period(since, until) if until else f"sejak {long_date(since)}"


def _office_set(event: s.OfficeSet, _procedure: Procedure) -> str:
    since = f", {_term(event.since, None)}" if event.since else ""
    return f"Nama kantor ditetapkan: {event.short_name}{since}"


def _hours(event: s.HoursSet, _procedure: Procedure) -> str:
    return f"Jam kerja{f' {event.name}' if event.name else ''}, {_term(event.since, event.until)}"


def _format(event: s.NumberFormatSet, _procedure: Procedure) -> str:
    return f"Bentuk nomor sejak {long_date(event.since)}: {event.template}"


def _closure(event: s.ClosureSet, _procedure: Procedure) -> str:
    day = long_date(event.day)
    return f"Kantor buka pada {day}" if event.lifted else f"Kantor tutup pada {day}: {event.reason}"


def _deputy(event: s.DeputyNamed, _procedure: Procedure) -> str:
    since, until = long_date(event.since), long_date(event.until)
    return f"{event.user} menggantikan Penyelia {since} sampai {until}"


def _recap(event: RecapFixed, _procedure: Procedure) -> str:
    amends = f"Rekap perbaikan ke-{event.number} " if event.number else "Rekap "
    why = f": {event.reason}" if event.reason else ""
    figures = event.figures
    said = f"diterima {figures.accepted}, terbit {figures.issued}, sisa {figures.remaining}"
    return f"{amends}{named(event.month)} ditetapkan{why}; {said}"


_SENTENCES: Mapping[type, Tell] = {
    e.Received: _received,
    e.Checked: _checked,
    e.Returned: _returned,
    e.Resubmitted: _plain("Berkas dibawa kembali oleh pemohon"),
    e.Accepted: _plain("Diterima lengkap, nomor pendaftaran {event.registration}"),
    e.Drafted: _plain("Blanko dicetak, cetakan {event.version}"),
    e.ParafGiven: _paraf,
    e.SentBack: _plain(
        "Dikembalikan ke Back Office: {event.reason}; cetakan {event.version} ditarik"
    ),
    e.ReturnedToApplicant: _returned,
    e.Paused: _plain("Hitungan waktu berhenti: {event.reason}"),
    e.Resumed: _plain("Hitungan waktu berjalan lagi: {event.reason}"),
    e.Signed: _plain("Ditandatangani {event.name}"),
    e.SignatoryChanged: _signatory,
    e.Numbered: _numbered,
    e.NumberVoided: _plain("Nomor {event.number} dibatalkan: {event.reason}"),
    e.MadeReady: _ready,
    e.ApplicantTold: _informed,
    e.HandedOver: _handed,
    e.Withdrawn: _plain("Permohonan dibatalkan oleh pemohon: {event.reason}"),
    e.Spoiled: _spoiled,
    e.Corrected: lambda event, _: f"Data dibetulkan: {event.reason}{_in_spite(event.overrides)}",
    e.StepUndone: _undone,
    e.Noted: _plain("Catatan: {event.text}"),
    e.Revealed: _revealed,
    e.MapSentOut: lambda event, procedure: f"Map keluar ke {procedure.post(event.post).title}",
    e.MapCameBack: lambda event, procedure: f"Map kembali dari {procedure.post(event.post).title}",
    e.WayUndone: _plain("Catatan terakhir jalannya map diurungkan: {event.reason}"),
    e.PrintFailed: _plain(
        "Blanko cetakan {event.version} tidak keluar dari printer dan dicetak lagi: {event.reason}"
    ),
    s.OldPermitRecorded: _plain("Izin lama Nomor {event.number} dicatat"),
    RecapFixed: _recap,
    RecapAmended: _recap,
    s.OfficeSet: _office_set,
    s.OfficialSet: _official,
    s.HoursSet: _hours,
    s.HolidaysSet: lambda event, _: f"Hari libur {event.year}: {len(event.days)} hari",
    s.ClosureSet: _closure,
    s.NumberFormatSet: _format,
    s.ProcedureAdopted: _plain("Prosedur {event.version} dipakai"),
    s.RulesAdopted: lambda event, _: f"Aturan {event.rules} berlaku sejak {long_date(event.since)}",
    s.UserAdded: _plain("Petugas {event.name} dicatat"),
    s.UserClosed: _plain("Petugas {event.user} dicatat tidak bertugas lagi"),
    s.DeputyNamed: _deputy,
    s.PinChanged: _plain("Petugas {event.user} mengganti PIN-nya"),
    s.PinReset: _plain("Petugas {event.user} diberi PIN untuk satu kali masuk"),
    s.PinRecovered: _plain("PIN {event.user} dibuat lagi dengan lembar pemulihan"),
    s.RecoveryRenewed: _plain("Lembar pemulihan baru dibuat; yang lama tidak berlaku"),
    s.Unlocked: _plain("Petugas {event.user} boleh mencoba PIN lagi"),
    s.OptionSet: _plain("Pengaturan {event.option} diisi {event.value}"),
    s.Confirmed: _plain("Dikonfirmasi kantor: {event.item}"),
    p.EmblemSet: lambda event, _procedure: (
        "Lambang kantor ditetapkan" if event.png else "Lambang kantor ditiadakan"
    ),
    p.PaperSet: lambda event, _procedure: (
        f"Ukuran dan batas tepi diatur: {KINDS[event.paper].name}, {event.size}"
    ),
    p.RegisterColumnsSet: _plain("Kolom buku register diatur"),
    p.OfficePaperPrinted: lambda event, _procedure: (
        f"{NAMES[event.paper]} dicetak, {event.copies} lembar"
    ),
    d.HeadOfficeEnrolled: _plain("Kunci {event.head_office} didaftarkan"),
    d.Exported: _plain("Catatan {event.first} sampai {event.last} disalin ke {event.stick}"),
    d.ReceiptRead: _plain("{event.head_office} menerima catatan sampai nomor {event.seq}"),
    r.SheetReserved: _plain(
        "Nomor {event.registration} dicadangkan untuk map darurat, lembar {event.sheet} dari "
        "{event.count}"
    ),
    r.ReservedVoided: _plain("Nomor cadangan {event.registration} dibatalkan: {event.reason}"),
    k.KeyEnrolled: _plain("Kunci {event.name} didaftarkan: {event.reason}"),
    k.KeyClosed: _plain("Kunci {event.key} ditutup: {event.reason}"),
}
