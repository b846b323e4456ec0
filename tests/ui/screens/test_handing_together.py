"""Several permits to one person by keys: n scans, one identity, one list to sign."""

from PySide6.QtCore import Qt

from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Application, Status
from sikot_desk.ui.screens.handing.screen import Handing
from tests.desk.day import CLERK, Day, person
from tests.ui.screens.hands import ALT, CTRL, Hands
from tests.ui.screens.intake_hands import words
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def brought(day: Day, count: int = 3) -> list[str]:
    """Permits that one clerk brought the files of, ready to be collected."""
    names = ("Ayu Lestari", "Budi Santoso", "Citra Dewi", "Dimas Pratama", "Eka Putri")
    return [
        day.ready(applicant=person(serial, name=name), bringer=CLERK)
        for serial, name in enumerate(names[:count], start=31)
    ]


def scanned(hands: Hands, files: list[str]) -> Handing:
    hands.press(Key.Key_F6)
    screen: Handing = hands.screen("handing")
    for count, file_id in enumerate(files, start=1):
        hands.scan(file_id)
        hands.qtbot.waitUntil(lambda wanted=count: len(screen.views) == wanted)
        hands.settle()
    return screen


def apps(hands: Hands, files: list[str]) -> list[Application]:
    return hands.on_register(lambda session: [session.register.application(one) for one in files])


def over(hands: Hands) -> Handing:
    screen: Handing = hands.screen("handing")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.over)
    hands.settle()
    return screen


def test_scans_join_and_one_list_is_signed(hands: Hands) -> None:
    files = hands.day(brought)
    screen = scanned(hands, files)
    hands.scan(files[0])
    assert [one.app.file_id for one in screen.views] == files
    assert list(screen.form.who) == ["bringer", "other"]
    hands.type("25")
    assert screen.bar.note() == "3 izin, satu daftar untuk ditandatangani"
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    over(hands)
    hands.qtbot.waitUntil(lambda: screen.preview.pages() == 1)
    assert hands.said == "Penyerahan 3 izin tercatat"
    assert "3 izin diterima oleh Hendri Saputra" in words(hands)
    assert list(hands.data.papers.glob("*-3-daftar-penyerahan.pdf"))
    assert not list(hands.data.papers.glob("*bukti-penyerahan*"))
    for app in apps(hands, files):
        assert (app.status, app.handed.receiver) == (Status.HANDED_OVER, CLERK.name)
    hands.press(Key.Key_C, ALT)
    hands.press(Key.Key_F12)
    assert screen.views == ()
    assert "Ayu" not in words(hands)


def test_the_receiver_typed_stays_when_another_permit_joins_or_leaves(hands: Hands) -> None:
    files = hands.day(brought)
    screen = scanned(hands, files[:2])
    hands.type("3")
    screen.form.name.set_text("Ani")
    screen.form.number.set_text("1471015708960003")
    screen.form.letter.setChecked(True)
    hands.scan(files[2])
    hands.qtbot.waitUntil(lambda: len(screen.views) == 3)
    assert screen.form.name.text() == "Ani"
    assert screen.form.missing() == ""
    hands.press(Key.Key_Z, CTRL)
    assert len(screen.views) == 2
    over(hands)
    first, _second, third = apps(hands, files)
    assert (first.handed.receiver, first.handed.proxy_letter) == ("Ani", True)
    assert third.status is Status.READY


def test_a_file_that_is_not_ready_is_refused_and_the_others_stay(hands: Hands) -> None:
    def both(day: Day) -> tuple[list[str], str]:
        return brought(day, 1), day.drafted(applicant=person(41, name="Gita"))

    files, early = hands.day(both)
    screen = scanned(hands, files)
    hands.scan(early)
    hands.qtbot.waitUntil(lambda: bool(screen.notice.words()))
    assert hands.here == "handing"
    assert len(screen.views) == 1


def test_a_permit_handed_over_meanwhile_leaves_the_rest_to_be_listed(hands: Hands) -> None:
    files = hands.day(brought)
    screen = scanned(hands, files)
    hands.type("2")
    hands.does(a.HandOver(relation="staff", receiver=CLERK.name), files[1])
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: len(screen.views) == 2)
    assert "sudah tercatat" in screen.notice.words()
    hands.press(Key.Key_Escape)
    hands.settle()
    assert screen.views == ()
    assert list(hands.data.papers.glob("*-1-daftar-penyerahan.pdf"))


def test_a_holder_of_two_renewed_permits_answers_for_each_old_one(hands: Hands) -> None:
    def two(day: Day) -> list[str]:
        one, other = day.old_permit("503/017/2021"), day.old_permit("503/018/2021")
        reasons = {"workplace_again": "x", "workplace_has_permit": "x", "other_permits": "x"}
        return [
            day.ready(kind="perpanjangan", old_permit=old, overrides=reasons)
            for old in (one, other)
        ]

    files = hands.day(two)
    screen = scanned(hands, files)
    assert list(screen.form.who) == ["holder", "other"]
    hands.type("19")
    assert screen.bar.note() == "nasib izin lama belum dipilih"
    screen.form.old[files[1]]["missing"].click()
    over(hands)
    assert [app.handed.old_permit for app in apps(hands, files)] == ["withdrawn", "missing"]
