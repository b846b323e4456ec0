"""The list of a batch: whole, in the order scanned, or refused."""

import io

from pypdf import PdfReader

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from tests.desk.day import Day, person
from tests.desk.reading import text_of


def listed(day: Day, *files: str, step: str = "draf") -> OfficePaper | Refused:
    wish = Wish(key="daftar-paraf", at=day.now, officer="Dimas Saputra", files=files, step=step)
    return office_papers.make(day.counter.register, wish)


def step_of(day: Day, file: str) -> str:
    app = day.counter.register.application(file)
    assert app is not None
    return app.passages[-1].step


def test_the_list_names_every_file_in_its_order(day: Day) -> None:
    files = [day.drafted(applicant=person(n, name=f"Pemohon {'ABC'[n]}")) for n in range(3)]
    files.reverse()
    made = listed(day, *files, files[0], step=step_of(day, files[0]))
    assert isinstance(made, OfficePaper)
    text = text_of(made.pdf)
    assert [text.index(f"Pemohon {one}") for one in "CBA"] == sorted(
        text.index(f"Pemohon {one}") for one in "CBA"
    )
    for said in ("DAFTAR BERKAS", "3 berkas", "Yang menerima,", "Dimas Saputra", "Paraf penerima"):
        assert said in text
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 1


def test_a_list_is_whole_or_not_at_all(day: Day) -> None:
    drafted, waiting = day.drafted(), day.accepted(applicant=person(2))
    step = step_of(day, drafted)
    codes = [
        getattr(listed(day, *files, step=step), "code", "")
        for files in ((drafted, waiting), (drafted, "999/2026"), ())
    ]
    assert codes == ["list_not_recorded", "file_unknown", "lot_empty"]


def test_the_list_of_maps_that_went_out_has_the_lines_of_the_buku_ekspedisi(day: Day) -> None:
    day.does(s.SetOption(option="custody", value="on"))
    files = [day.drafted(applicant=person(n, name=f"Pemohon {'AB'[n]}")) for n in range(2)]
    for file in files:
        day.does(a.SendOut(), file)
    made = listed(day, *files, step="send_out")
    assert isinstance(made, OfficePaper)
    text = text_of(made.pdf)
    for said in ("DAFTAR MAP KELUAR", "Ditujukan kepada", "Pemohon B", "Tanda tangan", "2 map"):
        assert said in text
    day.does(a.TakeIn(), files[0])
    codes = [
        getattr(listed(day, *one, step=step), "code", "")
        for one, step in (
            ((files[0],), "send_out"),
            ((files[1],), "take_in"),
            ((day.drafted(applicant=person(5)),), "send_out"),
            (("999/2026",), "send_out"),
            ((), "send_out"),
        )
    ]
    assert codes == [*["list_not_recorded"] * 3, "file_unknown", "lot_empty"]
    assert "DAFTAR MAP KEMBALI" in text_of(listed(day, files[0], step="take_in").pdf)  # type: ignore[union-attr]
