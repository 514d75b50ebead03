"""Files that must be refused, or read as empty, without traps, hangs or ballooning memory."""

import io
import random
import struct
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter

from . import ledger, office, table

FILES = []
MEGABYTE = 1 << 20
BOMB_MEGABYTES = 12
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def note(name, outcome, what):
    """Says what should come of a file: `refused`, `empty` (no rows), `read`, or `either` read or refused."""
    FILES.append({"path": f"nasty/{name}", "outcome": outcome, "what": what})


def parts(sheets=1, one_part=False, strings=False):
    """The small parts of a minimal workbook, by name."""
    names = ["sheet1.xml" if one_part else f"sheet{number}.xml" for number in range(1, sheets + 1)]
    sheet_list = "".join(
        f'<sheet name="Blad{number}" sheetId="{number}" r:id="r{number}"/>' for number in range(1, sheets + 1))
    links = "".join(
        f'<Relationship Id="r{number}" Type="{LINKS}/worksheet" Target="worksheets/{name}"/>'
        for number, name in enumerate(names, start=1))
    types = "".join(
        f'<Override PartName="/xl/worksheets/{name}" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for name in sorted(set(names)))
    if strings:
        links += f'<Relationship Id="s" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
        types += ('<Override PartName="/xl/sharedStrings.xml" '
                  'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>')
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">'
        f"<sheets>{sheet_list}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{DECLARATION}<Relationships xmlns="{package}/relationships">'
        f"{links}</Relationships>",
    }


def sheet_xml(rows):
    """A worksheet around the rows' XML."""
    return f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def inline(text):
    """One row with one text."""
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


def pack(path, files):
    """Writes the parts as a ZIP file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED, 9)


def long_sheet(megabytes):
    """A valid worksheet of that many megabytes, nearly all blanks between two rows."""
    return sheet_xml("<row/>" + " " * (megabytes * MEGABYTE) + "<row/>")


def dense_sheet(megabytes):
    """Blanks with line ends at random places: packs about 150 times, as real sheets may."""
    dice = random.Random(3)
    lines = []
    length = megabytes * MEGABYTE
    while length > 0:
        lines.append(" " * dice.randint(100, 400))
        length -= len(lines[-1]) + 1
    return sheet_xml("<row/>" + "\n".join(lines))


def bombs(folder):
    """Small files that unpack to much."""
    pack(folder / "bomb-many-sheets.xlsx",
         parts(180, one_part=True) | {"xl/worksheets/sheet1.xml": dense_sheet(6)})
    note("bomb-many-sheets.xlsx", "refused", "180 sheets that share one part of 6 MB: 1 GB when all are read")
    pack(folder / "bomb-one-sheet.xlsx", parts() | {"xl/worksheets/sheet1.xml": long_sheet(BOMB_MEGABYTES)})
    note("bomb-one-sheet.xlsx", "refused", "one part of 12 MB, a thousand times its packed size")
    string = f'{DECLARATION}<sst xmlns="{MAIN}" count="1" uniqueCount="1"><si><t>' + "a" * (BOMB_MEGABYTES * MEGABYTE)
    pack(folder / "bomb-shared-string.xlsx", parts(strings=True) | {
        "xl/sharedStrings.xml": string + "</t></si></sst>",
        "xl/worksheets/sheet1.xml": sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')})
    note("bomb-shared-string.xlsx", "refused", "a shared string of 12 MB")
    lying(folder / "bomb-lying-size.xlsx")
    note("bomb-lying-size.xlsx", "refused", "12 MB that claim to be 1,000 bytes")


def lying(path):
    """A part whose headers claim 1,000 bytes."""
    out = io.BytesIO()
    pack(out, parts() | {"xl/worksheets/sheet1.xml": long_sheet(BOMB_MEGABYTES)})
    data = bytearray(out.getvalue())
    size = struct.pack("<I", len(long_sheet(BOMB_MEGABYTES)))
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, struct.pack("<I", 1000)))


def single_bomb(path):
    """One part of 1 GB; about 1 MB packed, so never committed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts().items():
            archive.writestr(name, text)
        before, after = sheet_xml("\0").split("\0")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(before.encode())
            for _ in range(1024):
                part.write(b" " * MEGABYTE)
            part.write(after.encode())


