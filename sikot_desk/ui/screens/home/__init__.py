"""Beranda: scan, see the flow of the SOP's steps, see what is late and what is mine to do."""
