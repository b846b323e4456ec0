"""The pictures of every screen: each is drawn, and no word is cut on the office's screen."""

from pathlib import Path

import pytest

from benchmarks import screenshots
from benchmarks.pictures.registers import EMPTY, FULL, Kept

_LEAST = {EMPTY.name: 25, FULL.name: 50}


@pytest.mark.real
@pytest.mark.parametrize(("kept", "scale"), [(EMPTY, "1"), (FULL, "1.5")])
def test_every_screen_is_drawn_whole(tmp_path: Path, kept: Kept, scale: str) -> None:
    assert [one for one in screenshots.shots(kept, tmp_path, (scale,)) if one] == []
    drawn = [one.name for one in tmp_path.glob("*.png")]
    assert len(drawn) >= _LEAST[kept.name]
    assert all(name.startswith(kept.prefix) for name in drawn)
