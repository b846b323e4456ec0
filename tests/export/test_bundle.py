"""A bundle gives back exactly what it was given, to its recipients alone, or it gives nothing."""

import json
import subprocess
import zlib
from dataclasses import replace

import pytest

from sikot_desk.domain.entries import GENESIS, VERSION, Entry, chain_hash, encode
from sikot_desk.export import bundle, names
from sikot_desk.export.bundle import BadBundle, Sender
from sikot_desk.keys import counter_key, minisign, sealing


def entry_body(counter, seq, epoch=1, text="isi"):
    return encode(
        Entry(
            v=VERSION, counter=counter, epoch=epoch, seq=seq, op=f"op{seq}",
            utc="2026-07-06T01:00:00Z", offset=420, clock="ok", officer="rina", role="loket",
            session="", second="", act="noted", subject="260100000473", data={"text": text},
        )
    )  # fmt: skip


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    return counter_key.load_or_make(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="module")
def office():
    return sealing.new_identity()


@pytest.fixture(scope="module")
def sender(key, office):
    return Sender(
        sign=key.sign, public_key=key.public, office="DPMPTSP Kota Pekanbaru",
        recipients=(office.public, sealing.new_identity().public), program="0.1.0",
        utc="2026-07-31T09:00:00Z",
    )  # fmt: skip


def bodies_of(key, first=1, last=20, epoch=1, text="isi"):
    return [entry_body(key.public[:16], seq, epoch, text) for seq in range(first, last + 1)]


def test_entries_come_back_byte_for_byte_with_their_hashes(key, office, sender):
    bodies = bodies_of(key)
    (part,) = bundle.parts(bodies, GENESIS, sender)
    opened = bundle.opened(part.content, key.public, [office])
    head, expected = GENESIS, []
    for body in bodies:
        head = chain_hash(head, body)
        expected.append((body, head))
    assert list(opened.bodies()) == expected
    assert opened.header == part.header
    assert (part.header.first, part.header.last, part.header.head) == (1, 20, head.hex())
    assert names.BundleName.read(part.file) == part.header.name
    assert bundle.signer(part.content) == key.public[:16]


def test_nothing_makes_no_part(sender):
    assert list(bundle.parts([], GENESIS, sender)) == []


def test_parts_are_small_follow_and_stand_alone(key, office, sender):
    rough = "".join(chr(33 + (n * n * 7919 + n) % 90) for n in range(4000))
    bodies = [entry_body(key.public[:16], seq, text=rough[seq:]) for seq in range(1, 900)]
    largest = bundle._ROOM + 100_000
    made = list(bundle.parts(bodies, GENESIS, sender, largest))
    assert len(made) > 1
    assert all(len(part.content) <= largest for part in made)
    got, prev = [], GENESIS.hex()
    for part in made:
        opened = bundle.opened(part.content, key.public, [office])
        assert opened.header.prev == prev
        got += [body for body, _ in opened.bodies()]
        prev = opened.header.head
    assert got == bodies


def test_a_new_epoch_begins_a_new_part(key, sender):
    bodies = bodies_of(key, 1, 3) + bodies_of(key, 4, 5, epoch=2)
    ranges = [(one.header.epoch, one.header.first, one.header.last)
              for one in bundle.parts(bodies, GENESIS, sender)]  # fmt: skip
    assert ranges == [(1, 1, 3), (2, 4, 5)]


def test_stock_tools_open_and_verify_it(key, office, sender, tmp_path):
    bodies = bodies_of(key)
    (part,) = bundle.parts(bodies, GENESIS, sender)
    (tmp_path / part.file).write_bytes(part.content)
    (tmp_path / "identity").write_text(office.secret + "\n")
    script = f"""
        head -c -{minisign.SIZE} {part.file} > inside
        tail -c {minisign.SIZE} {part.file} > inside.minisig
        minisign -q -V -P {minisign.public_line(key.public)} -m inside
        age -d -i identity inside > plain"""
    subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, check=True)
    plain = (tmp_path / "plain").read_bytes()
    size = int.from_bytes(plain[:4], "big")
    assert json.loads(plain[4 : 4 + size])["office"] == "DPMPTSP Kota Pekanbaru"
    frames, got = zlib.decompress(plain[4 + size :]), []
    while frames:
        length = int.from_bytes(frames[:4], "big")
        got.append(frames[4 : 4 + length])
        frames = frames[4 + length :]
    assert got == bodies


def test_flipped_at_every_byte_nothing_is_believed(key, office, sender):
    (part,) = bundle.parts(bodies_of(key, 1, 2), GENESIS, sender)
    for place in range(len(part.content)):
        bad = bytearray(part.content)
        bad[place] ^= 1 << place % 8
        with pytest.raises(BadBundle):
            list(bundle.opened(bytes(bad), key.public, [office]).bodies())


def test_cut_at_every_byte_nothing_is_believed(key, office, sender):
    (part,) = bundle.parts(bodies_of(key, 1, 2), GENESIS, sender)
    for size in range(len(part.content)):
        with pytest.raises(BadBundle):
            bundle.opened(part.content[:size], key.public, [office])


