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
from sikot_desk.head_office.receiving import UNKNOWN, Received
from sikot_desk.head_office.store import Store
from sikot_desk.keys import enrolment

_REASONS = {
    "no_bundle": "bukan berkas kiriman",
    "not_plain": "bukan berkas biasa, atau terlalu besar",
    "counter_unknown": "loketnya belum didaftarkan",
    "forged": "tanda tangannya bukan dari loket itu",
    "sealed_to_another": "tidak disegel untuk Kantor Dinas ini",
    "damaged": "isinya rusak",
    "version": "bentuknya dari program yang lebih baru",
    "not_itself": "isinya bukan yang dikatakan namanya",
    "order": "urutan catatannya tidak benar",
    "chain": "rantai catatannya tidak menyambung",
    "fork": "bertentangan dengan yang sudah diterima; salah satunya bukan register asli",
}
"""Why a file was not kept, in words."""
_NOT_THERE = frozenset({"unknown", "elsewhere", "unknown_signer", "mistyped", "unreadable"})
"""Answers of one counter after which another may know better."""


def _init(asked: argparse.Namespace) -> int:
    made = home.make(_folder(asked), asked.name, asked.escrow)
    return _said_card(asked, made)


def _rotate(asked: argparse.Namespace) -> int:
    return _said_card(asked, home.rotate(home.load(_folder(asked))))


def _said_card(asked: argparse.Namespace, made: home.Home) -> int:
    if asked.to:
        card = drive.File(enrolment.HEAD_OFFICE_FILE, home.card_file(made))
        drive.put_at_once(asked.to, card)
    words = enrolment.words_of(made.card)
    if wants_json(asked):
        say_json({"card": asdict(made.card), "words": words})
    else:
        say(f"Kunci {made.card.head_office} ada di {made.folder}.")
        say(f"Delapan kata kartunya: {' '.join(words)}")
    return 0


def _enrol(asked: argparse.Namespace) -> int:
    try:
        file = asked.card.read_bytes()[: enrolment.LARGEST_READ]
    except OSError as reason:
        raise Trouble("card_missing", folder=asked.card.parent, file=asked.card.name) from reason
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
    with _desk(asked) as desk:
        received = list(desk.receive(asked.places, _utc()))
        given = [_confirm(desk, asked, counter) for counter in _senders(received)]
    if wants_json(asked):
        say_json({"received": [asdict(one) for one in received], "receipts": given})
    else:
        for one in received:
            say(_sentence(one))
        for receipt in given:
            say(f"Tanda terima {receipt['file']}: diterima sampai catatan {receipt['seq']}.")
            for first, last in receipt["missing"]:
                say(f"Belum ada catatan {first} sampai {last}. Minta flashdisk yang memuatnya.")
        if not received:
            say("Tidak ada berkas kiriman di sana.")
    return 1 if any(one.reason for one in received) else 0


def _senders(received: Sequence[Received]) -> list[str]:
    return sorted({one.counter for one in received if not one.reason and one.counter != UNKNOWN})


def _confirm(desk: Desk, asked: argparse.Namespace, counter: str) -> dict[str, Any]:
    first = asked.places[0]
    to = asked.receipts or (first if first.is_dir() else first.parent)
    receipt, name = desk.confirm(counter, _utc(), to)
    return {"counter": counter, "file": name, "seq": receipt.seq, "missing": receipt.missing}


def _sentence(one: Received) -> str:
    if one.reason:
        return f"{one.name}: tidak diterima, {_REASONS.get(one.reason, one.reason)}."
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
        say(f"Ditolak {row.utc}: {row.name}, {_REASONS.get(row.reason, row.reason)}.")
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
