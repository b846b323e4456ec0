"""What the QR of a numbered letter says, and its text signed with this counter's key.

The same content is made again when a text is to be proved, so that it can be compared.
"""

from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.domain import public_keys
from sikot_desk.domain.application import Application, LetterNumber
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import counter_key, signed_text
from sikot_desk.keys.signed_text import Content
from sikot_desk.paths import Data


def content(register: Register, app: Application, given: LetterNumber) -> Content:
    """Give what the QR of a numbered letter says. Raises ValueError for one without a number."""
    entry = register.entry(given.numbered_by)
    if entry is None or given.letter_date is None:
        raise ValueError("not numbered")
    old = Boards(register).former(given.revokes, app.file_id) if given.revokes else None
    place = old.place if old and old.place else app.workplace
    return Content(
        form="revocation" if given.revokes else "permit",
        counter=entry.counter,
        epoch=entry.epoch,
        code=given.code,
        letter_date=given.letter_date,
        ends=None if given.revokes else app.ends,
        number=given.number,
        name=app.applicant.name,
        workplace=place.name,
    )


def sealed(register: Register, app: Application, given: LetterNumber) -> str:
    """Give the signed text of a numbered letter's QR.

    Raises Trouble (key_missing, key_unreadable) where the counter's key cannot be used.
    """
    folder = Data(register.file.parent).keys
    key = counter_key.load(folder)
    said = content(register, app, given)
    if key is None or public_keys.key_id(key.public) != said.counter:
        raise Trouble("key_missing", folder=folder)
    return signed_text.write(said, key)
