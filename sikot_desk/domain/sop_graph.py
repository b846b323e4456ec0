"""What must hold between the parts of a procedure: names that exist, routes that can be walked.

Each rule is a small generator of problems; none stops at the first. A part that could not be
read is not judged twice.
"""

import string
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import get_args

from sikot_desk.domain import numbering
from sikot_desk.domain.sop import Kind, Letter, Procedure, RuleSet, Step, StepAct
from sikot_desk.domain.tables import Problem, as_day

_ORDER = get_args(StepAct)
_WORDS = {
    "receive": "menerima berkas",
    "check": "memeriksa",
    "draft": "membuat blanko",
    "paraf": "memaraf",
    "sign": "menandatangani",
    "number": "memberi nomor",
    "hand_over": "menyerahkan",
}
_LETTER_TOKENS = frozenset(
    (
        *("office_head", "ends", "years", "first_number", "old_number", "old_date", "workplace"),
        *("reason", "applied", "new_number", "new_date"),
    )
)
_PAPER_TOKENS = frozenset(("registration", "hours", "until", "failed", "passed", "frozen"))
_SAID = (
    *("basis_intro", "code_note", "draft_note", "data_notice", "complaint_notice", "custody"),
    *("receipt_standard", "receipt_fee", "receipt_promise", "receipt_bring"),
    *("return_before", "return_after", "return_rest", "return_foot"),
    *("return_next", "return_next_after"),
    *("control_columns", "control_note", "control_warning", "hand_over"),
)
"""The sentences no paper of the SOP's nine steps can do without."""
_SIGNING = ("post", "name", "titles_before", "titles_after", "rank", "nip", "since", "lines")
_REPLACES = "replaces"
_REVOKING = ("reason", "withdrawn", "outstanding")
_BY_OLD = {"replaced": (_REPLACES,), "same": ("duplicate",)}
_KEPT_END = ("kept_end", "kept_lifelong")
_TEMPLATE = {
    "braces": ("Kurung kurawal tidak berpasangan.", "Tulis token seperti {seq:03d}."),
    "unknown_token": (
        "Ada token yang tidak dikenal.",
        "Pakai {seq}, {year}, {month}, atau {month_roman}.",
    ),
    "width": ("Lebar token tidak dikenal.", "Tulis {seq:03d} atau {month:02d}."),
    "no_seq": ("Pola nomor tidak memuat {seq}.", "Tambahkan {seq:03d} pada pola."),
    "seq_twice": ("Pola nomor memuat {seq} dua kali.", "Hapus salah satunya."),
    "too_long": ("Nomor lebih dari 60 huruf.", "Ringkas pola nomor."),
}


def faults(procedure: Procedure, file: str) -> tuple[Problem, ...]:
    """Give every problem of the procedure's graph, in the order of the file's parts."""
    found = (
        *_twice("steps", (one.key for one in procedure.steps)),
        *_twice("steps", (str(one.number) for one in procedure.steps)),
        *_twice("posts", (one.key for one in procedure.posts)),
        *_twice("kinds", (one.key for one in procedure.kinds)),
        *_twice("rule_sets", (one.key for one in procedure.rule_sets)),
        *_twice("letters", (one.key for one in procedure.letters)),
        *_posts(procedure),
        *_kinds(procedure),
        *_rule_sets(procedure),
        *_remedies(procedure),
        *_templates(procedure),
        *_said(procedure),
        *_tokens(procedure),
    )
    return tuple(Problem(file, *one) for one in found)


_Fault = tuple[str, str, str]


def _twice(where: str, keys: Iterable[str]) -> Iterator[_Fault]:
    for key, times in Counter(keys).items():
        if times > 1 and key not in {"", "0"}:
            yield (where, f"`{key}` dipakai {times} kali.", "Beri tiap bagian kunci yang berbeda.")


def _unknown(where: str, key: str, known: Iterable[str]) -> Iterator[_Fault]:
    """Give a problem when a key names nothing; an empty one was noted as missing already."""
    names = list(known)
    if key and key not in names:
        cure = f"Pilih salah satu: {', '.join(names) or 'belum ada satu pun'}."
        yield (where, f"`{key}` tidak dikenal.", cure)


def _posts(procedure: Procedure) -> Iterator[_Fault]:
    posts = [post.key for post in procedure.posts]
    for step in procedure.steps:
        where = f"steps.{step.key}.post"
        yield from _unknown(where, step.post, posts)
        if step.act in {"paraf", "sign"} and not step.post:
            yield (where, "Langkah pejabat ini tidak menyebut jabatan.", "Isi `post`.")
    yield from _unknown("signatory.post", procedure.signatory.get("post", ""), posts)


def _kinds(procedure: Procedure) -> Iterator[_Fault]:
    steps = {step.key: step for step in procedure.steps}
    for kind in procedure.kinds:
        where = f"kinds.{kind.key}"
        yield from _unknown(f"{where}.letter", kind.letter, [one.key for one in procedure.letters])
        yield from _unknown(f"{where}.series", kind.series, procedure.templates)
        yield from _route(kind, steps)
        yield from _besides(kind, procedure)
        yield from _does(kind, procedure)
    if "registration" not in procedure.templates:
        yield (
            "templates.registration",
            "Pola nomor pendaftaran tidak ada.",
            'Tambahkan registration = "{seq:04d}/{year}".',
        )


