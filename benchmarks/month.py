"""A month at the counter, played by generated people: `python -m benchmarks.month > FILE`.

Lines of a scenario in the order of their time: all steps, and now and then what goes otherwise
(returns, send-backs, spoiled sheets, withdrawals, pauses, proxies). One seed, one month.
"""

import argparse
import heapq
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from benchmarks import people

START = date(2026, 7, 6)
CLOSED = frozenset({date(2026, 8, 17), date(2026, 8, 25)})
NOON = 12 * 60
ITEMS = people.words(
    "permohonan ktp ijazah strot sehat tempat_kerja foto rekomendasi_ioti rekomendasi_dinkes "
    "izin_pertama kuasa rangkap izin_lama"
)
FAULTS = (
    ("permohonan", "unfit", "no_stamp_duty"),
    ("ijazah", "unfit", "not_legalised"),
    ("sehat", "missing", ""),
    ("foto", "unfit", "too_few"),
    ("tempat_kerja", "unfit", "unverified"),
    ("ktp", "unfit", "unreadable"),
    ("rangkap", "missing", ""),
    ("strot", "unfit", "mismatch"),
)
LOKET, BACK, HEAD = ("rina", "sari"), ("dimas", "putri"), "hendra"
STAFF = (
    ("admin", "Administrator", ("admin",)),
    ("rina", "Rina Marlina", ("loket",)),
    ("sari", "Sari Oktaviani", ("loket",)),
    ("dimas", "Dimas Saputra", ("back_office",)),
    ("putri", "Putri Handayani", ("back_office",)),
    (HEAD, "Hendra Gunawan", ("penyelia", "loket", "back_office")),
)
OFFICIALS = (
    ("muda", "ahli_muda", "Yulia Rahmi", "S.E.", "198203152008012007"),
    ("madya", "ahli_madya", "Bambang Irawan", "S.Sos., M.Si.", "197511022001121003"),
    ("sekretaris", "sekretaris", "Nurhayati", "S.H., M.H.", "197008171995032004"),
)
Line = dict[str, Any]


def spans(day: date) -> tuple[tuple[int, int], ...]:
    """The minutes of a day in which the office works."""
    if day.weekday() > 4 or day in CLOSED:
        return ()
    return ((480, NOON), (810, 960)) if day.weekday() == 4 else ((480, 960),)


def later(moment: datetime, minutes: int) -> datetime:
    """The moment so many working minutes on."""
    while True:
        at = moment.hour * 60 + moment.minute
        for begin, end in spans(moment.date()):
            here = max(at, begin)
            if here + minutes < end:
                return moment.replace(hour=0, minute=0) + timedelta(minutes=here + minutes)
            minutes -= max(end - here, 0)
        moment = moment.replace(hour=0, minute=0) + timedelta(days=1)


@dataclass
class Walk:
    """One file on its way: its lines so far and the time of the last."""

    rng: Random
    file: str
    at: datetime
    lines: list[Line] = field(default_factory=list)
    loket: str = ""
    back: str = ""

    def act(self, officer: str, act: str, minutes: int, **data: Any) -> None:
        """Do an act so many working minutes after the last."""
        self.at = later(self.at, minutes)
        self.lines.append(
            {
                "at": self.at.isoformat(timespec="minutes"),
                "officer": officer,
                "act": act,
                "file": self.file,
                "data": data,
            }
        )

    def chance(self, share: float) -> bool:
        return self.rng.random() < share


def verdicts(rng: Random, day: date, faults: Sequence[tuple[str, str, str]] = ()) -> list[Line]:
    wrong = {item: (result, reason) for item, result, reason in faults}
    return [_verdict(item, wrong.get(item, ("fit", "")), rng, day) for item in ITEMS]


def _verdict(item: str, said: tuple[str, str], rng: Random, day: date) -> Line:
    result, reason = said
    verdict: Line = {"item": item, "result": result}
    if reason:
        verdict["reason"] = reason
    if item == "sehat" and result == "fit":
        verdict["dated"] = (day - timedelta(days=rng.randint(1, 60))).isoformat()
    return verdict


