"""The promise: so many working days from *lengkap dan benar*, time at the applicant left out.

Reckoned here for whoever asks; what a receipt has printed is an entry's and is never reckoned
anew (SOP, total: 2 hari kerja).
"""

from collections.abc import Iterable
from datetime import datetime, time

from sikot_desk.domain.application import Pause
from sikot_desk.domain.office import Office
from sikot_desk.domain.sop import Procedure
from sikot_desk.domain.worktime import Calendar


def due(
    accepted: datetime,
    pauses: Iterable[Pause],
    procedure: Procedure,
    office: Office,
    calendar: Calendar,
) -> datetime:
    """Give the close of the last promised working day; a pause still open moves nothing yet."""
    cutoff = office.option("cutoff")
    return calendar.due(
        accepted,
        procedure.days,
        tuple((pause.start, pause.end) for pause in pauses),
        count_first_day=office.option("count_first_day") == "on",
        cutoff=time.fromisoformat(cutoff) if cutoff else None,
    )
