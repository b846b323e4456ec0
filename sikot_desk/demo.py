"""Play the day that comes with the program and say plainly what happened; test this PC.

Joins register, counter and papers for a folder of its own; touches no other register.
"""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sikot_desk import journey
from sikot_desk.db.check import check
from sikot_desk.desk import opening, places, scenario, script
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.papers import FolderPress
from sikot_desk.desk.scenario import Result
from sikot_desk.desk.telling import ACTS
from sikot_desk.domain import dates
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data

DAY = Path("scenarios") / "first-day.jsonl"
REGISTER, PAPERS, STORY = "register", "papers", "cerita.txt"
_FOLDERS = (REGISTER, PAPERS, journey.OFFICE, journey.STICK)
_FILES = (STORY, journey.ESCROW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the demo did: where it lies, the account, and whether all went as expected."""

    out: Path
    text: str
    lines: int
    papers: int
    entries: int
    findings: tuple[str, ...]
    went_well: bool

    def data(self) -> dict[str, Any]:
        """Give the story as one JSON document."""
        return {
            "out": str(self.out),
            "lines": self.lines,
            "papers": self.papers,
            "entries": self.entries,
            "findings": list(self.findings),
            "went_well": self.went_well,
        }


def play(out: Path, resources: Path, day: Path = DAY) -> Story:
    """Play the shipped day into `out` (emptied first if an earlier demo made it).

    Leaves `register/`, `papers/`, `usb/` with the head office that received it, and `cerita.txt`
    there. Raises Trouble when `out` holds
    something else, or cannot be written.
    """
    out = out.absolute()
    try:
        _emptied(out)
        story = _played(out, resources, day)
        (out / STORY).write_text(story.text, encoding="utf-8")
    except OSError as reason:
        raise Trouble("folder_read_only", folder=out) from reason
    return story


def _played(out: Path, resources: Path, day: Path) -> Story:
    lines = script.read((resources / day).read_text(encoding="utf-8").split("\n"))
    first = next(line.at for line in lines if line.at)
    founding = opening.Founding(out / REGISTER, "scenario", first)
    with opening.found(founding, resources, script.officers(lines)) as register:
        press = FolderPress(out / PAPERS)
        player = scenario.Player(Counter(register, places.read(resources), press))
        results = tuple(player.play(lines))
        last = max(line.at for line in lines if line.at)
        sent = journey.travel(player.counter, Data(out / REGISTER), out, last)
        findings = tuple(one.sentence for one in check(register))
        entries = register.head.seq
        names = {one.user: one.name for one in register.office().users}
    good = not findings and sent.went_well and all(_went_well(result) for result in results)
    return Story(
        out=out,
        text=_account(out, (*_told(results, names), *_on_the_stick(sent)), findings, entries),
        lines=len(results),
        papers=len(list((out / PAPERS).glob("*.pdf"))),
        entries=entries,
        findings=findings,
        went_well=good,
    )


def _went_well(result: Result) -> bool:
    return result.as_expected and not getattr(result.outcome, "trouble", "")


def _emptied(out: Path) -> None:
    """Make `out` an empty folder; only what an earlier demo left there is thrown away."""
    out.mkdir(parents=True, exist_ok=True)
    if {place.name for place in out.iterdir()} - {*_FOLDERS, *_FILES}:
        raise Trouble("register_exists", folder=out)
    if Data(out / REGISTER).register.exists():
        with opening.open_register(out / REGISTER) as register:
            if register.purpose != "scenario":
                raise Trouble("register_exists", folder=out)
    for name in _FOLDERS:
        shutil.rmtree(out / name, ignore_errors=True)
    for name in _FILES:
        (out / name).unlink(missing_ok=True)


def _account(out: Path, told: tuple[str, ...], findings: tuple[str, ...], entries: int) -> str:
    said = [
        "Hari contoh di loket SIKOT: apa yang terjadi, dari berkas masuk sampai surat diserahkan.",
        "Yang ditolak program tidak mengubah apa pun; kalimatnya sama dengan yang dilihat petugas.",
        *told,
        "",
        f"Register    : {Data(out / REGISTER).register} ({entries} catatan)",
        f"Kertas      : {out / PAPERS}",
        f"Flashdisk   : {out / journey.STICK}",
        "Pemeriksaan : " + ("; ".join(findings) or "register utuh, tidak ada yang salah."),
    ]
    return "\n".join(said)


def _on_the_stick(sent: journey.Journey) -> tuple[str, ...]:
    return ("", "Ke Kantor Dinas lewat flashdisk", *(f"  {one.rstrip('.')}." for one in sent.told))


def _told(results: tuple[Result, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    """Tell the results day by day: when, who, whose file, and what was recorded or refused."""
    people: dict[str, str] = {}
    said: list[str] = []
    day = ""
    for result in results:
        line = result.line
        if line.at and dates.weekday_date(line.at) != day:
            day = dates.weekday_date(line.at)
            said += ["", day]
        people[line.file] = _applicant(result) or people.get(line.file, "")
        when = dates.clock(line.at) if line.at else "--.--"
        whose = f"{people[line.file]}: " if people[line.file] else ""
        who = names.get(line.officer, line.officer)
        said.append(scenario.printable(f"  {when}  {who:<18} {whose}{_happened(result)}"))
    return tuple(said)


def _applicant(result: Result) -> str:
    """Give the bare name of the person whose file a line is about, as far as it is known."""
    if isinstance(result.outcome, Done):
        app = result.outcome.application
        return app.applicant.name if app else ""
    typed = result.line.data.get("applicant")
    return str(typed.get("name", "")) if isinstance(typed, Mapping) else ""


def _happened(result: Result) -> str:
    mark = "" if result.as_expected else " <- TIDAK SESUAI HARAPAN"
    if isinstance(result.outcome, Refused):
        act = ACTS.get(result.line.act, "Pengaturan")
        return f"{act} ditolak. {sentence(result.outcome)}{mark}"
    return f"{scenario.recorded(result.told, result.outcome)}{mark}"


def self_test(resources: Path) -> Mapping[str, bool]:
    """Play the shipped day in a folder of its own and say which parts of this PC work."""
    with tempfile.TemporaryDirectory() as folder:
        story = play(Path(folder) / "demo", resources)
        return {
            "register": not story.findings,
            "sop": story.went_well,
            "kertas": story.papers > 0,
        }
