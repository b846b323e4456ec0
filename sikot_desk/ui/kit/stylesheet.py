"""The one style sheet over Fusion, and the palette beneath it."""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from sikot_desk.ui.kit.lettering import font
from sikot_desk.ui.kit.spoken import speak
from sikot_desk.ui.kit.steady import keep_constants
from sikot_desk.ui.kit.tokens import PALETTE, TYPE, Palette

WORDS = ("-style", "Fusion")
"""What the application is started with.

To set the style afterwards makes the toolkit's binding build all its names: 6 ms of every start.
"""
_SHEET = Template("""
QFrame#card { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame#inset { background: $sunken; border: 1px solid $hair; border-radius: 6px; }
QFrame#tinted { background: $tint; border: 1px solid $tint_line; border-radius: 8px; }
QFrame#warn { background: $warn_ground; border: 1px solid $warn_line; border-radius: 6px; }
QFrame#ok { background: $ok_ground; border: 1px solid $ok_line; border-radius: 6px; }
QFrame#late { background: $late_ground; border: 1px solid $late_line; border-radius: 6px; }
QFrame#swatch { background: $tint; border: 1px solid $tint_line; border-radius: 3px; }
QFrame#desk { background: $desk; border: 1px solid $line; border-radius: 8px; }
QFrame#training { background: $warn_line; }
QFrame#header { background: $surface; border-bottom: 1px solid $line; }
QFrame#strip { background: $surface; border-bottom: 1px solid $line; }
QFrame#action_bar { background: $surface; border-top: 1px solid $line; }
QFrame#picker { background: $surface; border: 1px solid $control; border-radius: 6px; }
QFrame#rule { background: $hair; border: none; }
QFrame#dialog { background: $surface; border: none; border-radius: 10px; }
QFrame#dialog_head { background: $late_ground; border: none; border-bottom: 1px solid $late_line;
  border-top-left-radius: 10px; border-top-right-radius: 10px; }
QFrame#dialog_foot { background: $sunken; border: none; border-top: 1px solid $line;
  border-bottom-left-radius: 10px; border-bottom-right-radius: 10px; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $text3; }
QLineEdit, QComboBox, QPlainTextEdit { background: $surface; color: $ink;
  border: 1px solid $control; border-radius: 6px; padding: 0 11px;
  selection-background-color: $accent; selection-color: $white; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {
  border: 2px solid $accent; padding: 0 10px; }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"] {
  border: 2px solid $late; padding: 0 10px; }
QLineEdit#bare, QLineEdit#bare:focus { border: none; padding: 0; background: transparent; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  background: $off; color: $text2; border: 1px dashed $control; }
QComboBox::drop-down { border: none; width: 24px; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView { background: transparent; border: none; outline: none; }
QHeaderView { background: transparent; border: none; }
QMenu { background: $surface; color: $ink; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 8px 28px 8px 14px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $ink; }
QToolTip { background: $ink; color: $white; border: none; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $control; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(palette: Palette = PALETTE) -> str:
    """Return the style sheet for `palette`."""
    return _SHEET.substitute(palette._asdict())


def dress(application: QApplication) -> None:
    """Give `application`, started with WORDS, its palette, font, style sheet and voice, once."""
    keep_constants()
    speak(application)
    if application.styleSheet() == style_sheet():
        return
    colours = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, PALETTE.canvas),
        (QPalette.ColorRole.Base, PALETTE.surface),
        (QPalette.ColorRole.WindowText, PALETTE.ink),
        (QPalette.ColorRole.Text, PALETTE.ink),
        (QPalette.ColorRole.ButtonText, PALETTE.ink),
        (QPalette.ColorRole.Highlight, PALETTE.accent),
        (QPalette.ColorRole.HighlightedText, PALETTE.white),
        (QPalette.ColorRole.PlaceholderText, PALETTE.text3),
        (QPalette.ColorRole.Link, PALETTE.accent),
    ):
        colours.setColor(role, QColor(colour))
    application.setPalette(colours)
    application.setFont(font(TYPE.body))
    application.setStyleSheet(style_sheet())
