"""Imports the database of the older K9 system, again and again, without loss or doubles."""
