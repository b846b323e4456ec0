"""`sikot-desk head-office …`: make its keys, know counters, receive their sticks, confirm."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sikot_desk import paths
from sikot_desk.clock import now
from sikot_desk.commands.saying import say, say_json, wants_json
from sikot_desk.db.codec import to_data
from sikot_desk.desk import verifying
from sikot_desk.desk.verification import Verification, account
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive
from sikot_desk.head_office import confirming, consolidating, home, lists, sheets
from sikot_desk.head_office.desk import Desk, read_card
from sikot_desk.head_office.receiving import Received
from sikot_desk.head_office.store import Store
from sikot_desk.keys import enrolment

_AGAIN = "Minta loketnya menyalin ulang."
_REASONS = {
    "no_bundle": f"bukan berkas kiriman yang utuh. {_AGAIN}",
    "not_plain": "tidak dibuka karena bukan berkas biasa atau terlalu besar. Hapus dari sana.",
    "counter_unknown": "loketnya belum didaftarkan. Daftarkan kartunya, lalu terima lagi.",
    "forged": f"tanda tangannya bukan dari loket itu, atau isinya berubah. {_AGAIN}",
    "sealed_to_another": "disegel untuk Kantor Dinas lain. Periksa kartu yang dikenal loketnya.",
    "damaged": f"isinya rusak. {_AGAIN}",
    "version": "bentuknya dari program yang lebih baru. Perbarui program ini, lalu terima lagi.",
    "not_itself": f"isinya bukan yang dikatakan namanya. {_AGAIN}",
    "order": f"urutan catatannya tidak benar. {_AGAIN}",
    "chain": f"rantai catatannya tidak menyambung. {_AGAIN}",
    "fork": "bertentangan dengan yang sudah diterima; salah satunya bukan register asli. Simpan "
    "flashdisknya dan telepon loketnya.",
}
"""Why a file was not kept, and what to do, in words."""
_NOT_THERE = frozenset({"unknown", "elsewhere", "unknown_signer", "mistyped", "unreadable"})
"""Answers of one counter after which another may know better."""


def _init(asked: argparse.Namespace) -> int:
    _see_to_stick(asked)
    return _said_card(asked, home.make(_folder(asked), asked.name, asked.escrow))


def _rotate(asked: argparse.Namespace) -> int:
    earlier = home.load(_folder(asked))
    _see_to_stick(asked)
    return _said_card(asked, home.rotate(earlier))


def _see_to_stick(asked: argparse.Namespace) -> None:
    """See that the stick for the card is in, before keys are made that nobody would get."""
    if asked.to:
        drive.room_for(asked.to, enrolment.LARGEST_READ)


def _said_card(asked: argparse.Namespace, made: home.Home) -> int:
    words = enrolment.words_of(made.card)
    if wants_json(asked):
        say_json({"card": asdict(made.card), "words": words})
    else:
        say(f"Kunci {made.card.head_office} ada di {made.folder}.")
        say(f"Delapan kata kartunya: {' '.join(words)}")
    if asked.to:
        card = drive.File(enrolment.HEAD_OFFICE_FILE, home.card_file(made))
        drive.put_at_once(asked.to, card)
    return 0


def _enrol(asked: argparse.Namespace) -> int:
    try:
        file = asked.card.read_bytes()[: enrolment.LARGEST_READ]
    except OSError as reason:
        raise Trouble(
            "counter_card_missing", folder=asked.card.parent, file=asked.card.name
        ) from reason
    if not asked.words:
        _card, words = read_card(file)
        say(f"Delapan kata kartu ini: {' '.join(words)}")
        say("Cocokkan lewat telepon dengan loketnya, lalu ulangi dengan --words.")
        return 1
    with _desk(asked) as desk:
        known = desk.know(file, _utc(), asked.words)
    say(f"Loket {known.counter} ({known.office}) sudah dikenal.")
    return 0


def _receive(asked: argparse.Namespace) -> int:
    tell: Callable[[str], None] = _silent if wants_json(asked) else say
    received: list[Received] = []
    came_from: dict[str, Path] = {}
    with _desk(asked) as desk:
        for place in asked.places:
            for one in desk.receive([place], _utc()):
                received.append(one)
                tell(_sentence(one))
                if not one.reason:
                    came_from[one.counter] = place if place.is_dir() else place.parent
        given = [
            _confirm(desk, counter, asked.receipts or came_from[counter], tell)
            for counter in sorted(came_from)
        ]
    if wants_json(asked):
        say_json({"received": [asdict(one) for one in received], "receipts": given})
    elif not received:
        say("Tidak ada berkas kiriman di sana. Periksa flashdisk atau nama foldernya.")
    return 1 if any(one.reason for one in received) else 0


def _silent(_sentence: str) -> None:
    """Say nothing: what is written as JSON is written at the end, whole."""


def _confirm(desk: Desk, counter: str, to: Path, tell: Callable[[str], None]) -> dict[str, Any]:
    receipt, name = desk.confirm(counter, _utc(), to)
    tell(f"Tanda terima {name}: diterima sampai catatan {receipt.seq}.")
    for start, end in receipt.missing:
        tell(f"Belum ada catatan {start} sampai {end}. Minta flashdisk yang memuatnya.")
    return {"counter": counter, "file": name, "seq": receipt.seq, "missing": receipt.missing}


def _sentence(one: Received) -> str:
    if one.reason:
        return f"{one.name}: tidak diterima, {_REASONS[one.reason]}"
    if not one.new:
        return f"{one.name}: sudah diterima sebelumnya."
    return f"{one.name}: {one.new} catatan baru."


def _status(asked: argparse.Namespace) -> int:
    with _desk(asked) as desk, desk.store.reading() as live:
        rows = [(one, confirming.whole(live, one.counter)) for one in live.counters()]
        refused = live.quarantined()
    if wants_json(asked):
        counters = [{**asdict(one), "seq": held.seq, "missing": held.missing} for one, held in rows]
        say_json({"counters": counters, "quarantined": [asdict(one) for one in refused]})
        return 0
    for one, held in rows:
        gaps = "".join(f"; belum ada {first} sampai {last}" for first, last in held.missing)
        say(f"{one.office} ({one.counter}): sampai catatan {held.seq}{gaps}.")
    for row in refused:
        say(f"Ditolak {row.utc}: {row.name}, {_REASONS[row.reason]}")
    if not rows:
        say("Belum ada loket yang dikenal. Daftarkan kartunya dengan head-office enrol.")
    return 0


@contextmanager
def _desk(asked: argparse.Namespace) -> Iterator[Desk]:
    opened = home.load(_folder(asked))
    store = Store(asked.store or opened.store)
    try:
        yield Desk(opened, store)
    finally:
        store.close()


def _folder(asked: argparse.Namespace) -> Path:
    default: Callable[[], Path] = lambda: paths.data().folder.parent / "sikot-kantor-dinas"  # noqa: E731
    return asked.home or default()


def _utc() -> str:
    moment: datetime = now()
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _report(asked: argparse.Namespace) -> int:
    at = now()
    with _desk(asked) as desk:
        _consolidated(desk)
        with desk.store.reading() as live:
            tables = lists.tables(live, asked.month, at.date(), asked.counter)
    if asked.to:
        office = desk.home.card.head_office
        for file in sheets.write(tables, asked.to / f"laporan-{asked.month}", office, at):
            say(str(file))
    _say_tables(asked, tables)
    return 0


def _search(asked: argparse.Namespace) -> int:
    with _desk(asked) as desk:
        _consolidated(desk)
        with desk.store.reading() as live:
            found = lists.found(live, asked.text, now().date())
    if not found.rows:
        say(f"Tidak ada izin yang cocok dengan “{asked.text}”.")
        return 1
    _say_tables(asked, (found,))
    return 0


def _verify(asked: argparse.Namespace) -> int:
    today = now().date()
    with _desk(asked) as desk:
        _consolidated(desk)
        with desk.store.reading() as live:
            known = live.counters()
        for one in known:
            with consolidating.replica(_replicas(desk), one.counter) as register:
                answer = verifying.verify(register, asked.text, today)
            if answer.state not in _NOT_THERE:
                return _said_answer(asked, answer, one.office)
    say(f"“{asked.text}” tidak dikenal di loket mana pun yang sudah diterima datanya.")
    return 1


def _said_answer(asked: argparse.Namespace, answer: Verification, office: str) -> int:
    if wants_json(asked):
        say_json({**to_data(answer), "office": office, "good": answer.good})
    else:
        say(f"{office}:")
        say(account(answer))
    return 0 if answer.good else 1


def _replicas(desk: Desk) -> Path:
    return desk.home.folder / "replicas"


def _consolidated(desk: Desk) -> None:
    with desk.store.reading() as live:
        known = live.counters()
    for one in known:
        consolidating.consolidate(desk.store, _replicas(desk), one.counter)


def _say_tables(asked: argparse.Namespace, tables: Sequence[lists.Table]) -> None:
    if wants_json(asked):
        say_json(
            {one.key: [dict(zip(one.head, row, strict=True)) for row in one.rows] for one in tables}
        )
        return
    for one in tables:
        say(f"\n{one.title}\n{' | '.join(one.head)}")
        for row in one.rows:
            say(" | ".join(str(cell) for cell in row))
        if not one.rows:
            say("NIHIL")


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "init": _init,
    "rotate": _rotate,
    "enrol": _enrol,
    "receive": _receive,
    "status": _status,
    "report": _report,
    "search": _search,
    "verify": _verify,
}
