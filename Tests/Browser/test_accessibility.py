"""What axe-core can't tell: labels that are seen, the order of things, and use by keyboard alone."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from pages import PAGES, QUERY
from visitor import QUERY as QUERY_LABEL

# Fields in folded filters are looked at where the filters are open.
FIELDS = """return [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(
    field => field.checkVisibility())"""
UNLABELLED = FIELDS + """.filter(field => ![...field.labels].some(label =>
    label.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && label.getBoundingClientRect().width > 1 && label.getBoundingClientRect().left >= 0
    && label.textContent.trim())).map(field => field.outerHTML)"""
# Everything that Tab comes to, as it stands in the document; of choices that exclude each other only one.
FOCUSABLE = """[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    part => part.checkVisibility() && !part.disabled && part.tabIndex >= 0).filter((part, place, all) =>
    part.type !== 'radio' || part === (all.find(other => other.name === part.name && other.checked)
        ?? all.find(other => other.name === part.name)))"""


@pytest.mark.parametrize("page", PAGES)
def test_the_language_is_swedish(visitor, paths, page):
    """Screen readers pronounce the pages as Swedish (WCAG 3.1.1)."""
    visitor.open(paths[page])
    assert visitor.one("html").get_attribute("lang") == "sv"


@pytest.mark.parametrize("page", ["start", "hits with open filters", "no hits", "form errors", "guide", "list"])
def test_every_field_has_a_label_that_is_seen(visitor, paths, page):
    """Nobody has to guess what to fill in (WCAG 3.3.2), and voice control finds the field by what is seen (2.5.3)."""
    visitor.open(paths[page])
    assert len(visitor.run(FIELDS)) >= 1
    assert visitor.run(UNLABELLED) == []
    for field in visitor.run(FIELDS):
        seen = visitor.run("return arguments[0].labels[0].innerText", field)
        assert words(seen) in words(field.accessible_name)


@pytest.mark.parametrize("page", PAGES)
def test_the_skip_link_comes_first_and_leads_to_the_content(visitor, paths, page):
    """Who uses the keyboard passes the head of the page in one step (WCAG 2.4.1)."""
    visitor.open(paths[page])
    press(visitor, Keys.TAB)
    link = visitor.browser.switch_to.active_element
    assert link.text == "Hoppa till innehållet"
    box = link.rect
    assert box["x"] >= 0 and box["y"] >= 0 and box["width"] > 20
    press(visitor, Keys.ENTER)
    assert visitor.wait(lambda: visitor.run("return document.querySelector(':target')?.localName")) == "main"
    if visitor.run(f"return {FOCUSABLE}.some(part => part.closest('main'))"):
        press(visitor, Keys.TAB)
        assert visitor.run("return document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_goes_through_the_page_in_its_order(visitor, paths, page):
    """Focus goes everywhere, in the order of the text, is seen and is nowhere trapped (WCAG 2.1.2, 2.4.3, 2.4.7)."""
    visitor.open(paths[page])
    count = visitor.run(f"return {FOCUSABLE}.length")
    assert count >= 4
    reached = [press_tab(visitor) for _ in range(count)]
    assert [number for number, _ in reached] == list(range(count))
    assert [number for number, outlined in reached if not outlined] == []


@pytest.mark.parametrize("page", ["everything", "hits", "hits with open filters", "no hits"])
def test_the_number_of_hits_is_a_status(visitor, paths, page):
    """Screen readers find the outcome of a search as a status message, and it says how many (WCAG 4.1.3)."""
    visitor.open(paths[page])
    assert len(visitor.all("[role=status]")) == 1
    assert (visitor.count() == 0) == (page == "no hits")
    assert visitor.count() >= len(visitor.hits())


def test_every_page_has_a_title_of_its_own(visitor, paths):
    """Tabs, history and screen readers tell pages apart by their titles (WCAG 2.4.2)."""
    others = {"second page": "/?page=2", "for one municipality": "/?municipality=Haninge"}
    titles = {name: title(visitor, path) for name, path in (paths | others).items() if name != "hits with open filters"}
    same = {name: text for name, text in titles.items() if list(titles.values()).count(text) > 1}
    assert same == {}


def test_titles_say_where_one_is(visitor, paths):
    """The word searched for, the entry's name and the service's name stand in the title."""
    assert QUERY in title(visitor, paths["hits"])
    entry = title(visitor, paths["entry"])
    assert entry.startswith(visitor.heading())
    about = title(visitor, paths["about"])
    assert about.startswith("Om")
    missing = title(visitor, paths["not found"])
    assert "finns inte" in missing
    assert all(text.endswith("Insatskatalogen") for text in (entry, about, missing))


@pytest.mark.parametrize("page", PAGES)
def test_headings_form_an_outline(visitor, paths, page):
    """One main heading, and no level is skipped, for those who go from heading to heading (WCAG 1.3.1)."""
    visitor.open(paths[page])
    # A heading that is given another role is no heading any more.
    levels = [int(heading.tag_name[1]) for heading in visitor.all(":is(h1, h2, h3, h4, h5, h6):not([role])")]
    assert levels.count(1) == 1 and levels[0] == 1
    assert [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1] == []


def test_the_main_journey_by_keyboard_alone(visitor):
    """Searching and reading an entry needs no mouse."""
    visitor.open("/")
    tab_to(visitor, lambda: visitor.field(QUERY_LABEL))
    press(visitor, QUERY)
    visitor.leave(lambda: press(visitor, Keys.ENTER))
    assert visitor.count() > 0
    first = visitor.hits()[0]
    tab_to(visitor, lambda: visitor.one(".hits h3 a"))
    visitor.leave(lambda: press(visitor, Keys.ENTER))
    assert visitor.heading() == first.name


def test_filters_by_keyboard_alone(visitor, paths):
    """Filters unfold, are ticked and sent without a mouse."""
    visitor.open(paths["hits"])
    offer = visitor.offers()[0]
    tab_to(visitor, lambda: visitor.one("details.filters summary"))
    press(visitor, Keys.ENTER)
    tab_to(visitor, lambda: visitor.checkbox(offer))
    press(visitor, Keys.SPACE)
    visitor.wait(lambda: visitor.count() == offer.promised)
    assert visitor.browser.switch_to.active_element == visitor.checkbox(offer), "the focus was lost"
    visitor.leave(lambda: press(visitor, Keys.ENTER))
    assert visitor.checkbox(offer).is_selected()
    assert visitor.count() == offer.promised


def words(text):
    return " ".join(text.split())


def title(visitor, path):
    visitor.open(path)
    return visitor.browser.title


def press(visitor, keys):
    """Presses keys, wherever the focus is."""
    ActionChains(visitor.browser).send_keys(keys).perform()


def press_tab(visitor):
    """The number of what the focus came to, and whether that is seen."""
    press(visitor, Keys.TAB)
    return visitor.run(
        f"const part = document.activeElement; return [{FOCUSABLE}.indexOf(part),"
        "part.matches(':focus-visible') && parseFloat(getComputedStyle(part).outlineWidth) >= 2"
        "&& getComputedStyle(part).outlineStyle !== 'none']")


def tab_to(visitor, find):
    """Presses Tab until the focus is on what is looked for, at most once around the page."""
    wanted = find()
    for _ in range(visitor.run(f"return {FOCUSABLE}.length")):
        press(visitor, Keys.TAB)
        if visitor.browser.switch_to.active_element == wanted:
            return
    raise AssertionError(f"Tab never came to {wanted.get_attribute('outerHTML')}")
