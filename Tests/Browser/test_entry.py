"""The page of an entry: easy words first, ways to get in touch, a link to hand on, and the way back."""

import json
from urllib.parse import urlencode

import pytest

from addresses import items
from pages import QUERY

PLACE = "0136"
LINKED_DATA = "return [...document.querySelectorAll('script[type=\"application/ld+json\"]')]"
LINKED_DATA += ".map(one => one.textContent)"
CONTACT_LINKS = """return [...document.querySelectorAll('.entry section')].filter(
    part => part.querySelector('h2').textContent === 'Kontakt').flatMap(part => [...part.querySelectorAll('a')])
    .map(link => [link.getAttribute('href'), link.textContent, link.rel])"""
HEADINGS = "return [...document.querySelectorAll('.entry h1, .entry h2')].map(heading => heading.textContent)"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error())}})"
ALL = {"includeEnded": "true", "includeStructural": "true"}


@pytest.fixture(scope="module")
def entries(catalogue):
    """All entries, with all that is known of them."""
    return [catalogue.entry(hit["slug"]) for hit in catalogue.hits(**ALL)]


def test_search_engines_read_the_entry_too(visitor, entries):
    """The page carries its content as linked data: it can be parsed, names the entry and breaks nothing."""
    odd = [entry for entry in entries if set("&<>\"'") & set(json.dumps(entry, ensure_ascii=False))]
    for entry in [entries[0], *odd[:3]]:
        visitor.open("/insatser/" + entry["slug"])
        [text] = visitor.run(LINKED_DATA)
        data = json.loads(text)
        assert data["name"] == entry["name"] == visitor.heading()
        assert data["@context"] and data["@type"]
        assert entry["summary"] in json.dumps(data, ensure_ascii=False).replace('\\"', '"')


def test_easy_words_come_first(any_visitor, entries):
    """Who needs easy Swedish meets it right below the name; where there is none, nothing is promised."""
    easy = next(entry for entry in entries if entry.get("easyRead"))
    any_visitor.open("/insatser/" + easy["slug"])
    assert any_visitor.run(HEADINGS)[:2] == [easy["name"], "Lättläst"]
    lines = [line for line in easy["easyRead"].splitlines() if line]
    assert [line.text for line in any_visitor.all(".easy p")] == lines
    assert any_visitor.one(".easy").location["y"] < any_visitor.one(".entry .lead").location["y"]
    hard = next((entry for entry in entries if not entry.get("easyRead")), None)
    if hard:
        any_visitor.open("/insatser/" + hard["slug"])
        assert not any_visitor.all(".easy")


def test_contacts_are_a_tap_away(server, visitor, entries):
    """Numbers are called, addresses written to and sites opened by a tap, in every entry that has them."""
    kinds = {"phone": "tel:", "email": "mailto:", "url": "https://"}
    first = {kind: next((one for one in entries if one.get("contact", {}).get(kind)), None) for kind in kinds}
    assert first["url"]
    for kind, entry in first.items():
        if not entry:
            continue
        visitor.open("/insatser/" + entry["slug"])
        found = visitor.run(CONTACT_LINKS)
        [(address, rel)] = [(link[0], link[2]) for link in found if link[1] == entry["contact"][kind]]
        assert address.startswith(kinds[kind])
        if kind == "phone":
            assert digits(address) == digits(entry["contact"]["phone"])
        if kind == "url":
            assert {"noopener", "noreferrer"} <= set(rel.split())
    known = {one["slug"]: [text for kind in kinds if (text := one.get("contact", {}).get(kind))] for one in entries}
    for slug, texts in known.items():
        page = server.get("/insatser/" + slug).text
        assert [text for text in texts if f">{text}</a>" not in page] == [], slug


