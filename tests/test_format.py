"""docs/format.md is true: its vectors computed by another route, and by the program."""

import base64
import hashlib
import json
import re
import subprocess
from functools import reduce
from pathlib import Path

import pytest

from sikot_desk.db.register import NewEntry
from sikot_desk.domain.identity import FileId, is_file_id
from sikot_desk.domain.settings import UserAdded
from sikot_desk.export import bundle
from sikot_desk.export.bundle import Sender
from sikot_desk.keys import counter_key, minisign, sealing
from sikot_desk.keys.code import code_of
from tests.db import acts

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "format.md").read_text("utf-8")
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def vectors(kind: str) -> list[str]:
    blocks = re.findall(rf"^```{kind}\n(.*?)\n```$", PAGE, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


# Written by hand, key by key, so that no JSON library of ours is believed.
FIRST = (
    b'{"act":"opened","clock":"ok","counter":"' + b"5a" * 8 + b'","data":{"program":"0.1.0",'
    b'"public_key":"' + b"5a" * 32 + b'","purpose":"scenario"},"epoch":1,"officer":"rina",'
    b'"offset":420,"op":"opened","role":"admin","second":"","seq":1,"session":"","subject":"register",'
    b'"utc":"2026-07-06T01:00:00Z","v":1}'
)
SECOND = (
    b'{"act":"user_added","clock":"ok","counter":"' + b"5a" * 8 + b'","data":{"name":"Siti Ren'
    b'\xc3\xa9e","reason":"","roles":["loket","back_office"],"user":"siti"},"epoch":1,"officer":"rina",'
    b'"offset":420,"op":"b7c1","role":"loket","second":"","seq":2,"session":"pagi","subject":"siti",'
    b'"utc":"2026-07-06T01:05:00Z","v":1}'
)


def by_hand() -> list[bytes]:
    first = hashlib.sha256(b"\0" * 33 + FIRST)
    return [first.digest(), hashlib.sha256(b"\0" + first.digest() + SECOND).digest()]


def test_bodies_and_hashes_by_hand():
    assert [body.encode() for body in vectors("body")] == [FIRST, SECOND]
    assert [bytes.fromhex(digest) for digest in vectors("hash")] == by_hand()


def test_a_bundle_opens_by_the_commands_of_the_page_alone(tmp_path: Path):
    key, office = counter_key.load_or_make(tmp_path / "keys"), sealing.new_identity()
    (tmp_path / "age.key").write_text(office.secret)
    sender = Sender(
        sign=key.sign, public_key=key.public, office="", program="",
        recipients=(office.public,), utc="2026-07-31T09:00:00Z",
    )  # fmt: skip
    (part,) = bundle.parts([FIRST, SECOND], bytes(32), sender)
    (tmp_path / part.file).write_bytes(part.content)
    said = f"public_key={key.public} bundle={part.file} identity=age.key"
    script = "\n".join(("set -eo pipefail", said, *vectors("sh")))
    subprocess.run(["bash", "-c", script], cwd=tmp_path, check=True, capture_output=True)
    framed = b"".join(len(body).to_bytes(4, "big") + body for body in (FIRST, SECOND))
    assert (tmp_path / "entries").read_bytes() == framed
    header = json.loads((tmp_path / "header").read_text("utf-8"))
    assert header["head"] == by_hand()[-1].hex()
    assert f"{minisign.SIZE} bytes of text, always" in PAGE


def test_bodies_and_hashes_as_a_register_stores_them(tmp_path: Path):
    staff = UserAdded(user="siti", name="Siti Rene\u0301e", roles=("loket", "back_office"))
    second = NewEntry(
        op="b7c1",
        at=acts.at(5),
        officer="rina",
        role="loket",
        session="pagi",
        subject="siti",
        event=staff,
    )
    with acts.new_register(tmp_path) as register:
        register.append([second])
        stored = list(register.bodies())
    assert [line.body for line in stored] == [FIRST, SECOND]
    assert [line.hash for line in stored] == by_hand()
    assert [line.prev for line in stored] == [bytes(32), by_hand()[0]]


def check_by_powers(bare: str) -> str:
    """The same check from a table of powers: character i weighs 2 to the (9 - i)."""
    powers = [1]
    for _ in range(30):
        doubled = powers[-1] * 2
        powers.append(doubled ^ 37 if doubled > 31 else doubled)
    logs = {element: log for log, element in enumerate(powers)}
    elements = [CROCKFORD.index(character) for character in bare]
    weighed = [
        powers[(logs[element] + 9 - place) % 31] if element else 0
        for place, element in enumerate(elements)
    ]
    return CROCKFORD[reduce(int.__xor__, weighed)]


@pytest.mark.parametrize("place", [0, 1])
def test_codes_by_another_base_32(place: int):
    chain = by_hand()[place]
    digest = hashlib.sha256(bytes([1, 0, 0, 0, 1]) + chain).digest()
    bare = base64.b32encode(digest).decode()[:9].translate(str.maketrans(RFC_4648, CROCKFORD))
    assert vectors("code")[place] == bare + check_by_powers(bare)
    assert vectors("code")[place] == code_of(1, chain)


def test_the_file_id_by_the_page_s_own_table():
    table = [[int(digit) for digit in row] for row in vectors("damm")]
    (file_id,) = vectors("file-id")
    assert reduce(lambda row, digit: table[row][int(digit)], file_id, 0) == 0
    assert str(FileId(2026, 1, 47)) == file_id
    assert is_file_id(file_id)
    assert [sorted(row) for row in table] == [list(range(10))] * 10
