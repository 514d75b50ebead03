"""Collects what each file holds, for manifest.json."""

import json

from . import table

FILES = []


def note(path, format, **facts):
    """Says of a good file where its table stands and where its text differs from expected.json."""
    FILES.append({"path": path, "format": format, **facts})


def note_text(path, encoding, delimiter, first=1, **facts):
    """A text file: lines as an editor counts, from `first` for the headings."""
    names = {"\t": "tab", ";": "semicolon", ",": "comma"}
    note(path, "csv", encoding=encoding, delimiter=names[delimiter], sheet=None,
         lines=table.text_lines(first=first), **facts)


def note_book(path, sheet="Insatser", first=1, sheets=None, **facts):
    """A workbook: `sheet` holds the table, its headings in row `first`."""
    note(path, "xlsx", sheet=sheet, sheets=sheets or [sheet],
         lines=[first + offset for offset in range(len(table.TABLE))], **facts)


def differs(*places):
    """Cells (index of the row in expected.json, heading, text) in which a file rightly differs."""
    return [{"row": row, "column": table.HEADINGS.index(heading), "text": text} for row, heading, text in places]


def write(folder):
    """Writes expected.json and manifest.json."""
    expected = [
        {"line": line, "cells": table.without_trailing_empties(cells)}
        for line, cells in zip(table.text_lines(), table.TABLE)
    ]
    save(folder / "expected.json", expected)
    save(folder / "manifest.json", sorted(FILES, key=lambda file: file["path"]))


def save(path, value):
    """Writes JSON that reads well in a diff: one element on each line."""
    lines = ",\n".join("  " + json.dumps(element, ensure_ascii=False) for element in value)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
