"""Workbooks by XlsxWriter."""

import datetime
import json
import zipfile

import xlsxwriter

from . import ledger, table

MADE = datetime.datetime(2026, 1, 1)
LAST = len(table.HEADINGS) - 1


def book(path, **options):
    """A new workbook whose properties say the same date at every run."""
    made = xlsxwriter.Workbook(path, options)
    made.set_properties({"title": "Påhittade insatser", "author": "", "created": MADE})
    return made


def write_headings(sheet, style=None, row=0):
    """The headings in one row."""
    for column, heading in enumerate(table.HEADINGS):
        sheet.write_string(row, column, heading, style)


def write_value(sheet, row, column, value, date_style, text_style=None):
    """A value by its type; nothing for an empty one."""
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), date_style)
    elif isinstance(value, int):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, value, text_style)


def write_rows(sheet, date_styles, skip=()):
    """All rows under the headings, except the places (row, column) in `skip`."""
    for index, cells in enumerate(table.ROWS, start=1):
        for column, text in enumerate(cells):
            if (index, column) not in skip:
                write_value(sheet, index, column, table.typed(column, text), date_styles[index % len(date_styles)])


def plain(path, **options):
    """The table with ages as numbers and dates as dates."""
    with book(path, **options) as made:
        sheet = made.add_worksheet("Insatser")
        write_headings(sheet)
        write_rows(sheet, [made.add_format({"num_format": "yyyy-mm-dd"})])


DATE_FORMATS = [14, "d mmmm yyyy", "[$-41D]d mmm yyyy;@", "yy-mm-dd", 'dddd "den" d mmmm',
                "[$-F800]dddd, mmmm dd, yyyy"]
AGE_FORMATS = ['0 "år"', '[Red]0', '#,##0 "mån/dag"', "0\\ \\d\\a\\g", "General", "@"]


def date_formats(path):
    """Dates shown in many ways, and ages in formats that only look like those of dates."""
    with book(path) as made:
        sheet = made.add_worksheet("Insatser")
        write_headings(sheet)
        ages = [(row, column) for row in range(1, len(table.TABLE)) for column in table.AGE_COLUMNS]
        write_rows(sheet, [made.add_format({"num_format": format}) for format in DATE_FORMATS], skip=ages)
        for row, column in ages:
            value = table.typed(column, table.TABLE[row][column])
            style = made.add_format({"num_format": AGE_FORMATS[(row * 2 + column) % len(AGE_FORMATS)]})
            if value is None:
                sheet.write_blank(row, column, None, style)
            else:
                sheet.write_number(row, column, value, style)


def formula(column, text):
    """A formula whose value is the text, and the value to keep beside it."""
    value = table.typed(column, text)
    if isinstance(value, datetime.date):
        return f"=DATE({value.year},{value.month},{value.day})", table.serial(value)
    if isinstance(value, int):
        return f"={value - 1}+1", value
    half = len(text) // 2
    doubled = [part.replace('"', '""') for part in (text[:half], text[half:])]
    return '="{}"&"{}"'.format(*doubled), text


FORMULA_HEADINGS = ("nyckel", "namn", "ålder från", "ålder till", "kommuner", "startdatum", "slutdatum")


def formulas(path):
    """Formulas with the values that a spreadsheet program would have kept."""
    columns = [table.HEADINGS.index(heading) for heading in FORMULA_HEADINGS]
    places = [(row, column) for row in range(1, len(table.TABLE)) for column in columns]
    with book(path) as made:
        sheet = made.add_worksheet("Insatser")
        date_style = made.add_format({"num_format": "yyyy-mm-dd"})
        write_headings(sheet)
        write_rows(sheet, [date_style], skip=places)
        for row, column in places:
            text = table.TABLE[row][column]
            if text:
                rule, value = formula(column, text)
                sheet.write_formula(row, column, rule, date_style if column in table.DATE_COLUMNS else None, value)


def rich_strings(path):
    """Names and descriptions in runs of different style."""
    rich = [table.HEADINGS.index(heading) for heading in ("namn", "sammanfattning", "beskrivning")]
    with book(path) as made:
        sheet = made.add_worksheet("Insatser")
        bold, red = made.add_format({"bold": True}), made.add_format({"font_color": "red", "italic": True})
        write_headings(sheet, bold)
        places = [(row, column) for row in range(1, len(table.TABLE)) for column in rich if table.TABLE[row][column]]
        write_rows(sheet, [made.add_format({"num_format": "yyyy-mm-dd"})], skip=places)
        for row, column in places:
            text = table.TABLE[row][column]
            cut, end = len(text) // 3, 2 * len(text) // 3
            sheet.write_rich_string(row, column, bold, text[:cut], text[cut:end], red, text[end:])


