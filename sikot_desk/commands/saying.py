"""What every command says: sentences, or one JSON document."""

import argparse
import json
from typing import Any


def wants_json(asked: argparse.Namespace) -> bool:
    """Say whether one JSON document was asked for."""
    return bool(getattr(asked, "json", False))


def say_json(document: Any) -> None:
    """Say one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))


def say(text: str) -> None:
    """Say a sentence."""
    print(text)
