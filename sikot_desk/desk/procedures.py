"""The procedures a register has adopted, built from their text; and the ones shipped.

A file keeps the version under which it was accepted; until then it follows the current one.
"""

import hashlib
import tomllib
from functools import lru_cache
from pathlib import Path

from sikot_desk.domain import sop_data
from sikot_desk.domain.application import Application
from sikot_desk.domain.office import Office
from sikot_desk.domain.sop import Procedure
from sikot_desk.domain.trouble import Trouble


@lru_cache(maxsize=16)
def build(text: str, file: str = "di register") -> Procedure:
    """Build a procedure from TOML text. Raises Trouble (sop_broken) naming file, key and cure."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        said = f"Susunan TOML salah ({reason}). Betulkan pada tempat yang disebut."
        raise Trouble("sop_broken", file=file, problems=said) from reason
    procedure, problems = sop_data.build(data, file)
    if procedure is None:
        said = " ".join(f"{one.key}: {one.what} {one.cure}" for one in problems)
        raise Trouble("sop_broken", file=file, problems=said)
    return procedure


def version_of(procedure: Procedure, text: str) -> str:
    """Give the version a text is known by: the procedure's key, @, eight digits of its hash."""
    return f"{procedure.key}@{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def shipped(resources: Path) -> str:
    """Give the text of the procedure a new register starts with."""
    return (resources / "sop" / "sikot.toml").read_text(encoding="utf-8")


def current(office: Office) -> tuple[str, Procedure]:
    """Give version and procedure that acceptances follow now: the one adopted last."""
    newest = office.procedures[-1]
    return newest.version, build(newest.text)


def of_file(office: Office, application: Application) -> tuple[str, Procedure]:
    """Give version and procedure a file follows.

    One not yet accepted follows the current procedure as soon as that knows its kind and step.
    """
    version, procedure = current(office)
    if not application.was_accepted:
        kinds = {kind.key: kind.route for kind in procedure.kinds}
        if application.step in kinds.get(application.kind, ()):
            return version, procedure
    return application.procedure, build(office.text_of(application.procedure))
