"""Play the day that comes with the program and say plainly what happened; test this PC.

Joins register, counter and papers for a folder of its own; touches no other register.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sikot_desk.db.check import check
from sikot_desk.desk import opening, places, scenario, script
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.papers import FolderPress
from sikot_desk.desk.scenario import Result
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data

DAY = Path("scenarios") / "first-day.jsonl"


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

    Leaves `register/`, `papers/` and `cerita.txt` there. Raises Trouble when `out` holds
    something else.
    """
    out = out.absolute()
    _emptied(out)
    lines = script.read((resources / day).read_text(encoding="utf-8").split("\n"))
    first = next(line.at for line in lines if line.at)
    founding = opening.Founding(out / "register", "scenario", first)
    with opening.found(founding, resources, script.officers(lines)) as register:
        press = FolderPress(out / "papers")
        player = scenario.Player(Counter(register, places.read(resources), press))
        results = tuple(player.play(lines))
        findings = tuple(one.sentence for one in check(register))
        entries = register.head.seq
    papers = len(list((out / "papers").glob("*.pdf")))
    good = not findings and all(result.as_expected for result in results)
    story = Story(
        out=out,
        text=_account(out, results, findings, entries),
        lines=len(results),
        papers=papers,
        entries=entries,
        findings=findings,
        went_well=good,
    )
    (out / "cerita.txt").write_text(story.text, encoding="utf-8")
    return story


def _emptied(out: Path) -> None:
    if not out.exists():
        out.mkdir(parents=True)
        return
    strangers = {place.name for place in out.iterdir()} - {"register", "papers", "cerita.txt"}
    if strangers:
        raise Trouble("register_exists", folder=out)
    shutil.rmtree(out)
    out.mkdir()


def _account(
    out: Path, results: tuple[Result, ...], findings: tuple[str, ...], entries: int
) -> str:
    said = [
        "Hari contoh loket SIKOT, dimainkan dari skenario.",
        "",
        *(_told(result) for result in results),
        "",
        f"Register  : {Data(out / 'register').register} ({entries} catatan)",
        f"Kertas    : {out / 'papers'}",
        "Pemeriksaan: " + ("; ".join(findings) or "register utuh, tidak ada yang salah."),
    ]
    return "\n".join(said)


def _told(result: Result) -> str:
    at = result.line.at
    when = at.strftime("%d-%m %H.%M") if at else "-----------"
    return f"{when}  {result.line.officer:<8}{scenario.result_sentence(result)}"


def self_test(resources: Path) -> Mapping[str, bool]:
    """Play the shipped day in a folder of its own and say which parts of this PC work."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "demo"
        story = play(out, resources)
        text = json.dumps(story.data())
        return {
            "register": not story.findings,
            "sop": story.went_well,
            "kertas": story.papers > 0,
            "cerita": bool(text),
        }
