"""Drafts are kept until dropped, and are no part of the journal or of a rebuild."""

from pathlib import Path

from sikot_desk.db.drafts import Draft, Drafts
from sikot_desk.db.register import Register
from tests.db import acts


def test_a_draft_waits_over_a_restart(register: Register, folder: Path):
    drafts = Drafts(register)
    drafts.save("intake", '{"name":"Si"}', acts.at(1))
    drafts.save("intake", '{"name":"Siti"}', acts.at(2))
    drafts.save("check", "{}", acts.at(3))
    register.rebuild()
    register.close()
    with acts.open_register(folder) as again:
        kept = Draft("intake", '{"name":"Siti"}', acts.at(2))
        assert Drafts(again).read("intake") == kept
        assert [draft.key for draft in Drafts(again).all()] == ["check", "intake"]
        Drafts(again).drop("intake")
        Drafts(again).drop("intake")
        assert Drafts(again).read("intake") is None
        assert again.head.seq == 1
