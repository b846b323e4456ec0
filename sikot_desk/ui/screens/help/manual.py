"""The manual in the window: its chapters at left, one of them at right.

A chapter says which screens it is about in a comment: `<!-- layar: home, queue -->`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.lettering import font
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, TYPE
from sikot_desk.ui.words import _

_SCREENS = re.compile(r"<!--\s*layar:\s*([\w, -]+?)\s*-->")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINKED = re.compile(r"\]\(([\w-]+\.md)\)")
_FIRST = "index.md"
_LIST_WIDE = 280
_MARGIN, _INDENT = 22, 56


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the manual: its first heading, and the screens it is about."""

    file: Path
    title: str
    screens: tuple[str, ...]
    text: str


def chapters(folder: Path) -> tuple[Chapter, ...]:
    """Read the chapters of a folder; none where there is no manual.

    `index.md` comes first, then those it links to in its order, then the others by name.
    """
    found = [_read(one) for one in sorted(folder.glob("*.md")) if one.name != "README.md"]
    first = next((one.text for one in found if one.file.name == _FIRST), "")
    order = [_FIRST, *_LINKED.findall(first)]
    places = {name: place for place, name in reversed(list(enumerate(order)))}
    return tuple(sorted(found, key=lambda one: places.get(one.file.name, len(order))))


def _read(file: Path) -> Chapter:
    text = file.read_text(encoding="utf-8")
    heads = (line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("# "))
    about = _SCREENS.search(text)
    names = about.group(1).split(",") if about else []
    return Chapter(
        file, next(heads, file.stem), tuple(one.strip() for one in names), _COMMENT.sub("", text)
    )


class _Pages(QTextBrowser):
    """Shows pictures no wider than the page."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give what a page refers to, a picture at the size it is shown."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not found:
            return found
        picture = QImage.fromData(found)
        wide = self.viewport().width() - 2 * _MARGIN - _INDENT
        if picture.isNull() or picture.width() <= wide:
            return picture
        return picture.scaledToWidth(max(wide, 1), Qt.TransformationMode.SmoothTransformation)


class Manual(QWidget):
    """Shows the chapters found in a folder. Links between them are followed, others never."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.chapters = chapters(folder)
        self.list = RowTable((Column(),), _("Bab panduan"), heights=(40, 44), one_click=True)
        self.text = _Pages()
        self.text.setAccessibleName(_("Isi panduan"))
        self.text.setFont(font(TYPE.body))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(_MARGIN)
        self.text.anchorClicked.connect(self._follow)
        self.list.chosen.connect(self.show_chapter)
        self.list.opened.connect(self.show_chapter)
        self._shown = ""
        pages = QStackedWidget()
        pages.addWidget(self._both())
        pages.addWidget(
            EmptyState(
                "book", _("Panduan belum terpasang"), _("Tombol dan SOP ada di bagian sebelah.")
            )
        )
        pages.setCurrentIndex(0 if self.chapters else 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pages)
        self.list.set_rows([Row(one.file.name, (Cell(one.title),)) for one in self.chapters])
        if self.chapters:
            self.show_chapter(self.chapters[0].file.name)

    def _both(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        listed, read = Card(padded=False), Card(padded=False)
        listed.setFixedWidth(_LIST_WIDE)
        listed.body.addWidget(self.list)
        read.body.addWidget(self.text)
        row.addWidget(listed)
        row.addWidget(read, 1)
        return both

    def chapter_of(self, screen: str) -> str:
        """Give the file name of the chapter about a screen, empty for none."""
        found = (one.file.name for one in self.chapters if screen in one.screens)
        return next(found, "")

    def show_chapter(self, name: str) -> None:
        """Show a chapter by its file name; pictures are looked for beside it."""
        chapter = next((one for one in self.chapters if one.file.name == name), None)
        if chapter is None or name == self._shown:
            return
        self._shown = name
        self.list.choose(name)
        self.text.setSearchPaths([str(chapter.file.parent)])
        dialect = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        safe = QTextDocument.MarkdownFeature.MarkdownNoHTML
        self.text.document().setMarkdown(chapter.text, dialect | safe)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        name = link.fileName()
        if link.isRelative() and any(one.file.name == name for one in self.chapters):
            self.show_chapter(name)
        elif link.isRelative() and link.hasFragment():
            self.text.scrollToAnchor(link.fragment())
