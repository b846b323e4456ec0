"""The content of the kartu uji pemindai: the sizes of bars in use, and where each stands."""

from collections.abc import Mapping
from datetime import date

from sikot_desk.desk import letters
from sikot_desk.domain import dates, scanner_test
from sikot_desk.domain.office import Office
from sikot_desk.print.marks import Marks
from sikot_desk.print.scanner_card import Bars, ScannerCard

_PAPERS: Mapping[int, str] = {
    40: "Lembar kendali",
    38: "Label map, dan tanda terima pada gulungan 80 mm",
    36: "Tanda terima, lembar pengembalian, bukti penyerahan, dan label kode",
    33: "Blanko, surat izin, dan tanda terima kolektif: yang paling rapat",
}
_FINEST_VERSION = 1


def scanner_card(office: Office, today: date) -> ScannerCard:
    """Give the card as of a day; the finest code has the version that letters carry."""
    return ScannerCard(
        kop=letters.kop(office),
        marks=Marks(training=office.purpose == "training"),
        bars=tuple(_bars(module) for module in reversed(scanner_test.MODULES)),
        foot=f"Kartu uji pemindai  ·  dicetak {dates.long_date(today)}",
    )


def _bars(module: int) -> Bars:
    version = _FINEST_VERSION if module == scanner_test.MODULES[0] else 0
    return Bars(scanner_test.code(module, version), module / 100, _PAPERS[module])
