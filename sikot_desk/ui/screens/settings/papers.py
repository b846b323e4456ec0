"""Kertas: size, margins and type of each paper, the register's columns, and what is this PC's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sikot_desk import config
from sikot_desk.config import Scanner
from sikot_desk.desk import specimen
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import paper_kinds as kinds
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.paper_kinds import PaperKind, Setting
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings.section import (
    OPEN,
    Section,
    Shown,
    Spec,
    reason_line,
    whole,
    why,
)
from sikot_desk.ui.settings import keep_settings
from sikot_desk.ui.words import _

_SIDES = ("top", "right", "bottom", "left")
_CARD = "card"
_COLUMNS, _SCANNER = "columns", "pc:scanner"
_PRINTERS, _CALIBRATION, _TRAINING = "pc:papers", "pc:calibration", "pc:training"
_LETTER = "surat"


def size_names() -> Mapping[str, str]:
    """Give the sizes of paper in words."""
    return {
        "F4_215": _("F4 215 × 330"), "F4_210": _("F4 210 × 330"), "A4": _("A4 210 × 297"),
        "A5": _("A5 mendatar"), "F4_LANDSCAPE": _("F4 mendatar"),
        "A4_LANDSCAPE": _("A4 mendatar"), kinds.ROLL: _("Gulungan 80 mm"),
    }  # fmt: skip


def column_names() -> Mapping[str, str]:
    """Give the columns of the buku register in words."""
    return {
        "row": _("Nomor urut"), "complete": _("Tanggal lengkap"),
        "registration": _("Nomor pendaftaran"), "name": _("Nama"),
        "born": _("Tempat, tanggal lahir"), "address": _("Alamat"),
        "kind": _("Jenis permohonan"), "str": _("STR"), "workplace": _("Tempat kerja"),
        "permit": _("Nomor dan tanggal izin"), "ends": _("Berlaku sampai"),
        "taken": _("Diserahkan"), "remarks": _("Keterangan"), "nik": _("NIK"),
    }  # fmt: skip


class PapersSection(Section):
    """What the office sets of its papers; printers, trays and scanner belong to each PC."""

    code = "papers"
    kinds = (p.PaperSet, p.RegisterColumnsSet)

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Kertas, printer")

    def columns(self) -> tuple[Column, ...]:
        """Give the paper, its size, and its mark."""
        return (Column(_("Kertas")), Column(_("Ukuran"), -1), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give every paper, the register's columns, and what is this PC's."""
        return list(_rows(setup))

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give opening the chosen row."""
        change = SideAct(OPEN, _("Ubah"), icon="pen")
        if row == _SCANNER:
            return (change, SideAct(_CARD, _("Kartu uji pemindai"), "Alt+C", "printer"))
        return (change,) if row else ()

    def paper(self, act: str, row: str) -> str:
        """Give the test card of the scanner."""
        return "kartu-pemindai" if act == _CARD else ""

    def leads(self, act: str, row: str) -> str:
        """Give the screen that a row leads to."""
        return {_PRINTERS: "papers", _CALIBRATION: "calibration", _TRAINING: "training"}.get(
            row, ""
        )

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of the chosen row."""
        if row == _COLUMNS:
            return _columns_spec(setup)
        if row == _SCANNER:
            return _scanner_spec(setup)
        kind = kinds.KINDS.get(row)
        return _spec(setup, row, kind) if kind else None

    def note(self, setup: Setup) -> str:
        """Say what holds where."""
        return _("Ukuran dan tepi berlaku untuk seluruh kantor; printer, baki, dan pemindai hanya "
                 "untuk komputer ini.")  # fmt: skip


