"""Who receives the permit: four short blocks, each by digits, and the act they make."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import actions as a
from sikot_desk.domain import identity
from sikot_desk.domain.people import Bringer, full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.choice import Choice, Tick
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.step_strip import MoveHead
from sikot_desk.ui.kit.timeline import Phase
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.form import Drop, time_field
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.plain_words import relation_words, relations
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _

HOLDER, BRINGER, OTHER = "holder", "bringer", "other"
_INDENT = 37


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered of the receiver, to be carried on when another permit joins."""

    who: str
    name: str
    relation: str
    number: str
    letter: bool
    shown: bool
    note: str


class HandingForm(Card):
    """One hand-over of one or more permits to one person. Signals `changed()`."""

    changed = Signal()

    def __init__(self, views: Sequence[FileView]) -> None:
        """Ask the blocks these files need; the receiver is asked for once."""
        super().__init__(padded=False)
        self.views = tuple(views)
        bringers = {one.app.bringer for one in views}
        self.bringer = bringers.pop() if len(bringers) == 1 else Bringer()
        self.one_holder = len({one.app.applicant.identity_number for one in views}) == 1
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("own_ring", True)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._blocks = QVBoxLayout(inner)
        self._blocks.setContentsMargins(22, 14, 22, 14)
        self._blocks.setSpacing(9)
        self.body.addWidget(scrolled(inner))
        self._groups: list[QButtonGroup] = []
        self._seen_odd = False
        self._who()
        self._originals()
        self._receipt()
        self._old_permit()
        self._last_words()
        self._blocks.addStretch(1)
        self._fit()

    # --- blocks -------------------------------------------------------------------------------

    def _block(self, number: int, title: str, *widgets: QWidget) -> MoveHead:
        if number > 1:
            self._blocks.addWidget(rule())
        head = MoveHead(number, title, Phase.NOW)
        self._blocks.addWidget(head)
        for widget in widgets:
            row = QHBoxLayout()
            row.setContentsMargins(_INDENT, 0, 0, 0)
            row.addWidget(widget)
            self._blocks.addLayout(row)
        return head

    def _choices(self, options: tuple[tuple[str, str, str], ...]) -> dict[str, Choice]:
        group, made = QButtonGroup(self), {}
        self._groups.append(group)
        for value, words, key in options:
            made[value] = Choice(words, key)
            made[value].toggled.connect(self._fit)
            group.addButton(made[value])
        return made

    def _who(self) -> None:
        options = [(HOLDER, _("Pemegang izin"), "1")] if self.one_holder else []
        if self.bringer.name:
            options.append((BRINGER, _("Pembawa yang tercatat"), "2"))
        options.append((OTHER, _("Dikuasakan"), "3"))
        self.who = self._choices(tuple(options))
        self.name = Field(_("Nama penerima"))
        self.relation = Drop(_("Hubungan"), relations()[1:])
        self.number = Field(_("NIK pada KTP"), icon="id-card")
        self.person = FieldRow(self.name, self.relation, self.number)
        self.person.set_stretch(5, 4, 5)
        self.person.warning_accepted.connect(self._accept_odd)
        for field in (self.name, self.number):
            field.changed.connect(self._fit)
        self.relation.changed.connect(self._fit)
        self._heads = [
            self._block(1, _("Siapa yang menerima?"), wrapped(*self.who.values(), gap=8),
                        self.person)
        ]  # fmt: skip

    def _originals(self) -> None:
        self.letter = Tick(_("Surat kuasa"), "4", _("bermeterai, disimpan"))
        self.shown = Tick(_("KTP dan STR asli"), "5", _("diperlihatkan"))
        for tick in (self.letter, self.shown):
            tick.toggled.connect(self._fit)
        head = self._block(
            2, _("Asli yang diperlihatkan"), wrapped(self.letter, self.shown, gap=24)
        )
        self._heads.append(head)

    def _receipt(self) -> None:
        self.receipt = self._choices(
            (
                ("returned", _("Diambil kembali"), "7"),
                ("lost", _("Hilang: surat pernyataan dan KTP"), "8"),
            )
        )
        self.receipt["returned"].setChecked(True)
        row = wrapped(*self.receipt.values(), gap=8)
        self._heads.append(self._block(3, _("Tanda terima berkas"), row))

    def _old_permit(self) -> None:
        self.old: dict[str, dict[str, Choice]] = {}
        renewing = [one for one in self.views if one.kind.names_old]
        for place, view in enumerate(renewing):
            keys = ("9", "0") if place == 0 else ("", "")
            made = self._choices(
                (
                    ("withdrawn", _("Asli ditarik"), keys[0]),
                    ("missing", _("Hilang, dicatat"), keys[1]),
                )
            )
            self.old[view.app.file_id] = made
            title = _("Izin lama {number}").format(number=view.app.old_permit)
            self._heads.append(self._block(4 + place, title, wrapped(*made.values(), gap=8)))

    def _last_words(self) -> None:
        self.note = Field(_("Catatan"), optional=True)
        self.occurred = time_field()
        self.note.changed.connect(self.changed)
        self.last = FieldRow(self.note, self.occurred)
        self.last.set_stretch(3, 2)
        self._blocks.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.addWidget(self.last)
        self._blocks.addLayout(row)

    # --- how it stands --------------------------------------------------------------------------

    def chosen(self, choices: dict[str, Choice]) -> str:
        """Give the value chosen, empty for none."""
        return next((value for value, one in choices.items() if one.isChecked()), "")

    def _fit(self) -> None:
        who = self.chosen(self.who)
        bringer = self.bringer
        if who == BRINGER and not self.name.text():
            self.name.set_text(bringer.name)
            self.relation.set_text(bringer.relation)
        if who == OTHER and self.name.text() == bringer.name and bringer.name:
            self.name.set_text("")
        lost = self.chosen(self.receipt) == "lost" if hasattr(self, "receipt") else False
        self.person.setVisible(who == OTHER or (who == BRINGER and lost))
        self.relation.setVisible(who == OTHER)
        if hasattr(self, "letter"):
            self.letter.setVisible(who == OTHER)
        if hasattr(self, "last"):
            self._warn()
            self._mark()
            self.changed.emit()

    def _mark(self) -> None:
        done = [not self._missing_person(), self.shown.isChecked(), True]
        done += [bool(self.chosen(one)) for one in self.old.values()]
        for head, one in zip(self._heads, done, strict=True):
            head.set_phase(Phase.DONE if one else Phase.NOW)

    def _warn(self) -> None:
        number = self.number.text().strip()
        odd = len(number) >= 16 and identity.nik_hints(number, None)
        if self.person.isHidden() or not odd or self._seen_odd:
            self.person.clear()
        elif not self.person.message():
            hint = Refused(odd[0], field="identity_number", overridable=True)
            what = words_of(hint)[0]
            self.person.warn(odd[0], what, "Alt+S", _("KTP sudah dilihat"))

    def _accept_odd(self, _code: str) -> None:
        self._seen_odd = True
        self.person.clear()

    def _missing_person(self) -> str:
        who = self.chosen(self.who)
        if not who:
            return _("penerima belum dipilih")
        if who == OTHER and not (self.name.text().strip() and self.number.text().strip()):
            return _("nama dan NIK penerima belum lengkap")
        if who == OTHER and not self.letter.isChecked():
            return _("surat kuasa belum dicentang")
        return ""

    def missing(self) -> str:
        """Say what is missing, empty when the act is whole."""
        if not all(self.chosen(one) for one in self.old.values()):
            return self._missing_person() or _("nasib izin lama belum dipilih")
        return self._missing_person()

    def unseen(self) -> bool:
        """Tell whether the originals are not ticked as shown."""
        return not self.shown.isChecked()

    # --- the act ------------------------------------------------------------------------------

    def action(self, view: FileView, sheet: int = 0) -> a.HandOver:
        """Give the act on one of the files as typed. Raises Unreadable."""
        who, bringer = self.chosen(self.who), self.bringer
        relation = {HOLDER: "self", BRINGER: bringer.relation}.get(who, self.relation.text())
        receiver = "" if who == HOLDER else self.name.text().strip()
        try:
            occurred = typed_day.read_moment(self.occurred.text())
        except ValueError as reason:
            raise Unreadable(typed_day.unreadable("occurred", moment=True)) from reason
        return a.HandOver(
            relation=relation,  # type: ignore[arg-type]  # one of the relations offered
            receiver=receiver,
            identity_number="" if self.person.isHidden() else self.number.text().strip(),
            proxy_letter=who == OTHER and self.letter.isChecked(),
            originals_shown=self.shown.isChecked(),
            receipt="lost" if self.chosen(self.receipt) == "lost" else "returned",
            old_permit=self.chosen(self.old.get(view.app.file_id, {})),  # type: ignore[arg-type]
            listed=len(self.views) > 1,
            note=self.note.text().strip(),
            sheet=sheet,
            occurred=occurred,
        )

    def refuse(self, refused: Refused) -> bool:
        """Show a no beside its field; False when none is meant."""
        rows = {
            "receiver": (self.person, self.name),
            "identity_number": (self.person, self.number),
            "occurred": (self.last, self.occurred),
            "note": (self.last, self.note),
        }
        if refused.field not in rows or rows[refused.field][0].isHidden():
            return False
        row, field = rows[refused.field]
        row.refuse(field, *words_of(refused))
        return True

    def receiver_words(self) -> str:
        """Give who receives, for the sound line."""
        if self.chosen(self.who) == HOLDER:
            return full_name(self.views[0].app.applicant)
        return f"{self.name.text().strip()}, {relation_words(self.relation.text()).lower()}"

    # --- another permit joins -----------------------------------------------------------------

    def said(self) -> Said:
        """Give what was answered so far."""
        return Said(
            self.chosen(self.who), self.name.text(), self.relation.text(), self.number.text(),
            self.letter.isChecked(), self.shown.isChecked(), self.note.text(),
        )  # fmt: skip

    def carry_on(self, said: Said) -> None:
        """Take what was answered before another permit joined or left, as far as it still fits."""
        if said.who in self.who:
            self.who[said.who].setChecked(True)
        self.name.set_text(said.name)
        self.relation.set_text(said.relation)
        self.number.set_text(said.number)
        self.letter.setChecked(said.letter)
        self.shown.setChecked(said.shown)
        self.note.set_text(said.note)
        self._fit()
