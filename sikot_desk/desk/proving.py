"""The QR of a letter proved: who signed it, and whether the register says the same. Offline.

A signature proves who wrote the text; whether the letter still holds, the register alone says.
"""

from dataclasses import replace
from datetime import date

from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import sealing
from sikot_desk.desk.verification import SAID, State, Verification, told
from sikot_desk.domain import dates, public_keys
from sikot_desk.domain.office import Key, Office
from sikot_desk.keys import public_key, signed_text
from sikot_desk.keys.signed_text import Content, Signed


def judged(
    register: Register, signed: Signed | None, known: Verification | None, today: date
) -> Verification:
    """Judge a QR's text; `known` is what the register says of its code, None for nothing."""
    if signed is None:
        return told("unreadable")
    office, said = register.office(), signed.content
    key = _signer(office, said)
    if key and not public_key.signed(key.key, signed.message, signed.signature):
        return told("forged")
    if known and differs(register, said):
        return replace(known, state="forged", sentence=SAID["forged_content"])
    if known:
        return known
    return _by_signer(key, said, today)


def _by_signer(key: Key | None, said: Content, today: date) -> Verification:
    """Judge what this register does not know by who signed it; the own key has no name."""
    if key is None:
        return _as_told("unknown_signer", said, SAID["unknown_signer"])
    if key.closed:
        why = SAID["key_closed"].format(signer=key.name, reason=key.closed.rstrip("."))
        return _as_told("key_closed", said, why)
    return _elsewhere(said, key.name, today)


def _signer(office: Office, said: Content) -> Key | None:
    if public_keys.key_id(office.public_key) == said.counter:
        return Key(key=office.public_key, name="")
    return office.key(said.counter)


def _elsewhere(said: Content, signer: str, today: date) -> Verification:
    sentence = SAID["elsewhere"].format(signer=signer) if signer else SAID["lost"]
    if said.ends and said.ends < today:
        over = SAID["ended_since"].format(ends=dates.long_date(said.ends))
        sentence = f"{sentence} {over}"
    return _as_told("elsewhere", said, sentence)


def _as_told(state: State, said: Content, sentence: str) -> Verification:
    """Give an answer with what the QR says, since this register knows no better."""
    return Verification(
        state=state,
        sentence=sentence,
        number=said.number,
        code=said.code,
        name=said.name,
        workplace=said.workplace,
        letter_date=said.letter_date,
        ends=said.ends,
        form=said.form,
    )


def differs(register: Register, said: Content) -> bool:
    """Say whether a QR says otherwise than the letter of that code; one withdrawn says nothing."""
    line = Boards(register).coded(said.code)
    app = register.application(line.file_id) if line else None
    if line is None or app is None or app.number_of(line.letter).numbered_by != line.seq:
        return False
    here = sealing.content(register, app, app.number_of(line.letter))
    return not signed_text.same(replace(here, counter=said.counter), said)
