"""How the events of the letter change a file: its sheets, its signature, its prints."""

from collections.abc import Mapping
from dataclasses import replace

from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, MapWay, Print, Sheet, changed
from sikot_desk.domain.folding.meta import Fold, Meta
from sikot_desk.domain.folding.passing import passed, unready, without_sheet


def _drafted(app: Application, event: e.Drafted, meta: Meta) -> Application:
    sheet = Sheet(
        version=event.version,
        signatory=event.signatory,
        sentence=event.sentence,
        years=event.years,
        first_number=event.first_number,
        made=event.occurred,
        besides=event.besides,
    )
    app = changed(app, sheets=(*app.sheets, sheet), ends=event.ends, signed_by="")
    return passed(app, event, meta)


def _paraf_given(app: Application, event: e.ParafGiven, meta: Meta) -> Application:
    return passed(app, event, meta, event.name)


def _sent_back(app: Application, event: e.SentBack, _: Meta) -> Application:
    return changed(app, step=event.waits_for, sheets=without_sheet(app, event.reason))


def _signed(app: Application, event: e.Signed, meta: Meta) -> Application:
    return changed(passed(app, event, meta, event.name), signed_by=event.official)


def _signatory_changed(app: Application, event: e.SignatoryChanged, _: Meta) -> Application:
    old = app.sheets[-1]
    new = replace(
        old, version=event.version, signatory=event.signatory, made=event.occurred, withdrawn=""
    )
    sheets = (*without_sheet(app, event.reason), new)
    return changed(app, sheets=sheets, step=event.waits_for)


def _spoiled(app: Application, event: e.Spoiled, _: Meta) -> Application:
    return changed(
        unready(app),
        step=event.waits_for,
        sheets=without_sheet(app, event.reason),
        signed_by="",
        numbered_by=0,
        numbered=None,
        code="",
        letters=tuple(replace(one, numbered_by=0, code="") for one in app.letters),
    )


def _printed(app: Application, event: e.Printed, meta: Meta) -> Application:
    key = (event.paper, event.version)
    others = tuple(one for one in app.prints if (one.paper, one.version) != key)
    before = next((one for one in app.prints if (one.paper, one.version) == key), None)
    new = Print(
        paper=event.paper,
        version=event.version,
        times=before.times + 1 if before else 1,
        last=event.occurred,
        anchors=event.anchors or (before.anchors if before else None),
        first=before.first if before else event.occurred,
        officer=before.officer if before else meta.officer,
        digest=before.digest if before else event.digest,
        program=before.program if before else event.program,
    )
    return changed(app, prints=(*others, new))


def _print_failed(app: Application, event: e.PrintFailed, _: Meta) -> Application:
    """Forget a print that nobody holds: the next one of that version is the first."""
    key = (event.paper, event.version)
    return changed(app, prints=tuple(one for one in app.prints if (one.paper, one.version) != key))


def _map_sent_out(app: Application, event: e.MapSentOut, meta: Meta) -> Application:
    way = MapWay(post=event.post, went=event.occurred, sent=meta.seq)
    return changed(app, ways=(*app.ways, way))


def _map_came_back(app: Application, event: e.MapCameBack, meta: Meta) -> Application:
    *before, last = app.ways
    return changed(app, ways=(*before, replace(last, back=event.occurred, returned=meta.seq)))


def _way_undone(app: Application, event: e.WayUndone, _: Meta) -> Application:
    """Stand as if the map had not gone, or not come back."""
    *before, last = app.ways
    if last.returned == event.entry:
        return changed(app, ways=(*before, replace(last, back=None, returned=0)))
    return changed(app, ways=tuple(before))


FOLDS: Mapping[type, Fold] = {
    e.Drafted: _drafted,
    e.ParafGiven: _paraf_given,
    e.SentBack: _sent_back,
    e.Signed: _signed,
    e.SignatoryChanged: _signatory_changed,
    e.Spoiled: _spoiled,
    e.Printed: _printed,
    e.PrintFailed: _print_failed,
    e.MapSentOut: _map_sent_out,
    e.MapCameBack: _map_came_back,
    e.WayUndone: _way_undone,
}
