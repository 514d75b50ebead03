#!/usr/bin/env python3
"""Makes the templates for administrators beside this file: insatser-mall.xlsx, .csv and insats-textmall.txt."""

import csv
import datetime
import io
import pathlib

import xlsxwriter

from columns import COLUMNS, EXAMPLES, TEXT_FIELDS

FOLDER = pathlib.Path(__file__).resolve().parent
ROWS = 2000
EXAMPLE_HEIGHT = 75
HEADINGS = [column.heading for column in COLUMNS]
AGES = ("ålder från", "ålder till")
DATES = ("startdatum", "slutdatum")

RULES = [
    "Skriv en insats på varje rad i fliken Insatser. Ändra inte rubrikerna.",
    "Bara nyckel och namn måste fyllas i. Lämna tomt det du inte vet: tomt betyder att det inte är sagt, aldrig nej.",
    "Flera värden i samma cell skiljs åt med ett lodrätt streck: Haninge|Nynäshamn. "
    "Det skrivs med Alt Gr + < i Windows och Alt + 7 på Mac.",
    "Skriv inga uppgifter om enskilda personer: inga namn, personnummer eller privata telefonnummer.",
    "Ta bort de två exempelraderna innan du lämnar in filen.",
    "Prova först utan att spara: importen kan visa vad den skulle göra och vilka fel den hittar.",
]


def add_styles(book):
    """The cell styles by name."""
    top = {"valign": "top", "text_wrap": True}
    grey = top | {"italic": True, "font_color": "#595959", "bg_color": "#F2F2F2"}
    return {
        "heading": book.add_format(top | {"bold": True, "bg_color": "#D9E8F5", "border": 1}),
        "title": book.add_format({"bold": True, "font_size": 16}),
        "text": book.add_format(top | {"num_format": "@"}),
        "age": book.add_format(top | {"num_format": "0"}),
        "date": book.add_format(top | {"num_format": "yyyy-mm-dd"}),
        "example text": book.add_format(grey | {"num_format": "@"}),
        "example age": book.add_format(grey | {"num_format": "0"}),
        "example date": book.add_format(grey | {"num_format": "yyyy-mm-dd"}),
        "cell": book.add_format(top | {"border": 1}),
        "name": book.add_format(top | {"border": 1, "bold": True}),
        "rule": book.add_format(top),
    }


def kind(heading):
    """`age`, `date` or `text`."""
    return "age" if heading in AGES else "date" if heading in DATES else "text"


def write_examples(sheet, styles):
    """The example rows below the headings."""
    for row, example in enumerate(EXAMPLES, start=1):
        sheet.set_row(row, EXAMPLE_HEIGHT)
        for position, heading in enumerate(HEADINGS):
            text, style = example.get(heading, ""), styles["example " + kind(heading)]
            if text == "":
                sheet.write_blank(row, position, None, style)
            elif heading in AGES:
                sheet.write_number(row, position, int(text), style)
            elif heading in DATES:
                sheet.write_datetime(row, position, datetime.datetime.fromisoformat(text), style)
            else:
                sheet.write_string(row, position, text, style)


def add_checks(sheet):
    """What Excel refuses or warns of while one writes."""
    def check(heading, rule):
        position = HEADINGS.index(heading)
        sheet.data_validation(1, position, ROWS, position, rule)

    check("väg in", {
        "validate": "list", "source": ["self", "referral", "decision"], "input_title": "Väg in",
        "input_message": "self: man anmäler sig själv\nreferral: remiss eller anmälan av någon annan\n"
                         "decision: det krävs ett beslut",
        "error_title": "Okänd väg in", "error_message": "Välj self, referral eller decision, eller lämna tomt."})
    for heading in AGES:
        check(heading, {
            "validate": "integer", "criteria": "between", "minimum": 0, "maximum": 120,
            "error_title": "Ålder", "error_message": "Skriv ett helt tal mellan 0 och 120, eller lämna tomt."})
    for heading in DATES:
        check(heading, {
            "validate": "date", "criteria": ">", "value": datetime.date(1990, 1, 1),
            "error_title": "Datum", "error_message": "Skriv datumet som år-månad-dag, till exempel 2026-03-01."})
    check("sammanfattning", {
        "validate": "length", "criteria": "<=", "value": 200, "error_type": "warning",
        "error_title": "Lång sammanfattning",
        "error_message": "Skriv högst 200 tecken. Resten hör hemma i beskrivningen."})


def write_table(book, styles):
    """The sheet to fill in."""
    sheet = book.add_worksheet("Insatser")
    for position, column in enumerate(COLUMNS):
        sheet.set_column(position, position, column.width, styles[kind(column.heading)])
        sheet.write_string(0, position, column.heading, styles["heading"])
    write_examples(sheet, styles)
    add_checks(sheet)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)


def write_guide(book, styles):
    """The sheet that explains."""
    sheet = book.add_worksheet("Läs mig")
    widths = (22, 14, 70, 44)
    for position, width in enumerate(widths):
        sheet.set_column(position, position, width)
    sheet.write_string(0, 0, "Så fyller du i mallen", styles["title"])
    for row, rule in enumerate(RULES, start=2):
        sheet.merge_range(row, 0, row, 3, f"{row - 1}. {rule}", styles["rule"])
    top = len(RULES) + 3
    for position, heading in enumerate(("Kolumn", "Måste fyllas i", "Vad du skriver", "Exempel")):
        sheet.write_string(top, position, heading, styles["heading"])
    for row, column in enumerate(COLUMNS, start=top + 1):
        sheet.write_string(row, 0, column.heading, styles["name"])
        sheet.write_string(row, 1, "ja" if column.required else "nej", styles["cell"])
        sheet.write_string(row, 2, column.help, styles["cell"])
        sheet.write_string(row, 3, column.example, styles["cell"])
        sheet.set_row(row, 15 * -(-max(len(column.help) / 66, len(column.example) / 40) // 1) + 3)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def make_workbook(path):
    """insatser-mall.xlsx."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": "Mall för insatser", "author": "", "created": datetime.datetime(2026, 1, 1)})
        styles = add_styles(book)
        write_table(book, styles)
        write_guide(book, styles)


def make_csv(path):
    """insatser-mall.csv: UTF-8 with byte order mark, semicolons, CRLF; Swedish Excel opens it with a double click."""
    out = io.StringIO(newline="")
    rows = [HEADINGS] + [[example.get(heading, "") for heading in HEADINGS] for example in EXAMPLES]
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    path.write_bytes(("\ufeff" + out.getvalue()).encode("utf-8"))


def make_text(path):
    """insats-textmall.txt: one insats as text, to be filled in in a letter or a word processor."""
    head = ("Skriv efter varje kolon och ta bort hjälpen inom hakparentes. Lämna tomt det du inte vet.\n"
            "Skriv inga uppgifter om enskilda personer.\n\n")
    fields = "".join(f"{name}: [{help}]\n" for name, help in TEXT_FIELDS)
    path.write_bytes(("\ufeff" + (head + fields).replace("\n", "\r\n")).encode("utf-8"))


def main():
    make_workbook(FOLDER / "insatser-mall.xlsx")
    make_csv(FOLDER / "insatser-mall.csv")
    make_text(FOLDER / "insats-textmall.txt")


if __name__ == "__main__":
    main()
