"""Addresses say everything: kept, shared, gone back to and asked of the API they show the same."""

import re
from urllib.parse import urlencode

import pytest

from addresses import api, items, links, stated_count
from pages import DESCRIPTION, QUERY
from visitor import AGE, MUNICIPALITY, QUERY as QUERY_LABEL

# A search with everything that can be chosen: filters of two groups, an order, facts, and what is shown.
FULL = [
    ("q", "stöd"), ("municipality", "Haninge"), ("age", "24"), ("need", "need-komma-i-arbete"),
    ("need", "need-myndighetskontakt"), ("targetGroup", "tg-nedsatt-arbetsformaga"), ("sort", "name"),
    ("registered", "false"), ("show", "all"),
]
FULL_PATH = "/?" + urlencode(FULL)
STATE = """
const form = [...new FormData(document.querySelector('#sok'))].map(pair => pair.join('='));
const chips = [...document.querySelectorAll('.person .chips li')].map(chip => chip.textContent.trim());
const verdicts = [...document.querySelectorAll('.verdict strong')].map(verdict => verdict.textContent);
return [document.title, form.sort(), document.querySelector('#antal').textContent, chips, verdicts,
    document.querySelector('details.filters').open]
"""
# What each answer of the deciding question would send.
ANSWERS = """
const form = document.querySelector('form.ask');
return [...form.querySelectorAll('button')].map(
    button => [button.textContent, button.name, '/?' + new URLSearchParams(new FormData(form, button))])"""
NO_HITS = {
    "nonsense": {"q": "xqzvw kjhgfq"},
    "too much at once": {"q": "svetsare", "municipality": "Haninge", "age": "19", "need": "need-alkohol"},
    "filters that exclude each other": {"q": "", "need": "need-spelberoende", "targetGroup": "tg-foraldrar"},
    "a rare place": {"q": "xqzvw", "municipality": "Kiruna", "incomeSupport": "income-lon"},
    "a misspelt word": {"q": "spelberonde", "method": "method-kbt", "activity": "activity-praktik"},
    "a phrase": {"q": '"praktik på månen"'},
}
STATED = r"\((\d+) insats(?:er)?\)"


def test_the_back_button_restores_a_search(any_visitor):
    """Filters, order, facts and hits are as they were when one comes back from an entry."""
    any_visitor.open(FULL_PATH)
    state, hits = any_visitor.run(STATE), any_visitor.hits()
    assert len(hits) >= 3
    any_visitor.follow(any_visitor.all(".hits h3 a")[2])
    any_visitor.leave(any_visitor.browser.back)
    assert any_visitor.path() == FULL_PATH
    assert (any_visitor.run(STATE), any_visitor.hits()) == (state, hits)


def test_a_shared_address_restores_a_search(any_visitor, server):
    """Whoever is sent the address sees the same search: fields, boxes, order, facts and hits."""
    any_visitor.open(FULL_PATH)
    assert any_visitor.value(QUERY_LABEL) == "stöd"
    assert (any_visitor.value(MUNICIPALITY), any_visitor.value(AGE)) == ("Haninge", "24")
    boxes = [box.get_attribute("value") for box in any_visitor.all("#urval input:checked")]
    assert sorted(boxes) == sorted(value for name, value in FULL if name in ("need", "targetGroup"))
    assert any_visitor.one("#sort").get_property("value") == "name"
    assert len(any_visitor.all(".person .chips li")) == 3
    answer = api(server, FULL_PATH)
    assert any_visitor.count() == answer["total"] > 0
    assert [hit.slug for hit in any_visitor.hits()] == [hit["slug"] for hit in answer["hits"]]


def test_sending_a_search_again_changes_nothing(any_visitor):
    """The form holds the whole search: pressing the button once more loses neither facts nor filters."""
    any_visitor.open(FULL_PATH)
    state, hits = any_visitor.run(STATE), any_visitor.hits()
    any_visitor.press("Sök")
    assert sorted(items(any_visitor.path())) == sorted(FULL)
    assert (any_visitor.run(STATE), any_visitor.hits()) == (state, hits)


@pytest.mark.parametrize("order", ["name", "updated"])
def test_an_order_is_the_same_everywhere(any_visitor, catalogue, order):
    """Sorted by name or by the last change, hits stand in the order of the API on every page."""
    any_visitor.open("/?" + urlencode({"q": QUERY, "sort": order}))
    expected = [hit["slug"] for hit in catalogue.hits(q=QUERY, sort=order)]
    assert [hit.slug for hit in any_visitor.all_hits()] == expected
    assert expected != [hit["slug"] for hit in catalogue.hits(q=QUERY)]
    assert sorted(expected) == sorted(hit["slug"] for hit in catalogue.hits(q=QUERY))


