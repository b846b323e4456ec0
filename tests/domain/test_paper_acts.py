"""What the office sets about its papers: accepted within what a paper bears, refused beyond."""

from dataclasses import replace

import pytest

from sikot_desk.domain import paper_settings as p
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.office import EMPTY, fold
from sikot_desk.domain.paper_kinds import (
    KINDS,
    REGISTER_COLUMNS,
    ROLL,
    SIZES,
    USUAL_COLUMNS,
    Layout,
    Setting,
    layout,
)
from sikot_desk.domain.refusals import Refused, sentence
from tests.domain.counter_days import Counter, moment

pytestmark = pytest.mark.fast

AT = moment("2026-07-06 09:00")
SET = [
    p.SetEmblem(),
    p.SetPaper(paper="surat", size="A4", step=-1),
    p.SetPaper(paper="surat", size="F4_215", left=30, right=25, reason="map berlubang"),
    p.SetPaper(paper="tanda-terima", size=ROLL),
    p.SetPaper(paper="lembar-kendali", size="A4"),
    p.SetPaper(paper="buku", size="A4_LANDSCAPE"),
    p.SetRegisterColumns(columns=("registration", "name", "nik")),
    p.SetRegisterColumns(),
]
REFUSED = [
    ("paper_kind_unknown", "paper", p.SetPaper(paper="label-map", size="A4")),
    ("paper_size_unknown", "size", p.SetPaper(paper="surat", size="A3")),
    ("paper_size_unknown", "size", p.SetPaper(paper="surat", size=ROLL)),
    ("paper_step_odd", "step", p.SetPaper(paper="surat", size="A4", step=2)),
    ("paper_margin_odd", "left", p.SetPaper(paper="surat", size="A4", left=14)),
    ("paper_margin_odd", "top", p.SetPaper(paper="buku", size="A4_LANDSCAPE", top=61)),
    ("paper_no_room", "left", p.SetPaper(paper="surat", size="F4_215", left=60)),
    ("paper_no_room", "top", p.SetPaper(paper="surat", size="A4", top=40, left=26)),
    ("paper_no_room", "left", p.SetPaper(paper="lembar-kendali", size="A4", left=50)),
    ("paper_no_room", "step", p.SetPaper(paper="tanda-terima", size="A4", left=30, step=1)),
    ("column_unknown", "columns", p.SetRegisterColumns(columns=("registration", "name", "agama"))),
    ("column_twice", "columns", p.SetRegisterColumns(columns=("name", "registration", "name"))),
    ("columns_missing", "columns", p.SetRegisterColumns(columns=("registration", "row", "nik"))),
    ("columns_missing", "columns", p.SetRegisterColumns(columns=("registration", "name"))),
]


@pytest.mark.parametrize("action", SET, ids=repr)
def test_what_is_set_becomes_an_entry(action):
    counter = Counter()
    done = counter.act(action, AT)
    assert not isinstance(done, Refused), sentence(done)
    assert counter.events[-1][0] == done[0]


@pytest.mark.parametrize(("code", "field", "action"), REFUSED, ids=lambda one: str(one)[:40])
def test_what_no_paper_bears_is_refused_beside_its_field(code, field, action):
    refused = Counter().act(action, AT)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == (code, field)
    assert "{" not in sentence(refused)


def test_the_size_is_named_where_no_margin_was_made_wider():
    small = replace(KINDS["lembar-kendali"], closest=0.95)
    found = layout(small, Setting(size="A4"))
    assert not isinstance(found, Layout)
    assert found.field == "size"


def test_the_office_remembers_the_last_setting_of_each_paper():
    office, meta = EMPTY, Meta(seq=1, at=AT, officer="rina", subject="")
    assert office.paper("surat") == Setting(size="F4_215")
    for size in ("A4", "F4_210"):
        office = fold(office, p.PaperSet(paper="surat", size=size, left=30, reason=""), meta)
    office = fold(office, p.EmblemSet(png="iVBO", reason=""), meta)
    office = fold(office, p.RegisterColumnsSet(columns=("name",)), meta)
    assert office.paper("surat") == Setting(size="F4_210", left=30)
    assert (office.emblem, office.register_columns) == ("iVBO", ("name",))
    printed = p.OfficePaperPrinted(
        paper="buku-nomor", about="", copies=1, again=0, digest="", program=""
    )
    assert fold(office, printed, meta) == office


@pytest.mark.parametrize("key", KINDS)
def test_every_kind_of_paper_has_room_on_every_size_it_names_as_designed(key):
    for size in KINDS[key].sizes:
        found = layout(KINDS[key], Setting(size=size))
        assert isinstance(found, Layout), (key, size, found)


@pytest.mark.parametrize("key", KINDS)
def test_a_layout_keeps_the_margins_it_was_set_to(key):
    kind, size = KINDS[key], KINDS[key].sizes[0]
    own = kind.margins
    found = layout(kind, Setting(size=size, left=own.left + 2, top=own.top + 1))
    assert isinstance(found, Layout)
    left, top = found.shift
    assert left + found.scale * own.left == pytest.approx(own.left + 2)
    assert top + found.scale * own.top == pytest.approx(own.top + 1)
    right = left + found.scale * (found.width - own.right)
    assert right == pytest.approx(SIZES[size][0] - own.right)


def test_as_designed_a_paper_is_laid_out_on_its_sheet_itself():
    for key, kind in KINDS.items():
        found = layout(kind, Setting(size=kind.sizes[0]))
        assert isinstance(found, Layout)
        assert ((found.width, found.height), found.shift, found.scale) == (
            SIZES[kind.sizes[0]],
            (0, 0),
            1,
        ), key


def test_the_usual_columns_are_the_thirteen_without_the_identity_number():
    assert len(USUAL_COLUMNS) == 13
    assert set(REGISTER_COLUMNS) - set(USUAL_COLUMNS) == {"nik"}
    assert sum(REGISTER_COLUMNS[key] for key in USUAL_COLUMNS) == KINDS["buku"].room[0]
