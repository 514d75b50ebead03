"""Leaving at once: on pages about violence, somebody who threatens the reader may come into the room."""

from urllib.parse import urlencode, urlsplit

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from addresses import api
from chromium import set_view

HARMLESS_PLACE = "www.smhi.se"
ABOUT_VIOLENCE = ["våld", "min man slår mig", "hedersförtryck", "skyddat boende", "våldtagen", "misshandlad hemma"]
ABOUT_OTHER_THINGS = ["sjukskriven", "praktik", "lära mig svenska", "skulder", "valfri utbildning", ""]
# Concepts that are about violence by their names alone, and what any such concept has in its id.
SURELY = {"need-vald-i-nara-relation", "need-hedersvald", "need-stalkning", "tg-valdsutsatta",
          "activity-skyddat-boende"}
PERHAPS = ("vald", "heder", "stalk", "sexuel", "prostit", "brottsoffer", "brottsutsatt", "skydd", "konsstymp", "tvang",
           "utsatt", "far-illa")
TAGS = ("targetGroups", "needs", "activities", "methods", "incomeSupport")
EXIT = "data-lamna"
LINK = "[data-lamna]"
ALL = {"includeEnded": "true", "includeStructural": "true"}


@pytest.fixture
def blocked(visitor):
    """A visitor whose browser does not reach the place that the exit leads to, so that tests trouble nobody."""
    visitor.browser.execute_cdp_cmd("Network.enable", {})
    visitor.browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": [f"*{HARMLESS_PLACE}*"]})
    yield visitor
    visitor.browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    visitor.browser.execute_cdp_cmd("Network.disable", {})


def test_searches_about_violence_have_an_exit(server):
    """Whoever searches for help against violence can leave at once, with hits and without; nobody else is alarmed."""
    shown = {query: EXIT in server.get("/?" + urlencode({"q": query})).text for query in searches()}
    assert shown == {query: query in ABOUT_VIOLENCE for query in searches()}
    assert EXIT in server.get("/?need=need-hedersvald").text
    assert EXIT in server.get("/?targetGroup=tg-valdsutsatta&municipality=0136").text
    assert EXIT in server.get("/?" + urlencode({"q": "våld xqzvw", "method": "method-kbt", "age": "99"})).text


def test_entries_about_violence_have_an_exit(server, catalogue):
    """Each entry that is surely about violence has the exit, and none that is surely not."""
    wrong, counts = [], {True: 0, False: 0}
    for hit in catalogue.hits(**ALL):
        entry = catalogue.entry(hit["slug"])
        ids = {tag.get("id") or "" for name in TAGS for tag in entry.get(name) or []}
        expected = True if ids & SURELY else None if any(part in one for one in ids for part in PERHAPS) else False
        if expected is None:
            continue
        counts[expected] += 1
        if (EXIT in server.get("/insatser/" + hit["slug"]).text) != expected:
            wrong.append(hit["slug"])
    assert wrong == []
    assert counts[True] >= 5 and counts[False] >= 50


def test_a_list_with_such_an_entry_has_an_exit(server, catalogue):
    """One entry about violence among others is enough."""
    [one] = api(server, "/?need=need-hedersvald", limit=1)["hits"]
    other = catalogue.search(q="praktik")["hits"][0]
    assert EXIT not in server.get(f"/lista?id={other['id']}").text
    assert EXIT in server.get(f"/lista?id={other['id']}&id={one['id']}").text


@pytest.mark.parametrize("way", ["click", "Esc"])
def test_the_page_is_left_without_a_way_back(blocked, way):
    """The page gives its place in the history away: going back does not lead to it."""
    blocked.browser.execute_cdp_cmd("Page.resetNavigationHistory", {})
    blocked.open("/om")
    blocked.open("/?" + urlencode({"q": ABOUT_VIOLENCE[1]}))
    before = visited(blocked)
    assert len(before) >= 2 and "q=min" in before[-1]
    leave(blocked, way)
    after = visited(blocked)
    assert urlsplit(after[-1]).netloc == HARMLESS_PLACE
    assert after[:-1] == before[:-1], "the history grew, or the page is still in it"
    blocked.leave(blocked.browser.back)
    assert blocked.path() == "/om"


