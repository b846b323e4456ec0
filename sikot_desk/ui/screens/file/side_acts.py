"""The side acts of a file: which stand open as it is, their words, and the acts they make.

Offers what the file's state allows; whether the SOP allows it is the domain's to say.
"""

from collections.abc import Iterator

from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Status
from sikot_desk.domain.people import Bringer
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.file import remarks
from sikot_desk.ui.screens.file.history import field_words
from sikot_desk.ui.screens.file.map_acts import of_map
from sikot_desk.ui.screens.file.seen import DAYS, Seen, as_kept, pairs
from sikot_desk.ui.screens.file.sheet_acts import of_sheets
from sikot_desk.ui.screens.file.side_form import Answers, Line, SideSpec, when_line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.plain_words import channels, identity_kinds, relations
from sikot_desk.ui.words import _

_TIMED = {"accept", "return", "draft", "sign", "resubmit"}
_YES, _NO = "yes", "no"


def offered(seen: Seen) -> tuple[SideSpec, ...]:
    """Give the side acts that stand open to the officer who looks, the likeliest first."""
    procedure = seen.view.procedure
    return tuple(one for one in _open(seen) if one.is_of(seen.roles, procedure))


def _open(seen: Seen) -> tuple[SideSpec, ...]:
    view = seen.view
    app, act = view.app, view.next_step.act if view.next_step else ""
    found: list[SideSpec] = []
    at_work = app.status is Status.OPEN
    if app.status is Status.READY:
        found.append(_told())
    elif not app.is_over:
        found.append(remarks.call())
    if at_work and not app.signed_by:
        found += [_to_applicant(seen), _pause()]
    if app.status is Status.WITH_APPLICANT and view.next_act == "resume":
        found.append(resume())
    if view.next_act == "resubmit":
        found.append(_resubmit(seen))
    if at_work and act in {"paraf", "sign"}:
        found.append(_send_back())
    if at_work and act == "paraf":
        found += list(_parafs(seen))
    found += list(of_map(seen, act))
    found += list(of_sheets(seen, act))
    found += list(_rest(seen))
    return tuple(found)


def _rest(seen: Seen) -> Iterator[SideSpec]:
    app = seen.view.app
    if app.status in {Status.OPEN, Status.READY} and app.passages:
        yield _undo(seen)
    if seen.view.next_act in _TIMED | {"paraf"}:
        yield _timed(seen)
    if not app.is_over:
        yield _correct(seen)
        if not app.number:
            yield _withdraw()
    yield remarks.note()
    yield remarks.reveal()


def _reason(name: str = "") -> Line:
    return Line("reason", name or _("Alasan"))


def _told() -> SideSpec:
    return SideSpec(
        code="told", text=_("Beri tahu pemohon"), key="Alt+T", icon="phone", first=True,
        does=_("Mencatat bahwa pemohon diberi tahu izinnya siap diambil."),
        said=_("Pemberitahuan tercatat"),
        lines=(
            Line("channel", _("Lewat"), "pick", channels()),
            Line("reached", _("Hasil"), "pick",
                 ((_YES, _("Sudah diberi tahu")), (_NO, _("Tidak dijawab")))),
            Line("note", _("Catatan"), optional=True),
            when_line(),
        ),
        make=lambda said: a.Told(
            channel=said.said("channel"),  # type: ignore[arg-type]  # one of the picks
            reached=said.said("reached") == _YES,
            note=said.said("note"),
            occurred=said.moment(),
        ),
    )  # fmt: skip


