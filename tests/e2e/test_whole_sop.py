"""One permit from an empty computer to the hand-over: the real program, driven by its keys alone.

Xvfb gives the screen, openbox the window manager, xdotool the hand and the scanner.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.display import Display, Program, display, wait

pytestmark = pytest.mark.real

FILE = "260100000017"
SHEET = f"{FILE}01"
PIN = "284619"
PERSON = (
    "1471015708960003",
    "Siti Rahmawati",
    "",
    "A.Md.OT.",
    "Bangkinang",
    "17-08-1996",
    "0812-0000-1207",
    "Jalan Melati Nomor 12, Pekanbaru",
)
PLACE = (
    "16 05 5 2 2 23-0451187",
    "14-03-2023",
    "14-03-2028",
    "Klinik Cahaya Ananda",
    "Jalan Harapan Raya Nomor 88",
)


@pytest.fixture
def screen(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Display]:
    with display(tmp_path) as shown:
        yield shown
        shown.picture("last")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def command(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program's own command line on the register."""
    whole = [sys.executable, "-m", "sikot_desk", *words, "--data", str(data)]
    return subprocess.run(whole, capture_output=True, text=True, check=False)


def paper(data: Path, name: str) -> Callable[[], bool]:
    return (data / "papers" / f"{FILE}-{name}.pdf").exists


def begin(screen: Display, data: Path) -> Program:
    """An empty computer asks office, name and PIN, gives the recovery sheet, and is set up."""
    program = screen.open(data)
    program.shows("SIKOT Desk")
    program.rests()
    program.press("F12")
    program.fill("Rina Marlina", PIN, PIN)
    program.press("F12")
    program.shows("Lembar pemulihan")
    program.press("F12")
    for step in range(2, 6):
        program.shows(f"langkah {step} dari 5")
        program.press("F12")
    program.shows("Penyiapan, selesai")
    program.press("F12")
    program.shows("Masuk Petugas")
    program.rests()
    program.type(PIN)
    program.shows("Beranda, Selamat")
    program.rests()
    return program


def take_in(program: Program, data: Path) -> None:
    """Steps 1 and 2: kind, applicant, STR and workplace, every requirement, the receipt."""
    program.press("F3")
    program.shows("Permohonan Baru")
    program.press("1")
    program.fill(*PERSON)
    program.press("F12")
    program.fill(*PLACE)
    program.type("Tangkerang Labuai")
    program.press("F12")
    program.strike(*"1" * 13)
    program.rests()
    program.press("F12")
    program.press("F12")
    wait(paper(data, "tanda-terima"), "the receipt")


def make_blanko(program: Program, data: Path) -> None:
    """Step 3: the draft is read, then printed."""
    program.rests()
    program.press("alt+b")
    program.shows("Berkas, 0001/")
    program.press("F12")
    program.press("F12")
    wait(paper(data, "blanko-v01"), "the blanko")


def sign(program: Program) -> None:
    """Steps 4 to 7: one choice and one scan for each paraf and for the signature."""
    program.press("F4")
    for step in ("4", "5", "6", "7"):
        program.press(step)
        program.press("F12")
        program.shows(f"Langkah {step}")
        program.scan(SHEET)
        program.press("F12")


def number(program: Program, data: Path) -> None:
    """Step 8: the number read back from the sheet, all four ticks with one key."""
    program.press("F5")
    program.shows("Penomoran")
    program.type("001")
    wait(paper(data, "salinan-arsip-v01"), "the archive's copy")
    program.rests()
    program.press("5")
    program.press("F12")


def hand_over(program: Program, data: Path) -> None:
    """Step 9: the receipt is scanned, the holder is there, the proof is printed."""
    program.press("F6")
    program.scan(FILE)
    program.shows("Penyerahan, 0001/")
    program.press("1")
    program.press("F12")
    wait(paper(data, "bukti-penyerahan"), "the proof")
    program.rests()


def test_from_an_empty_computer_to_the_hand_over(screen: Display, data: Path) -> None:
    program = begin(screen, data)
    take_in(program, data)
    make_blanko(program, data)
    sign(program)
    number(program, data)
    hand_over(program, data)
    assert program.close() == 0
    checked = command(data, "check")
    assert checked.returncode == 0, checked.stdout
    told = json.loads(command(data, "show", FILE, "--json").stdout)["application"]
    assert told["status"] == "handed_over"
    assert told["number"].startswith("503/SIKOT/001/DPMPTSP/")


def test_a_second_program_and_a_kill_lose_nothing(screen: Display, data: Path) -> None:
    first = begin(screen, data)
    take_in(first, data)
    second = screen.open(data)
    wait(lambda: first.title == "SIKOT Desk", "the notice of the second program")
    assert command(data, "check").returncode == 2
    second.rests()
    second.press("F12")
    assert second.child.wait(60) == 0
    first.shows("Permohonan Baru")
    first.press("F3")
    first.press("F12")
    first.press("1")
    first.fill(PERSON[0], "Winda Oktaviani")
    first.rests()
    first.child.kill()
    first.child.wait(60)
    assert command(data, "check").returncode == 0
    again = screen.open(data)
    again.shows("Masuk Petugas")
    again.rests()
    again.type(PIN)
    again.shows("Beranda, Selamat")
    again.rests()
    again.press("Down", "Down", "Return")
    again.shows("Permohonan Baru")
    assert again.close() == 0
