"""What the one big answer of Kirim Data says."""

from sikot_desk.desk import load
from sikot_desk.desk.sending import Receipts, Stick
from sikot_desk.desk.stick_trial import Good
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.sending import Sending
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.kit.banner import Remedy
from sikot_desk.ui.kit.blocking_dialog import Stop
from sikot_desk.ui.kit.facts import Answer
from sikot_desk.ui.screens.register.listing import grouped
from sikot_desk.ui.screens.sending.parts import Said
from sikot_desk.ui.screens.sending.run import Progress
from sikot_desk.ui.screens.sending.seen import Seen
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.times import near
from sikot_desk.ui.words import _

_MEGA = 1_000_000


def standing(seen: Seen) -> Said:
    """Say how the sending stands, with what was confirmed last."""
    what, rest = halves(seen.standing.sentence)
    gaps = seen.standing.state is Sending.GAPS
    if seen.standing.state is not Sending.NEVER:
        rest = f"{rest} {confirmed(seen)}".strip()
    return Said(Answer.WARN if gaps else None, what.rstrip("."), rest, "" if gaps else "usb")


def confirmed(seen: Seen) -> str:
    """Say when head office last confirmed, and up to which entry."""
    at = seen.standing.confirmed_at
    if at is None:
        return _("Belum pernah dikonfirmasi.") if seen.is_known else ""
    return _("Terakhir dikonfirmasi {day}, sampai catatan {n}.").format(
        day=near(at, seen.now), n=grouped(seen.standing.confirmed)
    )


def of_stick(stick: Stick, seen: Seen, *, accepted: bool) -> Said:
    """Say what a stick that is in asks for, before anything goes."""
    name = load.called(stick.drive)
    if stick.card is not None and not stick.card.is_known:
        office = stick.card.action.head_office
        if not seen.is_known:
            return Said(
                Answer.WARN,
                _("Kartu {name} ditemukan").format(name=office),
                _("Cocokkan delapan katanya lewat telepon, baru data dapat dikirim."),
                "id-card",
            )
        return Said(
            Answer.WARN,
            _("Flashdisk ini membawa kartu baru"),
            _(
                "Kunci {name} berganti. Cocokkan kartunya dahulu; yang dikirim sekarang masih "
                "disegel untuk kunci yang lama."
            ).format(name=office),
            "id-card",
        )
    if seen.is_known and not stick.is_familiar and not accepted:
        return Said(
            Answer.WARN,
            _("Flashdisk ini belum dikenal"),
            _("{name} belum pernah dipakai mengirim. Pakai hanya bila ini flashdisk dinas.").format(
                name=name
            ),
            "usb",
        )
    said = standing(seen)
    return Said(said.ground, said.sentence, f"{said.rest} {stick.odd}".strip(), said.icon)


def going(far: Progress | None) -> Said:
    """Warn that the stick must stay in."""
    rest = _("Masih disalin. Boleh melanjutkan pekerjaan di loket.")
    left = far.seconds_left() if far is not None else None
    if left is not None:
        rest = _(
            "Masih disalin, kira-kira {n} detik lagi. Boleh melanjutkan pekerjaan di loket."
        ).format(n=left)
    return Said(Answer.WARN, _("Jangan lepas flashdisk"), rest, "usb")


def safe(seen: Seen) -> Said:
    """Say that the stick may be pulled out, and what is still not claimed."""
    return Said(
        Answer.OK,
        load.SAFE.rstrip("."),
        _("Antarkan ke {name}. Tercatat “terkirim” setelah tanda terimanya dibaca di sini.").format(
            name=seen.standing.head_office
        ),
    )


def cancelled() -> Said:
    """Say that nothing was left behind."""
    return Said(
        Answer.WARN,
        _("Penyalinan dibatalkan"),
        _("Tidak ada yang tertinggal di flashdisk, dan tidak ada yang hilang dari register."),
        "cross",
    )


def trouble(reason: Trouble) -> Said:
    """Say what went wrong and what to do."""
    return Said(Answer.LATE, *_said(str(reason)))


def refused(no: Refused) -> Said:
    """Say why not."""
    return Said(Answer.LATE, *_said(sentence(no)))


def _said(text: str) -> tuple[str, str]:
    what, rest = halves(text)
    return what.rstrip("."), rest


def receipts_none(found: Receipts) -> Said:
    """Say why a stick brings no receipt to be read."""
    what = _("Tidak ada tanda terima baru di flashdisk ini")
    if found.refused:
        what = _("Tanda terima di flashdisk ini tidak dapat dipercaya")
        rest = _(
            "{names} bukan dari Kantor Dinas yang dikenal, atau berubah sesudah ditulis. Minta "
            "tanda terimanya ditulis lagi. Tidak ada yang berubah."
        ).format(names=", ".join(found.refused))
        return Said(Answer.LATE, what, rest)
    if found.read_before:
        rest = _("Yang terbaru, nomor {n}, sudah dibaca sebelumnya.").format(n=found.read_before)
    elif found.others:
        what = _("Tanda terima ini untuk loket lain")
        rest = _("Tidak ada yang berubah. Minta tanda terima untuk loket ini kepada Kantor Dinas.")
    else:
        rest = _("Minta Kantor Dinas menulis tanda terimanya ke flashdisk, lalu baca lagi.")
    return Said(Answer.WARN, what, rest, "info")


def receipt_read(seen: Seen) -> Said:
    """Say what is confirmed now."""
    said = standing(seen)
    if said.ground is not None:
        return said
    what = _("Tanda terima sudah dibaca")
    return Said(Answer.OK, what, f"{confirmed(seen)} {seen.standing.sentence}")


def forked(no: Refused) -> Stop:
    """Stop the counter: head office holds another journal than this one."""
    return Stop(
        what=_("Register ini berbeda dari yang ada di Kantor Dinas"),
        consequence=_("Jangan kirim data sampai Admin memeriksanya."),
        explanation=sentence(no),
        safe=_("Register di komputer ini tidak berubah."),
        not_safe=_("Salah satu dari keduanya bukan yang asli."),
        steps=(
            _("Panggil Admin dan simpan flashdisk ini terpisah."),
            _("Telepon Kantor Dinas dan sebutkan nomor catatan di atas."),
        ),
        way_on=Remedy("on", _("Saya mengerti"), "F12", "check"),
    )


def trying(done: int, total: int) -> Said:
    """Say that the stick is being tried."""
    share = 100 * done // max(total, 1)
    rest = _("Flashdisk sedang diuji, {n} persen.").format(n=share)
    return Said(Answer.WARN, _("Jangan lepas flashdisk"), rest, "usb")


def tried(good: Good) -> Said:
    """Say how the stick did."""
    size = good.total / 2 / _MEGA

    def speed(seconds: float) -> str:
        return f"{size / max(seconds, 0.001):.1f}".replace(".", ",")

    return Said(
        Answer.OK,
        _("Flashdisk ini baik"),
        _(
            "Yang ditulis sama dengan yang dibaca ulang. Menulis {w} MB per detik, membaca {r} MB "
            "per detik. Berkas ujinya sudah dihapus."
        ).format(w=speed(good.writing), r=speed(good.reading)),
    )
