"""No name that people bear breaks a paper."""

import pytest

from tests.print import names


@pytest.mark.parametrize("name", list(names.made_up(12)))
def test_no_name_breaks_a_paper(name: str) -> None:
    assert names.trial(name) == []


def test_the_made_up_names_are_many_and_of_every_length() -> None:
    made = list(names.made_up(500))
    assert len(set(made)) > 400
    assert min(map(len, made)) <= 3
    assert max(len(one.split(",")[0]) for one in made) == 120
