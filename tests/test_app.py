"""Joining the window's parts: what is changed of the interpreter is put back."""

import gc
import sys

from sikot_desk import app


def test_memory_is_swept_seldom_while_the_window_is_open_and_as_before_afterwards(qapp):
    before = sys.getswitchinterval()
    with app.smooth(qapp):
        assert not gc.isenabled()
        assert gc.get_freeze_count() > 0
        assert sys.getswitchinterval() < before
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert sys.getswitchinterval() == before
