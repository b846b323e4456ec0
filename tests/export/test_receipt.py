"""A receipt comes back as signed, or not at all."""

import subprocess
from dataclasses import replace

import msgspec
import pytest

from sikot_desk.export import names, receipt
from sikot_desk.export.receipt import BadReceipt, Receipt
from sikot_desk.keys import counter_key, minisign

CONFIRMED = Receipt(
    head_office="Kantor Dinas", counter="3f2a91bc00112233", number=7, epoch=1, seq=120,
    hash="9f" * 32, missing=((131, 140),), utc="2026-08-03T02:00:00Z",
)  # fmt: skip


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    return counter_key.load_or_make(tmp_path_factory.mktemp("keys"))


def test_it_comes_back_and_people_can_read_it(key):
    file = receipt.written(CONFIRMED, key.sign, key.public)
    assert receipt.read(file, key.public) == CONFIRMED
    assert '"seq": 120' in file.decode()
    assert names.ReceiptName.read(str(CONFIRMED.name)) == CONFIRMED.name


def test_stock_minisign_verifies_it(key, tmp_path):
    file = receipt.written(CONFIRMED, key.sign, key.public)
    (tmp_path / "tanda").write_bytes(file[: -minisign.SIZE])
    (tmp_path / "tanda.minisig").write_bytes(file[-minisign.SIZE :])
    command = ["minisign", "-q", "-V", "-P", minisign.public_line(key.public), "-m", "tanda"]
    subprocess.run(command, cwd=tmp_path, check=True)


def test_no_byte_can_change(key):
    file = receipt.written(CONFIRMED, key.sign, key.public)
    for place in range(len(file)):
        bad = file[:place] + bytes([file[place] ^ 4]) + file[place + 1 :]
        with pytest.raises(BadReceipt):
            receipt.read(bad, key.public)


def test_another_office_signs_nothing_for_us(key, tmp_path):
    other = counter_key.load_or_make(tmp_path)
    for file, code in (
        (receipt.written(CONFIRMED, other.sign, other.public), "forged"),
        (b"", "no_receipt"),
        (b"tanda terima", "no_receipt"),
    ):
        with pytest.raises(BadReceipt) as found:
            receipt.read(file, key.public)
        assert found.value.code == code


def test_what_a_wrong_program_may_sign_is_damaged(key):
    told = msgspec.json.encode(CONFIRMED)
    stem = CONFIRMED.name.stem
    wrong = (
        (b"{}", stem),
        (b"\xff", stem),
        (told, "SIKOT-LAIN"),
        (msgspec.json.encode(replace(CONFIRMED, v=2)), stem),
        (msgspec.json.encode(replace(CONFIRMED, hash="9f9f9f9f")), stem),
    )
    for content, comment in wrong:
        file = content + minisign.trailer(key.sign, key.public, content, comment)
        with pytest.raises(BadReceipt) as found:
            receipt.read(file, key.public)
        assert found.value.code == "damaged"
