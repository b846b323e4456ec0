"""No layout changes unnoticed: the places of all text against the files kept beside."""

import pytest

from tests.print import golden, reading

PAPERS = golden.papers()


@pytest.mark.parametrize("name", PAPERS)
def test_the_layout_is_as_it_was(name: str) -> None:
    kept = (golden.FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    render, data = PAPERS[name]
    assert golden.lines(reading.pdf(render, data)) == kept


def test_every_kept_layout_has_its_paper() -> None:
    assert {file.stem for file in golden.FOLDER.glob("*.txt")} == set(PAPERS)
