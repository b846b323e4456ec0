"""The procedure as frozen values: steps, kinds and their routes, requirement sets, letters.

Everything here comes from data (`resources/sop/*.toml`, adopted into the journal); the code
knows the acts, never a step's number, a title, or how many parafs there are. Building it from
data and checking its graph is `domain.sop_data`'s work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeVar

StepAct = Literal["receive", "check", "draft", "paraf", "sign", "number", "hand_over"]
Role = Literal["loket", "back_office", "penyelia", "admin", "pemeriksa"]
Keep = Literal["original", "copy", "shown"]
Condition = Literal[
    "always", "first_workplace", "further_workplace", "second_workplace", "third_workplace",
    "represented", "str_lifelong", "str_dated", "citizen", "foreigner",
]  # fmt: skip
Ends = Literal["str_end", "years", "first_permit", "lifelong"]
Old = Literal["none", "replaced", "revoked", "same"]
NumberBy = Literal["next", "old", "option"]
EndsBy = Literal["rule", "old", "none"]
Form = Literal["permit", "revocation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A standard time of the SOP: so many minutes, or so many working days."""

    minutes: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of the SOP's table.

    `number` is the row's printed number, `name` what screens and papers call the step,
    `text` the SOP's own sentence, `task` its short form for the routing slip, `box` the two
    words of the flow drawing, `button` the act as a command, `post` the key of the official
    who acts (empty for staff), `holder` the desk that holds the file while the step is waited
    for. `confirmed` says that the performer stands in the SOP or was confirmed by the office.
    """

    key: str
    number: int
    act: StepAct
    name: str
    text: str
    performer: str
    holder: str
    role: Role
    standard: Standard
    needs: str
    output: str
    post: str = ""
    task: str = ""
    box: str = ""
    button: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An official's post: `title` in full for papers, `short` for screens."""

    key: str
    title: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A letter that a kind makes, and the series its number comes from."""

    letter: str
    series: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of application: its route through the steps (keys, in order) and what it does.

    `letter` is the main letter, `series` that of its number; `besides` are numbered before it.
    `old` says what becomes of the old permit the file names; `number` whether the main letter
    takes the next of its series, the old permit's own number and date, or what the office's
    option says; `ends` whether the permit's end follows the rules, the old permit, or is none.
    `reasons` are the ones to choose from, `mark` stands on the applicant's sheet (DUPLIKAT).
    """

    key: str
    name: str
    route: tuple[str, ...]
    letter: str
    series: str
    besides: tuple[Made, ...] = ()
    old: Old = "none"
    number: NumberBy = "next"
    ends: EndsBy = "rule"
    reasons: Mapping[str, str] = field(default_factory=dict)
    mark: str = ""
    confirmed: bool = False

    @property
    def made(self) -> tuple[Made, ...]:
        """Every letter of the kind in the order of numbering, the main one last."""
        return (*self.besides, Made(letter=self.letter, series=self.series))

    def key_of(self, made: Made) -> str:
        """Give the key by which a file knows a letter's number; empty for the main one."""
        return "" if made.letter == self.letter else made.letter

    @property
    def names_old(self) -> bool:
        """Its files name an old permit."""
        return self.old != "none"

    @property
    def needs_old(self) -> bool:
        """The old permit must stand in the register: its letter repeats what that one says."""
        return self.old in {"revoked", "same"} or self.ends == "old"

    @property
    def moves(self) -> bool:
        """The old permit is revoked for a new one at another workplace."""
        return self.old == "revoked" and self.ends == "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One requirement: what it is, how to check it, and what to do when it fails.

    `how` is *cara memeriksa*, one sentence each; `short` (at most 45 letters) stands on the
    receipt; `remedies` maps a reason's key (or `missing`) to *cara melengkapi*; `expires_months`
    is the age after which the paper is stale (0: none); one with `switch` is asked only while
    the office keeps it on, and `asked` is the position it comes with. No `kinds` means all but
    `except_kinds`; `also` are conditions that must hold besides `when`; with `reasons` it is asked
    only of files that give one of these; `only_if` is a condition that no datum of a file tells
    (`pemohon ASN`): the officer asks, and it is *tidak dipersyaratkan* where it does not hold;
    `old_sheet` marks the original of the old permit.
    """

    key: str
    name: str
    short: str
    how: tuple[str, ...]
    keep: Keep
    copies: int
    remedies: Mapping[str, str]
    kinds: tuple[str, ...] = ()
    when: Condition = "always"
    expires_months: int = 0
    switch: bool = False
    asked: bool = True
    except_kinds: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    old_sheet: bool = False
    also: tuple[Condition, ...] = ()
    only_if: str = ""

    def is_for(self, kind: str) -> bool:
        """Say whether files of a kind are asked for it at all."""
        return kind in self.kinds if self.kinds else kind not in self.except_kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """One rule of a permit's end: the first whose `when` holds and whose STR date fits wins.

    `ends` says how: with the STR, after `years` from the letter's date, with the first permit,
    or not at all; `issued_before` limits the rule to STR issued before that day; `sentence` is
    the key of the letter's sentence.
    """

    when: Condition
    ends: Ends
    sentence: str
    years: int = 0
    issued_before: date | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A dated requirement set. `effective` None: not in force until the office dates it."""

    key: str
    name: str
    basis: str
    effective: date | None
    confirmed: bool
    max_workplaces: int
    requirements: tuple[Requirement, ...]
    validity: tuple[Validity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The texts of a letter: title lines, statement, profession, one-place sentence, sentences.

    Texts may hold the tokens {office_head}, {ends}, {years}, {first_number}, {old_number},
    {old_date}, {workplace}, {reason}, {applied}, {new_number}, {new_date}; what stands between
    two ** is printed bold. A letter of the form `revocation` revokes the old permit.
    """

    key: str
    title: tuple[str, ...]
    short: str
    statement: str
    purpose: str
    one_place: str
    sentences: Mapping[str, str]
    tembusan: tuple[str, ...]
    form: Form = "permit"
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A whole SOP. `days` is the promise in working days; `sentences` the fixed texts of papers.

    `basis` is the legal basis word for word of the SOP, `letter_basis` the same as letters
    print it; `remedies` says how to mend a reason (or `missing`) where a requirement does not
    say it itself; `unconfirmed` names, as dotted paths (`steps.masuk`, `templates.permit`),
    what does not stand in the SOP and waits for the office's word.
    """

    key: str
    number: str
    name: str
    office: str
    made: date
    revised: date
    effective: date
    approved_by: str
    basis: tuple[str, ...]
    days: int
    warning: str
    recording: str
    equipment: tuple[str, ...]
    qualifications: tuple[str, ...]
    posts: tuple[Post, ...]
    steps: tuple[Step, ...]
    kinds: tuple[Kind, ...]
    rule_sets: tuple[RuleSet, ...]
    reasons: Mapping[str, str]
    letters: tuple[Letter, ...]
    templates: Mapping[str, str]
    sentences: Mapping[str, str]
    signatory: Mapping[str, str]
    letter_basis: tuple[str, ...] = ()
    remedies: Mapping[str, str] = field(default_factory=dict)
    unconfirmed: frozenset[str] = frozenset()

    @property
    def series(self) -> tuple[Made, ...]:
        """Every series of letters' numbers once, each with a letter that is numbered in it."""
        found: dict[str, Made] = {}
        for kind in self.kinds:
            for made in reversed(kind.made):
                found.setdefault(made.series, made)
        return tuple(found.values())

    def series_called(self, key: str) -> str:
        """Give what a series numbers: a letter by its short name, else the registration."""
        found = [made for made in self.series if made.series == key]
        return self.letter(found[0].letter).short if found else "pendaftaran"

    def remedy(self, requirement: Requirement, reason: str) -> str:
        """Give *cara melengkapi* for a reason's key or `missing`. Raises KeyError for another."""
        return requirement.remedies.get(reason) or self.remedies[reason]

    def step(self, key: str) -> Step:
        """Give the step of that key. Raises KeyError."""
        return _named(self.steps, key)

    def kind(self, key: str) -> Kind:
        """Give the kind of that key. Raises KeyError."""
        return _named(self.kinds, key)

    def post(self, key: str) -> Post:
        """Give the post of that key. Raises KeyError."""
        return _named(self.posts, key)

    def letter(self, key: str) -> Letter:
        """Give the letter of that key. Raises KeyError."""
        return _named(self.letters, key)

    def rule_set(self, key: str) -> RuleSet:
        """Give the requirement set of that key. Raises KeyError."""
        return _named(self.rule_sets, key)


Named = TypeVar("Named", Step, Kind, Post, Letter, RuleSet)


def _named(many: tuple[Named, ...], key: str) -> Named:
    for one in many:
        if one.key == key:
            return one
    raise KeyError(key)
