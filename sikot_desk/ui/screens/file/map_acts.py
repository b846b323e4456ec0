"""The side acts on a file's map where the office follows it: out, back, and to take either back.

Offers what the file's state allows; whether the SOP allows it is the domain's to say.
"""

from collections.abc import Iterator

from sikot_desk.domain import actions as a
from sikot_desk.domain import custody
from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.file.seen import Seen
from sikot_desk.ui.screens.file.side_form import Line, SideSpec, when_line
from sikot_desk.ui.words import _


def of_map(seen: Seen, act: str) -> Iterator[SideSpec]:
    """Offer the way of the map that is possible now, and to take back the last one recorded."""
    app = seen.view.app
    if not seen.custody:
        return
    if app.out is not None:
        yield _take_in(seen.view.procedure.post(app.out.post).title)
    elif app.status is Status.OPEN and act in custody.CARRIED and seen.view.next_step:
        yield _send_out(seen.view.procedure.post(seen.view.next_step.post).title)
    if app.ways:
        yield _undo(seen)


def _take_in(post: str) -> SideSpec:
    return SideSpec(
        code="take_in", text=_("Map kembali"), key="Alt+M", icon="inbox", first=True,
        does=_("Map kembali dari {post}.").format(post=post),
        said=_("Map kembali, tercatat"),
        lines=(when_line(),),
        make=lambda said: a.TakeIn(occurred=said.moment()),
    )  # fmt: skip


def _send_out(post: str) -> SideSpec:
    return SideSpec(
        code="send_out", text=_("Map keluar"), key="Alt+M", icon="layers", first=True,
        does=_("Map dibawa ke {post}.").format(post=post),
        said=_("Map keluar, tercatat"),
        lines=(when_line(),),
        make=lambda said: a.SendOut(occurred=said.moment()),
    )  # fmt: skip


def _undo(seen: Seen) -> SideSpec:
    """Name the very entry that is taken back, so that no later one is taken for it."""
    way = seen.view.app.ways[-1]
    post = seen.view.procedure.post(way.post).title
    if way.returned:
        does = _("Catatan map kembali dari {post} diurungkan: map masih di sana.")
    else:
        does = _("Catatan map keluar ke {post} diurungkan: map masih di sini.")
    return SideSpec(
        code="undo_way", text=_("Urungkan catatan map"), key="Alt+E", icon="undo",
        does=does.format(post=post),
        said=_("Catatan map diurungkan, tercatat"),
        lines=(Line("reason", _("Alasan")),),
        make=lambda said: a.UndoWay(
            reason=said.said("reason"), entry=way.returned or way.sent
        ),
    )  # fmt: skip