def _to_applicant(seen: Seen) -> SideSpec:
    view = seen.view
    reasons = tuple(view.procedure.reasons.items())
    options = (("", _("sesuai")), ("missing", _("tidak ada")), *reasons)
    lines = tuple(Line(one.key, one.short, "drop", options) for one in view.requirements)

    def make(said: Answers) -> a.CaseAction:
        verdicts = []
        for one in view.requirements:
            reason = said.said(one.key)
            if reason == "missing":
                verdicts.append(a.Verdict(item=one.key, result="missing"))
            elif reason:
                note = said.said("note") if reason == "other" else ""
                verdicts.append(a.Verdict(item=one.key, result="unfit", reason=reason, note=note))
        return a.ReturnToApplicant(
            verdicts=tuple(verdicts), note=said.said("note"), occurred=said.moment()
        )

    return SideSpec(
        code="to_applicant", act="return_to_applicant",
        text=_("Kembalikan ke pemohon"), key="Alt+P", icon="undo", first=True,
        does=_("Waktu berhenti dan lembar pengembalian dicetak. Pilih yang belum sesuai."),
        said=_("Pengembalian ke pemohon tercatat"),
        lines=(*lines, Line("note", _("Catatan"), optional=True), when_line()),
        make=make,
    )  # fmt: skip


def _pause() -> SideSpec:
    return SideSpec(
        code="pause", text=_("Hentikan waktu"), key="Alt+J", icon="clock",
        does=_("Pemohon diminta membawa sesuatu; waktu berhenti sampai dilanjutkan."),
        said=_("Waktu berhenti, tercatat"),
        lines=(_reason(_("Apa yang diminta")), when_line()),
        make=lambda said: a.Pause(reason=said.said("reason"), occurred=said.moment()),
    )  # fmt: skip


def resume() -> SideSpec:
    """Give the act that lets the clock run on."""
    return SideSpec(
        code="resume", text=_("Lanjutkan waktu"), key="Alt+J", icon="clock", first=True,
        does=_("Yang diminta sudah ada; waktu berjalan lagi."),
        said=_("Waktu berjalan lagi, tercatat"),
        lines=(_reason(_("Apa yang sudah ada")), when_line()),
        make=lambda said: a.Resume(reason=said.said("reason"), occurred=said.moment()),
    )  # fmt: skip


def _resubmit(seen: Seen) -> SideSpec:
    bringer = seen.view.app.bringer

    def make(said: Answers) -> a.CaseAction:
        relation = said.said("bringer.relation")
        who = Bringer() if relation == "self" else Bringer(
            name=said.said("bringer.name"), relation=relation,  # type: ignore[arg-type]
            phone=said.said("bringer.phone"),
        )  # fmt: skip
        return a.Resubmit(bringer=who, occurred=said.moment())

    return SideSpec(
        code="resubmit", text=_("Berkas kembali, pembawa lain"), key="Alt+B", icon="undo",
        does=_("Mencatat siapa yang membawa berkas kembali; yang belum sesuai diperiksa lagi."),
        said=_("Berkas kembali, tercatat"),
        lines=(
            Line("bringer.relation", _("Dibawa oleh"), "pick", relations(), value=bringer.relation),
            Line("bringer.name", _("Nama pembawa"), optional=True, value=bringer.name),
            Line("bringer.phone", _("Telepon pembawa"), optional=True, value=bringer.phone),
            when_line(),
        ),
        make=make,
    )  # fmt: skip


def _send_back() -> SideSpec:
    return SideSpec(
        code="send_back", text=_("Kembalikan ke Back Office"), key="Alt+B", icon="undo",
        does=_("Blanko ditarik; surat dibetulkan, dicetak lagi, dan diparaf dari awal."),
        said=_("Pengembalian ke Back Office tercatat"),
        lines=(_reason(_("Apa yang harus dibetulkan")), when_line()),
        make=lambda said: a.SendBack(reason=said.said("reason"), occurred=said.moment()),
    )  # fmt: skip


def _parafs(seen: Seen) -> Iterator[SideSpec]:
    name = seen.view.next_step.name if seen.view.next_step else ""
    yield SideSpec(
        code="substitute", act="paraf",
        text=_("{step} oleh pengganti").format(step=name), key="Alt+A",
        icon="pen",
        does=_("Pejabat pengganti yang memaraf, dengan dasar penunjukannya."),
        said=_("{step} oleh pengganti tercatat").format(step=name),
        lines=(
            Line("official", _("Pengganti"), "drop", pairs(seen.substitutes)),
            Line("basis", _("Dasar penunjukan"), optional=True),
            when_line(),
        ),
        make=lambda said: a.Paraf(
            given="substitute", official=said.said("official"), basis=said.said("basis"),
            occurred=said.moment(),
        ),
    )  # fmt: skip
    yield SideSpec(
        code="omitted", act="paraf", text=_("{step}: tidak diparaf").format(step=name), key="Alt+D",
        icon="circle-cross",
        does=_("Hanya atas perintah Penyelia; alasan dan yang memerintahkan dicatat."),
        said=_("{step} tidak diparaf, tercatat").format(step=name),
        lines=(
            _reason(),
            Line("ordered_by", _("Atas perintah"), "drop", pairs(seen.supervisors)),
            when_line(),
        ),
        make=lambda said: a.Paraf(
            given="omitted", reason=said.said("reason"), ordered_by=said.said("ordered_by"),
            occurred=said.moment(),
        ),
    )  # fmt: skip


