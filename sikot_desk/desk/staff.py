"""PINs, the recovery sheet, and the first administrator: what the staff's acts keep on this PC.

Each is an act with its entry; what proves a PIN is kept in the same transaction and stands in no
entry.
"""

import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sikot_desk import disk
from sikot_desk.db.pins import Lock, forgiven, kept
from sikot_desk.db.register import Register
from sikot_desk.desk import beginning, opening
from sikot_desk.desk.counter import Done
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.desk.session import Session
from sikot_desk.domain import dates, pins, public_keys
from sikot_desk.domain import settings as s
from sikot_desk.domain.paper_settings import SetEmblem
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import counter_key, pin, recovery
from sikot_desk.paths import Data

SHEET = "lembar-pemulihan.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """What the first form asks: the first administrator's name and PIN, and which office it is.

    `office` is its short name; `identity` the rest of it and `picture` its emblem (base64), each
    an act of that administrator, None or empty for what the program is shipped with.
    """

    officer: str
    office: str
    pin: str = field(repr=False)
    identity: s.SetOffice | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A new register, open; who is its administrator; the recovery sheet, kept nowhere else."""

    register: Register
    user: str
    sheet: bytes = field(repr=False)


def first_officer(name: str) -> s.UserAdded:
    """Give the first member of staff of a new register, in every role."""
    user = "".join(letter for letter in name.lower() if letter.isalnum())[:20] or "petugas"
    return s.UserAdded(user=user, name=name.strip(), roles=EVERY_ROLE)


def begin(founding: opening.Founding, resources: Path, first: First) -> Begun:
    """Found a register with its first administrator. Raises Trouble."""
    added, code = first_officer(first.officer), recovery.code()
    locks = (_lock(added.user, first.pin), _recovery(added.user, code))
    register = opening.found(
        replace(founding, office=first.office),
        resources,
        (added, s.PinChanged(user=added.user)),
        tuple(kept(lock) for lock in locks),
    )
    key = counter_key.load_or_make(Data(founding.folder).keys)
    return Begun(
        register=register,
        user=added.user,
        sheet=_drawn(register, key, added.name, code, dates.long_date(founding.at.date())),
    )


def first_session(
    founding: opening.Founding, resources: Path, first: First, now: Callable[[], datetime]
) -> Session:
    """Found a register and let its administrator take the desk. Raises Trouble.

    The recovery sheet lies in DATA/keys, readable to its owner alone, until it was printed.
    """
    begun = begin(founding, resources, first)
    data = Data(founding.folder)
    session = Session(begun.register, data, resources, now)
    session.sign_in(begun.user, first.pin)
    session.sheet = put_sheet(data, begun.sheet)
    _set_up(session, first)
    return session


def _set_up(session: Session, first: First) -> None:
    """Record which office it is; what is refused stays to be done, as the rest of setting up is."""
    identity, office = first.identity, session.office.identity
    acts: list[s.SetOffice | SetEmblem] = []
    if identity is not None and beginning.differs(identity, office):
        acts.append(replace(identity, reason=beginning.REASON))
    if first.picture:
        acts.append(SetEmblem(picture=first.picture, reason=beginning.REASON))
    refused = [one for one in acts if isinstance(session.act(one), Refused)]
    progress = beginning.Progress()
    beginning.keep(session.data, progress if refused else progress.with_done(beginning.OFFICE))


def put_sheet(data: Data, sheet: bytes) -> Path:
    """Keep a recovery sheet as a file of its owner alone, and give its place. Raises Trouble."""
    place = data.keys / SHEET
    try:
        with disk.whole(place, secret=True) as out:
            out.write(sheet)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=data.keys) from reason
    return place


def kept_sheet(session: Session) -> Path | None:
    """Give the recovery sheet that still lies on this PC, None where there is none."""
    place = session.data.keys / SHEET
    return place if place.is_file() else None


def put_new_sheet(session: Session, reason: str = "") -> Refused | None:
    """Make a new recovery sheet and let it lie in DATA/keys until it was printed.

    Raises Trouble.
    """
    sheet = renew_recovery(session, reason)
    if isinstance(sheet, Refused):
        return sheet
    session.sheet = put_sheet(session.data, sheet)
    return None