def trimmings(path):
    """The things around a table in offices: filter, frozen rows, links, notes, colours, rules, empty styled rows."""
    with book(path) as made:
        sheet = made.add_worksheet("Insatser")
        head = made.add_format({"bold": True, "bg_color": "#DDEEFF", "text_wrap": True, "border": 1})
        wrapped = made.add_format({"text_wrap": True, "valign": "top"})
        date_style = made.add_format({"num_format": "yyyy-mm-dd"})
        links = table.HEADINGS.index("webbplats")
        write_headings(sheet, head)
        write_rows(sheet, [date_style], skip=[(row, links) for row in range(1, len(table.TABLE))])
        for row, cells in enumerate(table.ROWS, start=1):
            if cells[links]:
                sheet.write_url(row, links, cells[links], string=cells[links])
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, len(table.ROWS), LAST)
        sheet.set_column(0, LAST, 24, wrapped)
        sheet.set_column(5, 5, 12, None, {"hidden": True})
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.write_comment(1, 1, "Stämmer namnet?")
        sheet.data_validation(1, 15, 400, 15, {"validate": "list", "source": ["self", "referral", "decision"]})
        sheet.conditional_format(1, 8, 400, 9, {"type": "cell", "criteria": ">", "value": 64, "format": head})
        for row in range(len(table.TABLE), 50):
            for column in range(len(table.HEADINGS)):
                sheet.write_blank(row, column, None, wrapped)
        made.define_name("Insatser!Nycklar", "=Insatser!$A$2:$A$7")
        chart_sheet = made.add_worksheet("Diagram")
        chart_sheet.write_row(0, 0, [3, 1, 2])
        chart = made.add_chart({"type": "column"})
        chart.add_series({"values": "=Diagram!$A$1:$C$1"})
        chart_sheet.insert_chart("A3", chart)
        line_chart = made.add_chart({"type": "line"})
        line_chart.add_series({"values": "=Diagram!$A$1:$C$1"})
        made.add_chartsheet("Stort diagram").set_chart(line_chart)


def strict(path, source):
    """XlsxWriter's file with the namespaces of ISO 29500 Strict, as "Strict Open XML" in Excel has them."""
    names = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
         "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
         "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"),
        ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    ]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            text = old.read(item).decode("utf-8")
            for loose, strict_name in names:
                text = text.replace(loose, strict_name)
            if item.filename == "xl/workbook.xml":
                text = text.replace("<workbook ", '<workbook conformance="strict" ', 1)
            new.writestr(item, text)


