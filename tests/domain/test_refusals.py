"""Every code has a sentence its facts fill, and every sentence is used: proved from the source."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from sikot_desk.domain import refusals, trouble
from sikot_desk.domain.refusals import SENTENCES, Refused, sentence

pytestmark = pytest.mark.fast

PROGRAM = Path(refusals.__file__).parents[1]
MAKERS = {"Refused", "_hint"}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PROGRAM.rglob("*.py")):
        if path.name not in {"refusals.py", "trouble.py"}:
            yield path, ast.parse(path.read_text("utf-8"), str(path))


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                yield f"{path.relative_to(PROGRAM)}:{node.lineno}", node


def needed(code: str, table: dict[str, str]) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(table[code]) if name}


def literal(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def refused_in_plain() -> list[tuple[str, str, ast.Call]]:
    """Give the places that name their code in so many letters."""
    return [
        (place, code, call)
        for place, call in calls(*MAKERS)
        if call.args and (code := literal(call.args[0])) is not None
    ]


def test_every_code_in_the_source_has_a_sentence():
    unknown = {f"{place}: {code}" for place, code, _ in refused_in_plain() if code not in SENTENCES}
    assert not unknown


def test_every_sentence_is_used_somewhere():
    written = {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(SENTENCES) - written) == []


def test_facts_written_beside_a_code_fill_its_sentence():
    short = {
        f"{place}: {code}"
        for place, code, call in refused_in_plain()
        if not _may_fill(call, needed(code, dict(SENTENCES)))
    }
    assert not short


def _may_fill(call: ast.Call, names: set[str]) -> bool:
    facts = [arg for arg in call.args[1:] if isinstance(arg, ast.Dict)]
    if facts:
        return names <= {literal(key) for key in facts[0].keys if key is not None}
    computed = [arg for arg in call.args[1:] if isinstance(arg, ast.Name | ast.Attribute)]
    return not names or bool(computed)


@pytest.mark.parametrize("table", [SENTENCES, trouble.SENTENCES])
def test_sentences_are_plain_and_say_what_to_do(table):
    for code, text in table.items():
        assert "!" not in text, code
        assert "error" not in text.casefold(), code
        assert text[0].isupper() or text.startswith("{"), code
        assert text.endswith((".", "}")), code
        assert all(
            field.isidentifier() for _, field, spec, _ in string.Formatter().parse(text) if field
        ), code


def test_a_refusal_is_said_with_its_facts():
    refused = Refused("too_long", {"letters": 1000, "most": 120}, field="applicant.name")
    assert sentence(refused) == "Isian ini 1000 huruf, paling banyak 120. Ringkas dahulu."


def test_the_letters_that_cannot_be_printed_end_their_sentence():
    said = sentence(Refused("unprintable", {"letters": "ظ"}))
    assert said == "Huruf berikut tidak dapat dicetak: ظ. Tulis dengan huruf Latin biasa."


def test_a_name_that_ends_in_a_full_stop_has_one():
    refused = Refused("same_signatory", {"name": "SURYANI LUBIS, M.Si."})
    assert "M.Si. Tidak ada yang diganti." in sentence(refused)


def test_trouble_is_raised_with_its_facts_and_an_unknown_one_is_a_bug():
    raised = trouble.Trouble("register_missing", folder="/x")
    assert (raised.code, raised.facts) == ("register_missing", {"folder": "/x"})
    assert str(raised) == "Tidak ada register di folder /x. Periksa nama foldernya."
    with pytest.raises(KeyError):
        trouble.Trouble("sihir")