def _undo(seen: Seen) -> SideSpec:
    last = seen.view.procedure.step(seen.view.app.passages[-1].step).name
    return SideSpec(
        code="undo", text=_("Tarik kembali langkah terakhir"), key="Alt+U", icon="undo",
        does=_("Langkah terakhir, {step}, ditarik kembali dengan catatan.").format(step=last),
        said=_("{step} ditarik kembali, tercatat").format(step=last),
        lines=(_reason(),),
        make=lambda said: a.Undo(reason=said.said("reason")),
    )  # fmt: skip


def _timed(seen: Seen) -> SideSpec:
    step = seen.view.next_step
    act = seen.view.next_act
    name = step.name if step else ""

    def make(said: Answers) -> a.CaseAction:
        moment = said.moment()
        made: dict[str, a.CaseAction] = {
            "accept": a.Accept(occurred=moment),
            "return": a.Return(occurred=moment),
            "draft": a.Draft(occurred=moment),
            "paraf": a.Paraf(occurred=moment),
            "sign": a.Sign(occurred=moment),
            "resubmit": a.Resubmit(occurred=moment),
        }
        return made[act]

    return SideSpec(
        code="timed", act=act, text=_("Catat dengan waktu kejadian"), key="Alt+W", icon="calendar",
        does=_("{step} terjadi lebih dahulu daripada dicatat: ketik waktunya dari lembar kendali.")
        .format(step=name),
        said=_("{step} tercatat").format(step=name),
        lines=(Line("occurred", _("Waktu kejadian"), "moment", hint=_("HH-BB-TTTT JJ.MM")),),
        make=make,
    )  # fmt: skip


_WHY = "reason"
"""Why an act is done; the reason typed on an application is another and stays as it is."""


def _correct(seen: Seen) -> SideSpec:
    typed = {path: text for path, text in seen.typed.items() if path != _WHY}
    choices = {"applicant.identity_kind": identity_kinds(), "bringer.relation": relations()}
    lines = tuple(
        Line(path, field_words(path),
             "drop" if path in choices else "day" if path in DAYS else "text",
             choices.get(path, ()), value=value, optional=not value)
        for path, value in typed.items()
    )  # fmt: skip

    def make(said: Answers) -> a.CaseAction:
        changes = {}
        for path, value in typed.items():
            try:
                kept = as_kept(path, said.said(path))
            except ValueError as reason:
                raise Unreadable(typed_day.unreadable(path)) from reason
            if kept != as_kept(path, value):
                changes[path] = kept
        return a.Correct(changes=changes, reason=said.said("reason"))

    return SideSpec(
        code="correct", text=_("Koreksi"), key="Alt+O", icon="pen",
        does=_("Ubah yang salah ketik; yang lama tetap terbaca di riwayat."),
        said=_("Koreksi tercatat"),
        lines=(_reason(), *lines),
        make=make,
    )  # fmt: skip


def _withdraw() -> SideSpec:
    return SideSpec(
        code="withdraw", text=_("Pembatalan oleh pemohon"), key="Alt+X", icon="circle-cross",
        does=_("Permohonan berakhir di sini; berkasnya diserahkan kembali."),
        said=_("Pembatalan oleh pemohon tercatat"),
        lines=(_reason(), when_line()),
        make=lambda said: a.Withdraw(reason=said.said("reason"), occurred=said.moment()),
    )  # fmt: skip
