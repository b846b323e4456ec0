"""Entries as the desk would append them, made straight from events: short words for tests."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

from sikot_desk.db.register import NewEntry, Register
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from sikot_desk.domain.identity import FileId
from sikot_desk.domain.people import Applicant, Bringer, Str, Workplace
from sikot_desk.keys.code import code_of

WIB = timezone(timedelta(hours=7))
START = datetime(2026, 7, 6, 8, 0, tzinfo=WIB)
KEY = "5a" * 32
SERIES = "sikot"


def at(minutes: int = 0) -> datetime:
    return START + timedelta(minutes=minutes)


def file_id(running: int) -> str:
    return str(FileId(2026, 1, running))


def new_register(folder: Path) -> Register:
    opened = s.Opened(purpose="scenario", public_key=KEY, program="0.1.0")
    return Register.create(folder, opened, at=START, officer="rina", code_of=code_of)


def open_register(folder: Path) -> Register:
    return Register.open(folder, code_of=code_of)


def new(event: e.Event, subject: str = "", op: str = "", when: datetime = START) -> NewEntry:
    return NewEntry(
        op=op or uuid4().hex,
        at=when,
        officer="rina",
        role="loket",
        session="pagi",
        subject=subject,
        event=event,
    )


SITI = Applicant(
    name="Siti Rahmawati",
    titles_after="A.Md.OT.",
    identity_number="1471014101900001",
    birth_place="Pekanbaru",
    birth_date=date(1990, 1, 1),
    address="Jl. Melati 3",
    phone="081234567890",
)


def received(name: str = SITI.name, nik: str = SITI.identity_number, place: str = "RS Bunda"):
    return e.Received(
        procedure="sikot@12345678",
        kind="baru",
        applicant=replace(SITI, name=name, identity_number=nik),
        str_certificate=Str(number=f"STR-{nik[-4:]}", issued=date(2025, 2, 3)),
        workplace=Workplace(name=place, address="Jl. Sudirman 1"),
        workplace_no=1,
        bringer=Bringer(),
        old_permit="",
        drop_off=False,
        overrides={},
        step="receive",
        waits_for="check",
        occurred=START,
    )


def accepted(serial: int, year: int = 2026):
    return e.Accepted(
        procedure="sikot@12345678",
        rules="perwako",
        year=year,
        serial=serial,
        registration=f"{serial:04d}/{year}",
        waits_for="draft",
        occurred=START,
    )


def numbered(serial: int, replaces: str = "", number: str = ""):
    return e.Numbered(
        series=SERIES,
        year=2026,
        serial=serial,
        number=number or f"445/{serial}/SIKOT/2026",
        letter_date=date(2026, 7, 8),
        ends=date(2030, 1, 1),
        replaces=replaces,
        other_book="",
        reason="",
        occurred=START,
    )


def voided(serial: int, *, of_file: bool):
    return e.NumberVoided(
        series=SERIES,
        year=2026,
        serial=serial,
        number=f"445/{serial}/SIKOT/2026",
        reason="lembar rusak",
        of_file=of_file,
        waits_for="number",
        occurred=START,
    )


def noted(text: str = "ditelepon"):
    return e.Noted(text=text, occurred=START)


def handed_over():
    return e.HandedOver(
        relation="self",
        receiver="",
        identity_number="",
        proxy_letter=False,
        originals_shown=True,
        receipt="returned",
        old_permit="",
        note="",
        occurred=START,
    )


def corrected(**after: str):
    fields = {name.replace("__", "."): text for name, text in after.items()}
    return e.Corrected(entry=2, before={}, after=fields, reason="salah ketik", occurred=START)


def old_permit(number: str, name: str = SITI.name):
    return s.OldPermitRecorded(
        number=number,
        letter_date=date(2021, 5, 4),
        ends=date(2026, 5, 4),
        applicant=replace(SITI, name=name),
        workplace=Workplace(name="Klinik Lama", address="Jl. Lama"),
        issuer="Dinas Kesehatan",
        source="map arsip 2021",
    )


def walked(register: Register, running: int, name: str = SITI.name, **more: str) -> str:
    """A file received and accepted, in one batch each."""
    number = file_id(running)
    register.append([new(received(name, **more), number)])
    register.append([new(accepted(running), number)])
    return number
