"""A CUPS of the tests' own: real queues beside the machine's, gone without a trace afterwards.

`Loket` prints into PDF files (cups-pdf); `Kertas` keeps what reached its device and how it was
called, and its tray can be emptied; `Dua-Baki` has two trays to choose from.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

MODEL = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
CUPS = Path("/usr/lib/cups")
TRAYS = """
*OpenUI *InputSlot/Media Source: PickOne
*OrderDependency: 20 AnySetup *InputSlot
*DefaultInputSlot: Atas
*InputSlot Atas/Baki atas: ""
*InputSlot Bawah/Baki bawah: ""
*CloseUI: *InputSlot
"""
DEVICE = """#!/bin/sh
# A printer: keeps its paper in the folder of its address, or says that its tray is empty.
[ $# -eq 0 ] && exit 0
to=${DEVICE_URI#kertas:}
if [ -e "$to/empty" ]; then
    echo "STATE: +media-empty-error" >&2
    exit 4
fi
echo "STATE: -media-empty-error" >&2
cat "${6:--}" >"$to/$1.pdf"
printf '%s\\n' "$3" "$4" "$5" >"$to/$1.telling"
mv "$to/$1.telling" "$to/$1.told"
"""
CONF = """Listen 127.0.0.1:{port}
LogLevel warn
MaxLogSize 0
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Allow all
</Limit>
</Policy>
"""
FILES = """ServerRoot {at}/etc
ServerBin {at}/bin
DataDir /usr/share/cups
StateDir {at}/run
CacheDir {at}/cache
RequestRoot {at}/spool
TempDir {at}/tmp
AccessLog {at}/log/access
ErrorLog {at}/log/error
PageLog {at}/log/page
"""


@dataclass(frozen=True)
class Arrived:
    """What a device got: the job's title, copies and options, and the bytes."""

    title: str
    copies: int
    options: Mapping[str, str]
    content: bytes


class PrintServer:
    """One cupsd in the foreground, its folder `at`, its queues."""

    def __init__(self, at: Path) -> None:
        self.at, self.port = at, _free_port()
        self.tray = at / "tray"
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        for name in ("etc", "bin", "run", "cache", "spool", "tmp", "log", "tray"):
            (self.at / name).mkdir()
        (self.at / "tmp").chmod(0o1777)
        self._bring_devices()
        (self.at / "cupsd.conf").write_text(CONF.format(port=self.port))
        (self.at / "cups-files.conf").write_text(FILES.format(at=self.at))
        self._process = subprocess.Popen(
            ["cupsd", "-f", "-c", self.at / "cupsd.conf", "-s", self.at / "cups-files.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: "is running" in self.ask("lpstat", "-r"))
        self._make_queues()

    def _bring_devices(self) -> None:
        own = self.at / "bin" / "backend"
        for part in CUPS.iterdir():
            if part.name != "backend":
                (self.at / "bin" / part.name).symlink_to(part)
        own.mkdir()
        (own / "cups-pdf").symlink_to(CUPS / "backend" / "cups-pdf")
        (own / "kertas").write_text(DEVICE)
        (own / "kertas").chmod(0o700)

    def _make_queues(self) -> None:
        two_trays = self.at / "two-trays.ppd"
        before, mark, after = PPD.read_text("latin-1").partition("*OpenUI *PageSize")
        two_trays.write_text(f"{before}{TRAYS}{mark}{after}", "latin-1")
        self.ask("lpadmin", "-p", "Loket", "-v", "cups-pdf:/", "-E", "-m", MODEL)
        self.ask("lpadmin", "-p", "Kertas", "-v", f"kertas:{self.tray}", "-E", "-m", "raw")
        self.ask("lpadmin", "-p", "Dua-Baki", "-v", "cups-pdf:/", "-E", "-P", str(two_trays))
        self.ask("lpadmin", "-d", "Kertas")

    def ask(self, *words: str) -> str:
        english = {**os.environ, "LC_ALL": "C", "CUPS_SERVER": self.address}
        done = subprocess.run(words, env=english, capture_output=True, text=True, check=False)
        return done.stdout

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def waiting(self, queue: str) -> list[str]:
        return self.ask("lpstat", "-o", queue).splitlines()

    def arrived(self) -> list[Arrived]:
        """What lies in the tray of `Kertas`, in the order it came."""
        numbers = sorted(int(one.stem) for one in self.tray.glob("*.told"))
        return [self._arrived(number) for number in numbers]

    def _arrived(self, number: int) -> Arrived:
        title, copies, told = (self.tray / f"{number}.told").read_text().splitlines()
        options = dict(one.split("=", 1) for one in told.split(" ") if "=" in one)
        content = (self.tray / f"{number}.pdf").read_bytes()
        return Arrived(title, int(copies), options, content)

    def empty_tray(self) -> None:
        (self.tray / "empty").touch()

    def refill(self) -> None:
        (self.tray / "empty").unlink(missing_ok=True)
        self.ask("cupsenable", "Kertas")

    def tidy(self) -> None:
        """Bring every queue back to work, with nothing in it."""
        self.refill()
        for queue in ("Loket", "Kertas"):
            self.ask("cancel", "-a", "-x", queue)
            self.ask("cupsenable", queue)
            self.ask("cupsaccept", queue)
        for old in self.tray.iterdir():
            old.unlink()

    def end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)


def pdf_folder() -> Path:
    """Where cups-pdf puts the papers of whoever runs the tests."""
    return Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"


def until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    """Ask again and again until something is so."""
    pause = threading.Event()
    for _round in range(int(seconds * 20)):
        if is_so():
            return
        pause.wait(0.05)
    raise TimeoutError


def running() -> Iterator[PrintServer]:
    """A print server for a fixture; skips where nobody may start one."""
    if os.getuid() != 0:
        pytest.skip("only root may start a print server")
    there_before = pdf_folder().exists()
    folder = Path(tempfile.mkdtemp(prefix="loket-"))
    folder.chmod(0o755)
    server = PrintServer(folder)
    try:
        server.begin()
        yield server
    finally:
        server.end()
        shutil.rmtree(folder)
        if not there_before and pdf_folder().exists() and not any(pdf_folder().iterdir()):
            pdf_folder().rmdir()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
