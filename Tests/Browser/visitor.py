"""What a visitor does on the pages, in the words of the pages."""

import re
from dataclasses import dataclass

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

QUERY = "Vad behöver du hjälp med?"
MUNICIPALITY = "Kommun"
AGE = "Ålder"
SEARCH_BUTTON = "Sök"
FILTER_BUTTON = "Visa valda"
NEXT_PAGE = "Nästa"
SECONDS = 20
# Selenium itself looks twice a second: hundreds of pages later, that is minutes of looking away.
SECONDS_BETWEEN_LOOKS = 0.03


@dataclass(frozen=True)
class Hit:
    """One entry in a list of hits."""

    name: str
    path: str
    tags: tuple

    @property
    def slug(self):
        return self.path.partition("?")[0].rpartition("/")[2]


@dataclass(frozen=True)
class Offer:
    """A checkbox among the filters and the number of hits it promises."""

    group: str
    value: str
    promised: int


class Visitor:
    """Somebody with a browser on the site."""

    def __init__(self, browser, origin):
        self.browser = browser
        self.origin = origin

    # Going somewhere

    def open(self, path):
        """Types an address."""
        self.browser.get(self.origin + path)

    def leave(self, act):
        """Does what loads another page, and waits for that page."""
        born = self.run("return performance.timeOrigin")
        act()
        is_other_page = "return performance.timeOrigin !== arguments[0] && document.readyState === 'complete'"
        self.wait(lambda: self.run(is_other_page, born))

    def follow(self, link):
        """Clicks a link to another page."""
        self.leave(link.click)

    def wait(self, condition):
        """Waits until the condition holds, and returns its value."""
        # While one page or part of it gives way to the next, the driver may find neither.
        waiting = WebDriverWait(self.browser, SECONDS, SECONDS_BETWEEN_LOOKS, [WebDriverException])
        return waiting.until(lambda _: condition())

    # Looking

    def one(self, selector):
        """The first element; there must be one."""
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        """All such elements."""
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def run(self, script, *arguments):
        """Runs a script of the test's, which pages can't forbid."""
        return self.browser.execute_script(script, *arguments)

    def path(self):
        """The address after the origin."""
        return self.browser.current_url.removeprefix(self.origin)

    def heading(self):
        """The page's own heading."""
        return self.one("h1").text

    def status(self):
        """The HTTP status of the page shown."""
        return self.run("return performance.getEntriesByType('navigation')[0].responseStatus")

    # The form

    def field(self, label):
        """The field that the label with this text is for."""
        found = self.browser.find_element(By.XPATH, f'//label[normalize-space()="{label}"]')
        return self.one("#" + found.get_attribute("for"))

    def value(self, label):
        """What stands in a field."""
        return self.field(label).get_property("value")

    def fill(self, label, text):
        """Replaces what stands in a field."""
        field = self.field(label)
        field.clear()
        field.send_keys(text)

    def press(self, button):
        """Presses the button with this text."""
        self.leave(self.browser.find_element(By.XPATH, f'//button[normalize-space()="{button}"]').click)

    def search(self, **fields):
        """Fills the form in and sends it; `q`, `municipality` and `age`."""
        labels = {"q": QUERY, "municipality": MUNICIPALITY, "age": AGE}
        for name, text in fields.items():
            self.fill(labels[name], text)
        self.press(SEARCH_BUTTON)

    # Hits

    def count(self):
        """The number of hits that the page states."""
        text = self.one("main [role=status]").text
        found = re.match(r"(\d+) insats", text)
        assert found or text.startswith("Inga insatser"), f"no count in {text!r}"
        return int(found[1]) if found else 0

    def hits(self):
        """The hits on this page, in their order."""
        script = """return [...document.querySelectorAll('.hits > li')].map(hit => ({
            name: hit.querySelector('h3 a').textContent, path: hit.querySelector('h3 a').getAttribute('href'),
            tags: [...hit.querySelectorAll('.tags li')].map(tag => tag.textContent)}))"""
        return [Hit(hit["name"], hit["path"], tuple(hit["tags"])) for hit in self.run(script)]

    def all_hits(self):
        """The hits from this page to the last."""
        hits = self.hits()
        while next_page := self.browser.find_elements(By.LINK_TEXT, NEXT_PAGE):
            self.follow(next_page[0])
            hits += self.hits()
        return hits

    # Filters

    def open_filters(self):
        """Unfolds the filters if they are folded."""
        if self.one("details.filters").get_attribute("open") is None:
            self.one("details.filters summary").click()
        self.wait(lambda: self.one("details.filters fieldset").is_displayed())

    def offers(self):
        """The checkboxes among the filters."""
        script = """return [...document.querySelectorAll('details.filters fieldset input')].map(
            box => [box.name, box.value, box.labels[0].textContent, box.checked])"""
        found = [(name, value, text) for name, value, text, checked in self.run(script) if not checked]
        return [Offer(name, value, int(re.search(r"\((\d+)\)\s*$", text)[1])) for name, value, text in found]

    def checkboxes(self, offer):
        """The checkbox of an offer, if it is there."""
        return self.all(f'input[type=checkbox][name="{offer.group}"][value="{offer.value}"]')

    def checkbox(self, offer):
        """The checkbox of an offer, which must be there."""
        [box] = self.checkboxes(offer)
        return box

    def choose(self, offer):
        """Ticks a checkbox and asks for the hits that are left; where scripts run, they come by themselves."""
        is_live = bool(self.all("form.live"))
        self.open_filters()
        self.checkbox(offer).click()
        if is_live:
            self.wait(lambda: f"{offer.group}={offer.value}" in self.path())
        else:
            self.press(FILTER_BUTTON)
