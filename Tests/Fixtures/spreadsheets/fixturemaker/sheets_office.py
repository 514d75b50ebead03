"""Files by LibreOffice and Gnumeric: from CSV, from a styled document, and what others wrote, saved again."""

from xml.sax.saxutils import escape

from . import ledger, office, table
from .sheets_openpyxl import FORMULA_CELLS

FLAT_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1" number:language="sv" number:country="SE"><number:day/><number:text> </number:text>
<number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/>
</number:date-style>
<number:number-style style:name="N2"><number:number number:min-integer-digits="1" number:decimal-places="0"/>
<number:text> år</number:text></number:number-style>
<style:style style:name="heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="age" style:family="table-cell" style:data-style-name="N2"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Insatser">
"""
FLAT_TAIL = "</table:table></office:spreadsheet></office:body></office:document>\n"


def flat_cell(column, text, heading):
    """One cell of a flat OpenDocument sheet."""
    value = None if heading else table.typed(column, text)
    if text == "":
        return "<table:table-cell/>"
    if isinstance(value, int):
        return f'<table:table-cell table:style-name="age" office:value-type="float" office:value="{value}"/>'
    if value is not None and not isinstance(value, str):
        return f'<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{text}"/>'
    style = ' table:style-name="heading"' if heading else ""
    lines = (escape(line).replace("\t", "<text:tab/>") for line in text.split("\n"))
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in lines)
    return f'<table:table-cell{style} office:value-type="string">{paragraphs}</table:table-cell>'


def flat_document(path):
    """The table with styles, dates as "1 mars 2026" and ages as "16 år", as flat OpenDocument XML."""
    rows = (
        "<table:table-row>" + "".join(flat_cell(column, text, index == 0) for column, text in enumerate(cells))
        + "</table:table-row>\n"
        for index, cells in enumerate(table.TABLE)
    )
    path.write_text(FLAT_HEAD + "".join(rows) + FLAT_TAIL, encoding="utf-8")


def from_text(root, work):
    """A CSV opened with all columns as text, and one with LibreOffice guessing the types."""
    source = root / "matrix/utf-8-bom-semicolon-crlf.csv"
    options = office.text_options(";", "utf-8", columns=len(table.HEADINGS))
    office.convert(source, root / "xlsx/libreoffice-from-csv.xlsx",
                   infilter=f"{office.TEXT_FILTER}:{options}", work=work)
    ledger.note_book("xlsx/libreoffice-from-csv.xlsx", sheet=source.stem)
    guessing = office.text_options(";", "utf-8")
    office.convert(source, root / "xlsx/libreoffice-from-csv-guessed.xlsx",
                   infilter=f"{office.TEXT_FILTER}:{guessing}", work=work)
    ledger.note_book("xlsx/libreoffice-from-csv-guessed.xlsx", sheet=source.stem,
                     differs=ledger.differs((2, "kommuner", "136"), (5, "nyckel", "42")))


def from_document(root, work):
    """The styled document as .ods, and that as .xlsx."""
    flat_document(work / "insatser.fods")
    ods = work / "insatser.ods"
    office.convert(work / "insatser.fods", ods, work=work)
    office.convert(ods, root / "xlsx/libreoffice-from-ods.xlsx", to="Calc MS Excel 2007 XML", work=work)
    tabbed = table.ROWS[1][table.HEADINGS.index("beskrivning")]
    ledger.note_book("xlsx/libreoffice-from-ods.xlsx",
                     differs=ledger.differs((2, "beskrivning", tabbed.replace("\t", ""))))


RESAVED = ["xlsxwriter", "xlsxwriter-1904", "xlsxwriter-formulas", "xlsxwriter-date-formats",
           "xlsxwriter-rich-strings", "xlsxwriter-trimmings"]


def resaved(root, work):
    """What XlsxWriter and openpyxl wrote, opened and saved by LibreOffice."""
    for name in RESAVED:
        office.convert(root / f"xlsx/{name}.xlsx", root / f"xlsx/libreoffice-{name}.xlsx",
                       to="Calc MS Excel 2007 XML", work=work)
        sheets = {"xlsxwriter-trimmings": ["Insatser", "Diagram", "Stort diagram"]}.get(name)
        ledger.note_book(f"xlsx/libreoffice-{name}.xlsx", sheets=sheets)
    office.convert(root / "xlsx/openpyxl-formulas.xlsx", root / "xlsx/libreoffice-recalculated.xlsx",
                   to="Calc MS Excel 2007 XML", work=work)
    ledger.note_book("xlsx/libreoffice-recalculated.xlsx", differs=[
        {"row": row - 1, "column": column - 1, "text": text} for row, column, _, text in FORMULA_CELLS
        if table.TABLE[row - 1][column - 1] != text])


def text_files(root, work):
    """CSV by LibreOffice in three encodings, and by Gnumeric."""
    source = root / "xlsx/xlsxwriter.xlsx"
    for name, encoding, delimiter in (("utf-8", "utf-8", ";"), ("cp1252", "cp1252", ";"), ("utf-16", "utf-16", "\t")):
        path = f"csv/libreoffice-{name}.csv"
        office.convert(source, root / path, to=office.TEXT_FILTER,
                       options=office.text_options(delimiter, encoding), work=work)
        ledger.note_text(path, "utf-16le-bom" if encoding == "utf-16" else encoding, delimiter)
    office.gnumeric(source, root / "csv/gnumeric.csv", "Gnumeric_stf:stf_csv")
    dates = [(row, table.HEADINGS[column], table.TABLE[row][column].replace("-", "/"))
             for row in range(1, len(table.TABLE)) for column in table.DATE_COLUMNS if table.TABLE[row][column]]
    ledger.note_text("csv/gnumeric.csv", "utf-8", ",", differs=ledger.differs(*dates))
    office.gnumeric(source, root / "csv/gnumeric-tab-utf-16.csv", "Gnumeric_stf:stf_assistant",
                    "separator='\t' charset=UTF-16LE eol=windows")
    ledger.note_text("csv/gnumeric-tab-utf-16.csv", "utf-16le", "\t", differs=ledger.differs(*dates))


def make(root, work):
    """All files by LibreOffice and Gnumeric that should be read."""
    from_text(root, work)
    from_document(root, work)
    resaved(root, work)
    text_files(root, work)
    office.gnumeric(root / "xlsx/xlsxwriter.xlsx", root / "xlsx/gnumeric.xlsx", "Gnumeric_Excel:xlsx2")
    ledger.note_book("xlsx/gnumeric.xlsx")
