"""The keys of one screen, read off its own buttons, so that no list can forget one."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from sikot_desk.ui.kit.action_bar import ActionBar
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.help.keys import KeyGroup, Keys, everywhere


def keys_elsewhere(screens: Mapping[str, Screen], *but: str) -> list[KeyGroup]:
    """Give the keys of all screens made so far but some, without those that are everywhere."""
    known = {key for caps, _words in everywhere() for key in caps}
    found = []
    for code, screen in screens.items():
        group = keys_of(screen)
        keys = tuple(one for one in group.keys if one[0][0] not in known)
        if keys and code not in but:
            found.append(KeyGroup(group.title, keys))
    return sorted(found, key=lambda group: group.title)


def keys_of(screen: Screen) -> KeyGroup:
    """Give the keys a screen answers to as it stands now, in the order of its buttons."""
    found: dict[str, str] = {}
    for button in screen.page.findChildren(QAbstractButton):
        key = str(button.property("key") or "")
        if key and _is_offered(button, screen):
            found.setdefault(key, button.accessibleName())
    for bar in screen.page.findChildren(ActionBar):
        for act in bar.actions():
            found.setdefault(_key(act), act.text())
    keys: Keys = tuple(((key,), words) for key, words in found.items() if key and words)
    return KeyGroup(screen.title()[0], keys)


def _is_offered(button: QAbstractButton, screen: Screen) -> bool:
    return button.isVisibleTo(screen.page)


def _key(act: QAction) -> str:
    return act.shortcut().toString()