def _rows(setup: Setup) -> Iterator[Row]:
    sizes = size_names()
    yield Row("g1", (Cell(_("Seluruh kantor"), strong=True),), group=True)
    for key, kind in kinds.KINDS.items():
        setting = setup.office.paper(key)
        changed = setting != Setting(size=kind.sizes[0])
        pill = Pill(_("Diubah kantor"), icon="pen") if changed else None
        cells = (Cell(kind.name, _margins_said(kind, setting), strong=True),
                 Cell(sizes[setting.size]), Cell(pill=pill))  # fmt: skip
        yield Row(key, cells)
    columns = setup.office.register_columns or kinds.USUAL_COLUMNS
    count = _("{n} kolom").format(n=len(columns))
    names = ", ".join(column_names()[one] for one in columns)
    yield Row(_COLUMNS, (Cell(_("Kolom buku register"), names, strong=True), Cell(count)))
    yield Row("g2", (Cell(_("Hanya komputer ini"), strong=True),), group=True)
    pc = setup.pc
    yield Row(_PRINTERS, (Cell(_("Printer, baki, dan jumlah lembar"),
                               _("{n} jenis kertas sudah dipilih printernya").format(
                                   n=sum(way.chosen for way in pc.papers.values())),
                               strong=True),))  # fmt: skip
    yield Row(_CALIBRATION, (Cell(_("Kalibrasi printer"), _("{n} printer sudah diukur").format(
        n=len(pc.offsets)), strong=True),))  # fmt: skip
    around = _("awalan {prefix}, akhiran {suffix}, jeda {gap} milidetik").format(
        prefix=pc.scanner.prefix or "–", suffix=pc.scanner.suffix or "–", gap=pc.scanner.gap
    )
    sound = _("suara mati") if pc.mute else _("suara menyala")
    yield Row(_SCANNER, (Cell(_("Pemindai dan suara"), f"{around}; {sound}", strong=True),))
    trained = _("coba program tanpa menyentuh register sungguhan")
    yield Row(_TRAINING, (Cell(_("Register latihan"), trained, strong=True),))


def _margins_said(kind: PaperKind, setting: Setting) -> str:
    chosen = kinds.chosen(kind, setting)
    sides = _("tepi atas {top}, kanan {right}, bawah {bottom}, kiri {left} mm").format(
        top=chosen.top, right=chosen.right, bottom=chosen.bottom, left=chosen.left
    )
    return sides + (_("; huruf {step:+d}").format(step=setting.step) if setting.step else "")


# --- one paper -------------------------------------------------------------------------------


def _spec(setup: Setup, key: str, kind: PaperKind) -> Spec:
    setting, names = setup.office.paper(key), size_names()
    now = kinds.chosen(kind, setting)
    labels = (_("Tepi atas, mm"), _("Tepi kanan, mm"), _("Tepi bawah, mm"), _("Tepi kiri, mm"))
    steps = tuple((str(one), _step_words(one)) for one in kind.steps)
    return Spec(
        code=key,
        title=kind.name,
        does=_("Berlaku untuk lembar yang dicetak sejak disimpan. Tepi paling sempit: atas {top}, "
               "kanan {right}, bawah {bottom}, kiri {left} mm.").format(
                   top=kind.least.top, right=kind.least.right, bottom=kind.least.bottom,
                   left=kind.least.left),
        said=_("Kertas tersimpan"),
        lines=(
            Line("size", _("Ukuran"), "pick", tuple((one, names[one]) for one in kind.sizes),
                 value=setting.size),
            *(Line(side, label, value=str(getattr(now, side)), beside=side in {"right", "left"})
              for side, label in zip(_SIDES, labels, strict=True)),
            Line("step", _("Besar huruf"), "pick", steps, value=str(setting.step)),
            reason_line(),
        ),
        make=lambda said: (replace(_action(said, key, kind), reason=why(said)),),
        preview=lambda session, said: _shown(session, _action(said, key, kind)),
    )  # fmt: skip


def _step_words(step: int) -> str:
    if step == 0:
        return _("Biasa")
    return _("Lebih besar {n}").format(n=step) if step > 0 else _("Lebih kecil {n}").format(n=-step)


def _action(said: Answers, key: str, kind: PaperKind) -> p.SetPaper:
    def side(name: str) -> int | None:
        typed = whole(said, name)
        return None if typed == getattr(kind.margins, name) else typed

    return p.SetPaper(
        paper=key,
        size=said.said("size"),
        step=int(said.said("step") or 0),
        top=side("top"),
        right=side("right"),
        bottom=side("bottom"),
        left=side("left"),
    )


def _shown(session: Session, action: p.SetPaper) -> Shown:
    no = session.would_refuse(action)
    if no:
        return Shown(warning=no)
    event = p.PaperSet(**{name: getattr(action, name) for name in p.SetPaper.__slots__})
    office = session.office
    if action.paper == _LETTER:
        papers = (*(one for one in office.papers if one.paper != _LETTER), event)
        changed = replace(office, papers=papers)
        return Shown(pdf=specimen.draw(changed, session.board().procedure, session.now()))
    kind = kinds.KINDS[action.paper]
    found = kinds.layout(kind, Setting(**{name: getattr(action, name) for name in
                                          ("size", "step", *_SIDES)}))  # fmt: skip
    scale = found.scale if isinstance(found, kinds.Layout) else 1.0
    percent = _("{n} persen dari ukuran biasa").format(n=round(scale * 100))
    return Shown(facts=((percent, _("Isi tercetak")),))


