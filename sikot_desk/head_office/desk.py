"""What head office's staff does with a stick: know a counter, receive, give receipts back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import bundle, drive, looking, names
from sikot_desk.export.receipt import Receipt
from sikot_desk.head_office import confirming, receiving
from sikot_desk.head_office.home import Home
from sikot_desk.head_office.receiving import Received
from sikot_desk.head_office.store import Counter, Store
from sikot_desk.keys import enrolment
from sikot_desk.keys.enrolment import BadCard


@dataclass(frozen=True, slots=True)
class Desk:
    """Head office at work: its keys and its store."""

    home: Home
    store: Store

    def know(self, file: bytes, utc: str, words: Sequence[str]) -> Counter:
        """Know a counter by its card, whose eight words were compared.

        Raises Trouble: counter_card_odd, words_differ.
        """
        card, said = read_card(file)
        if tuple(words) != said:
            raise Trouble("words_differ")
        known = Counter(
            counter=card.public_key[:16], public_key=card.public_key, office=card.office
        )
        with self.store.writing() as live:
            live.know(known, utc)
        return known

    def receive(self, places: Sequence[Path], utc: str) -> Iterator[Received]:
        """Receive every bundle among the files and folders given, saying what became of each.

        Raises Trouble when a folder cannot be listed, the stick goes away, or the store fails.
        """
        for place in places:
            for found in _bundles(place):
                yield self._one(found, utc)

    def _one(self, found: looking.Found, utc: str) -> Received:
        try:
            file = found.read(bundle.LARGEST_READ)
        except looking.NotPlain:
            return receiving.refuse(self.store, found.name, "not_plain", utc)
        except OSError as reason:
            raise Trouble("stick_gone", folder=found.folder) from reason
        return receiving.receive(self.store, file, found.name, self.home.identities, utc)

    def confirm(self, counter: str, utc: str, to: Path | None = None) -> tuple[Receipt, str]:
        """Give a counter's next receipt; with `to` its file is put there. Raises Trouble."""
        made, content = confirming.confirm(self.store, self.home, counter, utc)
        name = str(made.name)
        if to is not None:
            drive.put_at_once(to, drive.File(name, content))
        return made, name


def read_card(file: bytes) -> tuple[enrolment.CounterCard, tuple[str, ...]]:
    """Read a counter's card and its eight words. Raises Trouble (counter_card_odd)."""
    try:
        return enrolment.read_counter(file)
    except BadCard as reason:
        raise Trouble("counter_card_odd") from reason


def _bundles(place: Path) -> Iterator[looking.Found]:
    if place.is_dir() and not place.is_symlink():
        for _, found in looking.named(place, names.BundleName.read):
            yield found
        return
    if names.BundleName.read(place.name) is None:
        raise Trouble("no_bundle", file=place)
    yield looking.Found(place.parent, place.name)
