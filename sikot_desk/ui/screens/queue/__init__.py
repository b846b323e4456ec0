"""Berkas Berjalan: every open file by step, the most urgent first, and the batch scan."""

from sikot_desk.ui.screens.queue.screen import Queue as Queue
