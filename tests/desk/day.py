"""A day at a counter of a test: acts in its words, one a few minutes after another."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sikot_desk.clock import WIB
from sikot_desk.desk.boards import Board
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.papers import Paper
from sikot_desk.domain import actions as a
from sikot_desk.domain import reservations as r
from sikot_desk.domain import settings as s
from sikot_desk.domain.people import Applicant, Bringer, Str, Workplace
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action, Request
from sikot_desk.domain.trouble import Trouble

RESOURCES = Path(__file__).parents[2] / "resources"
MONDAY = datetime(2026, 7, 6, 8, 0, tzinfo=WIB)
ITEMS = (
    "permohonan",
    "ktp",
    "ijazah",
    "strot",
    "sehat",
    "tempat_kerja",
    "foto",
    "rekomendasi_ioti",
    "rekomendasi_dinkes",
    "izin_pertama",
    "kuasa",
    "rangkap",
    "izin_lama",
)
SITI = Applicant(
    name="Siti Rahmawati",
    titles_after="A.Md.OT.",
    identity_number="1471015708960003",
    birth_place="Bangkinang",
    birth_date=date(1996, 8, 17),
    address="Jalan Melati Nomor 12, Kelurahan Delima, Kecamatan Binawidya, Kota Pekanbaru",
    phone="0812-0000-1207",
)
STR = Str(number="16 05 5 2 2 23-0451187", issued=date(2023, 3, 14), ends=date(2028, 3, 14))
ANANDA = Workplace(
    name="Klinik Tumbuh Kembang Cahaya Ananda",
    address="Jalan Harapan Raya Nomor 88",
    kelurahan="Tangkerang Labuai",
    kecamatan="Bukit Raya",
)
BUNDA = Workplace(name="RSIA Bunda", address="Jalan Soekarno-Hatta Nomor 156")
CLERK = Bringer(name="Hendri Saputra", relation="staff")
TICKS = a.TickReady(number=True, stamp=True, photo=True, archive=True, rack="A-3")


def intake(**change: Any) -> a.Receive:
    return a.Receive(
        **{
            "kind": "baru",
            "applicant": SITI,
            "str_certificate": STR,
            "workplace": ANANDA,
            **change,
        }
    )


def person(serial: int, **change: Any) -> Applicant:
    return replace(SITI, identity_number=f"147101570896{serial:04d}", **change)


def fit(*items: str) -> tuple[a.Verdict, ...]:
    return tuple(a.Verdict(item=item, result="fit") for item in items or ITEMS)


def unfit(item: str, reason: str = "mismatch", note: str = "") -> tuple[a.Verdict, ...]:
    """All verdicts of a round, one of which is not right."""
    wrong = a.Verdict(item=item, result="unfit", reason=reason, note=note)
    return tuple(wrong if one.item == item else one for one in fit())


GUARDED = (a.Void, r.VoidReserved)
"""The acts that one person alone may not do."""


class Tray:
    """A press that keeps the papers in order, and jams when told to."""

    def __init__(self) -> None:
        self.papers: list[Paper] = []
        self.jams_at: str = ""

    def take(self, paper: Paper) -> None:
        if paper.key == self.jams_at:
            raise Trouble("printer", printer="Loket", detail="kertas macet")
        self.papers.append(paper)

    def last(self, key: str) -> Paper:
        return [paper for paper in self.papers if paper.key == key][-1]


class Day:
    """The counter, a tray of papers, and a clock that goes on with every act."""

    def __init__(self, counter: Counter, tray: Tray) -> None:
        self.counter = counter
        self.tray = tray
        self.now = MONDAY
        self.count = 0

    def act(self, action: Action, file: str = "", **how: Any) -> Done | Refused:
        """`officer`, `op`, `second` and `minutes` may be said; otherwise rina, a new one, for a
        voided number the Penyelia, five."""
        self.now += timedelta(minutes=how.get("minutes", 5))
        self.count += 1
        request = Request(
            op=how.get("op", f"op-{self.count}"),
            at=self.now,
            officer=how.get("officer", "rina"),
            session="test",
            action=action,
            subject=file,
            second=how.get("second", "yusnidar" if isinstance(action, GUARDED) else ""),
        )
        return self.counter.act(request)

    def does(self, action: Action, file: str = "", **how: Any) -> Done:
        outcome = self.act(action, file, **how)
        assert isinstance(outcome, Done), outcome
        return outcome

    def refused(self, action: Action, file: str = "", **how: Any) -> str:
        outcome = self.act(action, file, **how)
        assert isinstance(outcome, Refused), outcome
        return outcome.code

    # --- how far a file has come ------------------------------------------------------------

    def received(self, **change: Any) -> str:
        return self.does(intake(**change)).file_id

    def checked(self, **change: Any) -> str:
        file = self.received(**change)
        view = Board(self.counter.register, self.now).file(file)
        assert view
        self.does(a.Check(verdicts=fit(*view.asked)), file)
        return file

    def accepted(self, **change: Any) -> str:
        file = self.checked(**change)
        self.does(a.Accept(), file)
        return file

    def drafted(self, **change: Any) -> str:
        file = self.accepted(**change)
        self.does(a.Draft(), file)
        return file

    def signed(self, **change: Any) -> str:
        file = self.drafted(**change)
        self.parafed(file)
        self.does(a.Sign(), file)
        return file

    def renewed(self, file: str) -> None:
        """Make, initial and sign the letter anew."""
        self.does(a.Draft(), file)
        self.parafed(file)
        self.does(a.Sign(), file)

    def parafed(self, file: str) -> None:
        for _ in range(3):
            self.does(a.Paraf(), file)

    def numbered(self, **change: Any) -> str:
        file = self.signed(**change)
        self.does(a.Number(), file)
        return file

    def ready(self, **change: Any) -> str:
        file = self.numbered(**change)
        self.does(TICKS, file)
        return file

    def handed(self, **change: Any) -> str:
        file = self.ready(**change)
        self.does(a.HandOver(old_permit="withdrawn"), file)
        return file

    def old_permit(self, number: str = "503/017/2021", **change: Any) -> str:
        self.does(
            s.RecordOldPermit(
                **{
                    "number": number,
                    "letter_date": date(2021, 8, 2),
                    "ends": date(2026, 8, 2),
                    "applicant": SITI,
                    "workplace": ANANDA,
                    "issuer": "DPMPTSP Kota Pekanbaru",
                    "source": "lembar asli",
                    **change,
                }
            )
        )
        return number