def test_esc_does_nothing_on_other_pages(blocked):
    """Nobody is thrown out who only wants to close a list of suggestions."""
    blocked.open("/?q=praktik")
    born = blocked.run("return performance.timeOrigin")
    leave(blocked, "Esc", expects_to=False)
    assert (blocked.path(), blocked.run("return performance.timeOrigin")) == ("/?q=praktik", born)


def test_the_exit_comes_while_typing(blocked):
    """Results that come by themselves bring the exit with them, and it works."""
    blocked.open("/")
    blocked.one("#q").send_keys(ABOUT_VIOLENCE[1])
    blocked.wait(lambda: blocked.all(LINK))
    leave(blocked, "click")
    assert "q=min" not in " ".join(visited(blocked))


def test_the_exit_is_a_plain_link_without_scripts(any_visitor):
    """Where scripts don't run it is a link that tells the other site nothing, in sight wherever one reads."""
    any_visitor.open("/?" + urlencode({"q": ABOUT_VIOLENCE[0]}))
    link = any_visitor.one(LINK)
    assert link.tag_name == "a" and link.text == "Lämna sidan snabbt"
    assert link.get_attribute("href") == f"https://{HARMLESS_PLACE}/"
    assert "noreferrer" in link.get_attribute("rel").split()
    any_visitor.run("scrollTo(0, document.body.scrollHeight)")
    box = any_visitor.run("return arguments[0].getBoundingClientRect().toJSON()", link)
    assert 0 <= box["top"] < box["bottom"] <= any_visitor.run("return innerHeight")
    assert box["height"] >= 24 and box["width"] >= 24


def test_the_exit_tells_how_to_remove_traces(any_visitor):
    """That the browser keeps a history is said, and how it is wiped out."""
    any_visitor.open("/?" + urlencode({"q": ABOUT_VIOLENCE[0]}))
    any_visitor.follow(any_visitor.one(".exit span a"))
    assert any_visitor.run("return document.querySelector(':target').innerText.length") > 0
    assert "historik" in any_visitor.one("main").text
    assert any_visitor.one(LINK).is_displayed(), "where one reads of it the way out is still there"
    any_visitor.follow(any_visitor.one("footer a[href^='/tillganglighet']"))
    assert any_visitor.one(LINK).is_displayed()
    any_visitor.open("/om")
    assert not any_visitor.all(LINK)


@pytest.mark.parametrize("width, height", [(320, 640), (320, 256), (1280, 720)])
def test_the_exit_hides_nothing_that_has_the_focus(visitor, width, height):
    """Going back through the page by keyboard, each thing that has the focus is below the bar (WCAG 2.4.11)."""
    set_view(visitor.browser, width, height)
    visitor.open("/?" + urlencode({"q": ABOUT_VIOLENCE[0]}))
    visitor.run("document.querySelector('footer a:last-of-type').focus()")
    hidden = []
    for _ in range(40):
        ActionChains(visitor.browser).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        hidden += visitor.run("""const now = document.activeElement, bar = document.querySelector('.exit');
            if (bar.contains(now) || now.closest('header') || now === document.body) return [];
            return now.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom ? [now.outerHTML] : []""")
    assert hidden == []


def searches():
    return [*ABOUT_VIOLENCE, *ABOUT_OTHER_THINGS]


def leave(visitor, way, expects_to=True):
    """Leaves by the link or by the key."""
    if way == "click":
        visitor.one(LINK).click()
    else:
        ActionChains(visitor.browser).send_keys(Keys.ESCAPE).perform()
    if expects_to:
        visitor.wait(lambda: HARMLESS_PLACE in visited(visitor)[-1])


def visited(visitor):
    """The addresses in the history of this tab, up to the one shown."""
    history = visitor.browser.execute_cdp_cmd("Page.getNavigationHistory", {})
    return [entry["url"] for entry in history["entries"]][:history["currentIndex"] + 1]
