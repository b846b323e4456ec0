"""The register: one SQLite file, its journal, and what is read from it.

The only room that knows the file's tables and speaks SQL. It decides nothing about the SOP,
renders no paper and reads no clock.
"""
