"""Names as they stand on identity cards, made up by chance, and every paper that bears one."""

import random
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from sikot_desk.domain import text
from sikot_desk.print import (
    application_form,
    control_sheet,
    handover_proof,
    labels,
    letter,
    page,
    proxy_letter,
    receipt,
    receipt_roll,
    return_slip,
)
from tests.print import letters, reading, samples, step_one

_FIRST = (
    "Siti", "Muhammad", "Ni Luh Putu", "I Gusti Ngurah", "Maria", "Nur'aini", "Abdurrahman",
    "Tengku", "Raden Ajeng", "Yohanes", "Dwi", "Sri", "M.", "O'Neill", "Renée", "Ğülşen",
    "Rr.", "Anak Agung Gede", "La Ode", "Putri", "Wm", "Ó", "X", "Zulkifli",
)  # fmt: skip
_LAST = (
    "", "Rahmawati", "Kusumawardhana", "Hadiningrat", "Simanjuntak", "Br. Ginting", "al-Habsyi",
    "bin Abdullah", "Wulandari Puspitasari", "Van der Berg", "Nasution-Siregar", "Lumbantobing",
    "Dewanti", "Tjokroaminoto", "Sastroatmodjo Mangunkusumo", "Đorđević", "Kšćžď", "W",
)  # fmt: skip
_TITLES = (
    "", "A.Md.OT.", "S.Tr.Kes.", "S.Tr.OT., M.Kes.", "A.Md.Kes., S.K.M., M.Kes., Ph.D.",
    "S.Ked., Sp.KFR., Subsp.Ped.(K)",
)  # fmt: skip
_MOST = 120
_CLEAR = 4.5
_DPI = 50
Draw = Callable[[Any, BinaryIO], None]


def made_up(count: int, seed: int = 2026) -> Iterator[str]:
    """Give so many names with their titles, of two letters up to the longest a field takes."""
    chance = random.Random(seed)
    for number in range(count):
        words = [chance.choice(_FIRST), *(chance.choice(_LAST) for _ in range(chance.randrange(4)))]
        if number % 20 == 0:
            words = ["".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=_MOST))]
        name = " ".join(word for word in words if word)[:_MOST].strip()
        title = chance.choice(_TITLES)
        yield f"{name}, {title}" if title else name


def papers(name: str) -> Iterator[tuple[str, Draw, Any]]:
    """Give every paper that bears a person's name, with this one wherever a name stands."""
    body = (letters.person(name, "Bangkinang, 17 Agustus 1996", "Jalan Melati", "Seumur Hidup"),)
    both = {"applicant": name, "bringer": name, "officer": name}
    yield "surat", letter.render, letters.letter(body=(*body, *letters.letter().body[2:]))
    yield "tanda terima", receipt.render, samples.receipt(**both)
    yield "gulungan", receipt_roll.render, samples.receipt(paper=page.ROLL_80, **both)
    slip = {"applicant": name, "receiver": name, "officer": name}
    yield "pengembalian", return_slip.render, samples.return_slip(**slip)
    yield "kendali", control_sheet.render, samples.control_sheet(applicant=name)
    proof = {"holder": name, "receiver": name, "officer": name}
    yield "penyerahan", handover_proof.render, samples.handover_proof(**proof)
    yield "label", labels.render, samples.map_label(name=name)
    yield "formulir", application_form.render, step_one.application_form(applicant=name)
    yield "kuasa", proxy_letter.render, step_one.proxy_letter(giver_name=name)


def trial(name: str) -> list[str]:
    """Give what does not hold when every paper is drawn with a name."""
    bad = [] if not text.strange(name) else [f"{name}: cannot be printed"]
    for paper, draw, data in papers(name):
        document = reading.pdf(draw, data)
        if len(reading.page_sizes(document)) != 1:
            bad.append(f"{paper}: {name}: more than a page")
        if paper != "label" and _reaches_edge(document):
            bad.append(f"{paper}: {name}: reaches the edge")
        if not all(reading.fonts_of(document).values()):
            bad.append(f"{paper}: {name}: a face that is not embedded")
        if "�" in reading.words(document):
            bad.append(f"{paper}: {name}: a letter is missing")
    return bad


def _reaches_edge(document: bytes) -> bool:
    image = reading.picture(document, 0, _DPI)
    off = round(_CLEAR / 25.4 * _DPI)
    if image.width < 4 * _DPI:
        off = round(3 / 25.4 * _DPI)
    image.paste(255, (off, off, image.width - off, image.height - off))
    return image.getextrema()[0] < 200
