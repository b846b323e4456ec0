"""What happened to a file, one sentence for each entry; knows the words, no widget."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sikot_desk.desk.boards import Happened
from sikot_desk.desk.papers import NAMES
from sikot_desk.domain import dates
from sikot_desk.domain import events as e
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.screens.plain_words import brief, channels, relation_words
from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the history: when it was recorded, what, and who recorded it."""

    code: str
    when: str
    what: str
    who: str


def told(history: Sequence[Happened], procedure: Procedure) -> tuple[Told, ...]:
    """Give the history, newest first, event time said where it differs from record time."""
    return tuple(
        Told(str(one.seq), brief(one.at), _sentence(one, procedure), one.officer) for one in history
    )


def _sentence(one: Happened, procedure: Procedure) -> str:
    event: Any = one.event
    say = _sentences().get(type(event))
    said = say(event, procedure) if say else e.event_name(type(event))
    occurred = getattr(event, "occurred", None)
    if occurred is not None and abs((one.at - occurred).total_seconds()) >= 60:
        same = occurred.astimezone(one.at.tzinfo).date() == one.at.date()
        moment = occurred.astimezone(one.at.tzinfo)
        when = dates.clock(moment) if same else brief(moment)
        return _("{what}, kejadian {when}").format(what=said, when=when)
    return said


def _checked(event: e.Checked, _procedure: Procedure) -> str:
    verdict = _("lengkap") if event.complete else _("belum lengkap")
    return _("Pemeriksaan ke-{n}: {verdict}").format(n=event.round, verdict=verdict)


def _ready(event: e.MadeReady, _procedure: Procedure) -> str:
    if not event.rack:
        return _("Siap diambil")
    return _("Siap diambil, rak {rack}").format(rack=event.rack)


def _paraf(event: e.ParafGiven, procedure: Procedure) -> str:
    step = procedure.step(event.step).name
    if event.given == "omitted":
        return _("{step} tidak diparaf: {why}").format(step=step, why=event.reason)
    if event.given == "substitute":
        return _("{step} oleh pengganti {name}, {basis}").format(
            step=step, name=event.name, basis=event.basis
        )
    return _("{step} dicatat").format(step=step)


def _printed(event: e.Printed, _procedure: Procedure) -> str:
    name = NAMES.get(event.paper, event.paper)
    if event.version:
        name = _("{name}, cetakan {n}").format(name=name, n=event.version)
    if event.again:
        return _("{name} dicetak ulang ke-{n}").format(name=name, n=event.again)
    return _("{name} dicetak").format(name=name)


def _corrected(event: e.Corrected, _procedure: Procedure) -> str:
    fields = ", ".join(field_words(path) for path in event.after)
    said = _("Koreksi {fields}: {why}").format(fields=fields, why=event.reason)
    reasons = ", ".join(event.overrides.values())
    if reasons:
        said = _("{what}; diteruskan dengan alasan: {reasons}").format(what=said, reasons=reasons)
    return said


def _told(event: e.ApplicantTold, _procedure: Procedure) -> str:
    channel = dict(channels())[event.channel]
    answer = _("sudah diberi tahu") if event.reached else _("tidak dijawab")
    note = f", {event.note}" if event.note else ""
    return _("{channel} ke pemohon: {answer}{note}").format(
        channel=channel, answer=answer, note=note
    )


def _handed(event: e.HandedOver, _procedure: Procedure) -> str:
    return _("Diserahkan kepada {name} ({relation})").format(
        name=event.receiver, relation=relation_words(event.relation).lower()
    )


def _undone(event: e.StepUndone, procedure: Procedure) -> str:
    return _("{step} ditarik kembali: {why}").format(
        step=procedure.step(event.step).name, why=event.reason
    )


def _voided(event: e.NumberVoided, _procedure: Procedure) -> str:
    return _("Nomor {number} dibatalkan: {why}").format(number=event.number, why=event.reason)


def _spoiled(event: e.Spoiled, _procedure: Procedure) -> str:
    return _("Lembar rusak, cetakan {n} ditarik: {why}").format(n=event.version, why=event.reason)


