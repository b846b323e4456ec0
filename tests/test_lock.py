"""The lock files belong to pyproject.toml: every dependency is pinned, hashed and known by name.

They are compared without asking an index, so this needs neither network nor time; `make lock`
writes them again.
"""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"]
DEV = RUN + PROJECT["dependency-groups"]["dev"]

pytestmark = pytest.mark.fast


def pins(name: str) -> dict[str, str]:
    """Package name to pinned version, from lines such as `click==8.5.1 \\`."""
    text = (ROOT / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)(?:\[[a-z0-9,-]+\])?==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("lock", "wanted"), [("requirements.lock", RUN), ("requirements-dev.lock", DEV)]
)
def test_every_dependency_is_pinned_to_a_version_that_it_allows(lock: str, wanted: list[str]):
    pinned = pins(lock)
    for requirement in map(Requirement, wanted):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is not in {lock}: make lock"
        assert requirement.specifier.contains(version), f"{requirement}: {version} in {lock}"


def test_the_program_is_tested_with_what_it_runs_with():
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert run
    assert {name: dev.get(name) for name in run} == run


def test_the_build_needs_nothing_beyond_the_lock():
    assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["dependency-groups"]["build"])


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_pin_has_a_hash_and_no_line_names_a_place(lock: str):
    blocks = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)
    assert [b.splitlines()[0] for b in blocks[1:] if "--hash=sha256:" not in b] == []
    assert not re.search(r"://|file:|^-|--(index|extra|find)|\s/\w", "".join(blocks), re.MULTILINE)
