"""What the office sets: accepted as typed, or refused with the field that is wrong."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sikot_desk.domain import events as e
from sikot_desk.domain import folding
from sikot_desk.domain import office as offices
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.stages import decide
from tests.domain.counter_days import Counter, moment
from tests.domain.test_numbers import old_permit

pytestmark = pytest.mark.fast

AT = moment("2026-07-06 09:00")
OFFICE = {
    "government": "PEMERINTAH KOTA PEKANBARU",
    "dinas": ("DINAS PENANAMAN MODAL",),
    "city": "Pekanbaru",
    "short_name": "DPMPTSP",
    "address": ("Jalan Jenderal Sudirman 464",),
}
OFFICIAL = {"official": "baru", "post": "sekretaris", "name": "Rahmat", "since": date(2026, 7, 1)}
WEEK = {str(day): ("08:00-12:00", "13:00-16:00") for day in range(5)}
ADOPTED = s.AdoptProcedure(text='key = "sikot"\nname = "…"\n\tx = 1')

SET = [
    s.SetOffice(**OFFICE),
    s.SetOfficial(**OFFICIAL),
    s.SetOfficial(**{**OFFICIAL, "name": "", "vacant": True}),
    s.SetOfficial(**OFFICIAL, form="an", lines=("a.n. KEPALA DINAS", "SEKRETARIS,")),
    s.SetOfficial(**OFFICIAL, form="plt", until=date(2026, 12, 31)),
    s.SetHours(since=date(2026, 7, 1), days=WEEK),
    s.SetHours(since=date(2026, 7, 1), days={"4": ("08:00-11:30",), "5": ()}),
    s.SetHolidays(year=2026, days={"2026-08-17": "Hari Kemerdekaan"}),
    s.SetHours(since=date(2026, 7, 1), until=date(2026, 7, 30), days=WEEK, name="Ramadan"),
    s.SetClosure(day=date(2026, 7, 8), reason="Listrik padam"),
    s.Confirm(item="options.cutoff", seen=""),
    s.SetNumberFormat(series="permit", template="SIKOT/{seq:03d}/{year}", since=date(2026, 7, 1)),
    ADOPTED,
    s.AdoptRules(rules="SE6-2024", since=date(2026, 7, 1)),
    s.AddUser(user="eko", name="Eko", roles=("loket",)),
    s.AddUser(user="dewi", name="Dewi Ayu", roles=("admin", "loket")),
    s.CloseUser(user="rina"),
    s.SetOption(option="back_numbering", value="on"),
    s.SetOption(option="cutoff", value="14:30"),
    s.SetOption(option="cutoff", value=""),
    s.SetOption(option="return_slip_days", value="30"),
    s.SetOption(option="requirement.ijazah", value="off"),
    old_permit("1/2019"),
    old_permit("2/2026", letter_date=AT.date()),
]


@pytest.mark.parametrize("action", SET, ids=lambda one: type(one).__name__)
def test_a_setting_becomes_an_entry_of_what_was_typed(action):
    counter = Counter()
    done = counter.act(action, AT)
    assert not isinstance(done, Refused), done
    assert counter.events[-1][0] == done[0]


REFUSED = [
    ("blank", s.SetOffice(**{**OFFICE, "dinas": (" ",)})),
    ("blank", s.SetOffice(**{**OFFICE, "city": ""})),
    ("control_characters", s.SetOffice(**{**OFFICE, "address": ("Jalan\nSudirman",)})),
    ("too_long", s.SetOffice(**{**OFFICE, "dinas": ("D" * 201,)})),
    ("post_unknown", s.SetOfficial(**{**OFFICIAL, "post": "walikota"})),
    ("dates_order", s.SetOfficial(**OFFICIAL, until=date(2026, 6, 30))),
    ("blank", s.SetOfficial(**{**OFFICIAL, "name": " "})),
    ("lines_missing", s.SetOfficial(**OFFICIAL, form="an_ub")),
    ("unprintable", s.SetOfficial(**OFFICIAL, lines=("部長",))),
    ("dates_order", s.SetHours(since=date(2026, 7, 1), until=date(2026, 6, 1), days=WEEK)),
    ("hours_odd", s.SetHours(since=date(2026, 7, 1), days={"7": ("08:00-12:00",)})),
    ("hours_odd", s.SetHours(since=date(2026, 7, 1), days={"0": ("8-12",)})),
    ("hours_odd", s.SetHours(since=date(2026, 7, 1), days={"0": ("12:00-08:00",)})),
    ("hours_odd", s.SetHours(since=date(2026, 7, 1), days={"0": ("08:00-12:00", "11:00-16:00")})),
    ("hours_missing", s.SetHours(since=date(2026, 7, 1), days={"0": ()})),
    ("holiday_year", s.SetHolidays(year=2026, days={"2026-02-30": "?"})),
    ("holiday_year", s.SetHolidays(year=2026, days={"2025-08-17": "?"})),
    ("holiday_year", s.SetHolidays(year=2026, days={"20260817": "?"})),
    ("series_unknown", s.SetNumberFormat(series="x", template="{seq}/{year}", since=AT.date())),
    ("template_odd", s.SetNumberFormat(series="permit", template="{year}", since=AT.date())),
    ("template_odd", s.SetNumberFormat(series="permit", template="{seq}", since=AT.date())),
    (
        "number_between",
        s.SetNumberFormat(series="permit", template="{seq}/{year}", start=0, since=AT.date()),
    ),
    (
        "template_shared",
        s.SetNumberFormat(series="permit", template="{seq:04d}/{year}", since=AT.date()),
    ),
    (
        "template_shared",
        s.SetNumberFormat(series="permit", template="{seq:05d}/{year}", since=AT.date()),
    ),
    (
        "number_between",
        s.SetNumberFormat(series="permit", template="{seq}/{year}", start=100_000, since=AT.date()),
    ),
    ("rules_unknown", s.AdoptRules(rules="PMK99", since=date(2026, 7, 1))),
    ("roles_missing", s.AddUser(user="eko", name="Eko", roles=())),
    ("last_admin", s.AddUser(user="dewi", name="Dewi", roles=("loket",))),
    ("last_admin", s.CloseUser(user="dewi")),
    ("user_unknown", s.CloseUser(user="eko")),
    ("option_unknown", s.SetOption(option="warna", value="biru")),
    ("option_unknown", s.SetOption(option="requirement.ktp", value="off")),
    ("option_value", s.SetOption(option="requirement.ijazah", value="mungkin")),
    ("option_value", s.SetOption(option="back_numbering", value="HH:MM")),
    ("option_value", s.SetOption(option="cutoff", value="HH:MM")),
    ("option_value", s.SetOption(option="cutoff", value="25:00")),
    ("option_value", s.SetOption(option="return_slip_days", value="0")),
    ("option_value", s.SetOption(option="return_slip_days", value="N")),
    ("letter_date_ahead", old_permit("1/2019", letter_date=date(2026, 7, 7))),
    ("dates_order", old_permit("1/2019", ends=date(2022, 2, 28))),
    ("birth_ahead", old_permit("1/2019", letter_date=date(1980, 1, 1))),
    ("too_long", s.AdoptProcedure(text="x" * 400_001)),
    ("unprintable", s.AdoptProcedure(text="key = 1\n\tname = '部長'")),
]


@pytest.mark.parametrize(("code", "action"), REFUSED)
def test_a_setting_that_cannot_be_is_refused(code, action):
    refused = Counter().act(action, AT)
    assert isinstance(refused, Refused)
    assert refused.code == code
    assert refused.field
    assert "{" not in sentence(refused).replace("{year}", "").replace("{seq}", "")


def test_settings_are_the_admin_s_and_a_closed_officer_is_closed_once():
    counter = Counter()
    assert counter.act(SET[0], AT, officer="rina").code == "role_missing"
    counter.act(s.CloseUser(user="rina"), AT)
    assert counter.act(s.CloseUser(user="rina"), AT).code == "user_closed_already"
    counter.act(s.AddUser(user="rina", name="Rina", roles=("loket",)), AT)
    assert not counter.office.user("rina").closed


def test_a_name_for_a_day_to_come_waits_for_it():
    counter = Counter()
    counter.act(s.SetOffice(**OFFICE), AT)
    today = AT.date()
    first, second = today + timedelta(days=30), today + timedelta(days=60)
    for name, since in (("Ketiga", second), ("Kedua", first)):
        counter.act(s.SetOffice(**{**OFFICE, "short_name": name}, since=since), AT)
    office = counter.office
    names = [
        office.on(day).identity.short_name
        for day in (today, first - timedelta(days=1), first, second)
    ]
    assert names == [OFFICE["short_name"], OFFICE["short_name"], "Kedua", "Ketiga"]
    counter.act(s.SetOffice(**{**OFFICE, "short_name": "Sela"}), AT)
    office = counter.office
    assert office.on(today).identity.short_name == "Sela"
    assert office.on(second).identity.short_name == "Ketiga"
    counter.act(s.SetOffice(**{**OFFICE, "short_name": "Batal"}, since=second), AT)
    assert counter.office.on(second).identity.short_name == "Batal"


def test_the_office_stands_as_its_last_entries_say():
    counter = Counter()
    counter.act(s.SetOffice(**OFFICE), AT)
    counter.act(s.SetOption(option="back_numbering", value="on"), AT)
    office = counter.office
    assert office.identity.city == "Pekanbaru"
    assert office.option("back_numbering") == "on"
    assert office.option("signed_sheets") == "2"
    assert office.official("sekretaris").post == "sekretaris"
    assert office.official("siapa") is None
    assert office.text_of(counter.version) == "…"
    with pytest.raises(KeyError):
        office.text_of("lain@1")


def test_the_first_entry_says_what_a_register_is_for_and_what_is_not_the_office_s_leaves_it():
    meta = folding.Meta(seq=1, at=AT, officer="dewi", subject="office")
    opened = s.Opened(purpose="training", public_key="ab" * 32, program="1.0")
    office = offices.fold(offices.EMPTY, opened, meta)
    assert (office.purpose, office.public_key) == ("training", "ab" * 32)
    counter = Counter()
    before = counter.office
    counter.act(old_permit("1/2019"), AT)
    assert counter.office == before


def test_a_file_begins_by_being_received():
    meta = folding.Meta(seq=1, at=AT, officer="dewi", subject="x")
    with pytest.raises(ValueError, match="noted before received"):
        folding.fold(None, e.Noted(text="x", occurred=AT), meta)


def test_a_closure_is_taken_back():
    counter = Counter()
    shut = s.SetClosure(day=date(2026, 7, 8), reason="Listrik padam")
    counter.act(shut, AT)
    assert [one.day for one in counter.office.closures] == [date(2026, 7, 8)]
    counter.act(replace(shut, lifted=True), AT)
    assert counter.office.closures == ()


def test_a_value_is_confirmed_until_it_changes():
    counter = Counter()
    counter.act(s.Confirm(item="options.cutoff", seen=offices.mark_of("14:00")), AT)
    assert counter.office.has_confirmed("options.cutoff", "14:00")
    assert not counter.office.has_confirmed("options.cutoff", "15:00")
    assert not counter.office.has_confirmed("options.signed_sheets", "2")
    long = ("Jalan Jenderal Sudirman Nomor 464", "Pekanbaru", "Riau")
    assert len(offices.mark_of(long)) == 16
    assert offices.mark_of(long) != offices.mark_of(long[1:])


FIRST = s.SetOfficial(official="lama", post="sekretaris", name="Rahmat", since=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("change", "day"),
    [
        ({"since": date(2026, 1, 1)}, "1 Januari 2026"),
        ({"since": date(2026, 6, 1)}, ""),
        ({"since": date(2025, 1, 1), "until": date(2026, 1, 1)}, "1 Januari 2026"),
        ({"since": date(2025, 1, 1), "until": date(2025, 12, 31)}, ""),
        ({"since": date(2026, 1, 1), "substitute": True}, ""),
        ({"since": date(2026, 1, 1), "vacant": True}, ""),
    ],
)
def test_two_who_hold_one_post_on_one_day_need_a_reason(change, day):
    counter = Counter()
    counter.act(FIRST, AT)
    second = replace(FIRST, official="baru", name="Yuni", **change)
    answer = counter.act(second, AT)
    if not day:
        assert not isinstance(answer, Refused)
        return
    assert (answer.code, answer.overridable) == ("two_holders", True)
    assert answer.facts == {"day": day, "name": "Rahmat"}
    reasoned = replace(second, overrides={"two_holders": "serah terima pada hari itu"})
    assert not isinstance(counter.act(reasoned, AT), Refused)


def test_days_on_which_nobody_holds_a_post_are_found():
    first, last = date(2026, 1, 1), date(2026, 1, 9)
    assert offices.EMPTY.empty_days("sekretaris", first, last) == ((first, last),)
    line = {"post": "sekretaris", "name": "Rahmat"}
    held = s.OfficialSet(official="a", since=date(2026, 1, 1), until=date(2026, 1, 3), **line)
    vacant = s.OfficialSet(official="b", since=date(2026, 1, 6), vacant=True, **line)
    other = s.OfficialSet(official="c", post="ahli_muda", name="Yuni", since=date(2026, 1, 5))
    office = replace(offices.EMPTY, officials=(held, vacant, other))
    gap = ((date(2026, 1, 4), date(2026, 1, 5)),)
    assert office.empty_days("sekretaris", first, last) == gap
    assert office.empty_days("sekretaris", date(2026, 1, 6), last) == ()


@pytest.mark.parametrize(
    "action", [s.AdoptRules(rules="SE6-2024", since=date(2026, 7, 1)), ADOPTED]
)
def test_rules_that_begin_before_accepted_files_need_a_reason(action):
    counter = Counter()
    facts = replace(counter.facts(action, AT, "", "dewi"), accepted_since=3)
    refused = decide(action, facts)
    assert (refused.code, refused.facts, refused.overridable) == ("rules_late", {"count": 3}, True)
    assert decide(replace(action, overrides={"rules_late": "SK terlambat"}), facts)