def _sent_back(event: e.SentBack, _procedure: Procedure) -> str:
    return _("Dikembalikan ke Back Office, cetakan {n} ditarik: {why}").format(
        n=event.version, why=event.reason
    )


def _signatory(event: e.SignatoryChanged, _procedure: Procedure) -> str:
    return _("Ganti penandatangan: {name}, cetakan {n}").format(
        name=event.signatory.name, n=event.version
    )


def _plain(words: str) -> Callable[[Any, Procedure], str]:
    return lambda event, _procedure: words.format(event=event)


def _revealed(event: e.Revealed, _procedure: Procedure) -> str:
    if event.reason:
        return _("Nomor identitas dilihat utuh: {event.reason}").format(event=event)
    return _("Nomor identitas dilihat utuh")


def _sentences() -> Mapping[type, Callable[[Any, Procedure], str]]:
    return {
        e.Received: _plain(_("Berkas diterima di loket")),
        e.Checked: _checked,
        e.Returned: _plain(_("Dikembalikan untuk dilengkapi")),
        e.Resubmitted: _plain(_("Berkas kembali dari pemohon")),
        e.Accepted: _plain(_("Lengkap dan benar, nomor pendaftaran {event.registration}")),
        e.Drafted: _plain(_("Blanko dibuat, cetakan {event.version}")),
        e.ParafGiven: _paraf,
        e.SentBack: _sent_back,
        e.ReturnedToApplicant: _plain(_("Dikembalikan ke pemohon, waktu berhenti")),
        e.Paused: _plain(_("Waktu berhenti: {event.reason}")),
        e.Resumed: _plain(_("Waktu berjalan lagi: {event.reason}")),
        e.Signed: _plain(_("Ditandatangani {event.name}")),
        e.SignatoryChanged: _signatory,
        e.Numbered: _plain(_("Diberi nomor {event.number}")),
        e.NumberVoided: _voided,
        e.MadeReady: _ready,
        e.ApplicantTold: _told,
        e.HandedOver: _handed,
        e.Withdrawn: _plain(_("Dibatalkan oleh pemohon: {event.reason}")),
        e.Spoiled: _spoiled,
        e.Corrected: _corrected,
        e.StepUndone: _undone,
        e.Noted: _plain(_("Catatan: {event.text}")),
        e.Revealed: _revealed,
        e.Printed: _printed,
        e.MapSentOut: lambda event, procedure: _("Map keluar ke {post}").format(
            post=procedure.post(event.post).title
        ),
        e.MapCameBack: lambda event, procedure: _("Map kembali dari {post}").format(
            post=procedure.post(event.post).title
        ),
        e.WayUndone: _plain(_("Catatan terakhir jalannya map diurungkan: {event.reason}")),
        e.PrintFailed: _plain(_("Kertas tidak keluar dari printer, dicetak lagi: {event.reason}")),
    }


def field_words(path: str) -> str:
    """Give what a typed field is called on screen."""
    return {
        "applicant.name": _("Nama tanpa gelar"),
        "applicant.titles_before": _("Gelar depan"),
        "applicant.titles_after": _("Gelar belakang"),
        "applicant.identity_kind": _("Jenis identitas"),
        "applicant.identity_number": _("Nomor identitas"),
        "applicant.birth_place": _("Tempat lahir"),
        "applicant.birth_date": _("Tanggal lahir"),
        "applicant.address": _("Alamat"),
        "applicant.phone": _("Telepon"),
        "str_certificate.number": _("Nomor STR"),
        "str_certificate.issued": _("Tanggal terbit STR"),
        "str_certificate.ends": _("STR berlaku sampai"),
        "workplace.name": _("Nama tempat kerja"),
        "workplace.address": _("Alamat tempat kerja"),
        "workplace.kelurahan": _("Kelurahan"),
        "workplace.kecamatan": _("Kecamatan"),
        "workplace_no": _("Urutan tempat kerja"),
        "bringer.name": _("Nama pembawa"),
        "bringer.relation": _("Hubungan pembawa"),
        "bringer.phone": _("Telepon pembawa"),
        "old_permit": _("Nomor izin lama"),
        "archive_place": _("Tempat arsip"),
        "rack": _("Rak"),
    }.get(path, path)
