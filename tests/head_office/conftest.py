"""Counters with made-up journals, and head office on each kind of store."""

import pytest

from benchmarks.postgres import server
from sikot_desk.domain.entries import GENESIS, VERSION, Entry, chain_hash, encode
from sikot_desk.export import bundle
from sikot_desk.head_office import home
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from sikot_desk.keys import counter_key, enrolment

UTC = "2026-08-03T02:00:00Z"


class Loket:
    """A counter: its key, and a journal of as many entries as one likes."""

    def __init__(self, folder, office):
        self.key = counter_key.load_or_make(folder)
        self.office = office
        self.counter = self.key.public[:16]
        self.lines = []

    def write(self, count, epoch=1, text="isi"):
        for _ in range(count):
            prev = self.lines[-1][1] if self.lines else GENESIS
            seq = len(self.lines) + 1
            body = encode(
                Entry(
                    v=VERSION, counter=self.counter, epoch=epoch, seq=seq, op=f"op{seq}", utc=UTC,
                    offset=420, clock="ok", officer="rina", role="loket", session="", second="",
                    act="noted", subject="260100000473", data={"text": f"{text} {seq}"},
                )
            )  # fmt: skip
            self.lines.append((body, chain_hash(prev, body)))

    def parts(self, first, last, card):
        """Give bundles of entries first to last, for the holder of a card."""
        sender = bundle.Sender(
            sign=self.key.sign, public_key=self.key.public, office=self.office,
            recipients=(card.age, card.escrow), program="0.1.0", utc=UTC,
        )  # fmt: skip
        prev = self.lines[first - 2][1] if first > 1 else GENESIS
        return list(bundle.parts([body for body, _ in self.lines[first - 1 : last]], prev, sender))

    def part(self, first, last, card):
        (only,) = self.parts(first, last, card)
        return only

    def card_file(self):
        card = enrolment.CounterCard(office=self.office, public_key=self.key.public)
        return enrolment.counter_file(card, self.key.sign), enrolment.words_of(card)

    def copy(self):
        """Give the same counter, whose journal may go on otherwise."""
        other = object.__new__(Loket)
        other.__dict__.update(self.__dict__, lines=list(self.lines))
        return other


@pytest.fixture(scope="session")
def office_home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kantor")
    return home.make(folder / "home", "Kantor Dinas", folder / "titipan.key")


@pytest.fixture
def loket(tmp_path):
    return Loket(tmp_path / "loket", "DPMPTSP Kota Pekanbaru")


def enrolled(desk, *lokets):
    for one in lokets:
        file, words = one.card_file()
        desk.know(file, UTC, words)
    return desk


@pytest.fixture(scope="session")
def postgres():
    """A server of our own."""
    with server("fsync=off") as running:
        yield running


@pytest.fixture
def postgres_url(postgres, request):
    return postgres.database(f"t{abs(hash(request.node.nodeid))}")


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    """An empty store of each kind."""
    url = f"sqlite:///{tmp_path / 'store.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    opened = Store(url)
    yield opened
    opened.close()


@pytest.fixture
def desk(office_home, store, loket):
    return enrolled(Desk(office_home, store), loket)
