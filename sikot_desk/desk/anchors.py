"""Anchors: head office's signed receipts in the journal, held against the journal itself.

Whoever owns the PC can write a journal anew with right hashes, but cannot sign what head office
held before: every rewriting before the newest receipt shows here.
"""

from sikot_desk.db.check import Finding
from sikot_desk.db.codec import event_of
from sikot_desk.db.register import Register
from sikot_desk.domain import sending as d
from sikot_desk.domain.entries import Entry
from sikot_desk.export import receipt
from sikot_desk.export.receipt import BadReceipt


def broken(register: Register) -> tuple[Finding, ...]:
    """Give what does not hold of the receipts that were read; nothing when all do."""
    known = ""
    found: list[Finding] = []
    for entry in sorted(_entries(register), key=lambda one: one.seq):
        event = event_of(entry)
        if isinstance(event, d.HeadOfficeEnrolled):
            known = event.sign
            continue
        if isinstance(event, d.ReceiptRead) and (why := _fault(register, event, known)):
            said = f"Tanda terima Kantor Dinas nomor {event.number}: {why}."
            found.append(Finding("anchors", said, entry.seq))
    return tuple(found)


def _entries(register: Register) -> tuple[Entry, ...]:
    return (*register.entries_of("enrol_head_office"), *register.entries_of("read_receipt"))


def _fault(register: Register, event: d.ReceiptRead, known: str) -> str:
    if not event.signed and register.purpose == "scenario":
        return ""  # a scenario may invent a receipt, and then anchors nothing
    try:
        signed = receipt.read(event.signed.encode(), known)
    except BadReceipt:
        return "bukan tanda tangan Kantor Dinas"
    if signed.counter != register.counter or (signed.seq, signed.hash) != (event.seq, event.hash):
        return "isinya bukan yang ditandatangani Kantor Dinas"
    if signed.seq and register.hash_at(signed.seq) != signed.hash:
        return f"catatan {signed.seq} di register ini bukan yang diterima Kantor Dinas"
    return ""
