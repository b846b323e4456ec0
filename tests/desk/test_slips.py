"""Where papers take their words from, when something is missing or not yet so."""

from dataclasses import replace

import pytest

from sikot_desk.desk import control_card, drawing, letters, papers, slips
from sikot_desk.desk.letters import Source
from sikot_desk.desk.slips import Sitting
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.calendars import calendar
from sikot_desk.domain.sop import Standard
from sikot_desk.print.kop import Kop
from tests.desk.day import Day
from tests.desk.reading import text_of


def source_of(day: Day, file: str) -> Source:
    app = day.counter.register.application(file)
    assert app
    return drawing._source(day.counter.register, app, day.now)


def sitting(day: Day) -> Sitting:
    office = day.counter.register.office()
    return Sitting("Rina Marlina", day.now, Timekeeper(office, calendar(office), day.now))


def test_an_office_without_a_name_prints_an_empty_head(day: Day) -> None:
    office = replace(day.counter.register.office(), identity=None)
    assert letters.kop(office) == Kop(government="", dinas_lines=(), address_parts=())


def test_an_office_without_hours_says_working_days(day: Day) -> None:
    source = source_of(day, day.received())
    assert slips.hours(source, sitting(day)) == "Senin–Jumat pukul 08.00–16.00 WIB"
    table = source.office.hours[-1]
    closed = replace(table, days={**table.days, "4": (), "5": ()})
    short = replace(source, office=replace(source.office, hours=(closed,)))
    assert slips.hours(short, sitting(day)) == "Senin–Kamis pukul 08.00–16.00 WIB"
    none = replace(source, office=replace(source.office, hours=()))
    assert slips.hours(none, sitting(day)) == "hari kerja"


def test_what_comes_after_the_number_is_not_printed_before_it(day: Day) -> None:
    source = source_of(day, day.accepted())
    with pytest.raises(ValueError, match="not numbered"):
        letters.archive_copy(source)
    with pytest.raises(ValueError, match="not numbered"):
        slips.label_kode(source, sitting(day))
    with pytest.raises(ValueError, match="not handed over"):
        slips.bukti_penyerahan(source, sitting(day))


def test_verdicts_are_said_with_reason_and_note() -> None:
    reasons = {"expired": "habis berlaku", "other": "lainnya"}
    said = [
        slips.result_words(Verdict(item="x", **how), reasons)  # type: ignore[arg-type]
        for how in (
            {"result": "missing"},
            {"result": "unfit", "reason": "expired"},
            {"result": "unfit", "reason": "expired", "note": "sejak Mei"},
            {"result": "unfit", "reason": "other", "note": "sobek"},
        )
    ]
    assert said == [
        "Tidak ada",
        "Ada, belum sesuai: habis berlaku",
        "Ada, belum sesuai: habis berlaku; sejak Mei",
        "Ada, belum sesuai: sobek",
    ]


def test_standards_are_said_as_the_sop_says_them() -> None:
    assert control_card.standard_words(Standard(days=1)) == "1 hari"
    assert control_card.standard_words(Standard(minutes=35)) == "35 menit"


def test_an_applicant_without_telephone_is_still_named(day: Day) -> None:
    app = source_of(day, day.received()).app
    silent = replace(app, applicant=replace(app.applicant, phone=""))
    assert slips._brought_by(silent) == "Pemohon sendiri"


def test_a_fourth_workplace_is_counted_in_figures(day: Day) -> None:
    source = source_of(day, day.received())
    far = replace(source, app=replace(source.app, workplace_no=4))
    assert slips.kind_words(far) == "Baru, tempat kerja ke-4"


def test_a_workplace_without_kelurahan_is_printed_as_typed(day: Day) -> None:
    app = source_of(day, day.received()).app
    bare = replace(app, workplace=replace(app.workplace, kelurahan="", kecamatan=""))
    office = day.counter.register.office()
    assert letters.address(bare, office) == "Jalan Harapan Raya Nomor 88"
    assert letters.address(app, office).endswith("Kecamatan Bukit Raya, Kota Pekanbaru")
    nameless = replace(office, identity=None)
    assert letters.address(app, nameless).endswith("Kecamatan Bukit Raya")


def test_a_draf_is_for_reading(day: Day) -> None:
    file = day.accepted()
    from sikot_desk.desk import facts as facts_of
    from sikot_desk.domain.requests import Request
    from sikot_desk.domain.stages import decide

    request = Request(
        op="x", at=day.now, officer="rina", session="", action=a.Draft(), subject=file
    )
    facts = facts_of.read(day.counter.register, day.counter.places, request)
    events = decide(request.action, facts)  # type: ignore[arg-type]
    assert isinstance(events, tuple)
    drafted = events[0]
    assert isinstance(drafted, e.Drafted)
    assert "DRAF" in text_of(papers.draf(facts, drafted))  # type: ignore[arg-type]
    assert day.tray.papers[-1].key == "label-map"
