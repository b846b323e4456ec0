"""The limit of a cold start: an empty main window, painted once."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.painted import tell


def main() -> int:
    qt = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()

    def painted() -> None:
        window.repaint()
        tell("painted")
        qt.quit()

    QTimer.singleShot(0, painted)
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main())
