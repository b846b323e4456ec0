"""A list that drops down, with the house's own chevron."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox

from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.lettering import font
from sikot_desk.ui.kit.paint import brush, middle
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE

_CHEVRON = 14
_LEAST_LETTERS = 6


class DropList(QComboBox):
    """One of several, folded; as narrow as six letters where there is no room for more."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFont(font(TYPE.body))
        self.setMinimumHeight(SIZES.field)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, and the chevron that says there is more."""
        super().paintEvent(event)
        place = QRectF(self.rect()).adjusted(self.width() - _CHEVRON - 10, 0, -10, 0)
        draw_icon(brush(self), middle(place, _CHEVRON, _CHEVRON), "chevron-down", PALETTE.text2)
