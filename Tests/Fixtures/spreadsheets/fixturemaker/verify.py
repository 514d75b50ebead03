"""Reads every good file back with another program's reader and compares it with expected.json."""

import csv
import datetime
import io
import json
import pathlib
import tempfile
import warnings

import openpyxl

from . import office, table

CODECS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "utf-16le-bom": "utf-16", "utf-16be-bom": "utf-16",
          "utf-16le": "utf-16-le", "cp1252": "cp1252"}
SIGNS = {"semicolon": ";", "comma": ",", "tab": "\t"}


def text_of(value):
    """A cell's value as plain text: dates as ISO 8601, whole numbers without decimals."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def read_text(path, file):
    """(line, cells) of a text file."""
    data = path.read_bytes()
    marks = {"utf-8-bom": b"\xef\xbb\xbf", "utf-16le-bom": b"\xff\xfe", "utf-16be-bom": b"\xfe\xff"}
    for encoding, mark in marks.items():
        assert data.startswith(mark) == (file["encoding"] == encoding), f"{path}: byte order mark"
    text = data.decode(CODECS[file["encoding"]])
    first = 1
    if text.startswith("sep="):
        text, first = text.split("\n", 1)[1], 2
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=SIGNS[file["delimiter"]], strict=True)
    start = 0
    for cells in reader:
        yield first + start, [cell.replace("\r\n", "\n") for cell in cells]
        start = reader.line_num


def loaded(path):
    """The workbook; Strict Open XML, which openpyxl can't read, by way of LibreOffice."""
    warnings.simplefilter("ignore")
    if "strict" not in path.stem:
        return openpyxl.load_workbook(path, data_only=True)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        loose = work / "loose.xlsx"
        office.convert(path, loose, to="Calc MS Excel 2007 XML", work=work)
        return openpyxl.load_workbook(loose, data_only=True)


def read_book(path, file):
    """(row, cells) of a workbook's sheet; the named rows only."""
    book = loaded(path)
    assert book.sheetnames == file["sheets"], f"{path}: {book.sheetnames}"
    hidden = [sheet.title for sheet in book if sheet.sheet_state != "visible"]
    assert hidden == file.get("hidden", []), f"{path}: hidden {hidden}"
    sheet = book[file["sheet"]]
    for line, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        cells = [text_of(value) for value in row]
        if line >= file["lines"][0] and any(cells):
            yield line, cells


def expected_rows(file, expected):
    """expected.json as this file should give it."""
    rows = [list(row["cells"]) for row in expected]
    for place in file.get("differs", []):
        rows[place["row"]][place["column"]] = place["text"]
    return [(line, table.without_trailing_empties(cells)) for line, cells in zip(file["lines"], rows)]


def check_swedish(folder):
    """Compares errors.json and mess.json with the lines of their files; the number of differences."""
    def by_line(name):
        file = {"encoding": "utf-8-bom", "delimiter": "semicolon"}
        return dict(read_text(folder / name, file))

    def load(name):
        return json.loads((folder / name).read_text(encoding="utf-8"))

    errors, mess = by_line("errors.csv"), by_line("mess.csv")
    faults = 0
    for fault in load("errors.json"):
        cells = errors[fault["line"]]
        column = errors[1].index(fault["column"]) if fault["column"] else len(errors[1])
        if cells[column] != fault["value"]:
            faults += 1
            print(f"errors.json: {fault} but {cells[column]!r}")
    for row in load("mess.json"):
        if mess[row["line"]][0].lower() != row["cells"][0]:
            faults += 1
            print(f"mess.json: line {row['line']}")
    return faults


def check(root):
    """Compares all files; says each difference and how many there were."""
    expected = json.loads((root / "expected.json").read_text(encoding="utf-8"))
    manifest = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
    faults = check_swedish(root / "swedish")
    for file in manifest:
        read = read_text if file["format"] == "csv" else read_book
        path = root / file["path"]
        try:
            got = [(line, table.without_trailing_empties(cells)) for line, cells in read(path, file)]
        except Exception as error:
            print(f"{file['path']}: {type(error).__name__}: {error}")
            faults += 1
            continue
        for one, other in zip(expected_rows(file, expected), got):
            if one != other:
                faults += 1
                places = [(column, *pair) for column, pair in enumerate(zip(one[1], other[1])) if pair[0] != pair[1]]
                print(f"{file['path']}: line {one[0]}/{other[0]}, {len(one[1])}/{len(other[1])} cells: {places[:4]}")
        if len(got) != len(expected):
            faults += 1
            print(f"{file['path']}: {len(got)} rows")
    print(f"{len(manifest)} files compared, {faults} differences")
    return faults == 0
