"""The sections of Pengaturan, in their order."""

from sikot_desk.ui.screens.settings.hours import HoursSection
from sikot_desk.ui.screens.settings.identity import IdentitySection
from sikot_desk.ui.screens.settings.keys import KeysSection
from sikot_desk.ui.screens.settings.letters import LettersSection
from sikot_desk.ui.screens.settings.numbers import NumbersSection
from sikot_desk.ui.screens.settings.officials import OfficialsSection
from sikot_desk.ui.screens.settings.options import OptionsSection
from sikot_desk.ui.screens.settings.papers import PapersSection
from sikot_desk.ui.screens.settings.rules import RulesSection
from sikot_desk.ui.screens.settings.section import Section
from sikot_desk.ui.screens.settings.users import UsersSection


def sections() -> tuple[Section, ...]:
    """Give the sections in the order in which they stand at left."""
    return (
        IdentitySection(),
        OfficialsSection(),
        NumbersSection(),
        HoursSection(),
        RulesSection(),
        LettersSection(),
        PapersSection(),
        UsersSection(),
        OptionsSection(),
        KeysSection(),
    )
