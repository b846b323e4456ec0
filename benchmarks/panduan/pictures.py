"""The pictures of the manual and of README: `python -m benchmarks.panduan.pictures SCREENSHOTS`.

Takes what `make screenshots` drew, makes it smaller, and reduces it to a palette.
"""

import sys
from pathlib import Path

from PIL import Image

WIDE = 1024
_COLOURS = 256
_DOCS = Path(__file__).resolve().parents[2] / "docs"
IN_MANUAL = (
    "barcode-sebagian", "beranda", "berkas", "berkas-berjalan", "cetak-buku", "cetak-sekaligus",
    "gagal-simpan", "kalibrasi", "keaslian", "kertas-pemohon", "kirim-data", "kiriman", "laporan",
    "map-darurat", "masuk", "memindai", "menyerahkan", "mulai", "orang-kedua", "pemeriksaan",
    "pemohon", "pengaturan", "pengaturan-jam-dan-libur", "pengaturan-pengguna",
    "pengaturan-pilihan", "penomoran", "permohonan-baru", "register", "ringkasan", "tempat-kerja",
)  # fmt: skip
IN_README = ("beranda", "pemeriksaan")


def main(words: list[str]) -> None:
    """Reduce every picture that is shown somewhere."""
    drawn = Path(words[0])
    for folder, names in ((_DOCS / "panduan" / "gambar", IN_MANUAL), (_DOCS / "images", IN_README)):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        for name in names:
            reduce(drawn / f"{name}.png", folder / f"{name}.png")


def reduce(source: Path, target: Path) -> None:
    """Make one picture at most WIDE and of few colours."""
    with Image.open(source) as drawn:
        high = round(drawn.height * min(WIDE / drawn.width, 1))
        small = drawn.convert("RGB").resize(
            (min(WIDE, drawn.width), high), Image.Resampling.LANCZOS
        )
        small.quantize(_COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
