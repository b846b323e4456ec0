"""Names with their titles, and which remedy and rows a procedure names."""

from dataclasses import replace

import pytest

from sikot_desk.domain.people import full_name
from sikot_desk.domain.roles import roles_for
from tests.domain.counter_days import SHIPPED, person, procedure_of

pytestmark = pytest.mark.fast


def test_titles_stand_around_the_bare_name():
    bare = person("Siti Rahmawati")
    assert full_name(bare) == "Siti Rahmawati"
    titled = replace(bare, titles_before="dr.", titles_after="A.Md.OT.")
    assert full_name(titled) == "dr. Siti Rahmawati, A.Md.OT."


def test_an_act_belongs_to_the_role_its_row_names_or_to_the_table_s():
    procedure = procedure_of(SHIPPED)
    assert roles_for("number", procedure) == ("back_office",)
    assert roles_for("void", procedure) == ("penyelia",)
    assert roles_for("set_office", procedure) == ("admin",)
    assert roles_for("number", None) == ()
