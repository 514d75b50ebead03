"""Text files: the matrix of dialects, and the same table as several programs write it."""

import csv
import io
import json
import sqlite3
import subprocess

import pandas

from . import ledger, table

ENCODINGS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "utf-16le-bom": "utf-16", "cp1252": "cp1252"}
DELIMITERS = {"semicolon": ";", "comma": ",", "tab": "\t"}
LINE_ENDS = {"lf": "\n", "crlf": "\r\n"}


def encoded(text, encoding):
    """Bytes with the byte order mark that the name of the encoding says."""
    if encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(encoding)


def delimited(delimiter, line_end, rows=table.TABLE, quoting=csv.QUOTE_MINIMAL):
    """The table as text; line breaks within cells stay LF, as spreadsheets write them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)
    return out.getvalue()


def matrix(root):
    """Every encoding with every delimiter and line end."""
    (root / "matrix").mkdir(exist_ok=True)
    for encoding, codec in ENCODINGS.items():
        for delimiter, sign in DELIMITERS.items():
            for end, line_end in LINE_ENDS.items():
                path = f"matrix/{encoding}-{delimiter}-{end}.csv"
                (root / path).write_bytes(encoded(delimited(sign, line_end), codec))
                ledger.note_text(path, encoding, sign)


def python_writer(root):
    """Python's csv module: the default dialect, and everything quoted."""
    (root / "csv/python-excel.csv").write_bytes(delimited(",", "\r\n").encode("utf-8"))
    ledger.note_text("csv/python-excel.csv", "utf-8", ",")
    text = delimited(";", "\n", quoting=csv.QUOTE_ALL)
    (root / "csv/python-all-quoted.csv").write_bytes(text.encode("utf-8"))
    ledger.note_text("csv/python-all-quoted.csv", "utf-8", ";")


def rarer_dialects(root):
    """Lone CR as old Macs wrote, and UTF-16 with the high byte first."""
    (root / "csv/python-lone-cr.csv").write_bytes(delimited(";", "\r", quoting=csv.QUOTE_ALL).encode("utf-8"))
    ledger.note_text("csv/python-lone-cr.csv", "utf-8", ";")
    (root / "csv/python-utf-16be.csv").write_bytes(b"\xfe\xff" + delimited("\t", "\r\n").encode("utf-16-be"))
    ledger.note_text("csv/python-utf-16be.csv", "utf-16be-bom", "\t")


def excel_like(root):
    """What Excel makes with "CSV UTF-8", and with the line that names the separator. Imitated, not made by Excel."""
    text = delimited(";", "\r\n")
    (root / "csv/excel-like-sep.csv").write_bytes(("\ufeffsep=;\r\n" + text).encode("utf-8"))
    ledger.note_text("csv/excel-like-sep.csv", "utf-8-bom", ";", first=2)
    (root / "csv/excel-like-sep-cp1252.csv").write_bytes(("sep=;\r\n" + text).encode("cp1252"))
    ledger.note_text("csv/excel-like-sep-cp1252.csv", "cp1252", ";", first=2)


def sqlite_shell(root, work):
    """The sqlite3 shell's `.mode csv`."""
    path = work / "table.sqlite"
    path.unlink(missing_ok=True)
    columns = ", ".join(f'"{heading}" TEXT' for heading in table.HEADINGS)
    with sqlite3.connect(path) as database:
        database.execute(f"CREATE TABLE insatser ({columns})")
        marks = ", ".join("?" for _ in table.HEADINGS)
        database.executemany(f"INSERT INTO insatser VALUES ({marks})", table.ROWS)
    database.close()
    script = ".headers on\n.mode csv\nSELECT * FROM insatser ORDER BY rowid;\n"
    done = subprocess.run(["sqlite3", str(path)], input=script.encode(), stdout=subprocess.PIPE, check=True)
    (root / "csv/sqlite.csv").write_bytes(done.stdout)
    ledger.note_text("csv/sqlite.csv", "utf-8", ",")


PERL = """
use strict; use warnings; use utf8; use Text::CSV; use JSON::PP;
binmode STDOUT, ':raw:encoding(iso-8859-1)';
local $/; my $rows = decode_json(<STDIN>);
for my $row (@$rows) { $_ =~ s/\\x{2013}/-/g for @$row; }
my $csv = Text::CSV->new({ binary => 1, sep_char => ';', eol => "\\r\\n" });
$csv->print(*STDOUT, $_) for @$rows;
"""


def perl_writer(root):
    """Perl's Text::CSV in ISO 8859-1, which lacks the en dash: a hyphen stands for it."""
    rows = json.dumps(table.TABLE).encode()
    done = subprocess.run(["perl", "-e", PERL], input=rows, stdout=subprocess.PIPE, check=True)
    (root / "csv/perl-text-csv-latin1.csv").write_bytes(done.stdout)
    ledger.note_text("csv/perl-text-csv-latin1.csv", "cp1252", ";",
                     differs=ledger.differs((1, "namn", "Steget vidare - Haninge")))


def pandas_writer(root):
    """pandas, where a column of whole numbers with gaps has become floating point: "16.0"."""
    frame = pandas.DataFrame(table.ROWS, columns=table.HEADINGS)
    ages = [table.HEADINGS[column] for column in table.AGE_COLUMNS]
    for heading in ages:
        frame[heading] = pandas.to_numeric(frame[heading])
    frame.to_csv(root / "csv/pandas-floats.csv", index=False, sep=";", encoding="utf-8-sig", lineterminator="\n")
    places = [
        (index + 1, heading, cells[table.HEADINGS.index(heading)] + ".0")
        for index, cells in enumerate(table.ROWS)
        for heading in ages
        if cells[table.HEADINGS.index(heading)]
    ]
    ledger.note_text("csv/pandas-floats.csv", "utf-8-bom", ";", differs=ledger.differs(*places))


def make(root, work):
    """All text files that need no spreadsheet program."""
    (root / "csv").mkdir(exist_ok=True)
    matrix(root)
    python_writer(root)
    rarer_dialects(root)
    excel_like(root)
    sqlite_shell(root, work)
    perl_writer(root)
    pandas_writer(root)
