"""Pages fit the screen."""

import pytest

from chromium import set_view
from pages import PAGES

# WCAG 2.2, success criterion 1.4.12.
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
document.adoptedStyleSheets = [sheet];
"""
# What sticks out is named, so that a failure says what to mend.
TOO_WIDE = """
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const wide = [...document.body.querySelectorAll('*')].filter(
    part => part.checkVisibility() && part.getBoundingClientRect().right > page.clientWidth + .5);
return [page.scrollWidth, ...wide.slice(0, 5).map(part => part.outerHTML.slice(0, 80))];
"""
CLIPPED = """
return [...document.querySelectorAll('main *, header *, footer *')].filter(part =>
    part.checkVisibility() && !part.matches(
    'input, datalist *, .skip, .unseen, .compare thead, .compare thead *') && part.clientWidth > 0
    && part.scrollWidth > part.clientWidth + 1).map(part => part.outerHTML.slice(0, 80));
"""
# A number in brackets that is taken apart, as "(1" and ")".
BROKEN_NUMBERS = """
return [...document.querySelectorAll('.count')].filter(
    part => part.getClientRects().length > 1 || part.getBoundingClientRect().height > 2 * parseFloat(
        getComputedStyle(part).fontSize)).map(part => part.parentElement.textContent);
"""


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_scrolls_sideways(visitor, paths, page, width):
    """Reading takes one direction of scrolling, also on a small phone or at 400 % (WCAG 1.4.10)."""
    set_view(visitor.browser, width)
    visitor.open(paths[page])
    assert visitor.run("return innerWidth") == width
    assert visitor.run(TOO_WIDE) == []
    assert visitor.run(CLIPPED) == []


@pytest.mark.parametrize("page", PAGES)
def test_wider_spacing_breaks_nothing(visitor, paths, page):
    """Who needs more space between letters and lines can still read everything (WCAG 1.4.12)."""
    set_view(visitor.browser, 320)
    visitor.open(paths[page])
    before = visitor.run("return document.body.scrollHeight")
    visitor.run(SPACING)
    assert visitor.run("return document.body.scrollHeight") > before
    assert visitor.run(TOO_WIDE) == []
    assert visitor.run(CLIPPED) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_numbers_are_not_taken_apart(visitor, paths, width):
    """The number of hits of a filter stays in one piece, however little room there is."""
    set_view(visitor.browser, width)
    visitor.open(paths["hits with open filters"])
    assert visitor.all(".count")
    assert visitor.run(BROKEN_NUMBERS) == []


def test_a_page_that_is_too_wide_is_noticed(visitor):
    """The measuring works: one part that needs more room than there is makes a page fail."""
    set_view(visitor.browser, 320)
    visitor.open("/om")
    visitor.run("document.querySelector('h1').style.width = '400px'")
    assert visitor.run(TOO_WIDE)


def test_crosses_and_marks_are_seen_in_forced_colours(visitor):
    """Where the system chooses the colours, what is nothing but a background still differs from what is around it."""
    feature = {"name": "forced-colors", "value": "active"}
    visitor.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    visitor.open("/?q=sjukskriven&age=30")
    colours = visitor.run("""const colour = (selector, pseudo) =>
            getComputedStyle(document.querySelector(selector), pseudo).backgroundColor;
        return [colour('.cross', '::before'), colour('.cross', '::after'), colour('mark'), colour('body')]""")
    page = colours.pop()
    assert page not in colours and "rgba(0, 0, 0, 0)" not in colours
