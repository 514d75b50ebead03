"""Where people begin who do not know what to search for: topics, a municipality chosen once, and all there is."""

import re
from urllib.parse import urlencode

import pytest

from addresses import api, items, links, stated_count
from visitor import MUNICIPALITY

HANINGE = "0136"
PLACE = "/?municipality=" + HANINGE
# What programs fetch is the same wherever one lives.
FOR_PROGRAMS = ("/api/", "/datasets/", "/hsds")
# The way to results for another place or for none is the only one that may leave the municipality out.
LINKS = """return [...document.querySelectorAll('a[href^="/"]')].filter(link => !link.closest('.chips, noscript'))
    .map(link => link.getAttribute('href'))"""
HIDDEN_PLACES = """return [...document.querySelectorAll('main form')].map(
    form => [...new FormData(form)].filter(([name]) => name === 'municipality').map(([, value]) => value))"""


def test_a_situation_is_three_taps_from_an_entry(any_visitor):
    """Topic, situation, entry: whoever has no word for it needs no keyboard, and no scripts."""
    any_visitor.open("/")
    topic = any_visitor.one("details.topic")
    situation = topic.find_element("css selector", "a")
    assert not situation.is_displayed()
    topic.find_element("css selector", "summary").click()
    any_visitor.wait(situation.is_displayed)
    any_visitor.follow(situation)
    assert any_visitor.count() >= 1
    first = any_visitor.hits()[0]
    any_visitor.follow(any_visitor.one(".hits h3 a"))
    assert any_visitor.heading() == first.name


def test_one_topic_is_open_at_a_time(any_visitor):
    """On a small screen the situations of one topic are enough: opening another closes the first."""
    any_visitor.open("/")
    topics = any_visitor.all("details.topic")
    assert len(topics) >= 5
    for topic in (topics[0], topics[-1]):
        topic.find_element("css selector", "summary").click()
        any_visitor.wait(lambda: topic.get_attribute("open") is not None)
    assert [topic.get_attribute("open") is not None for topic in topics] == [False] * (len(topics) - 1) + [True]


@pytest.mark.parametrize("start", ["/", PLACE], ids=["anywhere", "in Haninge"])
def test_every_situation_leads_to_hits(server, start):
    """No situation is a dead end, and each finds something of its own: neither nothing nor everything."""
    situations = links(server.get(start).text, "div", "topics")
    assert len(situations) >= 30
    assert len({address for address, _ in situations}) == len({text for _, text in situations}) == len(situations)
    everything = api(server, start)["total"]
    counts = {}
    for address, text in situations:
        reply = server.get(address)
        assert reply.status == 200, text
        counts[text] = stated_count(reply.text)
        assert counts[text] == api(server, address)["total"], text
    assert {text: count for text, count in counts.items() if not 1 <= count < everything} == {}


@pytest.mark.parametrize("path", [PLACE, PLACE + "&q=sjukskriven", PLACE + "&q=", "/hjalp?municipality=" + HANINGE])
def test_a_municipality_is_kept_in_every_link(any_visitor, path):
    """The municipality is chosen once and kept by the address alone: in the head, in the text and in each form."""
    any_visitor.open(path)
    found = inner_links(any_visitor)
    assert len(found) >= 5
    assert [address for address in found if ("municipality", HANINGE) not in items(address)] == []
    assert [places for places in any_visitor.run(HIDDEN_PLACES) if len(places) != 1] == []
    assert any_visitor.browser.get_cookies() == []


def test_a_municipality_is_kept_on_entries_and_lists(any_visitor, catalogue):
    """So do the pages that results lead to, and the ways back from them."""
    hits = catalogue.search(municipality=HANINGE)["hits"][:2]
    chosen = urlencode([("id", hit["id"]) for hit in hits])
    for path in (f"/insatser/{hits[0]['slug']}?municipality={HANINGE}", f"/lista?{chosen}&municipality={HANINGE}"):
        any_visitor.open(path)
        found = inner_links(any_visitor)
        assert len(found) >= 5
        assert [address for address in found if ("municipality", HANINGE) not in items(address)] == []


@pytest.mark.parametrize("page", ["report", "thanks", "about", "accessibility", "api", "not found"])
def test_a_municipality_is_kept_on_the_other_pages(any_visitor, paths, page):
    """Reading about the service, reporting an error or meeting a dead end does not cost the choice."""
    path = paths[page]
    any_visitor.open(path + ("&" if "?" in path else "?") + "municipality=" + HANINGE)
    found = inner_links(any_visitor)
    assert len(found) >= 5
    assert [address for address in found if ("municipality", HANINGE) not in items(address)] == []


def test_a_municipality_is_kept_by_a_report_that_is_sent(any_visitor, paths):
    """The thanks, and what has to be mended, know the place as the form did."""
    any_visitor.open(paths["report"] + "?municipality=" + HANINGE)
    any_visitor.press("Skicka")
    assert any_visitor.status() == 400 and ("municipality", HANINGE) in items(any_visitor.path())
    assert [address for address in inner_links(any_visitor) if ("municipality", HANINGE) not in items(address)] == []


def test_a_municipality_typed_at_the_start_follows_along(any_visitor):
    """What is typed in the form is what the next pages know: the results, an entry, and the search again."""
    any_visitor.open("/")
    any_visitor.search(q="arbetsträning", municipality="Haninge")
    any_visitor.follow(any_visitor.one(".hits h3 a"))
    assert ("municipality", HANINGE) in items(any_visitor.path())
    any_visitor.follow(any_visitor.one("header .brand"))
    assert any_visitor.value(MUNICIPALITY) == "Haninge"
    any_visitor.one("details.topic summary").click()
    any_visitor.follow(any_visitor.wait(lambda: any_visitor.one("details.topic[open] a")))
    assert any_visitor.value(MUNICIPALITY) == "Haninge"
    assert ("municipality", HANINGE) in items(any_visitor.path())


@pytest.mark.parametrize("start", ["/", PLACE], ids=["anywhere", "in Haninge"])
def test_everything_is_one_tap_away(any_visitor, server, start):
    """Who wants to look through all there is, is told how much that is, and gets just that."""
    any_visitor.open(start)
    link = any_visitor.one(".all a")
    promised = int(re.fullmatch(r"Visa alla (\d+) insatser", link.text)[1])
    assert promised == api(server, start)["total"]
    any_visitor.follow(link)
    assert any_visitor.count() == promised
    assert any_visitor.hits() and not any_visitor.all("details.topic")


def inner_links(visitor):
    """Where the links to other pages lead, apart from those that take an answer back or are
    handed over."""
    return [address for address in visitor.run(LINKS) if not address.startswith(FOR_PROGRAMS)]
