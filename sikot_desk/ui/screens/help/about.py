"""Tentang: version, where everything lies on this PC, and the licences of what it is made of."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk import __version__
from sikot_desk.desk.session import Session
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.facts import Fact
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.words import _

# Names of works and of licences; not translated.
_PARTS = (
    ("Qt for Python (PySide6)", "LGPL-3.0"), ("Python", "PSF-2.0"), ("SQLite", "public domain"),
    ("reportlab", "BSD-3-Clause"), ("python-barcode", "MIT"), ("segno", "BSD-3-Clause"),
    ("resvg-py", "MIT"), ("msgspec", "BSD-3-Clause"), ("SQLAlchemy", "MIT"),
    ("sqlite-utils", "Apache-2.0"), ("psycopg", "LGPL-3.0"), ("cryptography", "Apache-2.0"),
    ("argon2-cffi", "MIT"), ("pyrage", "MIT"), ("holidays", "MIT"), ("rapidfuzz", "MIT"),
    ("tomli-w", "MIT"), ("XlsxWriter", "BSD-2-Clause"), ("Inter", "OFL-1.1"),
    ("Liberation Sans", "OFL-1.1"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lying:
    """Where the open register lies, and what it is."""

    folder: str
    papers: str
    backups: str
    counter: str
    entries: int


def read(session: Session) -> Lying:
    """Say where the open register lies."""
    return Lying(
        folder=str(session.data.folder),
        papers=str(session.data.papers),
        backups=str(session.data.backups),
        counter=session.register.counter,
        entries=session.register.head.seq,
    )


class About(Card):
    """Version, places and licences; `training` leads to Latihan."""

    def __init__(self) -> None:
        super().__init__(padded=False)
        self.training = Button(_("Latihan"), "Alt+T", icon="book")
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(_("SIKOT Desk {version}").format(version=__version__), TYPE.name))
        self._places = QVBoxLayout()
        self._places.setSpacing(8)
        layout.addLayout(self._places)
        line = QHBoxLayout()
        line.addWidget(self.training)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(Text(_("Lisensi"), TYPE.body_strong))
        own = _("SIKOT Desk: MIT. Program ini memakai karya berikut, masing-masing dengan "
                "lisensinya.")  # fmt: skip
        layout.addWidget(Text(own, TYPE.secondary, wrap=True))
        parts = "; ".join(f"{name} ({licence})" for name, licence in _PARTS)
        layout.addWidget(Text(parts, TYPE.secondary, Tone.TEXT2, wrap=True))
        layout.addStretch(1)
        self.body.addWidget(scrolled(inner))

    def show_places(self, lying: Lying) -> None:
        """Say where the open register lies."""
        while (item := self._places.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        entries = _("{n} catatan, loket {counter}").format(n=lying.entries, counter=lying.counter)
        for caption, value in (
            (_("Register"), entries),
            (_("Folder data"), lying.folder),
            (_("Kertas yang dicetak"), lying.papers),
            (_("Cadangan"), lying.backups),
        ):
            self._places.addWidget(Fact(caption, value, TYPE.secondary_medium, wrap=True))