def forged(key, office, plain, comment):
    """Sign and seal any inside, as a counter whose program went wrong might."""
    shut = sealing.sealed(plain, [office.public])
    return shut + minisign.trailer(key.sign, key.public, shut, comment)


def inside(header, frames):
    told = json.dumps({name: getattr(header, name) for name in header.__slots__}).encode()
    return len(told).to_bytes(4, "big") + told + zlib.compress(frames)


def frame(body):
    return len(body).to_bytes(4, "big") + body


@pytest.fixture
def honest(key, sender):
    (part,) = bundle.parts(bodies_of(key, 1, 2), GENESIS, sender)
    return part.header


def refusal(key, office, header, frames, comment=None):
    file = forged(key, office, inside(header, frames), comment or header.name.stem)
    with pytest.raises(BadBundle) as found:
        list(bundle.opened(file, key.public, [office]).bodies())
    return found.value.code


def test_what_a_wrong_program_may_sign_is_refused_with_its_reason(key, office, honest):
    bodies = bodies_of(key, 1, 2)
    frames = b"".join(map(frame, bodies))
    other = entry_body("0" * 16, 1), bodies[1]
    skipped = bodies[0], entry_body(key.public[:16], 3)
    cases = {
        "not_itself": [(replace(honest, last=3), frames)],
        "version": [(replace(honest, v=2), frames)],
        "damaged": [
            (replace(honest, size=honest.size - 1), frames),
            (replace(honest, size=honest.size + 1), frames),
            (replace(honest, size=-1), frames),
            (replace(honest, head="x" * 64), frames),
            (replace(honest, epoch=0), frames),
            (replace(honest, first="1"), frames),
            (replace(honest, size=4), b"\0\0\0\0"),
            (replace(honest, size=7), frame(b"{}") + b"\0"),
            (replace(honest, size=8), b"\xff\xff\xff\xff" * 2),
            (replace(honest, size=6), frame(b"{}")),
        ],
        "chain": [
            (honest, frame(bodies[0]) + frame(entry_body(key.public[:16], 2, text="lai"))),
        ],
        "order": [
            (replace(honest, size=sum(map(len, other)) + 8), b"".join(map(frame, other))),
            (replace(honest, size=sum(map(len, skipped)) + 8), b"".join(map(frame, skipped))),
        ],
    }  # fmt: skip
    stem = honest.name.stem
    for code, wrong in cases.items():
        for header, inner in wrong:
            assert refusal(key, office, header, inner, stem) == code, (code, header)


def test_an_inflate_bomb_stops_at_its_stated_size(key, office, honest):
    bomb = bytes(64 * 1024 * 1024)
    assert refusal(key, office, replace(honest, size=1000), bomb) == "damaged"


def test_garbage_inside_is_damaged(key, office, honest):
    stem = honest.name.stem
    whole = inside(honest, b"".join(map(frame, bodies_of(key, 1, 2))))
    for plain in (
        b"",
        b"\0\0\0\x02{}",
        b"\0\0\0\x02[]",
        b"\xff\xff\xff\xff",
        b"\0\0\0\x05{",
        b"\0\0\0\x02{{",
        whole + b"more",
        whole[:-1],
        whole[:-6] + b"\0\0" + whole[-4:],
    ):
        with pytest.raises(BadBundle) as found:
            list(bundle.opened(forged(key, office, plain, stem), key.public, [office]).bodies())
        assert found.value.code in {"damaged", "version"}


def test_who_may_not_read_is_told_so(key, sender, tmp_path):
    (part,) = bundle.parts(bodies_of(key), GENESIS, sender)
    with pytest.raises(BadBundle) as found:
        bundle.opened(part.content, key.public, [sealing.new_identity()])
    assert found.value.code == "sealed_to_another"
    other = counter_key.load_or_make(tmp_path)
    with pytest.raises(BadBundle) as found:
        bundle.opened(part.content, other.public, [])
    assert found.value.code == "forged"
    with pytest.raises(BadBundle) as found:
        bundle.signer(b"bukan apa-apa")
    assert found.value.code == "no_bundle"


def test_names_are_read_strictly():
    name = names.BundleName("3f2a91bc00112233", 1, 1, 120, "9f8e7d6c")
    assert str(name) == "SIKOT-3F2A91BC00112233-E01-000000001-000000120-9F8E7D6C.AGE"
    assert names.BundleName.read(str(name).lower()) == name
    receipt = names.ReceiptName("3f2a91bc00112233", 7, "9f8e7d6c")
    assert names.ReceiptName.read(str(receipt)) == receipt
    assert names.ReceiptName.read(str(name)) is None
    strange = str(name).replace("0", "\u0660"), "\u202e" + str(name)
    for bad in ("", "CON", f"../{name}", f"{name}.EXE", "AUTORUN.INF", f"{name}\n", *strange):
        assert names.BundleName.read(bad) is None
        assert names.ReceiptName.read(bad) is None
