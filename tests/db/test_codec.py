"""Every event survives the way into plain data and back; what is foreign is named by its path."""

import json
from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikot_desk.db import codec
from sikot_desk.domain.actions import Receive, Verdict
from sikot_desk.domain.application import Application
from sikot_desk.domain.entries import Entry, decode, encode
from sikot_desk.domain.events import CaseEvent, Noted, Received, event_name
from sikot_desk.domain.office import EMPTY, Office
from sikot_desk.domain.settings import OfficeEvent
from tests.db import acts

KINDS = [*get_args(CaseEvent), *get_args(OfficeEvent)]


def entry_with(act: str, data: dict) -> Entry:
    return Entry(
        v=1,
        counter="5a5a",
        epoch=1,
        seq=1,
        op="o",
        utc="2026-07-06T01:00:00Z",
        offset=420,
        clock="ok",
        officer="rina",
        role="loket",
        second="",
        session="",
        act=act,
        subject="",
        data=data,
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_event_comes_back_from_the_bytes_of_its_entry(kind):
    whole = st.integers(-(2**53), 2**53)
    moments = st.datetimes(
        min_value=datetime(1900, 1, 2), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)
    ).map(lambda moment: moment.replace(microsecond=0))

    @settings(max_examples=25)
    @given(st.data())
    def comes_back(data):
        with_ = {
            name: moments if hint is datetime else whole
            for name, hint in kind.__annotations__.items()
            if hint in (datetime, int)
        }
        event = data.draw(st.builds(kind, **with_))
        entry = entry_with(event_name(kind), codec.to_data(event))
        back = codec.event_of(decode(encode(entry)))
        assert codec.to_data(back) == decode(encode(entry)).data

    comes_back()


def test_a_time_keeps_its_offset_and_loses_its_fraction():
    late = acts.START.replace(microsecond=999_999)
    data = codec.to_data(Noted(text="x", occurred=late))
    assert data["occurred"] == "2026-07-06T08:00:00+07:00"
    assert codec.from_data(Noted, data).occurred == acts.START


def test_a_time_without_offset_is_refused():
    with pytest.raises(codec.BadData, match=r"\$\.occurred"):
        codec.to_data(Noted(text="x", occurred=datetime(2026, 7, 6)))


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"colour": "red"}, r"`colour` - at `\$`"),
        ({"applicant": {**codec.to_data(acts.SITI), "age": 3}}, r"`age` - at `\$\.applicant`"),
        ({"workplace_no": "one"}, r"\$\.workplace_no"),
        ({"workplace_no": 1.5}, r"\$\.workplace_no"),
        ({"occurred": "yesterday"}, r"\$\.occurred"),
    ],
)
def test_what_is_unknown_or_wrong_is_named_by_its_path(change, path):
    data = codec.to_data(acts.received()) | change
    with pytest.raises(codec.BadData, match=path):
        codec.from_data(Received, data)


def test_what_is_no_data_is_refused():
    with pytest.raises(codec.BadData, match="may hold object"):
        codec.to_data(Noted(text=object(), occurred=acts.START))


def test_strangers_are_found_inside_lists():
    verdict = {"item": "ktp", "result": "fit", "smell": "none"}
    with pytest.raises(codec.BadData, match=r"`smell` - at `\$\[0\]`"):
        codec.from_data(tuple[Verdict, ...], [verdict])


def test_an_act_nobody_knows_is_no_event():
    with pytest.raises(codec.BadData, match="danced"):
        codec.event_of(entry_with("danced", {}))


def test_snapshots_are_text_and_text_is_checked():
    assert codec.from_text(Office, codec.to_text(EMPTY)) == EMPTY
    with pytest.raises(codec.BadData):
        codec.from_text(Application, "{}")


def test_the_schema_names_every_kind():
    schema = codec.schema({"receive": Receive})
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$defs"]["Receive"]["properties"]["applicant"] == {"$ref": "#/$defs/Applicant"}
