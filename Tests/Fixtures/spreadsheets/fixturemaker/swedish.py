"""Two files as administrators send them: one untidy but right, one full of faults."""

import csv
import io

from . import ledger, table

NBSP = table.NO_BREAK_SPACE

MESSY_HEADINGS = [
    "Nyckel", "NAMN", "Sammanfattning ", "beskrivning", "MÅLGRUPP", "Behov", "Metod", "Försörjning", "Ålder fr o m",
    "Ålder t.o.m.", "kommun", "Län", "Huvudman", "Samverkanspart", "Samordningsförbund", "Väg In", "Start datum",
    "slutdatum:", "Språk", "Källa", "Hemsida",
]


def messy(**changes):
    """A row of the untidy file: the same insats but for the changes."""
    usual = dict(
        sammanfattning="Stöd på vägen.", målgrupper="unga vuxna", behov="ensamhet", kommuner="Haninge",
        huvudmän="Haninge kommun", väg_in="self", startdatum="2026-03-01", källa="Påhittat exempel")
    return table.row(**(usual | changes))


# What stands in the file, and what is meant where that is something else.
MESSY_ROWS = [
    (dict(nyckel="m1", namn="Decimalkomma i åldrar", ålder_från="16,0", ålder_till="29,0"),
     dict(ålder_från="16", ålder_till="29")),
    (dict(nyckel="m2", namn="Datum med klockslag", startdatum="2026-03-01 00:00:00", slutdatum="2026-12-31 00:00"),
     dict(startdatum="2026-03-01", slutdatum="2026-12-31")),
    (dict(nyckel="m3", namn="Kommunkod utan nolla", kommuner="136"), dict(kommuner="0136")),
    (dict(nyckel="m4", namn=f"{NBSP}Hårda mellanslag runt om{NBSP}", kommuner=f"{NBSP}Nynäshamn{NBSP}| Tyresö ",
          ålder_från=f"18{NBSP}"),
     dict(namn="Hårda mellanslag runt om", kommuner="Nynäshamn|Tyresö", ålder_från="18")),
    (dict(nyckel="m5", namn="Versaler och gemener", kommuner="HANINGE|nynäshamn", målgrupper="Unga Vuxna",
          behov="ENSAMHET", väg_in="Self", län="stockholms län"),
     dict(kommuner="Haninge|Nynäshamn", målgrupper="unga vuxna", behov="ensamhet", väg_in="self",
          län="Stockholms län")),
    (dict(nyckel="m6", namn="Kommun med ordet kommun", kommuner="Haninge kommun|Nynäshamns kommun|",
          ålder_till="64 år"),
     dict(kommuner="Haninge|Nynäshamn", ålder_till="64")),
    (dict(nyckel="m7", namn="Åldrar med decimalpunkt", ålder_från="18.0", ålder_till="65.00",
          språk="Svenska| engelska "),
     dict(ålder_från="18", ålder_till="65", språk="svenska|engelska")),
    (dict(nyckel="m8", namn="Siffror som datum utan streck", startdatum="20260301", slutdatum="2026/12/31"),
     dict(startdatum="2026-03-01", slutdatum="2026-12-31")),
]


def write_csv(path, rows, tail=""):
    """UTF-8 with byte order mark, semicolons and CRLF, as Swedish Excel saves."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    path.write_bytes(("\ufeff" + out.getvalue() + tail).encode("utf-8"))


def mess(folder):
    """mess.csv with what is meant in mess.json: the project's headings, and the tidy cells of each row."""
    rows = [messy(**written) for written, _ in MESSY_ROWS]
    tail = (";" * (len(table.HEADINGS) - 1) + "\r\n") * 5
    write_csv(folder / "mess.csv", [MESSY_HEADINGS, *rows], tail)
    meant = [{"line": 1, "cells": table.HEADINGS}]
    for line, (written, tidy) in enumerate(MESSY_ROWS, start=2):
        meant.append({"line": line, "cells": table.without_trailing_empties(messy(**(written | tidy)))})
    ledger.save(folder / "mess.json", meant)


def titled(folder):
    """The logical table below a title and an empty line."""
    rows = [["Insatser i Östra Södertörn 2026"], [], *table.TABLE]
    write_csv(folder / "title-above.csv", rows)


