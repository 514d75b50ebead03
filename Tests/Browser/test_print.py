"""What is taken home on paper: one sheet of A4 for each entry, with nothing on it that only a screen needs."""

import base64
import re
from urllib.parse import urlencode

import pytest

from chromium import set_view

PAGE = rb"/Type\s*/Page(?![A-Za-z])"
# The width of the paper within its margins, in CSS pixels.
PAPER = round((210 - 2 * 16) / 25.4 * 96)
NOTE = "Ring Kim i receptionen på måndag. "
ALL = {"includeEnded": "true", "includeStructural": "true"}
SEEN = """return [...document.querySelectorAll(arguments[0])].filter(part => part.checkVisibility()
    && part.getBoundingClientRect().height > 0).map(part => part.outerHTML.slice(0, 80))"""
# What only helps on a screen, the ways on and all that can be filled in or pressed.
ONLY_SCREEN = "header.site, footer.site,"
ONLY_SCREEN += " .skip, .back, .similar, .actions, .exit, .screen, form, button, input, textarea"
# Sheets whose text does not fit are cut: it would be missing on paper without a word.
CUT = """return [...document.querySelectorAll('.sheet, .printed-note')].filter(
    sheet => sheet.scrollHeight > sheet.clientHeight + 1)
    .map(sheet => [sheet.innerText.slice(0, 80), sheet.scrollHeight, sheet.clientHeight])"""


@pytest.fixture(scope="module")
def long_entries(catalogue):
    """The fullest entry and those with most to read, also among the ended ones and those for professionals."""
    entries = [catalogue.entry(hit["slug"]) for hit in catalogue.hits(**ALL)]
    by_description = sorted(entries, key=lambda entry: len(entry.get("description") or ""))[-10:]
    by_sheet = sorted(entries, key=lambda entry: len(entry.get("easyRead") or entry.get("description") or ""))[-5:]
    chosen = {entry["slug"]: entry for entry in [*by_description, *by_sheet]}
    fullest = catalogue.fullest_slug()
    return list((chosen | {fullest: catalogue.entry(fullest)}).values())


def test_an_entry_is_one_sheet(visitor, long_entries):
    """However much is known of it, an entry fits one sheet, as does the shortest text."""
    assert len(long_entries) >= 10
    sheets = {}
    for entry in long_entries:
        visitor.open("/insatser/" + entry["slug"])
        sheets[entry["slug"]] = sheets_of(visitor)
    assert sheets == dict.fromkeys(sheets, 1)


def test_a_list_is_a_sheet_for_each_entry(any_visitor, long_entries):
    """What is handed out can be handed out one by one: no sheet has two entries, none is empty."""
    for number in (1, 2, 7):
        any_visitor.open("/lista" + query(long_entries[:number]))
        assert sheets_of(any_visitor) == number


def test_paper_shows_the_sheet_and_nothing_else(any_visitor, long_entries):
    """On paper there is nothing to press and nothing twice; on the screen there is no sheet."""
    for path in ("/insatser/" + long_entries[0]["slug"], "/lista" + query(long_entries[:3])):
        any_visitor.open(path)
        assert seen(any_visitor, ".sheet") == [] and len(seen(any_visitor, ".screen")) == 1
        on_paper(any_visitor)
        assert seen(any_visitor, ONLY_SCREEN) == []
        assert len(seen(any_visitor, ".sheet")) == (3 if path.startswith("/lista") else 1)
        on_screen(any_visitor)


def test_a_sheet_says_what_is_needed(visitor, long_entries):
    """On the sheet stand the name, how to get in, whom to call, and where to read more."""
    entry = next(one for one in long_entries if one.get("contact") and one.get("access", {}).get("steps"))
    visitor.open("/insatser/" + entry["slug"])
    on_paper(visitor)
    text = visitor.one(".sheet").text
    known = [entry["name"], entry["summary"], *entry["access"]["steps"][:7], *entry["contact"].values()]
    assert [one for one in known if one[:100] not in text] == []
    assert f"{visitor.origin}/insatser/{entry['slug']}" in text


def test_no_sheet_loses_text(visitor, long_entries):
    """What does not fit is shortened at the end of a sentence and says so; the edge of the paper cuts nothing off."""
    set_view(visitor.browser, PAPER)
    for number in range(0, len(long_entries), 6):
        visitor.open("/lista" + query(long_entries[number:number + 6]))
        on_paper(visitor)
        assert visitor.run(CUT) == []


@pytest.mark.parametrize("times", [5, 22], ids=["short", "as long as may be"])
def test_a_note_is_printed_with_the_list(visitor, long_entries, times):
    """The own note comes with the first sheet, which is still one sheet, and nothing of either is cut off."""
    set_view(visitor.browser, PAPER)
    visitor.open("/om")
    visitor.run("localStorage.setItem('insatskatalogen.lista', JSON.stringify(arguments[0]))",
                [entry["id"] for entry in long_entries[-2:]])
    visitor.open("/lista" + query(long_entries[-2:]))
    visitor.run("""const note = document.querySelector('#anteckning');
        note.value = arguments[0]; dispatchEvent(new Event('beforeprint'))""", NOTE * times)
    on_paper(visitor)
    assert visitor.run("return document.querySelector('.sheet').innerText").count(NOTE.strip()) == times
    assert visitor.run(CUT) == []
    on_screen(visitor)
    assert sheets_of(visitor) == 2
    visitor.run("localStorage.clear()")


def sheets_of(visitor):
    """The number of sheets that come out of the printer."""
    asked = {"preferCSSPageSize": True, "printBackground": False}
    file = base64.b64decode(visitor.browser.execute_cdp_cmd("Page.printToPDF", asked)["data"])
    assert file.startswith(b"%PDF-")
    return len(re.findall(PAGE, file))


def on_paper(visitor):
    visitor.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})


def on_screen(visitor):
    visitor.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def seen(visitor, selector):
    return visitor.run(SEEN, selector)


def query(entries):
    return "?" + urlencode([("id", entry["id"]) for entry in entries])
