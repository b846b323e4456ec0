"""The list that one receiver signs for several permits: collected while they are handed over."""

from collections.abc import Callable, Iterable

from sikot_desk.desk.office_papers import NAMES, OfficePaper
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.words import _

KEY = "daftar-penyerahan"


class SignedList:
    """What was handed over together so far, and the list of it."""

    def __init__(self, ask: Ask, preview: Preview, tell: Callable[[Refused], None]) -> None:
        """Print through the bridge, show in the preview, and tell why not."""
        self._ask, self._preview, self._tell = ask, preview, tell
        self.files: tuple[str, ...] = ()
        self._printed: tuple[str, ...] = ()

    def add(self, files: Iterable[str]) -> None:
        """Note files that were handed over."""
        self.files = (*self.files, *files)

    def begin(self) -> None:
        """Begin another list; what was handed over and never listed is printed first."""
        if self._printed != self.files:
            self.print()
        self.files = self._printed = ()

    def announce(self) -> None:
        """Say which paper is going to be made."""
        self._preview.set_paper(NAMES[KEY], _("satu daftar untuk semua izin ini"))
        self._preview.show_pdf(b"")

    def print(self) -> None:
        """Print the list, and show it while it is still the one at the screen."""
        files = self.files

        def printed(paper: OfficePaper | Refused) -> None:
            if isinstance(paper, Refused):
                self._tell(paper)
                return
            self._ask.papers_made.emit((paper,))
            if files == self.files:
                self._preview.set_paper(NAMES[KEY], _("PDF tersimpan"))
                self._preview.show_pdf(paper.pdf)

        self._printed = files
        self._ask.read(
            lambda session: session.print_office_paper(session.wish(KEY, files=files)), printed
        )
