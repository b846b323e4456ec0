"""Berkas by keys: the next act to the end, papers, every side act, and what is said of a no."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application, Status
from sikot_desk.ui.screens.file.screen import File
from tests.desk.day import MONDAY, SITI, person, unfit
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def opened(hands: Hands, file_id: str) -> File:
    hands.window.open_file(file_id)
    screen = hands.screen("file")
    hands.qtbot.waitUntil(lambda: screen.seen is not None)
    hands.settle()
    return screen


def app_of(hands: Hands, file_id: str) -> Application:
    return hands.on_register(lambda session: session.register.application(file_id))


def words(hands: Hands) -> str:
    page = hands.window.current.page
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def told(hands: Hands, what: str) -> None:
    hands.qtbot.waitUntil(lambda: what in hands.said)
    hands.settle()


def side(hands: Hands, code: str, **texts: str) -> None:
    """Open a side act by its key, fill it in, send it."""
    screen = hands.screen("file")
    spec = screen.specs[code]
    hands.press(Key[f"Key_{spec.key[-1]}"], ALT)
    assert screen.form.spec.code == code
    screen.form.form.set_texts({name.replace("__", "."): text for name, text in texts.items()})
    hands.press(Key.Key_F12)


def done(hands: Hands, code: str, **texts: str) -> None:
    said = hands.screen("file").specs[code].said
    side(hands, code, **texts)
    if code == "void":
        hands.vouch()
    told(hands, said)
    if not hands.screen("file").paper.isHidden():
        hands.press(Key.Key_Escape)


def test_from_blanko_to_signature_by_one_key(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.accepted())
    screen = opened(hands, file_id)
    assert screen.title() == ("Berkas", "0001/2026")
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.paper.is_draf)
    assert app_of(hands, file_id).sheets == ()
    hands.press(Key.Key_F12)
    told(hands, "Pembuatan blanko tercatat")
    assert screen.paper.preview.pages() > 0
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.type("3")
    hands.press(Key.Key_Escape)
    for name in ("Paraf Ahli Muda", "Paraf Ahli Madya", "Paraf Sekretaris", "Tanda tangan"):
        assert screen.next_act().said == f"{name} tercatat"
        hands.press(Key.Key_F12)
        told(hands, name)
    assert app_of(hands, file_id).signed_by == "kepala_dinas"
    hands.press(Key.Key_F12)
    assert hands.here == "numbering"


def test_the_act_of_another_role_is_off_and_says_whose_it_is(
    sit: Callable[..., Hands],
) -> None:
    hands = sit("sari")
    file_id = hands.day(lambda day: day.accepted())
    screen = opened(hands, file_id)
    bar = screen.bar
    assert bar.primary.label() == "Cetak blanko"
    assert (bar.primary.isEnabled(), bar.note()) == (False, "dikerjakan Petugas Back Office")
    hands.press(Key.Key_F12)
    assert screen.paper.isHidden()
    assert clipped(hands.window) == []
    screen.open_paper("tanda-terima")
    hands.qtbot.waitUntil(lambda: screen.paper.can_print)
    assert (bar.primary.isEnabled(), bar.note()) == (True, "")
    hands.press(Key.Key_Escape)
    assert not bar.primary.isEnabled()


def test_an_officer_with_the_role_comes_and_the_act_is_on(sit: Callable[..., Hands]) -> None:
    hands = sit("sari")
    screen = opened(hands, hands.day(lambda day: day.accepted()))
    assert not screen.bar.primary.isEnabled()
    hands.becomes("rina")
    assert (screen.bar.primary.isEnabled(), screen.bar.note()) == (True, "")


def test_a_file_without_a_paper_says_when_one_comes(hands: Hands) -> None:
    bare, printed = hands.day(
        lambda day: (day.received(), day.accepted(applicant=person(8, name="Yusuf")))
    )
    screen = opened(hands, bare)
    assert screen.papers.table.model().rowCount() == 0
    assert "Belum ada yang dicetak" in words(hands)
    assert "Tanda terima keluar saat berkas diterima lengkap." in words(hands)
    assert clipped(hands.window) == []
    opened(hands, printed)
    assert "Belum ada yang dicetak" not in words(hands)


def test_papers_are_looked_at_and_printed_again(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.accepted())
    screen = opened(hands, file_id)
    hands.press(Key.Key_K, ALT)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: screen.paper.can_print)
    hands.press(Key.Key_F12)
    told(hands, "Cetak ulang tercatat")
    assert max(one.times for one in app_of(hands, file_id).prints) >= 1
    hands.press(Key.Key_R, ALT)
    assert screen.history.table.hasFocus() or screen.lists.isHidden()


def test_call_note_pause_and_resume(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.accepted())
    opened(hands, file_id)
    done(hands, "call", text="menunggu kabar")
    done(hands, "note", text="map biru")
    side(hands, "pause")
    hands.qtbot.waitUntil(lambda: hands.screen("file").form.form.field("reason").is_refused())
    hands.press(Key.Key_Escape)
    done(hands, "pause", reason="surat sehat baru")
    assert "Berhenti: di pemohon" in words(hands)
    hands.press(Key.Key_F12)
    assert hands.screen("file").form.spec.code == "resume"
    hands.press(Key.Key_Escape)
    done(hands, "resume", reason="sudah dibawa")
    assert app_of(hands, file_id).pauses[-1].end is not None
    texts = [row.what for row in history(hands)]
    assert "Catatan: Telepon: menunggu kabar" in texts
    assert "Waktu berhenti: surat sehat baru" in texts


def history(hands: Hands) -> tuple[object, ...]:
    from sikot_desk.ui.screens.file.history import told as lines

    seen = hands.screen("file").seen
    return lines(seen.view.history, seen.view.procedure)


def test_to_the_applicant_and_back_with_another_bringer(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.drafted())
    screen = opened(hands, file_id)
    side(hands, "to_applicant")
    hands.qtbot.waitUntil(lambda: "belum sesuai" in screen.notice.words())
    hands.press(Key.Key_Escape)
    done(hands, "to_applicant", foto="missing", ijazah="not_legalised")
    app = app_of(hands, file_id)
    assert app.status is Status.WITH_APPLICANT
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    done(hands, "resubmit", bringer__relation="family", bringer__name="Rahmat", bringer__phone="08")
    assert app_of(hands, file_id).bringer.name == "Rahmat"
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.here == "intake")
    hands.settle()
    intake = hands.screen("intake")
    assert [one.key for one in intake.sitting.asked()] == ["ijazah", "foto", "kuasa"]
    hands.type("111")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 4)
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
    assert app_of(hands, file_id).status is Status.OPEN


def test_back_to_the_desk_and_its_history(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.drafted())
    screen = opened(hands, file_id)
    done(hands, "send_back", reason="gelar salah")
    assert screen.next_act().way == "draf"
    rows = screen.papers.table.model()
    names = [rows.row(n).cells[0].text for n in range(rows.rowCount())]
    assert "Blanko SIKOT, cetakan 1" in names
    screen.papers._open("-1")
    assert screen.paper.isHidden()
    done(hands, "correct", reason="ejaan", applicant__name="Siti Rahmawaty")
    assert app_of(hands, file_id).applicant.name == "Siti Rahmawaty"
    side(hands, "correct", reason="tanggal", applicant__birth_date="31-02-1996")
    assert screen.form.form.field("applicant.birth_date").is_refused()
    hands.press(Key.Key_Escape)
    side(hands, "correct", reason="tanggal", applicant__birth_date="18-08-1996")
    hands.qtbot.waitUntil(lambda: "Tanggal lahir tidak sama" in screen.notice.words())
    hands.type("akta kelahiran")
    hands.press(Key.Key_Return)
    told(hands, "Koreksi tercatat")
    assert app_of(hands, file_id).applicant.birth_date.day == 18
    assert any("Koreksi Tanggal lahir" in row.what for row in history(hands))


OFFICIALS = (
    s.SetOfficial(
        official="plt", post="ahli_muda", name="Dewi Sartika", since=MONDAY.date(),
        substitute=True, basis="SP 12/2026",
    ),
    s.SetOfficial(
        official="plh_kadis", post="kepala_dinas", name="Bambang", since=MONDAY.date(),
        form="plh", substitute=True, basis="SP 13/2026",
    ),
)  # fmt: skip


def test_parafs_by_others_and_another_signatory(hands: Hands) -> None:
    for one in OFFICIALS:
        hands.does(one)
    file_id = hands.day(lambda day: day.drafted())
    screen = opened(hands, file_id)
    done(hands, "substitute", official="plt")
    assert screen.next_act().said == "Paraf Ahli Madya tercatat"
    done(hands, "omitted", reason="dinas luar", ordered_by="rina")
    assert "tidak diparaf" in " ".join(row.what for row in history(hands))
    done(hands, "undo", reason="ternyata hadir")
    assert screen.next_act().said == "Paraf Ahli Madya tercatat"
    done(hands, "signatory", official="plh_kadis", reason="Kadis cuti")
    assert app_of(hands, file_id).sheets[-1].signatory.official == "plh_kadis"
    done(hands, "timed", occurred="06-07-2026 10.24")
    side(hands, "timed", occurred="kemarin")
    assert screen.form.form.field("occurred").is_refused()
    assert "Waktu ini tidak dapat dibaca." in words(hands)


def test_voided_with_its_sheet_and_withdrawn(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.numbered())
    opened(hands, file_id)
    done(hands, "void", reason="salah tulis")
    assert app_of(hands, file_id).number == ""
    assert app_of(hands, file_id).sheet is None
    assert "spoil" not in hands.screen("file").specs
    done(hands, "withdraw", reason="pindah kota")
    app = app_of(hands, file_id)
    assert app.status is Status.WITHDRAWN
    screen = hands.screen("file")
    assert screen.next_act() is None
    assert set(screen.specs) == {"note", "reveal"}
    assert "Dibatalkan oleh pemohon: pindah kota" in [row.what for row in history(hands)]


def test_ready_is_told_and_handed_over(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.ready())
    opened(hands, file_id)
    assert "tepat waktu" in words(hands)
    done(hands, "told", channel="whatsapp", reached="no", note="coba besok")
    done(hands, "told", reached="yes")
    assert [one.reached for one in app_of(hands, file_id).told] == [False, True]
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.here == "handing")


def test_a_refusal_without_a_field_stands_above_the_bar(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.drafted())
    screen = opened(hands, file_id)
    hands.does(s.SetOfficial(official="kosong", post="ahli_muda", since=MONDAY.date(), vacant=True))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "sedang kosong" in screen.notice.words())
    hands.press(Key.Key_Escape)
    assert screen.notice.words() == ""


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        (MONDAY.replace(day=8, hour=9), "Jatuh tempo hari ini 16.00"),
        (MONDAY.replace(day=10, hour=9), "Terlambat 2 hari kerja"),
    ],
)
def test_by_when_is_told_by_its_box(hands: Hands, moment: object, sentence: str) -> None:
    file_id = hands.day(lambda day: day.accepted())
    hands.at(moment)
    opened(hands, file_id)
    assert sentence in words(hands)


def test_another_file_takes_the_screen_and_an_open_form_leaves_it(hands: Hands) -> None:
    first = hands.day(lambda day: day.received())
    screen = opened(hands, first)
    hands.press(Key.Key_C, ALT)
    assert screen.form is not None
    second = hands.on_register(lambda session: session.act(_receive()).file_id)
    opened(hands, second)
    assert screen.form is None
    assert SITI.name not in words(hands)
    assert screen.title() == ("Berkas", f"26 01 {second[4:11]} {second[11:]}")
    screen.refresh()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.here == "intake")


def _receive() -> a.Receive:
    from tests.desk.day import BUNDA, intake, person

    return intake(applicant=person(5, name="Yusuf"), workplace=BUNDA)


def test_returned_file_says_so(hands: Hands) -> None:
    def returned(day: object) -> str:
        file_id = day.received()
        asked = [one for one in unfit("ktp") if one.item not in {"izin_pertama", "kuasa"}]
        day.does(a.Check(verdicts=tuple(asked[:-1])), file_id)
        day.does(a.Return(), file_id)
        return file_id

    file_id = hands.day(returned)
    screen = opened(hands, file_id)
    assert screen.next_act().way == "check"
    assert "Belum dijanjikan" in words(hands)
    assert "Pemeriksaan ke-1: belum lengkap" in [row.what for row in history(hands)]


def test_the_identity_number_is_seen_whole_once_an_entry_says_who_looked(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.accepted())
    screen = opened(hands, file_id)
    number = SITI.identity_number
    assert number not in words(hands)
    done(hands, "reveal", reason="diminta pemohon")
    hands.qtbot.waitUntil(lambda: number in words(hands))
    assert clipped(hands.window) == []
    history = screen.history.table.model()
    assert "Nomor identitas dilihat utuh: diminta pemohon" in str(history.row(0).cells)
    opened(hands, file_id)
    assert number not in words(hands)
