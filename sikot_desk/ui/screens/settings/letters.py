"""Surat: the words of each letter, with the page they make."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sikot_desk.desk import amending, procedures, specimen
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import settings as s
from sikot_desk.domain.office import mark_of
from sikot_desk.domain.rule_sets import mark
from sikot_desk.domain.sop import Letter, Procedure
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.settings.section import (
    CONFIRM,
    OPEN,
    Section,
    Shown,
    Spec,
    confirm_act,
    confirm_spec,
    confirmed_pill,
    lines_of,
    needed,
    reason_line,
    why,
)
from sikot_desk.ui.words import _

_BASIS = "basis"
_ITEM = "letters."


def sentence_names() -> Mapping[str, str]:
    """Give what each sentence of a letter is for."""
    return {
        "str_end": _("Berlaku sampai akhir STR"), "years": _("Berlaku sekian tahun"),
        "lifelong": _("Berlaku selama STR berlaku"),
        "first_permit": _("Berakhir bersama izin pertama"),
        "replaces": _("Menggantikan izin lama"), "kept_end": _("Akhir seperti izin lama"),
        "kept_lifelong": _("Seperti izin lama, tanpa akhir"), "duplicate": _("Duplikat"),
        "reason": _("Alasan"), "withdrawn": _("Lembar asli ditarik"),
        "outstanding": _("Lembar asli belum diserahkan"), "new_permit": _("Izin yang baru"),
    }  # fmt: skip


class LettersSection(Section):
    """The letters the procedure makes, and the legal basis they print."""

    code = "letters"
    item = _ITEM

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Surat")

    def columns(self) -> tuple[Column, ...]:
        """Give the letter, and its mark."""
        return (Column(_("Surat dan bunyinya")), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give every letter, and the legal basis."""
        office, procedure = setup.office, setup.procedure
        rows = []
        for one in procedure.letters:
            sure = one.confirmed or office.confirmed.get(f"{_ITEM}{one.key}") == mark(one)
            cells = (Cell(" ".join(one.title), one.statement, strong=True),
                     Cell(pill=confirmed_pill(sure)))  # fmt: skip
            rows.append(Row(one.key, cells))
        sure = office.has_confirmed(f"{_ITEM}{_BASIS}", _basis_of(procedure))
        first = procedure.letter_basis[0] if procedure.letter_basis else ""
        cells = (Cell(_("Dasar hukum pada surat"), first, strong=True),
                 Cell(pill=confirmed_pill(sure)))  # fmt: skip
        return [*rows, Row(_BASIS, cells)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give changing and confirming of the chosen one."""
        return (SideAct(OPEN, _("Ubah bunyi surat"), icon="pen"), confirm_act()) if row else ()

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of the chosen letter."""
        letter = next((one for one in setup.procedure.letters if one.key == row), None)
        if act == CONFIRM:
            value = mark(letter) if letter else _basis_of(setup.procedure)
            return confirm_spec(f"{_ITEM}{row}", value, self.name_of(setup, f"{_ITEM}{row}"))
        if row == _BASIS:
            return _basis_spec(setup)
        return _spec(setup, letter) if letter else None

    def name_of(self, setup: Setup, item: str) -> str:
        """Give the name of a confirmed letter."""
        names = {one.key: one.short for one in setup.procedure.letters}
        return names.get(item.removeprefix(_ITEM), _("Dasar hukum pada surat"))


def _basis_of(procedure: Procedure) -> str:
    return mark_of("\n".join(procedure.letter_basis))


def _applies() -> str:
    return _("Berlaku untuk berkas yang diterima sejak disimpan; berkas yang sudah diterima "
             "memakai bunyi yang lama. Yang di antara ** tercetak tebal.")  # fmt: skip


def _spec(setup: Setup, letter: Letter) -> Spec:
    def text(said: Answers) -> str:
        return amending.with_letter(setup.text, _typed(said, letter))

    return Spec(
        code=letter.key,
        title=letter.short,
        does=_applies(),
        said=_("Bunyi surat tersimpan"),
        lines=_lines(letter),
        make=lambda said: (s.AdoptProcedure(text=text(said), reason=why(said)),),
        preview=lambda session, said: _page(session, text(said), letter.key),
    )


def _lines(letter: Letter) -> tuple[Line, ...]:
    names = sentence_names()
    permit = letter.form == "permit"
    middle = (
        Line("purpose", _("Untuk apa"), value=letter.purpose),
        Line("one_place", _("Satu tempat kerja"), "area", value=letter.one_place, high=2),
    )
    sentences = (
        Line(f"sentences.{key}", names.get(key, key), "area", value=said, high=3)
        for key, said in letter.sentences.items()
    )
    return (
        Line("title", _("Judul, satu baris tiap baris"), "area", high=2,
             value="\n".join(letter.title)),
        Line("statement", _("Pernyataan"), "area", value=letter.statement, high=2),
        *(middle if permit else ()),
        *sentences,
        Line("tembusan", _("Tembusan, satu baris tiap baris"), "area", optional=True, high=2,
             value="\n".join(letter.tembusan)),
        reason_line(),
    )  # fmt: skip


def _typed(said: Answers, letter: Letter) -> Letter:
    permit = letter.form == "permit"
    needed(said, "title")
    return replace(
        letter,
        title=lines_of(said, "title"),
        statement=needed(said, "statement"),
        purpose=needed(said, "purpose") if permit else letter.purpose,
        one_place=needed(said, "one_place") if permit else letter.one_place,
        sentences={key: needed(said, f"sentences.{key}") for key in letter.sentences},
        tembusan=lines_of(said, "tembusan"),
        confirmed=False,
    )


def _basis_spec(setup: Setup) -> Spec:
    def text(said: Answers) -> str:
        needed(said, _BASIS)
        return amending.with_letter_basis(setup.text, lines_of(said, _BASIS))

    return Spec(
        code=_BASIS,
        title=_("Dasar hukum pada surat"),
        does=_applies(),
        said=_("Dasar hukum tersimpan"),
        lines=(
            Line(_BASIS, _("Satu peraturan tiap baris"), "area", high=14,
                 value="\n".join(setup.procedure.letter_basis)),
            reason_line(),
        ),
        make=lambda said: (s.AdoptProcedure(text=text(said), reason=why(said)),),
        preview=lambda session, said: _page(session, text(said), ""),
    )  # fmt: skip


def _page(session: Session, text: str, key: str) -> Shown:
    """Give the page a text makes. Raises Trouble where it breaks the procedure."""
    procedure = procedures.build(text)
    return Shown(pdf=specimen.draw(session.office, procedure, session.now(), key))
