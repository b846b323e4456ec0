"""By the office's option, what is printed after numbering bears a QR signed by this counter."""

import pytest

from sikot_desk.desk import papers, sealing
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.keys import public_key, signed_text
from sikot_desk.keys.signed_text import Signed
from sikot_desk.paths import Data
from tests.desk.day import Day
from tests.print.reading import squares


def qr_of(pdf: bytes) -> Signed:
    (text,) = squares(pdf)
    assert squares(pdf, rough=True) == [text]
    found = signed_text.read(text)
    assert found
    return found


@pytest.fixture
def sealing_day(day: Day) -> Day:
    day.does(s.SetOption(option="qr_on_letter", value="on"))
    return day


def test_without_the_option_there_is_none(day: Day) -> None:
    day.numbered()
    assert squares(day.tray.last("salinan-arsip").pdf) == []


def test_the_archive_copy_bears_what_its_words_say(sealing_day: Day) -> None:
    day = sealing_day
    file = day.numbered()
    signed = qr_of(day.tray.last("salinan-arsip").pdf)
    register, app = day.counter.register, day.counter.register.application(file)
    assert app
    assert signed_text.same(signed.content, sealing.content(register, app, app.main))
    assert public_key.signed(register.office().public_key, signed.message, signed.signature)
    assert (signed.content.number, signed.content.code) == (app.number, app.code)
    assert squares(day.tray.last("label-kode").pdf) == []
    with pytest.raises(ValueError, match="not numbered"):
        sealing.content(register, app, app.number_of("surat_lain"))


def test_the_over_print_has_one_where_the_blanko_kept_room(sealing_day: Day) -> None:
    day = sealing_day
    day.does(s.SetOption(option="number_on_paper", value="overprint"))
    file = day.signed()
    app = day.counter.register.application(file)
    assert app
    anchors = papers.kept(app)
    assert anchors
    assert anchors.qr == (19650, 31850)
    day.does(s.SetOption(option="qr_on_letter", value="off"))
    day.does(a.Number(), file)
    over = qr_of(day.tray.last("nomor-lembar").pdf)
    assert over.content.number == "503/SIKOT/001/DPMPTSP/2026"
    assert squares(day.tray.last("salinan-arsip").pdf) == []


def test_a_blanko_from_before_the_option_gets_none(day: Day) -> None:
    day.does(s.SetOption(option="number_on_paper", value="overprint"))
    file = day.signed()
    day.does(s.SetOption(option="qr_on_letter", value="on"))
    day.does(a.Number(), file)
    assert squares(day.tray.last("nomor-lembar").pdf) == []
    assert qr_of(day.tray.last("salinan-arsip").pdf)


def test_without_its_key_no_qr_is_signed(sealing_day: Day) -> None:
    day = sealing_day
    file = day.signed()
    key = Data(day.counter.register.file.parent).keys / "counter.key"
    key.rename(key.with_suffix(".away"))
    done = day.does(a.Number(), file)
    assert "Kunci loket" in done.trouble
    assert done.application
    assert done.application.number