def forget_sheet(session: Session) -> None:
    """Take the printed recovery sheet off this PC; one that is not there is as good."""
    session.sheet = None
    with suppress(OSError):
        (session.data.keys / SHEET).unlink(missing_ok=True)


def change_pin(session: Session, user: str, word: str, new: str) -> Done | Refused:
    """Let a person who proves the present PIN (also one for one sign-in) choose another."""
    refused = session.door.prove(user, word) or _new_fault(session, user, new)
    if refused is None and new == word:
        refused = Refused("pin_same", field="new")
    return refused or session.keep(s.ChangePin(), (kept(_lock(user, new)),), user)


def reset_pin(session: Session, user: str, new: str, reason: str = "") -> Done | Refused:
    """Give a person a PIN for one sign-in; who acts is the Admin at the desk.

    Refused as the act `reset_pin` is; second_needed where the person has a PIN already.
    """
    refused = _new_fault(session, user, new)
    once = replace(_lock(user, new), once=True)
    action = s.ResetPin(user=user, reason=reason)
    return refused or session.keep(action, (kept(once),))


def recover(session: Session, user: str, text: str, new: str) -> Done | Refused:
    """Set an administrator's PIN anew with the recovery sheet's code or, where lost, its key."""
    refused = _new_fault(session, user, new) or session.door.recovers(user, text, _public)
    return refused or session.keep(s.RecoverPin(), (kept(_lock(user, new)),), user)


def renew_recovery(session: Session, reason: str = "") -> bytes | Refused:
    """Give a new recovery sheet (PDF) for the Admin at the desk; the old code is void."""
    code = recovery.code()
    lock = _recovery(session.officer, code)
    done = session.keep(s.RenewRecovery(reason=reason), (kept(lock),))
    if isinstance(done, Refused):
        return done
    user = session.office.user(session.officer)
    key = counter_key.load_or_make(session.data.keys)
    name = user.name if user else session.officer
    return _drawn(session.register, key, name, code, dates.long_date(session.now().date()))


def unlock(session: Session, user: str, reason: str = "") -> Done | Refused:
    """Let a person who waits after wrong PINs try again at once."""
    return session.keep(s.Unlock(user=user, reason=reason), (forgiven(user),))


def restore_key(data: Data, text: str) -> str | None:
    """Put the key of a recovery sheet back into DATA; its public half, None for a misread text.

    Raises Trouble when another key is there.
    """
    seed = recovery.read(text)
    return counter_key.restore(data.keys, seed).public if seed is not None else None


def fresh_pin() -> str:
    """Give a PIN nobody guesses, for one sign-in."""
    word = pin.fresh()
    return word if pins.fault(word, ()) is None else fresh_pin()


def pin_fault(word: str, roles: Sequence[str], field: str) -> Refused | None:
    """Say why a word may be no PIN of somebody with these roles."""
    return pins.fault(word, roles, field)


def _new_fault(session: Session, user: str, new: str) -> Refused | None:
    known = session.office.user(user)
    return pins.fault(new, known.roles, "new") if known else None


def _lock(user: str, word: str) -> Lock:
    return Lock(user=user, hash=pin.hashed(word), digits=pins.is_pin(word))


def _recovery(user: str, code: str) -> Lock:
    return Lock(user=user, kind="recovery", hash=pin.hashed(code), digits=False)


def _public(seed: bytes) -> str:
    return counter_key.of_seed(seed).public


def _drawn(
    register: Register, key: counter_key.CounterKey, name: str, code: str, day: str
) -> bytes:
    from sikot_desk.print import page, recovery_sheet  # noqa: PLC0415 - once in a while
    from sikot_desk.print.marks import Marks  # noqa: PLC0415

    office, seed = register.office(), recovery.written(key.seed())
    out = io.BytesIO()
    sheet = recovery_sheet.RecoverySheet(
        paper=page.A4,
        marks=Marks(training=register.purpose != "live"),
        office=office.identity.short_name if office.identity else "",
        name=name,
        day=day,
        code=recovery.grouped(code).split("-"),
        code_qr=code,
        counter=register.counter,
        fingerprint=public_keys.grouped(public_keys.fingerprint(key.public)),
        key=recovery.grouped(seed).split("-"),
        key_qr=seed,
    )
    recovery_sheet.render(sheet, out)
    return out.getvalue()
