"""Write the made pages of the manual again: `python -m benchmarks.panduan`."""

from pathlib import Path

from benchmarks.panduan.pages import pages

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "panduan"


def main() -> None:
    """Write each page that differs."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(name)


if __name__ == "__main__":
    main()
