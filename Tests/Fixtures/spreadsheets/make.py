#!/usr/bin/env python3
"""Makes all fixtures in this folder, or one large workbook.

    python make.py                        everything, then reads it back
    python make.py --verify               only reads back
    python make.py --big OUT.xlsx 10000   rows enough to time
    python make.py --bomb OUT.xlsx        one part of 1 GB
"""

import argparse
import pathlib
import tempfile

from fixturemaker import delimited, ledger, nasty, repacked, swedish, verify
from fixturemaker import sheets_office, sheets_openpyxl, sheets_perl, sheets_xlsxwriter

ROOT = pathlib.Path(__file__).resolve().parent


def make_good(work):
    """All files that hold the logical table."""
    (ROOT / "xlsx").mkdir(exist_ok=True)
    delimited.make(ROOT, work)
    sheets_xlsxwriter.make(ROOT)
    repacked.make(ROOT)
    sheets_openpyxl.make(ROOT)
    sheets_perl.make(ROOT)
    sheets_office.make(ROOT, work)
    ledger.write(ROOT)


def main():
    parser = argparse.ArgumentParser(description="Makes the spreadsheet fixtures.")
    parser.add_argument("--big", nargs=2, metavar=("OUT", "ROWS"))
    parser.add_argument("--bomb", metavar="OUT")
    parser.add_argument("--verify", action="store_true")
    arguments = parser.parse_args()
    if arguments.big:
        sheets_xlsxwriter.big(arguments.big[0], int(arguments.big[1]))
        return 0
    if arguments.bomb:
        nasty.single_bomb(arguments.bomb)
        return 0
    if not arguments.verify:
        with tempfile.TemporaryDirectory() as folder:
            make_good(pathlib.Path(folder))
            nasty.make(ROOT, pathlib.Path(folder))
            swedish.make(ROOT)
    return 0 if verify.check(ROOT) else 1


if __name__ == "__main__":
    raise SystemExit(main())