def entities(folder):
    """Document types and entities, which no spreadsheet program writes."""
    laughs = "".join(
        f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
    strings = (f'<?xml version="1.0"?>\n<!DOCTYPE sst [<!ENTITY l0 "ha">{laughs}]>\n'
               f'<sst xmlns="{MAIN}" count="1" uniqueCount="1"><si><t>&l9;</t></si></sst>')
    reference = sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    pack(folder / "billion-laughs.xlsx", parts(strings=True) | {
        "xl/sharedStrings.xml": strings, "xl/worksheets/sheet1.xml": reference})
    note("billion-laughs.xlsx", "refused", "entities in sharedStrings.xml that expand to 2 GB")
    external = ('<?xml version="1.0"?>\n<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'
                + sheet_xml(inline("&x;")).removeprefix(DECLARATION))
    pack(folder / "external-entity.xlsx", parts() | {"xl/worksheets/sheet1.xml": external})
    note("external-entity.xlsx", "refused", "an external entity in a sheet that names a local file")
    doctype = ('<?xml version="1.0"?>\n<!DOCTYPE workbook SYSTEM "http://example.invalid/workbook.dtd">\n'
               + parts()["xl/workbook.xml"].removeprefix(DECLARATION))
    pack(folder / "external-doctype.xlsx", parts() | {
        "xl/workbook.xml": doctype, "xl/worksheets/sheet1.xml": sheet_xml(inline("hej"))})
    note("external-doctype.xlsx", "refused", "a document type that would be fetched over the network")


def broken_xml(folder):
    """XML and links that do not hold together."""
    pack(folder / "deep-nesting.xlsx", parts() | {
        "xl/worksheets/sheet1.xml": sheet_xml("<a>" * 100_000 + "</a>" * 100_000)})
    note("deep-nesting.xlsx", "refused", "100,000 elements inside each other")
    pack(folder / "malformed-xml.xlsx", parts() | {
        "xl/worksheets/sheet1.xml": sheet_xml('<row r="1"><c r="A1"><v>1</c></row>')})
    note("malformed-xml.xlsx", "refused", "a tag that is not closed")
    outside = {name: text.replace("worksheets/sheet1.xml", "../../../etc/passwd") if name.endswith("workbook.xml.rels")
               else text for name, text in parts().items()}
    pack(folder / "target-outside.xlsx", outside | {"xl/worksheets/sheet1.xml": sheet_xml(inline("hej"))})
    note("target-outside.xlsx", "refused", "a sheet whose target leaves the file")
    pack(folder / "missing-sheet.xlsx", parts())
    note("missing-sheet.xlsx", "refused", "a sheet whose part is not there")
    pack(folder / "missing-string.xlsx", parts(strings=True) | {
        "xl/sharedStrings.xml": f'{DECLARATION}<sst xmlns="{MAIN}"><si><t>ett</t></si></sst>',
        "xl/worksheets/sheet1.xml": sheet_xml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')})
    note("missing-string.xlsx", "either", "a shared string beyond the end of the table")
    huge = '<row r="99999999999999999999"><c r="ZZZZZZZZZZ99999999999999999999"><v>1e999999</v></c></row>'
    pack(folder / "huge-numbers.xlsx", parts() | {"xl/worksheets/sheet1.xml": sheet_xml(huge)})
    note("huge-numbers.xlsx", "either", "row, column and value beyond every integer")


def broken_archives(folder):
    """Good workbooks whose archive has been damaged."""
    good = (folder / "only-headings.xlsx").read_bytes()
    (folder / "truncated.xlsx").write_bytes(good[: len(good) * 6 // 10])
    note("truncated.xlsx", "refused", "the first 60 per cent of a workbook")
    (folder / "truncated-end.xlsx").write_bytes(good[:-12])
    note("truncated-end.xlsx", "refused", "the last twelve bytes are missing")
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        item = archive.getinfo("xl/worksheets/sheet1.xml")
    wrong = bytearray(good)
    start = item.header_offset + 30 + len(item.filename)
    wrong[start + item.compress_size // 2] ^= 0x10
    (folder / "damaged-data.xlsx").write_bytes(wrong)
    note("damaged-data.xlsx", "refused", "one bit of the packed sheet has flipped")
    crc = struct.pack("<I", item.CRC)
    assert good.count(crc) == 2
    (folder / "wrong-checksum.xlsx").write_bytes(good.replace(crc, struct.pack("<I", item.CRC ^ 1)))
    note("wrong-checksum.xlsx", "refused", "the sheet's checksum is not that of its data")
    flagged = bytearray(good)
    flagged[item.header_offset + 6] |= 1
    central = good.find(b"PK\x01\x02")
    while good[central + 46: central + 46 + len(item.filename)] != item.filename.encode():
        central = good.find(b"PK\x01\x02", central + 4)
    flagged[central + 8] |= 1
    (folder / "encrypted-entry.xlsx").write_bytes(flagged)
    note("encrypted-entry.xlsx", "refused", "the sheet is marked as encrypted in the archive")


def other_programs(root, folder, work):
    """Real files of other kinds."""
    good = root / "xlsx/xlsxwriter.xlsx"
    small = work / "small.csv"
    small.write_text("nyckel;namn\na;Påhittad\n", encoding="utf-8")
    office.convert(small, folder / "insatser.ods", work=work)
    note("insatser.ods", "refused", "OpenDocument by LibreOffice")
    office.convert(good, folder / "insatser.xls", to="MS Excel 97", work=work)
    note("insatser.xls", "refused", "Excel 97 by LibreOffice")
    office.convert(small, work / "small.pdf", to="calc_pdf_Export", work=work)
    (folder / "pdf-named.xlsx").write_bytes((work / "small.pdf").read_bytes())
    note("pdf-named.xlsx", "refused", "a PDF by LibreOffice, renamed")
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells[:2]) + "</tr>" for cells in table.TABLE)
    (folder / "html-named.xlsx").write_text(
        f"<html><head><meta charset='utf-8'></head><body><table>{rows}</table></body></html>\n", encoding="utf-8")
    note("html-named.xlsx", "refused", 'a web page with a table, as some systems offer for "Excel"')
    pack(folder / "zip-of-text.xlsx", {"insatser.csv": "nyckel;namn\r\na;Påhittad\r\n"})
    note("zip-of-text.xlsx", "refused", "a ZIP file that is no workbook")
    with open(good, "rb") as plain, open(folder / "password.xlsx", "wb") as locked:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("hemligt", locked)
    note("password.xlsx", "refused", "protected with the password hemligt by msoffcrypto-tool")


def texts(folder):
    """Text files with nothing in them, or with what is no text."""
    line = ";".join(table.HEADINGS)
    cases = {
        "empty.csv": (b"", "empty", "no bytes"),
        "empty.xlsx": (b"", "empty", "no bytes, named as a workbook"),
        "only-mark.csv": (b"\xef\xbb\xbf", "empty", "a byte order mark and nothing else"),
        "only-line-ends.csv": (b"\r\n\r\n;;;;\r\n", "empty", "empty lines and separators"),
        "only-headings.csv": (("\ufeff" + line + "\r\n").encode(), "read", "headings and no rows"),
        "unterminated-quote.csv": ((line + '\na;b\nc;"öppnad på rad 3\nd;e\n').encode(), "refused",
                                   "a quoted cell that opens on line 3 and never ends"),
        "nul-bytes.csv": (b"nyckel;namn\n\x00\x00;\x00\x01\n", "refused", "NUL bytes in UTF-8"),
        "undefined-in-cp1252.csv": ("nyckel;namn\na;".encode() + b"sm\xf6r\x81g\xe5s\n", "read",
                                    "a byte that Windows-1252 does not define: a warning"),
        "mixed-encodings.csv": ("nyckel;namn\na;små\n".encode() + "b;stöd\n".encode("cp1252"), "either",
                                "UTF-8 on one line and Windows-1252 on the next"),
        "random.csv": (random.Random(1).randbytes(1024), "refused", "1,024 random bytes"),
        "random.xlsx": (b"PK\x03\x04" + random.Random(2).randbytes(1024), "refused", "a ZIP signature, then noise"),
        "odd-utf-16.csv": (b"\xff\xfe" + "nyckel;namn\na;b\n".encode("utf-16-le") + b"\x61", "either",
                           "UTF-16 with half a character last"),
    }
    for name, (data, outcome, what) in cases.items():
        (folder / name).write_bytes(data)
        note(name, outcome, what)
    with xlsxwriter.Workbook(folder / "only-headings.xlsx") as book:
        book.add_worksheet("Insatser").write_row(0, 0, table.HEADINGS)
    note("only-headings.xlsx", "read", "headings and no rows")
    openpyxl.Workbook().save(folder / "empty-sheet.xlsx")
    note("empty-sheet.xlsx", "empty", "a new workbook, saved at once")


def make(root, work):
    """All nasty files and nasty/manifest.json."""
    folder = root / "nasty"
    folder.mkdir(exist_ok=True)
    bombs(folder)
    entities(folder)
    broken_xml(folder)
    texts(folder)
    broken_archives(folder)
    other_programs(root, folder, work)
    ledger.save(folder / "manifest.json", FILES)
