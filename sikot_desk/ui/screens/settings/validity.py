"""How long permits last under a requirement set: by the STR, by years, or with the first permit."""

from sikot_desk.domain.sop import Condition, Ends, Validity
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.settings.section import whole
from sikot_desk.ui.words import _

_KEEP = "keep"
_YEARS = "5"


def lines(validity: tuple[Validity, ...]) -> tuple[Line, ...]:
    """Give the lines that ask for each case; untouched, the rules stay as they are."""
    kept = (_KEEP, _("seperti perangkat asalnya"))
    end, years = (
        ("str_end", _("sampai akhir STR")),
        ("years", _("sekian tahun sejak tanggal surat")),
    )
    lifelong = ("lifelong", _("selama STR berlaku"))
    first = ("first_permit", _("berakhir bersama izin pertama"))
    own = ("own", _("menurut STR, seperti izin pertama"))
    count = next((str(one.years) for one in validity if one.years), _YEARS)
    return (
        Line("str_dated", _("Masa berlaku bila STR berjangka waktu"), "drop", (kept, end, years)),
        Line("str_lifelong", _("Masa berlaku bila STR seumur hidup"), "drop",
             (kept, years, lifelong)),
        Line("further_workplace", _("Masa berlaku izin tempat kerja berikutnya"), "drop",
             (kept, own, first)),
        Line("years", _("Banyaknya tahun, bila sekian tahun"), value=count),
    )  # fmt: skip


def typed(said: Answers, validity: tuple[Validity, ...]) -> tuple[Validity, ...]:
    """Give the rules as chosen, the one of further workplaces first. Raises Unreadable."""
    rules = list(validity)
    years = whole(said, "years")
    rules = _put(rules, "str_lifelong", said.said("str_lifelong"), years)
    rules = _put(rules, "str_dated", said.said("str_dated"), years)
    return tuple(_put(rules, "further_workplace", said.said("further_workplace"), years))


def _put(rules: list[Validity], when: Condition, ends: str, years: int) -> list[Validity]:
    """Put one rule in the place of those of its case; it is looked at before the others."""
    if ends in {"", _KEEP}:
        return rules
    others = [one for one in rules if one.when != when]
    if ends == "own":
        return others
    kind: Ends = ends  # type: ignore[assignment]  # one of the lists above
    count = years if kind == "years" else 0
    return [Validity(when=when, ends=kind, sentence=ends, years=count), *others]