def test_the_address_can_be_handed_on(visitor, entries):
    """The share button puts the address in the clipboard, says so, and leaves out where one lives."""
    permissions = {"origin": visitor.origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    visitor.browser.execute_cdp_cmd("Browser.grantPermissions", permissions)
    visitor.open(f"/insatser/{entries[0]['slug']}?municipality={PLACE}")
    visitor.one("[data-dela]").click()
    visitor.wait(lambda: visitor.one("[data-svar]").text == "Länken är kopierad.")
    assert visitor.run("return navigator.clipboard.readText()") == f"{visitor.origin}/insatser/{entries[0]['slug']}"
    visitor.browser.execute_cdp_cmd("Browser.resetPermissions", {})


def test_a_list_can_be_handed_on(visitor, entries):
    """The address of a list holds the list: it is handed on whole."""
    permissions = {"origin": visitor.origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    visitor.browser.execute_cdp_cmd("Browser.grantPermissions", permissions)
    path = "/lista?" + urlencode([("id", entry["id"]) for entry in entries[:3]])
    visitor.open(path)
    visitor.one("[data-dela]").click()
    visitor.wait(lambda: visitor.one("[data-svar]").text == "Länken är kopierad.")
    assert visitor.run("return navigator.clipboard.readText()") == visitor.origin + path + "&delad"
    visitor.browser.execute_cdp_cmd("Browser.resetPermissions", {})


def test_the_address_is_told_where_it_can_not_be_copied(visitor, entries):
    """Where the browser allows no copying, the address stands there to be copied by hand."""
    visitor.open("/insatser/" + entries[0]["slug"])
    visitor.run(NO_CLIPBOARD)
    visitor.one("[data-dela]").click()
    told = f"Kopiera länken: {visitor.origin}/insatser/{entries[0]['slug']}"
    visitor.wait(lambda: visitor.one("[data-svar]").text == told)


def test_without_scripts_nothing_is_offered_that_needs_them(any_visitor, entries, request):
    """Buttons that would do nothing are not shown; the one to the list is a link then."""
    any_visitor.open("/insatser/" + entries[0]["slug"])
    shown = [part.is_displayed() for part in any_visitor.all("[data-skriv-ut], [data-dela]")]
    assert shown == ([False, False] if "no scripts" in request.node.name else [True, True])
    if "no scripts" in request.node.name:
        any_visitor.follow(any_visitor.one("[data-spara]"))
        assert items(any_visitor.path()) == [("id", entries[0]["id"])]


def test_the_way_back_leads_to_the_same_results(visitor):
    """From an entry one comes back to the very results one came from, further down the list too, and no step more."""
    visitor.open("/?" + urlencode({"q": QUERY, "sort": "name", "municipality": "Haninge"}))
    visitor.browser.execute_cdp_cmd("Page.resetNavigationHistory", {})
    path, hits = visitor.path(), visitor.hits()
    steps = visitor.run("return history.length")
    last = visitor.all(".hits h3 a")[-1]
    visitor.run("arguments[0].scrollIntoView({block: 'center'})", last)
    visitor.follow(last)
    visitor.follow(visitor.one("[data-tillbaka]"))
    assert (visitor.path(), visitor.hits()) == (path, hits)
    assert visitor.run("return history.length") == steps + 1
    visitor.wait(lambda: visitor.run("return scrollY") > 100)


def test_the_way_back_leads_to_live_results(visitor):
    """Also when the results came while typing."""
    visitor.open("/")
    visitor.one("#q").send_keys(QUERY)
    visitor.wait(lambda: items(visitor.path()) == [("q", QUERY)])
    hits = visitor.hits()
    visitor.follow(visitor.one(".hits h3 a"))
    visitor.follow(visitor.one("[data-tillbaka]"))
    assert (visitor.path(), visitor.hits()) == ("/?q=" + QUERY, hits)


def test_the_way_back_works_for_whoever_was_sent_here(any_visitor, entries):
    """Who came by a link from elsewhere is led to the search, with the municipality of the address."""
    any_visitor.browser.get("about:blank")
    any_visitor.open(f"/insatser/{entries[0]['slug']}?municipality={PLACE}")
    any_visitor.follow(any_visitor.one("[data-tillbaka]"))
    assert any_visitor.path() == f"/?municipality={PLACE}"


def test_a_mistake_in_an_entry_can_be_reported(server, entries):
    """Who sees that something is wrong is not led to a page that does not exist."""
    page = server.get("/insatser/" + entries[0]["slug"]).text
    address = page.partition('class="report"><a href="')[2].partition('"')[0]
    assert address and server.get(address).status == 200


def digits(text):
    return [sign for sign in text if sign in "+0123456789"]
