"""Workbooks by openpyxl, which writes every text inline."""

import datetime

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from . import ledger, table

MADE = datetime.datetime(2026, 1, 1)


def values(cells):
    """A row's values by their types."""
    return [table.typed(column, text) for column, text in enumerate(cells)]


def append_table(sheet):
    """Headings and rows at the end of the sheet."""
    for cells in table.TABLE:
        sheet.append(values(cells))


def save(book, path):
    """Saves with the same date at every run."""
    book.properties.created = MADE
    book.properties.creator = ""
    book.save(path)


def plain(path):
    book = openpyxl.Workbook()
    book.active.title = "Insatser"
    append_table(book.active)
    save(book, path)


def write_only(path):
    """The streaming writer."""
    book = openpyxl.Workbook(write_only=True)
    append_table(book.create_sheet("Insatser"))
    save(book, path)


def iso_dates(path):
    """Dates as ISO 8601 text in cells of type `d`."""
    book = openpyxl.Workbook()
    book.iso_dates = True
    book.active.title = "Insatser"
    append_table(book.active)
    save(book, path)


def sheets(path):
    """Instructions first, the table on sheet 2 below a merged heading row, then hidden sheets."""
    book = openpyxl.Workbook()
    guide = book.active
    guide.title = "Läs mig"
    guide["A1"] = "Så fyller du i"
    guide["A1"].font = Font(bold=True)
    guide["A3"] = "Skriv en insats på varje rad i fliken Insatser. Ändra inte rubrikerna."
    sheet = book.create_sheet("Insatser")
    groups = ((1, 4, "Om insatsen"), (5, 10, "För vem"), (11, 15, "Var och av vem"), (16, 21, "Övrigt"))
    for first, last, title in groups:
        sheet.cell(1, first, title)
        sheet.merge_cells(start_row=1, start_column=first, end_row=1, end_column=last)
    for row, cells in enumerate(table.TABLE, start=2):
        for column, value in enumerate(values(cells), start=1):
            sheet.cell(row, column, value)
    lists = book.create_sheet("Listor")
    lists.append(["self", "referral", "decision"])
    lists.sheet_state = "hidden"
    old = book.create_sheet("Gammalt")
    old.append(["nyckel", "namn"])
    old.append(["gammal", "Nedlagd insats"])
    old.sheet_state = "veryHidden"
    book.create_sheet("Tom")
    save(book, path)


FORMULA_CELLS = (
    (2, 9, "=8*2", "16"),
    (2, 2, '="Steget"&" vidare"', "Steget vidare"),
    (3, 17, "=DATE(2024,2,29)", "2024-02-29"),
)


def formulas(path):
    """Three formulas as a program without a calculator writes them: no values beside them."""
    book = openpyxl.Workbook()
    book.active.title = "Insatser"
    append_table(book.active)
    for row, column, rule, _ in FORMULA_CELLS:
        cell = book.active.cell(row, column, rule)
        if column - 1 in table.DATE_COLUMNS:
            cell.number_format = "yyyy-mm-dd"
    save(book, path)


def rich_text(path):
    """Rich text inline."""
    book = openpyxl.Workbook()
    book.active.title = "Insatser"
    append_table(book.active)
    for row, cells in enumerate(table.ROWS, start=2):
        name, cut = cells[1], len(cells[1]) // 2
        book.active.cell(row, 2).value = CellRichText(name[:cut], TextBlock(InlineFont(b=True), name[cut:]))
    save(book, path)


def make(root):
    """All workbooks by openpyxl."""
    folder = root / "xlsx"
    makers = {"": plain, "-write-only": write_only, "-iso-dates": iso_dates, "-rich-text": rich_text}
    for name, maker in makers.items():
        maker(folder / f"openpyxl{name}.xlsx")
        ledger.note_book(f"xlsx/openpyxl{name}.xlsx")
    sheets(folder / "openpyxl-sheets.xlsx")
    ledger.note_book("xlsx/openpyxl-sheets.xlsx", first=2, hidden=["Listor", "Gammalt"],
                     sheets=["Läs mig", "Insatser", "Listor", "Gammalt", "Tom"])
    formulas(folder / "openpyxl-formulas.xlsx")
    ledger.note_book("xlsx/openpyxl-formulas.xlsx", withoutValue=["I2", "B2", "Q3"], differs=[
        {"row": row - 1, "column": column - 1, "text": ""} for row, column, _, _ in FORMULA_CELLS])