def opening(start: date) -> list[Line]:
    """What the Admin sets on the first morning: staff and officials."""
    at = f"{start.isoformat()}T07:30"
    users = [
        {"act": "add_user", "data": {"user": user, "name": name, "roles": list(roles)}}
        for user, name, roles in STAFF
    ]
    officials = [
        {
            "act": "set_official",
            "data": {
                "official": official,
                "post": post,
                "name": name,
                "titles_after": titles,
                "nip": nip,
                "since": "2024-01-02",
            },
        }
        for official, post, name, titles, nip in OFFICIALS
    ]
    return [{"at": at, "officer": "admin", **line} for line in (*users, *officials)]


def receive(walk: Walk) -> Line:
    """Step 1: the file comes in; one in eight renews, one in sixteen is a second workplace."""
    rng, day = walk.rng, walk.at.date()
    data: Line = {
        "kind": "baru",
        "applicant": people.applicant(rng),
        "str_certificate": people.str_certificate(rng, day),
        "workplace": people.workplace(rng),
    }
    chosen = rng.random()
    if chosen < 0.19:
        old = _old_permit(walk, data)
        data |= (
            {"kind": "perpanjangan", "old_permit": old} if chosen < 0.125 else _second(walk, data)
        )
    if walk.chance(0.18):
        data["bringer"] = {"name": people.name(rng, True), "relation": "proxy"}
    if walk.chance(0.01):
        data["applicant"]["identity_number"] = data["applicant"]["identity_number"][:15]
        data["overrides"] = {"nik_length": "tertulis demikian pada KTP lama"}
    return data


def _second(walk: Walk, data: Line) -> Line:
    """Another workplace than that of the permit before."""
    other = data["workplace"]
    while other["name"] == data["workplace"]["name"]:
        other = people.workplace(walk.rng)
    return {"workplace_no": 2, "workplace": other}


def _old_permit(walk: Walk, data: Line) -> str:
    """Note the permit from before the register, and give its number."""
    number = f"503/{walk.file[1:]}/SIKOT/DPMPTSP/2021"
    walk.act(
        walk.loket,
        "record_old_permit",
        0,
        number=number,
        letter_date="2021-08-02",
        ends=(walk.at.date() + timedelta(days=40)).isoformat(),
        applicant=data["applicant"],
        workplace=data["workplace"],
        issuer="DPMPTSP Kota Pekanbaru",
        source="lembar asli",
    )
    del walk.lines[-1]["file"]
    return number


def intake(walk: Walk) -> bool:
    """Steps 1 and 2, until accepted; False when the applicant never came back."""
    data = receive(walk)
    waits = walk.chance(0.1)
    walk.act(walk.loket, "receive", 2, **data, **({"drop_off": True} if waits else {}))
    rounds = walk.rng.choices((0, 1, 2), (80, 15, 5))[0]
    faults = walk.rng.sample(FAULTS, 3)
    walk.at = later(walk.at, 180 if waits else 5)
    for left in range(rounds, -1, -1):
        wrong = faults[:left]
        walk.act(walk.loket, "check", 20, verdicts=verdicts(walk.rng, walk.at.date(), wrong))
        if not wrong:
            break
        walk.act(walk.loket, "return", 3)
        if walk.chance(0.06):
            return False
        walk.act(walk.loket, "resubmit", walk.rng.randint(300, 1500))
    walk.act(walk.loket, "accept", 2)
    return True


def letter(walk: Walk) -> None:
    """Steps 3 to 7; a sheet sent back or spoiled is made again."""
    walk.act(walk.back, "draft", walk.rng.randint(5, 60))
    parafs(walk)
    if walk.chance(0.04):
        walk.act(walk.back, "spoil", 5, reason="printer mengunyah lembar")
        walk.act(walk.back, "draft", 4)
        parafs(walk)
    walk.act(walk.back, "sign", walk.rng.randint(30, 400))


