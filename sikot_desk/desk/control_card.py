"""Lembar kendali: the card that travels in a file's map, one row for each step of the SOP."""

from collections.abc import Mapping

from sikot_desk.desk.letters import Source, kop
from sikot_desk.desk.sheets import paper_of
from sikot_desk.desk.slips import Sitting, kind_words
from sikot_desk.domain.application import Passage
from sikot_desk.domain.people import full_name
from sikot_desk.domain.sop import Standard
from sikot_desk.print import control_sheet
from sikot_desk.print.form import Tick
from sikot_desk.print.marks import Marks

_READY_TICKS = (
    Tick("Nomor dan tanggal tertulis pada semua lembar"),
    Tick("Cap dinas dibubuhkan"),
    Tick("Pas foto ditempel"),
    Tick("Lembar arsip disimpan di", write_in=True),
)
_NOT_THE_HOLDER: Mapping[str, str] = {"omitted": "tidak diparaf", "substitute": "pengganti"}


def lembar_kendali(source: Source, sitting: Sitting) -> control_sheet.ControlSheet:
    """Give the card that travels in the map: one row per step, known times printed."""
    app, words = source.app, source.procedure.sentences
    return control_sheet.ControlSheet(
        paper=paper_of(source.office, "lembar-kendali"),
        kop=kop(source.office),
        marks=Marks(),
        sop=source.procedure.number,
        product=source.procedure.name,
        file_id=app.file_id,
        registration=app.registration,
        applicant=full_name(app.applicant),
        workplace=app.workplace.name,
        kind=kind_words(source),
        complete=app.accepted or app.last,
        promise=sitting.time.promised(app, source.procedure),
        steps=tuple(_control_steps(source)),
        sent_back=(),
        ticks=_READY_TICKS,
        note=words["control_columns"],
        footer=(words["control_warning"], words["control_note"]),
    )


def _control_steps(source: Source) -> list[control_sheet.Step]:
    app, procedure = source.app, source.procedure
    latest = {passage.step: passage for passage in app.passages}
    return [_control_step(source, key, latest.get(key)) for key in procedure.kind(app.kind).route]


def _control_step(source: Source, key: str, passage: Passage | None) -> control_sheet.Step:
    step = source.procedure.step(key)
    title = source.procedure.post(step.post).title if step.post else step.performer
    given = passage.given if passage else ""
    return control_sheet.Step(
        number=step.number,
        act=step.task,
        post=title,
        standard=standard_words(step.standard),
        officer=_passed_by(source, passage) if passage and given != "omitted" else "",
        entered=passage.started if passage else None,
        left=passage.occurred if passage else None,
        note=_NOT_THE_HOLDER.get(given, ""),
    )


def _passed_by(source: Source, passage: Passage) -> str:
    officer = source.office.user(passage.officer)
    return passage.official or (officer.name if officer else passage.officer)


def standard_words(standard: Standard) -> str:
    """Give a standard time as the SOP says it: `35 menit`, `1 hari`."""
    return f"{standard.days} hari" if standard.days else f"{standard.minutes} menit"
