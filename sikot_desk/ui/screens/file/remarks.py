"""The side acts that move nothing: a call, a note, a look at the whole identity number."""

from sikot_desk.domain import actions as a
from sikot_desk.ui.screens.file.side_form import Line, SideSpec
from sikot_desk.ui.words import _


def call() -> SideSpec:
    """Give the note of a telephone call."""
    return SideSpec(
        code="call", act="note", text=_("Catatan telepon"), key="Alt+T", icon="phone", first=True,
        does=_("Menulis di riwayat berkas bahwa pemohon ditelepon, dan jawabannya."),
        said=_("Catatan telepon tercatat"),
        lines=(Line("text", _("Isi pembicaraan")),),
        make=lambda said: a.Note(text=_("Telepon: {text}").format(text=said.said("text"))
                                 if said.said("text") else ""),
    )  # fmt: skip


def note() -> SideSpec:
    """Give the note on anything else."""
    return SideSpec(
        code="note", text=_("Catatan"), key="Alt+C", icon="info",
        does=_("Menulis satu catatan di riwayat berkas: pengaduan, tempat, hal lain."),
        said=_("Catatan tercatat"),
        lines=(Line("text", _("Catatan")),),
        make=lambda said: a.Note(text=said.said("text")),
    )  # fmt: skip


def reveal() -> SideSpec:
    """Give the look at the whole identity number."""
    return SideSpec(
        code="reveal", text=_("Tampilkan NIK"), key="Alt+I", icon="id-card",
        does=_("Menampilkan nomor identitas utuh sampai berkas ini ditutup. Siapa yang melihatnya "
               "tercatat di riwayat berkas."),
        said=_("Nomor identitas ditampilkan, dan itu tercatat"),
        lines=(Line("reason", _("Keperluan"), optional=True),),
        make=lambda said: a.Reveal(reason=said.said("reason")),
    )  # fmt: skip
