"""A PostgreSQL server of our own, on a socket of its own, for as long as it is wanted."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Server:
    """A running server; each database asked for is new."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries, self._folder = binaries, folder

    def database(self, name: str) -> str:
        """Make a database and give its URL."""
        made = [self._binaries / "createdb", "-h", self._folder, "-U", "sikot", name]
        subprocess.run(made, check=True, capture_output=True)
        return f"postgresql://sikot@/{name}?host={self._folder}"


@contextmanager
def server(*options: str) -> Iterator[Server]:
    """Run a server with settings such as `fsync=off`; root runs it as the user `postgres`."""
    binaries = max(Path("/usr/lib/postgresql").glob("*/bin"))
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    data = folder / "data"
    as_user: list[str] = []
    if os.geteuid() == 0:
        user = pwd.getpwnam("postgres")
        os.chown(folder, user.pw_uid, user.pw_gid)
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(*words: object) -> None:
        subprocess.run([*as_user, *map(str, words)], check=True, capture_output=True, cwd=folder)

    settings = " ".join(f"-c {one}" for one in ("listen_addresses=", *options))
    run(binaries / "initdb", "-D", data, "-U", "sikot", "--auth=trust", "-E", "UTF8", "-N")
    control = (binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log")
    run(*control, "-o", f"-k {folder} {settings}", "start")
    try:
        yield Server(binaries, folder)
    finally:
        run(*control, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