# --- columns ---------------------------------------------------------------------------------


def _columns_spec(setup: Setup) -> Spec:
    names = column_names()
    now = setup.office.register_columns or kinds.USUAL_COLUMNS
    shown = "\n".join(names[one] for one in now)
    known = {name.casefold(): key for key, name in names.items()}

    def action(said: Answers) -> p.SetRegisterColumns:
        lines = [one.strip() for one in said.said("columns").splitlines() if one.strip()]
        keys = tuple(known.get(one.casefold(), one) for one in lines)
        usual = keys == kinds.USUAL_COLUMNS
        return p.SetRegisterColumns(columns=() if usual else keys, reason=said.said("reason"))

    def made(said: Answers) -> tuple[p.SetRegisterColumns, ...]:
        why(said)
        return (action(said),)

    def preview(session: Session, said: Answers) -> Shown:
        no = session.would_refuse(action(said))
        left = [name for key, name in names.items() if key not in action(said).columns]
        if no:
            return Shown(warning=no)
        return Shown(facts=((", ".join(left) or _("Tidak ada"), _("Kolom yang tidak dicetak")),))

    return Spec(
        code=_COLUMNS,
        title=_("Kolom buku register"),
        does=_("Satu kolom tiap baris, menurut urutannya. Kolom yang dikenal: {names}.").format(
            names=", ".join(names.values())),
        said=_("Kolom buku register tersimpan"),
        lines=(Line("columns", _("Kolom"), "area", value=shown, high=13), reason_line()),
        make=made,
        preview=preview,
    )  # fmt: skip


# --- this PC ---------------------------------------------------------------------------------


def _scanner_spec(setup: Setup) -> Spec:
    sounds = (("on", _("Menyala")), ("off", _("Mati")))
    pc = setup.pc

    def made(said: Answers) -> tuple[s.OfficeAction, ...]:
        _gap(said)
        return ()

    def keep(session: Session, said: Answers) -> None:
        now = config.read(session.data.pc).pc
        scanner = Scanner(prefix=said.said("prefix"), suffix=said.said("suffix"), gap=_gap(said))
        keep_settings(session, replace(now, scanner=scanner, mute=said.said("sound") == "off"))

    return Spec(
        code=_SCANNER,
        title=_("Pemindai dan suara"),
        does=_("Hanya untuk komputer ini, dan tidak masuk riwayat. Awalan dan akhiran adalah huruf "
               "yang ditambahkan pemindai di sekitar kode; kosongkan bila tidak ada. Cetak kartu "
               "uji, lalu pindai di sini: jawabannya, dengan jeda tiap huruf, tampil di atas. "
               "Jedanya paling sedikit {least}, paling banyak {most} milidetik; makin besar, makin "
               "mudah ketikan cepat dikira pindaian.").format(
                   least=config.LEAST_GAP, most=config.MOST_GAP),
        said=_("Tersimpan untuk komputer ini"),
        lines=(
            Line("prefix", _("Awalan dari pemindai"), optional=True, value=pc.scanner.prefix),
            Line("suffix", _("Akhiran dari pemindai"), optional=True, value=pc.scanner.suffix,
                 beside=True),
            Line("gap", _("Jeda antarhuruf terpanjang, milidetik"), value=str(pc.scanner.gap)),
            Line("sound", _("Suara pindaian"), "pick", sounds, value="off" if pc.mute else "on"),
        ),
        make=made,
        keep=keep,
        leads=("papers", _("Cetak kartu uji")),
    )  # fmt: skip


def _gap(said: Answers) -> int:
    """Give the gap typed. Raises Unreadable for one no scanner can be told from hands by."""
    gap = whole(said, "gap")
    if not config.LEAST_GAP <= gap <= config.MOST_GAP:
        facts = {"least": config.LEAST_GAP, "most": config.MOST_GAP}
        raise Unreadable(Refused("number_between", facts, field="gap"))
    return gap
