"""Laporan: a month's figures, the files behind them, its lists, and the act that fixes it."""
