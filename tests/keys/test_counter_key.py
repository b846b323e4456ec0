"""The counter's key: made once, its owner's alone, whole or not at all."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import counter_key


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keys"


def test_the_key_of_the_first_start_stays(keys: Path):
    assert counter_key.load(keys) is None
    made = counter_key.load_or_make(keys)
    assert counter_key.load_or_make(keys).public == made.public
    known = counter_key.load(keys)
    assert known is not None
    signature = known.sign(b"serah terima")
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(made.public)).verify(
        signature, b"serah terima"
    )


def test_it_is_its_owner_s_alone(keys: Path):
    counter_key.load_or_make(keys)
    assert stat.S_IMODE(keys.stat().st_mode) == 0o700
    assert [(p.name, stat.S_IMODE(p.stat().st_mode)) for p in keys.iterdir()] == [
        ("counter.key", 0o600)
    ]


def test_it_shows_its_public_half_alone(keys: Path):
    key = counter_key.load_or_make(keys)
    assert repr(key) == f"CounterKey({key.public})"
    assert len(bytes.fromhex(key.public)) == 32


def test_an_interrupted_making_is_made_again(keys: Path):
    keys.mkdir(parents=True)
    (keys / ".counter.key.new").write_text("half")
    counter_key.load_or_make(keys)
    assert [p.name for p in keys.iterdir()] == ["counter.key"]


def foreign() -> bytes:
    other = ec.generate_private_key(ec.SECP256R1())
    return other.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


@pytest.mark.parametrize("content", [b"", b"not a key", foreign()], ids=["empty", "text", "other"])
def test_a_key_that_is_none_is_never_made_anew(keys: Path, content: bytes):
    keys.mkdir(parents=True)
    (keys / "counter.key").write_bytes(content)
    with pytest.raises(Trouble) as met:
        counter_key.load_or_make(keys)
    assert met.value.code == "key_unreadable"
    assert (keys / "counter.key").read_bytes() == content


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(Trouble) as met:
        counter_key.load_or_make(tmp_path / "data" / "keys")
    assert met.value.code == "folder_read_only"


def test_it_is_made_where_folders_have_no_handle(keys: Path, monkeypatch):
    monkeypatch.delattr("os.O_DIRECTORY")
    assert counter_key.load_or_make(keys).public == counter_key.load_or_make(keys).public