def parafs(walk: Walk) -> None:
    for place in range(3):
        if walk.chance(0.03):
            walk.act(walk.back, "send_back", 8, reason="alamat tempat kerja belum lengkap")
            walk.act(walk.back, "draft", 6)
            return parafs(walk)
        walk.act(walk.back, "paraf", 12 + place)
        if walk.chance(0.2):
            occurred = datetime.fromisoformat(walk.lines[-1]["at"]) - timedelta(minutes=4)
            walk.lines[-1]["data"]["occurred"] = occurred.isoformat(timespec="minutes")
    return None


def detour(walk: Walk) -> bool:
    """What may come between acceptance and the blanko; False when the file ends there."""
    if walk.chance(0.03):
        walk.act(walk.loket, "withdraw", 30, reason="pindah tempat kerja ke luar kota")
        return False
    if walk.chance(0.04):
        walk.act(walk.back, "pause", 10, reason="ditelepon: bawa STR asli")
        walk.act(walk.back, "resume", walk.rng.randint(200, 900), reason="STR asli sudah dilihat")
    elif walk.chance(0.04):
        wrong = [{"item": "sehat", "result": "unfit", "reason": "unverified"}]
        walk.act(walk.loket, "return_to_applicant", 15, verdicts=wrong)
        walk.act(walk.loket, "resubmit", walk.rng.randint(300, 1200))
        walk.act(walk.loket, "check", 5, verdicts=[{"item": "sehat", "result": "fit"}])
    return True


def issue(walk: Walk) -> None:
    """Steps 8 and 9."""
    walk.act(walk.back, "number", 6)
    ticks = dict.fromkeys(("number", "stamp", "photo", "archive"), True)
    place = f"Lemari 1, laci {walk.rng.randint(1, 4)}"
    walk.act(walk.back, "tick_ready", 5, **ticks, archive_place=place, rack=walk.file[-2:])
    if walk.chance(0.1):
        walk.act(walk.loket, "told", 5, reached=False, note="tidak diangkat")
    walk.act(walk.loket, "told", 10, channel=walk.rng.choice(("phone", "whatsapp")))
    if walk.chance(0.9):
        walk.act(walk.loket, "hand_over", walk.rng.randint(60, 1400), **taken(walk))


def taken(walk: Walk) -> Line:
    renewed = any(line["data"].get("old_permit") for line in walk.lines)
    data: Line = {"old_permit": "withdrawn"} if renewed else {}
    if walk.chance(0.15):
        data |= {
            "relation": "proxy",
            "receiver": people.name(walk.rng, False),
            "identity_number": people.nik(walk.rng, date(1990, 5, 4), False),
            "proxy_letter": True,
        }
    return data


def walked(rng: Random, file: str, at: datetime) -> list[Line]:
    """All lines of one person's file."""
    walk = Walk(rng, file, at, loket=rng.choice(LOKET), back=rng.choice(BACK))
    if intake(walk) and detour(walk):
        letter(walk)
        issue(walk)
    return walk.lines


def scenario(
    count: int = 200, *, seed: int = 2026, start: date = START, daily: int = 10
) -> Iterator[Line]:
    """All lines of `count` people, `daily` a working day, in the order of their time."""
    yield from opening(start)
    rng = Random(seed)
    waiting: list[tuple[str, int, Line]] = []
    at, order, serials = datetime.combine(start, datetime.min.time()), 0, {}
    for number in range(count):
        at = later(at, max(480 // daily - 1, 1) if number else 0)
        while waiting and waiting[0][0] < at.isoformat():
            yield _numbered(heapq.heappop(waiting)[2], serials)
        for line in walked(rng, f"p{number + 1:05d}", at):
            order += 1
            heapq.heappush(waiting, (line["at"], order, line))
    while waiting:
        yield _numbered(heapq.heappop(waiting)[2], serials)


def _numbered(line: Line, serials: dict[str, int]) -> Line:
    """Read the serial from the sheet, as written: the next of the year."""
    if line["act"] == "number":
        year = line["at"][:4]
        serials[year] = serials.get(year, 0) + 1
        line["data"]["serial_read"] = serials[year]
    return line


def main(words: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.month", description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--daily", type=int, default=10)
    asked = parser.parse_args(words)
    for line in scenario(asked.people, seed=asked.seed, daily=asked.daily):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
