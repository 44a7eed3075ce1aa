"""What can be recorded, asked and shown, as data; imports the standard library alone."""
