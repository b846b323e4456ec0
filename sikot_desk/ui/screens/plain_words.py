"""The counter's words for what is kept as keys: relations, identities, channels, verdicts, times.

Sentences only; nothing is read or computed beyond choosing a word.
"""

from collections.abc import Mapping
from datetime import datetime

from sikot_desk.domain import dates
from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.people import Str
from sikot_desk.ui.times import lasting, narrow_day
from sikot_desk.ui.words import _

_HOUR = 60
_DAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")


def relations() -> tuple[tuple[str, str], ...]:
    """Give who brings or takes: value and words, in order."""
    return (
        ("self", _("Pemohon sendiri")),
        ("proxy", _("Penerima kuasa")),
        ("staff", _("Petugas fasyankes")),
        ("family", _("Keluarga")),
        ("courier", _("Kurir")),
    )


def relation_words(relation: str) -> str:
    """Give one relation in words."""
    return dict(relations()).get(relation, relation)


def identity_kinds() -> tuple[tuple[str, str], ...]:
    """Give the kinds of identity: value and words."""
    return (("nik", _("NIK")), ("passport", _("Paspor")), ("kitas", _("KITAS")))


def str_until(certificate: Str) -> str:
    """Give how long an STR holds: to the end of a day, or for life."""
    if certificate.ends is None:
        return _("seumur hidup")
    return _("sampai {day}").format(day=dates.long_date(certificate.ends))


def identity_words(kind: str) -> str:
    """Give one kind of identity in words."""
    return dict(identity_kinds()).get(kind, kind)


def channels() -> tuple[tuple[str, str], ...]:
    """Give how somebody was told: value and words."""
    return (
        ("phone", _("Telepon")),
        ("whatsapp", _("WhatsApp")),
        ("in_person", _("Bertemu langsung")),
        ("letter", _("Surat")),
    )


def verdict_words(verdict: Verdict, reasons: Mapping[str, str]) -> str:
    """Give a verdict in words: `Ada, tidak dilegalisir`."""
    if verdict.result == "unfit" and verdict.reason in reasons:
        return _("Ada, {why}").format(why=reasons[verdict.reason])
    return {
        "fit": _("Ada, sesuai"),
        "unfit": _("Ada, belum sesuai"),
        "missing": _("Tidak ada"),
        "not_required": _("Tidak dipersyaratkan"),
    }[verdict.result]


def length(minutes: int, day: int) -> str:
    """Give a stretch of working time: `34 mnt`, `6 jam 11 mnt`, `3 hari kerja`.

    `day` are the minutes of a working day; from one day on, whole days are enough.
    """
    if day and minutes >= day:
        return lasting(minutes, day)
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return _("{minutes} mnt").format(minutes=rest)
    if not rest:
        return _("{hours} jam").format(hours=hours)
    return _("{hours} jam {minutes} mnt").format(hours=hours, minutes=rest)


def brief(moment: datetime) -> str:
    """Give a moment for a list: `6 Juli 15.10`."""
    return f"{narrow_day(moment)} {dates.clock(moment)}"


def brief_day(moment: datetime) -> str:
    """Give a moment with its weekday: `Sen 6 Juli 15.10`."""
    return f"{_DAYS[moment.weekday()]} {brief(moment)}"
