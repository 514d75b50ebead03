"""Makes the spreadsheet fixtures; see README.md and make.py."""