def _route(kind: Kind, steps: dict[str, Step]) -> Iterator[_Fault]:
    where = f"kinds.{kind.key}.route"
    for key in kind.route:
        yield from _unknown(where, key, steps)
    for key, times in Counter(kind.route).items():
        if times > 1:
            yield (
                where,
                f"Langkah `{key}` dilalui {times} kali, alur berputar.",
                "Tulis tiap langkah sekali.",
            )
    acts = [steps[key].act for key in dict.fromkeys(kind.route) if key in steps]
    if len(acts) == len(kind.route) and all(acts):
        yield from _acts(where, acts, late=kind.ends == "old")


def _besides(kind: Kind, procedure: Procedure) -> Iterator[_Fault]:
    where = f"kinds.{kind.key}.besides"
    yield from _twice(where, (one.letter for one in kind.made))
    forms = {letter.key: letter.form for letter in procedure.letters}
    if any(forms.get(one.letter, "revocation") != "revocation" for one in kind.besides):
        yield (
            where,
            "Satu berkas memberi satu izin; surat lainnya hanya surat pencabutan.",
            "Pakai surat dengan form `revocation`.",
        )
    for one in kind.besides:
        yield from _unknown(where, one.letter, [letter.key for letter in procedure.letters])
        yield from _unknown(where, one.series, procedure.templates)


def _does(kind: Kind, procedure: Procedure) -> Iterator[_Fault]:
    """Judge that what a kind does to the old permit, its number and its end go together."""
    where = f"kinds.{kind.key}"
    letters = {one.key: one for one in procedure.letters}
    forms = [letters[one.letter].form for one in kind.made if one.letter in letters]
    if forms.count("revocation") != (kind.old == "revoked"):
        yield (
            f"{where}.old",
            "Pencabutan dan surat pencabutannya tidak berpasangan.",
            "Pakai satu surat dengan form `revocation` pada old `revoked`, dan hanya di sana.",
        )
    if forms[-1:] and (forms[-1] == "revocation") != (kind.ends == "none"):
        yield (
            f"{where}.ends",
            "Hanya surat pencabutan yang tidak mempunyai masa berlaku.",
            "Pakai ends `none` bila surat utamanya surat pencabutan, selain itu `rule` atau `old`.",
        )
    if not kind.names_old and (kind.number != "next" or kind.ends == "old"):
        yield (f"{where}.old", "Tidak ada izin lama yang disalin.", "Isi `old`.")
    copies = (kind.old == "same", kind.number == "old")
    if any(copies) and not (all(copies) and kind.ends == "old"):
        yield (
            f"{where}.number",
            "Duplikat memakai nomor, tanggal, dan masa berlaku izin lama.",
            "Pakai old `same`, number `old`, dan ends `old` bersama-sama.",
        )
    if kind.number == "option" and kind.old != "replaced":
        yield (
            f"{where}.number",
            "Nomor menurut pengaturan hanya untuk izin yang diganti.",
            "Pakai number `option` hanya pada old `replaced`.",
        )


def _acts(where: str, acts: list[StepAct], *, late: bool) -> Iterator[_Fault]:
    """Judge the acts along a route: each once but paraf, in the order of the SOP.

    A route that mends the office's own mistake may begin (`late`) at the blanko; whatever an
    applicant asks for must be checked.
    """
    unchecked = late and not {"receive", "check"} & set(acts)
    for act in _ORDER[2:] if unchecked else _ORDER:
        if act != "paraf" and acts.count(act) != 1:
            yield (
                where,
                f"Langkah {_WORDS[act]} ada {acts.count(act)}, harus tepat satu.",
                f"Tulis satu langkah dengan act `{act}` dalam alur.",
            )
    for before, after in pairwise(acts):
        if _ORDER.index(before) > _ORDER.index(after):
            yield (
                where,
                f"Langkah {_WORDS[after]} berada setelah langkah {_WORDS[before]}.",
                f"Urutan: {', '.join(_WORDS.values())}.",
            )


def _rule_sets(procedure: Procedure) -> Iterator[_Fault]:
    days = [one.effective for one in procedure.rule_sets if one.effective]
    yield from _twice("rule_sets", (day.isoformat() for day in days))
    if procedure.rule_sets and not days:
        yield (
            "rule_sets",
            "Tidak ada perangkat syarat yang berlaku.",
            "Isi `effective` salah satu.",
        )
    for rules in procedure.rule_sets:
        yield from _requirements(rules, procedure)
        yield from _validity(rules, procedure)