def test_names_are_sorted_as_in_swedish(catalogue):
    """Å, Ä and Ö come last, and capital letters make no difference."""
    names = [hit["name"] for hit in catalogue.hits(sort="name")]
    letters = [name[0].upper() for name in names if name[0].isalpha()]
    assert letters == sorted(letters, key=lambda letter: "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ".find(letter))


def test_what_does_not_fit_can_be_seen_too(any_visitor, server):
    """What does not fit is added with the reason, on all pages, and the address says that it is there."""
    any_visitor.open("/?" + urlencode({"q": DESCRIPTION}))
    answer = api(server, any_visitor.path())
    any_visitor.follow(any_visitor.browser.find_element("link text", "Visa även sådant som inte passar"))
    assert dict(items(any_visitor.path()))["show"] == "all"
    assert any_visitor.count() == answer["total"] + answer["verdicts"]["excluded"]
    assert not any_visitor.all(".excluded-list")
    verdicts = [verdict.text for verdict in any_visitor.all(".verdict")]
    while following := any_visitor.browser.find_elements("link text", "Nästa"):
        any_visitor.follow(following[0])
        verdicts += [verdict.text for verdict in any_visitor.all(".verdict")]
    unfit = [text for text in verdicts if text.startswith("Passar inte")]
    assert len(unfit) == answer["verdicts"]["excluded"] > 0
    assert all(re.match(r"Passar inte: .", text) for text in unfit)


@pytest.mark.parametrize("path", ["/?" + urlencode({"q": QUERY}), FULL_PATH], ids=["a word", "much is known"])
def test_each_answer_gives_the_hits_of_the_api(any_visitor, server, path):
    """An answer to the question about the person becomes a fact in the address, and nothing else is lost or added."""
    any_visitor.open(path)
    question = api(server, path)["question"]
    answers = any_visitor.run(ANSWERS)
    assert any_visitor.one(".ask strong").text == question["text"]
    offered = [choice for choice in question["choices"] if choice["label"] in {label for label, _, _ in answers}]
    assert len(offered) == len(answers) >= 2
    for (label, name, address), choice in zip(answers, offered, strict=True):
        assert sorted(parameters(address)) == sorted(parameters(choice["href"])), label
        assert name in dict(items(address))
        assert stated_count(server.get(address).text) == api(server, address)["total"], label
    any_visitor.follow(any_visitor.one(".ask button"))
    assert sorted(items(any_visitor.path())) == sorted(items(answers[0][2]))
    assert any_visitor.count() == api(server, answers[0][2])["total"]
    assert not any_visitor.all(".ask") or any_visitor.one(".ask strong").text != question["text"]


@pytest.mark.parametrize("search", NO_HITS)
def test_ways_on_from_nothing_lead_to_hits(server, search):
    """Whoever found nothing is offered only ways that find something, and just as much as was said."""
    path = "/?" + urlencode(NO_HITS[search])
    page = server.get(path)
    assert (page.status, stated_count(page.text)) == (200, 0)
    ways = links(page.text, "div", "empty")
    stated = [int(number) for number in re.findall(STATED, page.text)]
    assert stated and 0 not in stated
    counts = []
    for address, _ in ways:
        if address.startswith("/hjalp"):
            assert server.get(address).status in (200, 302, 303, 307)
        elif address.startswith("/?"):
            counts.append(stated_count(server.get(address).text))
            assert counts[-1] == api(server, address)["total"] > 0
    # The last one leads to everything there is, and says no number.
    assert counts[:-1] == stated and len(counts) == len(ways) - 1 - mail_links(ways)
    assert len(set(ways)) == len(ways)


def test_some_search_without_hits_has_each_kind_of_help(server):
    """The searches above try everything that the page can offer, so that no kind of help goes untested."""
    pages = [server.get("/?" + urlencode(search)).text for search in NO_HITS.values()]
    for heading in ("Menade du något av det här?", "Sök på ett annat sätt", "Liknande behov"):
        assert any(heading in page for page in pages), heading


@pytest.mark.parametrize("search", ["too much at once", "nonsense"])
def test_the_way_on_is_one_tap(any_visitor, search):
    """The first way on from nothing finds what it promises."""
    any_visitor.open("/?" + urlencode(NO_HITS[search]))
    assert any_visitor.count() == 0
    item = any_visitor.one(".empty li")
    promised = int(re.search(STATED, item.text)[1])
    any_visitor.follow(item.find_element("css selector", "a"))
    assert any_visitor.count() == promised > 0


def parameters(address):
    """What an address asks for: a municipality by name is the same as by number, and the API pages its answers."""
    named = [(name, "0136" if value == "Haninge" else value) for name, value in items(address)]
    return [item for item in named if item[0] not in ("limit", "revision", "page")]


def mail_links(ways):
    return sum(address.startswith("mailto:") for address, _ in ways)
