"""Builds a Procedure from plain data (a TOML file or an adopted entry, already decoded).

All shortcomings are found in one go and given as Problems; a procedure is given only when
there are none. The rules of the graph stand in `domain.sop_graph`. Reads no file.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from sikot_desk.domain import sop
from sikot_desk.domain.sop_graph import faults
from sikot_desk.domain.tables import Problem, Table

__all__ = ["Problem", "build"]

_NO_DAY = date(1, 1, 1)
_SHORTEST = 45


def build(
    data: Mapping[str, object], file: str
) -> tuple[sop.Procedure | None, tuple[Problem, ...]]:
    """Build the procedure of `data`; `file` is the name that problems carry.

    Dates may be dates or ISO text. Gives (procedure, ()) or (None, all problems).
    """
    top = Table(data, file)
    procedure = _procedure(top)
    top.close()
    problems = [*top.problems, *faults(procedure, file)]
    if problems:
        return None, tuple(dict.fromkeys(problems))
    return procedure, ()


def _procedure(top: Table) -> sop.Procedure:
    unconfirmed: set[str] = set()
    basis, letter_basis = _basis(top, unconfirmed)
    parts = _parts(top)
    unconfirmed.update(_open_marks(parts))
    return sop.Procedure(
        **_head(top),
        **parts,
        basis=basis,
        letter_basis=letter_basis,
        reasons=_split(top, "reasons", unconfirmed),
        remedies=_split(top, "remedies", unconfirmed),
        templates=_split(top, "templates", unconfirmed),
        sentences=_split(top, "sentences", unconfirmed),
        signatory=top.pairs("signatory"),
        unconfirmed=frozenset(unconfirmed),
    )


def _head(top: Table) -> dict[str, Any]:
    texts = ("key", "number", "name", "office", "approved_by", "warning", "recording")
    return {
        **{key: top.text(key) for key in texts},
        **{key: top.day(key) or _NO_DAY for key in ("made", "revised", "effective")},
        "days": top.whole("days", least=1),
        "equipment": top.texts("equipment"),
        "qualifications": top.texts("qualifications"),
    }


def _parts(top: Table) -> dict[str, Any]:
    return {
        "posts": tuple(_post(one) for one in top.tables("posts")),
        "steps": tuple(_step(one) for one in top.tables("steps")),
        "kinds": tuple(_kind(one) for one in top.tables("kinds")),
        "rule_sets": tuple(_rule_set(one) for one in top.tables("rule_sets")),
        "letters": tuple(_letter(one) for one in top.tables("letters")),
    }


def _open_marks(parts: Mapping[str, tuple[Any, ...]]) -> Iterator[str]:
    """Give the dotted path of everything built that is not confirmed."""
    for name in ("steps", "kinds", "rule_sets", "letters"):
        for one in parts[name]:
            if not one.confirmed:
                yield f"{name}.{one.key}"


def _basis(top: Table, unconfirmed: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    basis: list[str] = []
    letter: list[str] = []
    for place, one in enumerate(top.tables("basis"), start=1):
        basis.append(one.text("text"))
        printed = one.text("letter", needed=False)
        letter.append(printed or basis[-1])
        one.close()
        if printed:
            unconfirmed.add(f"basis.{place}")
    own = top.texts("letter_basis", needed=False)
    if own:
        unconfirmed.add("letter_basis")
    return tuple(basis), own or tuple(letter)


def _split(top: Table, key: str, unconfirmed: set[str]) -> dict[str, str]:
    """Read a table of texts split into `confirmed` and `unconfirmed` as one."""
    table = top.table(key)
    sure = table.pairs("confirmed", needed=False)
    rest = table.pairs("unconfirmed", needed=False)
    table.close()
    for name in sorted(sure.keys() & rest.keys()):
        table.wrong(name, f"`{name}` tertulis dua kali.", "Hapus salah satunya.")
    unconfirmed.update(f"{key}.{name}" for name in rest)
    return {**sure, **rest}


def _post(one: Table) -> sop.Post:
    post = sop.Post(key=one.text("key"), title=one.text("title"), short=one.text("short"))
    one.close()
    return post


def _step(one: Table) -> sop.Step:
    act: Any = one.choice("act", get_args(sop.StepAct))
    role: Any = one.choice("role", get_args(sop.Role))
    words = ["key", "name", "text", "task", "box", "button"]
    words += ["performer", "holder", "needs", "output"]
    step = sop.Step(
        **{word: one.text(word) for word in words},
        number=one.whole("number", least=1),
        act=act,
        role=role,
        standard=_standard(one.table("standard")),
        post=one.text("post", needed=False),
        confirmed=one.flag("confirmed"),
    )
    one.close()
    return step


def _standard(one: Table) -> sop.Standard:
    standard = sop.Standard(
        minutes=one.whole("minutes", default=0), days=one.whole("days", default=0)
    )
    one.close()
    if (standard.minutes > 0) == (standard.days > 0):
        one.wrong(
            "minutes",
            "Waktu baku harus menit saja atau hari saja.",
            "Tulis `minutes` atau `days`, salah satu, lebih dari 0.",
        )
    return standard


def _kind(one: Table) -> sop.Kind:
    """Read a kind; `renews` is the older way to say that it replaces the old permit."""
    renews = one.flag("renews", default=False)
    old: Any = one.choice("old", get_args(sop.Old), default="replaced" if renews else "none")
    number: Any = one.choice("number", get_args(sop.NumberBy), default="next")
    ends: Any = one.choice("ends", get_args(sop.EndsBy), default="rule")
    kind = sop.Kind(
        key=one.text("key"),
        name=one.text("name"),
        route=one.texts("route"),
        letter=one.text("letter"),
        series=one.text("series"),
        besides=tuple(_made(inner) for inner in one.tables("besides", needed=False)),
        old=old,
        number=number,
        ends=ends,
        reasons=one.pairs("reasons", needed=False),
        mark=one.text("mark", needed=False),
        confirmed=one.flag("confirmed"),
    )
    one.close()
    return kind


def _made(one: Table) -> sop.Made:
    made = sop.Made(letter=one.text("letter"), series=one.text("series"))
    one.close()
    return made


def _rule_set(one: Table) -> sop.RuleSet:
    rules = sop.RuleSet(
        key=one.text("key"),
        name=one.text("name"),
        basis=one.text("basis"),
        effective=one.day("effective", needed=False),
        confirmed=one.flag("confirmed"),
        max_workplaces=one.whole("max_workplaces", least=1),
        requirements=tuple(_requirement(inner) for inner in one.tables("requirements")),
        validity=tuple(_validity(inner) for inner in one.tables("validity")),
    )
    one.close()
    return rules


def _requirement(one: Table) -> sop.Requirement:
    short = one.text("short")
    if len(short) > _SHORTEST:
        one.wrong(
            "short",
            f"Nama pendek {len(short)} huruf; tempatnya {_SHORTEST} huruf.",
            f"Ringkas menjadi paling banyak {_SHORTEST} huruf.",
        )
    keep: Any = one.choice("keep", get_args(sop.Keep))
    when: Any = one.choice("when", get_args(sop.Condition), default="always")
    requirement = sop.Requirement(
        key=one.text("key"),
        name=one.text("name"),
        short=short,
        how=one.texts("how"),
        keep=keep,
        copies=one.whole("copies", least=1),
        remedies=one.pairs("remedies", needed=False),
        kinds=one.texts("kinds", needed=False),
        when=when,
        expires_months=one.whole("expires_months", default=0),
        switch=one.flag("switch", default=False),
        asked=one.flag("asked", default=True),
        except_kinds=one.texts("except_kinds", needed=False),
        reasons=one.texts("reasons", needed=False),
        old_sheet=one.flag("old_sheet", default=False),
        also=_also(one),
        only_if=one.text("only_if", needed=False),
    )
    one.close()
    return requirement


def _also(one: Table) -> tuple[Any, ...]:
    """Read further conditions; one nobody knows is a problem, not silence."""
    found = one.texts("also", needed=False)
    for name in found:
        if name not in get_args(sop.Condition):
            known = ", ".join(get_args(sop.Condition))
            one.wrong("also", f"`{name}` tidak dikenal.", f"Pilih salah satu: {known}.")
    return found


def _validity(one: Table) -> sop.Validity:
    when: Any = one.choice("when", get_args(sop.Condition))
    ends: Any = one.choice("ends", get_args(sop.Ends))
    validity = sop.Validity(
        when=when,
        ends=ends,
        sentence=one.text("sentence"),
        years=one.whole("years", default=0),
        issued_before=one.day("issued_before", needed=False),
        confirmed=one.flag("confirmed"),
    )
    one.close()
    return validity


def _letter(one: Table) -> sop.Letter:
    form: Any = one.choice("form", get_args(sop.Form), default="permit")
    permits = form == "permit"
    letter = sop.Letter(
        **{word: one.text(word) for word in ("key", "short", "statement")},
        **{word: one.text(word, needed=permits) for word in ("purpose", "one_place")},
        title=one.texts("title"),
        sentences=one.pairs("sentences"),
        form=form,
        tembusan=one.texts("tembusan", needed=False),
        confirmed=one.flag("confirmed"),
    )
    one.close()
    return letter