def _requirements(rules: RuleSet, procedure: Procedure) -> Iterator[_Fault]:
    where = f"rule_sets.{rules.key}.requirements"
    kinds = [kind.key for kind in procedure.kinds]
    why = [reason for kind in procedure.kinds for reason in kind.reasons]
    yield from _twice(where, (one.key for one in rules.requirements))
    for one in rules.requirements:
        for kind in one.kinds:
            yield from _unknown(f"{where}.{one.key}.kinds", kind, kinds)
        for kind in one.except_kinds:
            yield from _unknown(f"{where}.{one.key}.except_kinds", kind, kinds)
        for reason in one.reasons:
            yield from _unknown(f"{where}.{one.key}.reasons", reason, why)
        for reason in one.remedies:
            known = ("missing", *procedure.reasons)
            yield from _unknown(f"{where}.{one.key}.remedies", reason, known)


def _validity(rules: RuleSet, procedure: Procedure) -> Iterator[_Fault]:
    where = f"rule_sets.{rules.key}.validity"
    letters = [one for one in procedure.letters if _used(one, procedure)]
    for rule in rules.validity:
        for letter in letters:
            yield from _unknown(where, rule.sentence, letter.sentences)
        if (rule.ends == "years") != (rule.years > 0):
            yield (where, "`years` dan `ends` tidak cocok.", "Isi `years` hanya pada ends `years`.")
    for when in ("str_dated", "str_lifelong"):
        fits = [one for one in rules.validity if one.when in {"always", when}]
        if not any(one.issued_before is None for one in fits):
            yield (
                where,
                f"Tidak ada aturan masa berlaku untuk `{when}`.",
                f"Tambahkan aturan dengan when `{when}` tanpa `issued_before`.",
            )
        if when == "str_lifelong" and any(one.ends == "str_end" for one in fits):
            yield (
                where,
                "STR seumur hidup tidak mempunyai tanggal akhir.",
                "Pakai ends `years`, `first_permit`, atau `lifelong`.",
            )


def _used(letter: Letter, procedure: Procedure) -> bool:
    """Say whether some kind gives this letter a validity by rule."""
    return any(kind.letter == letter.key and kind.ends == "rule" for kind in procedure.kinds)


def _remedies(procedure: Procedure) -> Iterator[_Fault]:
    known = ("missing", *procedure.reasons)
    for reason in procedure.remedies:
        yield from _unknown("remedies", reason, known)
    for reason in known:
        if reason not in procedure.remedies:
            yield (
                f"remedies.{reason}",
                f"Cara melengkapi untuk `{reason}` tidak ada.",
                f"Tambahkan `{reason}` pada `remedies`.",
            )


def _templates(procedure: Procedure) -> Iterator[_Fault]:
    for series, template in procedure.templates.items():
        for code in numbering.problems(template):
            yield (f"templates.{series}", *_TEMPLATE[code])


def _said(procedure: Procedure) -> Iterator[_Fault]:
    """Judge that every paper finds its sentences and the letter its signatory."""
    yield from _absent("sentences", _SAID, procedure.sentences)
    yield from _absent("signatory", (*_SIGNING, "office_head"), procedure.signatory)
    for letter in procedure.letters:
        where = f"letters.{letter.key}.sentences"
        yield from _absent(where, _sayings(letter, procedure), letter.sentences)
    since = procedure.signatory.get("since")
    if since is not None and as_day(since) is None:
        yield ("signatory.since", "Isi `since` bukan tanggal.", "Tulis seperti 2023-05-10.")


def _sayings(letter: Letter, procedure: Procedure) -> tuple[str, ...]:
    """Give the sentences a letter cannot do without, by what its kinds do."""
    if letter.form == "revocation":
        return _REVOKING
    kinds = [kind for kind in procedure.kinds if kind.letter == letter.key]
    said = [_REPLACES, *(key for kind in kinds for key in _BY_OLD.get(kind.old, ()))]
    if any(kind.ends == "old" for kind in kinds):
        said += _KEPT_END
    return tuple(dict.fromkeys(said))


def _absent(where: str, needed: Iterable[str], there: Iterable[str]) -> Iterator[_Fault]:
    known = frozenset(there)
    for key in needed:
        if key not in known:
            yield (
                f"{where}.{key}",
                f"Kunci `{key}` tidak ada.",
                f"Tambahkan `{key}`, berisi teks.",
            )


def _tokens(procedure: Procedure) -> Iterator[_Fault]:
    for key, text in procedure.sentences.items():
        yield from _text_tokens(f"sentences.{key}", text, _PAPER_TOKENS)
    for one in procedure.letters:
        where = f"letters.{one.key}"
        texts = (one.statement, one.purpose, one.one_place, *one.tembusan)
        for text in (*texts, *one.sentences.values()):
            yield from _text_tokens(where, text, _LETTER_TOKENS)


def _text_tokens(where: str, text: str, known: frozenset[str]) -> Iterator[_Fault]:
    """Judge the {tokens} and the ** pairs of a text."""
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        names = []
        yield (where, f"Kurung kurawal tidak berpasangan: {text}", "Tulis token seperti {ends}.")
    for name in dict.fromkeys(names):
        if name not in known:
            cure = f"Token yang ada: {', '.join(sorted(known))}."
            yield (where, f"Token `{{{name}}}` tidak dikenal.", cure)
    if text.count("**") % 2:
        yield (where, f"Tanda tebal ** tidak berpasangan: {text}", "Tulis ** di awal dan di akhir.")
