"""Printers by Windows: each page as a bitmap at the printer's own resolution, at its true size.

Written for Windows and read by the type checker; never yet tried on a Windows PC.
"""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from sikot_desk.ui.spooling import Abilities, Fate, Job, Named, no_print
from sikot_desk.ui.words import _

_MOST_DPI = 600
_POINTS = 72


class Windows:
    """The printers of this PC."""

    def printers(self) -> tuple[str, ...]:
        """Give the names of the printers, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return tuple(sorted(names, key=lambda name: (name != usual, name)))

    def abilities(self, printer: str) -> Abilities:
        """Give the trays by their numbers; the size is always the page's own."""
        device = QPrinter(QPrinterInfo.printerInfo(printer))
        trays: Sequence[QPrinter.PaperSource] = getattr(device, "supportedPaperSources", tuple)()
        return Abilities(tuple(Named(str(one.value), one.name) for one in trays))

    def send(self, job: Job) -> str:
        """Draw the pages on the printer. Raises Trouble when it is missing or does not begin."""
        info = QPrinterInfo.printerInfo(job.printer)
        if info.isNull():
            raise no_print(job.printer, _("tidak ditemukan pada PC ini"))
        document, _source = _opened(job.pdf)
        printer = _set_up(info, job)
        painter = QPainter()
        if not painter.begin(printer):
            raise no_print(job.printer, _("sedang dijeda, mati, atau menolak cetakan"))
        try:
            _draw(document, printer, painter)
        finally:
            finished = painter.end()
        if not finished:
            raise no_print(job.printer, _("cetakan terputus di tengah"))
        return ""

    def fate(self, printer: str, receipt: str) -> Fate:
        """Say that it is gone: Windows tells its own queue's troubles itself."""
        return Fate.GONE


def _opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    return document, source


def _set_up(info: QPrinterInfo, job: Job) -> QPrinter:
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setResolution(min(printer.resolution(), _MOST_DPI))
    printer.setDocName(job.title)
    printer.setCopyCount(job.copies)
    printer.setFullPage(True)
    width, height = job.size
    wide = width > height
    upright = QSizeF(min(job.size), max(job.size))
    size = QPageSize(upright, QPageSize.Unit.Millimeter)
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
    if job.tray.isdigit():
        printer.setPaperSource(QPrinter.PaperSource(int(job.tray)))
    return printer


def _draw(document: QPdfDocument, printer: QPrinter, painter: QPainter) -> None:
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        points = document.pagePointSize(page)
        scale = printer.resolution() / _POINTS
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        painter.drawImage(0, 0, document.render(page, size))