def cells(path):
    """Every kind of cell, each in a row of its own: what it shows (A), the cell itself (B). Expectations beside it."""
    moment = datetime.datetime
    with book(path) as made:
        sheet = made.add_worksheet("Celler")

        def style(format):
            return made.add_format({"num_format": format})

        cases = [
            ("whole number", sheet.write_number, (16,), "16", "number"),
            ("decimal number", sheet.write_number, (0.5,), "0.5", "number"),
            ("number that binary fractions cannot hold", sheet.write_number, (0.1,), "0.1", "number"),
            ("negative number", sheet.write_number, (-7.25,), "-7.25", "number"),
            ("large whole number", sheet.write_number, (123456789012345,), "123456789012345", "number"),
            ("a year", sheet.write_number, (2026,), "2026", "number"),
            ("number shown as percent", sheet.write_number, (0.25, style("0%")), "0.25", "number"),
            ("number shown with kr", sheet.write_number, (1500, style('#,##0.00 "kr"')), "1500", "number"),
            ("code shown with zeros", sheet.write_number, (136, style("0000")), "136", "number"),
            ("number in scientific format", sheet.write_number, (12000, style("0.00E+00")), "12000", "number"),
            ("number in accounting format", sheet.write_number, (3, style(44)), "3", "number"),
            ("date", sheet.write_datetime, (moment(2026, 3, 1), style("yyyy-mm-dd")), "2026-03-01", "date"),
            ("date, built-in format 14", sheet.write_datetime, (moment(2026, 3, 1), style(14)), "2026-03-01", "date"),
            ("date and time", sheet.write_datetime, (moment(2026, 3, 1, 13, 45), style("yyyy-mm-dd hh:mm")),
             "2026-03-01 13:45:00", "date"),
            ("date and time, built-in 22", sheet.write_datetime, (moment(2026, 3, 1, 23, 59, 59), style(22)),
             "2026-03-01 23:59:59", "date"),
            ("midnight with a format that has hours", sheet.write_datetime,
             (moment(2026, 3, 1), style("yyyy-mm-dd hh:mm:ss")), "2026-03-01", "date"),
            ("28 February 1900", sheet.write_number, (59, style("yyyy-mm-dd")), "1900-02-28", "date"),
            ("1 March 1900, after the day that never was", sheet.write_number, (61, style("yyyy-mm-dd")),
             "1900-03-01", "date"),
            ("last day a spreadsheet knows", sheet.write_datetime, (moment(9999, 12, 31), style("yyyy-mm-dd")),
             "9999-12-31", "date"),
            ("date format with a condition and a colour", sheet.write_number,
             (46082, style("[Blue][>1]d/m yyyy;@")), "2026-03-01", "date"),
            ("time alone", sheet.write_number, (0.75, style("hh:mm")), None, None),
            ("elapsed hours", sheet.write_number, (1.5, style("[h]:mm")), None, None),
            ("text that looks like a date", sheet.write_string, ("2026-03-01",), "2026-03-01", "text"),
            ("text that looks like a number", sheet.write_string, ("0136",), "0136", "text"),
            ("text that looks like a formula", sheet.write_string, ("=1+1",), "=1+1", "text"),
            ("text with spaces around", sheet.write_string, ("  två  ",), "  två  ", "text"),
            ("text with a line break last", sheet.write_string, ("rad\n",), "rad\n", "text"),
            ("text with XML signs", sheet.write_string, ("<a b=\"x\"> & 'y' ]]>",), "<a b=\"x\"> & 'y' ]]>", "text"),
            ("text with a control character", sheet.write_string, ("a\x07b",), "a\x07b", "text"),
            ("text that spells an escape", sheet.write_string, ("_x0041_",), "_x0041_", "text"),
            ("sign outside the first plane", sheet.write_string, ("smil 🙂 slut",), "smil 🙂 slut", "text"),
            ("letters in parts (decomposed å)", sheet.write_string, ("a\u030a",), "a\u030a", "text"),
            ("boolean true", sheet.write_boolean, (True,), None, "boolean"),
            ("boolean false", sheet.write_boolean, (False,), None, "boolean"),
            ("formula with text", sheet.write_formula, ('="å"&"ä"', None, "åä"), "åä", "text"),
            ("formula with a number", sheet.write_formula, ("=1/4", None, 0.25), "0.25", "number"),
            ("formula with a boolean", sheet.write_formula, ("=1=1", None, True), None, "boolean"),
            ("formula with an error", sheet.write_formula, ("=1/0", None, "#DIV/0!"), "#DIV/0!", "error"),
            ("formula with an empty text", sheet.write_formula, ('=""', None, ""), "", "text"),
            ("array formula", sheet.write_array_formula, ("{=SUM(1,2)}", None, 3), "3", "number"),
        ]
        expected = []
        for row, (label, write, values, text, kind) in enumerate(cases):
            sheet.write_string(row, 0, label)
            if write == sheet.write_array_formula:
                write(row, 1, row, 1, *values)
            else:
                write(row, 1, *values)
            expected.append({"row": row + 1, "label": label, "text": text, "kind": kind})
    ledger.save(path.with_suffix(".json"), expected)


def big(path, count):
    """The same six rows over and over with keys and names of their own; for timing, never committed."""
    with book(path, constant_memory=True) as made:
        sheet = made.add_worksheet("Insatser")
        date_style = made.add_format({"num_format": "yyyy-mm-dd"})
        write_headings(sheet)
        for row in range(1, count + 1):
            cells_of_row = list(table.ROWS[row % len(table.ROWS)])
            cells_of_row[0], cells_of_row[1] = f"insats-{row:06}", f"{cells_of_row[1]} {row}"
            for column, text in enumerate(cells_of_row):
                write_value(sheet, row, column, table.typed(column, text), date_style)


def make(root):
    """All workbooks by XlsxWriter."""
    folder = root / "xlsx"
    plain(folder / "xlsxwriter.xlsx")
    plain(folder / "xlsxwriter-constant-memory.xlsx", constant_memory=True)
    plain(folder / "xlsxwriter-1904.xlsx", date_1904=True)
    date_formats(folder / "xlsxwriter-date-formats.xlsx")
    formulas(folder / "xlsxwriter-formulas.xlsx")
    rich_strings(folder / "xlsxwriter-rich-strings.xlsx")
    trimmings(folder / "xlsxwriter-trimmings.xlsx")
    strict(folder / "xlsxwriter-strict.xlsx", folder / "xlsxwriter.xlsx")
    cells(folder / "xlsxwriter-cells.xlsx")
    for name in ("", "-constant-memory", "-1904", "-date-formats", "-formulas", "-rich-strings", "-strict"):
        ledger.note_book(f"xlsx/xlsxwriter{name}.xlsx")
    ledger.note_book("xlsx/xlsxwriter-trimmings.xlsx", sheets=["Insatser", "Diagram", "Stort diagram"])
