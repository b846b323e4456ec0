"""The window: the frame, its screens, and the ways between them.

It routes keys, scans and refusals; what a screen shows is the screen's own.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from sikot_desk.desk.session import Session
from sikot_desk.domain import dates
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Frame, Office
from sikot_desk.ui.kit.rail import Place
from sikot_desk.ui.scanner import ScanFilter
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.words import _

HOME, INTAKE, QUEUE, FILE = "home", "intake", "queue", "file"
NUMBERING, HANDING, REGISTER, HELP = "numbering", "handing", "register", "help"