# Each row has one fault: (field, what is wrong, `error` or `warning`), then the values that differ from a good row.
FAULTY_ROWS = [
    (None, dict(nyckel="f01", namn="Felfri")),
    (("ålder från", "not a number", "error"), dict(nyckel="f02", namn="Ålder i ord", ålder_från="arton")),
    (("ålder till", "an age nobody reaches", "error"), dict(nyckel="f03", namn="Orimlig ålder", ålder_till="200")),
    (("ålder från", "negative", "error"), dict(nyckel="f04", namn="Minusålder", ålder_från="-5")),
    (("ålder från", "half a year", "error"), dict(nyckel="f05", namn="Halva år", ålder_från="16,5")),
    (("ålder till", "lowest age above the highest", "error"),
     dict(nyckel="f06", namn="Omvända åldrar", ålder_från="30", ålder_till="18")),
    (("kommuner", "unknown, one letter from Haninge", "error"),
     dict(nyckel="f07", namn="Felstavad kommun", kommuner="Hanninge")),
    (("kommuner", "no kommun has the code", "error"),
     dict(nyckel="f08", namn="Okänd kod", kommuner="Nynäshamn|9999")),
    (("kommuner", "comma between values where | is meant", "error"),
     dict(nyckel="f09", namn="Komma mellan kommuner", kommuner="Haninge, Nynäshamn")),
    (("län", "unknown", "error"), dict(nyckel="f10", namn="Okänt län", län="Storstockholm")),
    (("nyckel", "the key of line 2 again", "error"), dict(nyckel="f01", namn="Samma nyckel")),
    (("namn", "missing", "error"), dict(nyckel="f12")),
    (("nyckel", "missing", "error"), dict(namn="Utan nyckel")),
    (("startdatum", "no such day", "error"), dict(nyckel="f14", namn="Omöjligt datum", startdatum="2026-02-30")),
    (("startdatum", "not a date", "error"), dict(nyckel="f15", namn="Datum i ord", startdatum="våren 2026")),
    (("slutdatum", "before the start", "error"),
     dict(nyckel="f16", namn="Slut före start", startdatum="2026-03-01", slutdatum="2025-03-01")),
    (("beskrivning", "a personal identity number (one of Skatteverket's published test numbers)", "error"),
     dict(nyckel="f17", namn="Personnummer", beskrivning="Ring om 20170101-2393 så ordnar vi plats.")),
    (("väg in", "none of self, referral, decision", "error"), dict(nyckel="f18", namn="Okänd väg", väg_in="telefon")),
    (("webbplats", "not a web address", "error"),
     dict(nyckel="f19", namn="Farlig länk", webbplats="javascript:alert(1)")),
    (("målgrupper", "unknown to the vocabulary: kept and reported", "warning"),
     dict(nyckel="f20", namn="Okänd målgrupp", målgrupper="unga vuxna|fågelskådare")),
    (("namn", "203 characters, 200 allowed", "error"), dict(nyckel="f21", namn="Långt namn " + "å" * 192)),
    (("sammanfattning", "a line break", "error"),
     dict(nyckel="f22", namn="Radbrytning", sammanfattning="Rad ett.\nRad två.")),
]


def faults(folder):
    """errors.csv, and errors.json with each fault's line, heading and value."""
    headings = [*table.HEADINGS, "favoritfärg"]
    rows, expected = [headings], [
        {"line": 1, "column": "favoritfärg", "value": "favoritfärg", "fault": "unknown heading", "severity": "error"}]
    line = 2
    for fault, values in FAULTY_ROWS:
        cells = messy(**values)
        rows.append([*cells, ""])
        if fault:
            column, what, severity = fault
            value = cells[table.HEADINGS.index(column)]
            expected.append({"line": line, "column": column, "value": value, "fault": what, "severity": severity})
        line += 1 + sum(cell.count("\n") for cell in cells)
    rows.append([*messy(nyckel="f23", namn="För många celler"), "", "överflödig"])
    expected.append({"line": line, "column": None, "value": "överflödig", "fault": "a cell beyond the last heading",
                     "severity": "error"})
    write_csv(folder / "errors.csv", rows)
    ledger.save(folder / "errors.json", expected)


def make(root):
    """The files of this folder."""
    folder = root / "swedish"
    folder.mkdir(exist_ok=True)
    mess(folder)
    titled(folder)
    faults(folder)
