"""A trailer that stock minisign verifies, of fixed size, bound to every byte it signs."""

import subprocess

import pytest

from sikot_desk.keys import counter_key, minisign

COMMENT = "sikot 1 counter 3f2a91bc00112233 epoch 01 first 000000001 last 000000120"


@pytest.fixture
def key(tmp_path):
    return counter_key.load_or_make(tmp_path / "keys")


def signed(key, content=b"isi", comment=COMMENT):
    return content + minisign.trailer(key.sign, key.public, content, comment)


def test_a_trailer_has_always_the_same_size(key):
    for content, comment in [(b"", ""), (b"x" * 1000, COMMENT), (b"y", "z" * 96)]:
        assert len(minisign.trailer(key.sign, key.public, content, comment)) == minisign.SIZE


def test_content_and_comment_come_back_and_prove(key):
    read = minisign.read(signed(key))
    read.prove(key.public)
    assert (read.content, read.comment, read.signer) == (b"isi", COMMENT, key.public[:16])


def test_stock_minisign_verifies_it(key, tmp_path):
    whole = signed(key, bytes(range(256)) * 5)
    (tmp_path / "content").write_bytes(whole[: -minisign.SIZE])
    (tmp_path / "content.minisig").write_bytes(whole[-minisign.SIZE :])
    command = ["minisign", "-V", "-P", minisign.public_line(key.public)]
    told = subprocess.run(
        [*command, "-m", "content"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert COMMENT in told.stdout
    (tmp_path / "content").write_bytes(whole[: -minisign.SIZE] + b"!")
    assert subprocess.run([*command, "-m", "content"], cwd=tmp_path, check=False).returncode


def test_no_byte_can_change(key):
    whole = signed(key)
    for place in range(len(whole)):
        for flipped in {whole[place] ^ 1, whole[place] ^ 0x20}:
            other = whole[:place] + bytes([flipped]) + whole[place + 1 :]
            with pytest.raises(minisign.BadSignature):
                minisign.read(other).prove(key.public)


def test_a_short_file_has_no_trailer(key):
    whole = signed(key)
    for size in range(len(whole)):
        with pytest.raises(minisign.BadSignature):
            minisign.read(whole[:size]).prove(key.public)


def test_another_key_proves_nothing(key, tmp_path):
    other = counter_key.load_or_make(tmp_path / "others")
    with pytest.raises(minisign.BadSignature, match="another key"):
        minisign.read(signed(key)).prove(other.public)
    with pytest.raises(minisign.BadSignature, match="does not hold"):
        minisign.read(signed(key)).prove(key.public[:16] + other.public[16:])


def test_a_comment_fits_one_line(key):
    for bad in ("x" * 97, "dua\nbaris", "é"):
        with pytest.raises(ValueError, match="no comment"):
            minisign.trailer(key.sign, key.public, b"", bad)
