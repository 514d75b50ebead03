"""The visitor's own list: kept in the browser where scripts run, in the address anyway, compared and handed over."""

import json
from itertools import combinations
from urllib.parse import urlencode

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from addresses import items
from chromium import set_view
from pages import EVERYTHING, QUERY
from test_layout import CLIPPED, TOO_WIDE

MOST = 30
KEY = "insatskatalogen.lista"
NOTE_KEY = "insatskatalogen.anteckning"
SECRET = "hemligt-om-mormor"
BOXES = "input[name=id][form=valj]"
SHOW = "#valj button"
UNKNOWN = "01a1feb5-a2d8-7000-8000-000000000000"
STORED = "return Object.fromEntries(Object.entries(localStorage))"
REQUESTED = """return ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
    .map(one => one.name).concat(location.href)"""
# Each row: its term, whether it is marked, and the text of each cell without the name shown on small screens.
ROWS = """return [...document.querySelectorAll('table.compare tbody tr')].map(row => [
    row.querySelector('th').firstChild.textContent.trim(), row.querySelector('th .differs-mark') !== null,
    [...row.querySelectorAll('td')].map(cell => [...cell.childNodes].filter(part => part.className !== 'cell-name')
        .map(part => part.textContent).join('').trim())])"""
# Rows of the comparison and the lists that the API has for them.
LISTS = {
    "Målgrupp": "targetGroups", "Behov": "needs", "Innehåll": "activities", "Metod": "methods",
    "Huvudman": "responsibleAuthorities",
}
MISSING = "Uppgift saknas"


@pytest.fixture(autouse=True)
def forgotten(request, server):
    """Leaves nothing in the browsers for the tests that follow."""
    yield
    for name in {"chromium", "scriptless_chromium"} & set(request.fixturenames):
        forget(request.getfixturevalue(name), server)


@pytest.fixture(scope="module")
def ids(catalogue):
    """The ids of all entries, in the order of their names."""
    return [hit["id"] for hit in catalogue.hits(sort="name")]


# With scripts


def test_a_ticked_box_is_kept_in_the_browser(visitor):
    """What was chosen is remembered by this browser, through reloading and on other pages, and said in the head."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    assert not visitor.one(SHOW).is_displayed()
    box = visitor.one(BOXES)
    chosen = box.get_attribute("value")
    box.click()
    assert stored_ids(visitor) == [chosen]
    assert (head_link(visitor).text, visitor.one(SHOW).text) == ("Min lista (1)", "Visa min lista (1)")
    visitor.leave(visitor.browser.refresh)
    assert visitor.one(BOXES).is_selected() and head_link(visitor).text == "Min lista (1)"
    for path in ("/om", "/hjalp", EVERYTHING):
        visitor.open(path)
        assert head_link(visitor).text == "Min lista (1)"
        assert head_link(visitor).get_attribute("href") == f"{visitor.origin}/lista?id={chosen}"
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.one(BOXES).click()
    assert head_link(visitor).text == "Min lista"
    assert visitor.run(STORED) == {}


def test_ticks_survive_live_results(visitor):
    """Boxes of hits that come while typing show what is on the list already."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.one(BOXES).click()
    [chosen] = stored_ids(visitor)
    visitor.open("/")
    visitor.one("#q").click()
    visitor.one("#q").send_keys(QUERY)
    visitor.wait(lambda: visitor.all(f"{BOXES}[value='{chosen}']"))
    assert [box.get_attribute("value") for box in visitor.all(BOXES + ":checked")] == [chosen]
    assert visitor.one(SHOW).text == "Visa min lista (1)"


def test_the_button_on_an_entry_adds_and_removes(visitor, catalogue):
    """An entry that was read is put on the list, and taken off it, where one reads; both are said aloud."""
    entry = catalogue.search(q=QUERY)["hits"][0]
    visitor.open("/insatser/" + entry["slug"])
    assert visitor.one("[data-spara]").text == "Spara i min lista"
    visitor.one("[data-spara]").click()
    assert stored_ids(visitor) == [entry["id"]]
    assert visitor.one("[data-spara]").text == "Ta bort från min lista"
    assert visitor.one("[data-svar][role=status]").text == "Sparad i din lista."
    assert head_link(visitor).text == "Min lista (1)"
    visitor.one("[data-spara]").click()
    assert visitor.run(STORED) == {}
    assert visitor.one("[data-svar]").text == "Borttagen från din lista."
    assert visitor.path() == "/insatser/" + entry["slug"]


def test_the_list_opens_from_the_browser(visitor, ids):
    """The bare address opens what is kept, in the order chosen, and the address then says what is shown."""
    keep(visitor, ids[2], ids[0])
    visitor.open("/lista")
    visitor.wait(lambda: visitor.path() == f"/lista?id={ids[2]}&id={ids[0]}")
    visitor.wait(lambda: visitor.all(".chosen li"))
    assert listed(visitor) == [ids[2], ids[0]]


def test_an_entry_is_taken_off_the_list(visitor, ids):
    """Taking off the last one leaves an empty list, here and in the browser."""
    keep(visitor, *ids[:2])
    visitor.open("/lista" + query(ids[:2]))
    visitor.follow(visitor.one("[data-ta-bort]"))
    assert listed(visitor) == stored_ids(visitor) == [ids[1]]
    visitor.follow(visitor.one("[data-ta-bort]"))
    assert visitor.path() == "/lista" and "Listan är tom" in visitor.one("main").text
    assert visitor.run(STORED) == {}


def test_emptying_the_list_leaves_nothing_behind(visitor, ids):
    """On a borrowed computer one button takes away the list and the note: the storage is empty."""
    keep(visitor, *ids[:3])
    visitor.open("/lista" + query(ids[:3]))
    write_note(visitor, SECRET)
    assert set(visitor.run(STORED)) == {KEY, NOTE_KEY}
    visitor.follow(visitor.one("[data-tom-lista]"))
    assert visitor.path() == "/lista" and "Listan är tom" in visitor.one("main").text
    assert visitor.run("return [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    visitor.open("/lista" + query(ids[:3]))
    assert visitor.one("#anteckning").get_property("value") == ""


def test_a_shared_list_shows_the_same_and_stores_nothing(visitor, scriptless_chromium, ids):
    """Whoever is sent the address sees the same entries; looking at them leaves nothing in that browser."""
    keep(visitor, *ids[:3])
    visitor.open("/lista")
    visitor.wait(lambda: visitor.all(".chosen li"))
    address, shown = visitor.browser.current_url, listed(visitor)
    scriptless_chromium.get(address)
    assert [box.get_attribute("value") for box in scriptless_chromium.find_elements(By.NAME, "jamfor")] == shown
    visitor.run("localStorage.clear()")
    visitor.browser.get(address)
    assert listed(visitor) == shown
    assert head_link(visitor).text == "Min lista"
    assert visitor.heading() == "Delad lista" and visitor.browser.title.startswith("Delad lista, 3 insatser")
    assert visitor.run(STORED) == {}


def test_a_note_never_leaves_the_browser(visitor, ids):
    """A note may name somebody: it is kept and shown again, but stands in no address and in no request."""
    keep(visitor, *ids[:2])
    visitor.open("/lista" + query(ids[:2]))
    write_note(visitor, SECRET)
    assert visitor.run(STORED)[NOTE_KEY] == SECRET
    requested = visitor.run(REQUESTED)
    visitor.follow(visitor.one(".chosen button"))
    assert visitor.one("#anteckning").get_property("value") == SECRET
    requested += visitor.run(REQUESTED)
    visitor.follow(visitor.one(".chosen li a"))
    requested += visitor.run(REQUESTED)
    assert len(requested) >= 9
    assert [address for address in requested if SECRET in address] == []
    assert visitor.all("#anteckning[name]") == [] and visitor.all("form #anteckning") == []


def test_a_note_that_is_wiped_out_is_not_kept(visitor, ids):
    """An empty note is no note."""
    keep(visitor, ids[0])
    visitor.open("/lista" + query(ids[:1]))
    write_note(visitor, SECRET)
    write_note(visitor, Keys.BACKSPACE)
    assert set(visitor.run(STORED)) == {KEY}


@pytest.mark.parametrize("where", ["entry", "hits"])
def test_a_full_list_takes_no_more_and_says_so(visitor, catalogue, ids, where):
    """The thirty-first is refused, and whoever tried is told why."""
    last = catalogue.search(q=QUERY)["hits"][0]
    full = [one for one in ids if one != last["id"]][:MOST]
    keep(visitor, *full)
    visitor.open("/insatser/" + last["slug"] if where == "entry" else "/?" + urlencode({"q": QUERY}))
    visitor.one("[data-spara]" if where == "entry" else f"{BOXES}[value='{last['id']}']").click()
    assert stored_ids(visitor) == full
    assert not [box for box in visitor.all(BOXES + ":checked") if box.get_attribute("value") == last["id"]]
    assert head_link(visitor).text == f"Min lista ({MOST})"
    assert visitor.run("return document.body.innerText.includes(arguments[0])", f"högst {MOST} insatser")


@pytest.mark.parametrize("kept", ["", "{", "null", "[1]", '["<b>"]', '{"a": 1}', '"text"'])
def test_a_broken_list_is_an_empty_list(visitor, ids, kept):
    """Whatever stands in the browser's storage, the pages work."""
    visitor.open("/om")
    visitor.run("localStorage.setItem(arguments[0], arguments[1])", KEY, kept)
    visitor.open("/?" + urlencode({"q": QUERY}))
    assert head_link(visitor).text == "Min lista"
    visitor.one(BOXES).click()
    assert head_link(visitor).text == "Min lista (1)" and len(stored_ids(visitor)) == 1


# With scripts and without


def test_chosen_hits_become_a_list(any_visitor):
    """Boxes and a button lead to the list of just those entries, with scripts and without."""
    any_visitor.open("/?" + urlencode({"q": QUERY, "municipality": "Haninge"}))
    boxes = any_visitor.all(BOXES)
    chosen = [boxes[number].get_attribute("value") for number in (0, 2, 3)]
    names = [any_visitor.hits()[number].name for number in (0, 2, 3)]
    for number in (0, 2, 3):
        boxes[number].click()
    any_visitor.follow(any_visitor.one(SHOW))
    assert [value for name, value in items(any_visitor.path()) if name == "id"] == chosen
    assert dict(items(any_visitor.path()))["municipality"] in ("0136", "Haninge")
    assert listed(any_visitor) == chosen
    assert [name.text for name in any_visitor.all(".chosen label > span:last-child")] == names


@pytest.mark.parametrize("number", [2, 3, 4])
def test_entries_stand_side_by_side(any_visitor, catalogue, number):
    """Each entry has its column, differences are marked, what is the same is not, and what nobody stated is said."""
    entries = telling_entries(catalogue, number)
    any_visitor.open("/lista" + query([entry["id"] for entry in entries]))
    columns = any_visitor.all("table.compare thead th")
    assert [column.text for column in columns] == [entry["name"] for entry in entries]
    rows = any_visitor.run(ROWS)
    assert [len(cells) for _, _, cells in rows] == [number] * len(rows)
    shown = {term: (cells, differs) for term, differs, cells in rows}
    stated = {term: [as_list(entry, name) for entry in entries] for term, name in LISTS.items()}
    stated = {term: lists for term, lists in stated.items() if any(lists)}
    assert {term: shown[term] for term in stated} == {
        term: ([", ".join(one) or MISSING for one in lists], len({frozenset(one) for one in lists}) > 1)
        for term, lists in stated.items()
    }
    assert shown["I korthet"] == ([entry["summary"] for entry in entries], True)
    assert {differs for _, differs in shown.values()} == {True, False}
    assert any(MISSING in cells for cells, _ in shown.values())


def test_others_are_chosen_to_compare(any_visitor, ids):
    """Of a longer list, those that matter are set side by side; the rest stays on the list."""
    any_visitor.open("/lista" + query(ids[:6]))
    assert compared(any_visitor) == ids[:4]
    for box in any_visitor.all("input[name=jamfor]"):
        if box.is_selected() != (box.get_attribute("value") in ids[4:6]):
            box.click()
    any_visitor.press("Jämför valda")
    assert compared(any_visitor) == ids[4:6]
    assert listed(any_visitor) == ids[:6]
    assert len(any_visitor.all("table.compare thead th")) == 2


def test_one_entry_is_compared_with_nothing(any_visitor, ids):
    """A list of one has no table, and no button that would do nothing."""
    any_visitor.open("/lista" + query(ids[:1]))
    assert listed(any_visitor) == ids[:1]
    assert not any_visitor.all("table.compare") and not any_visitor.all(".chosen button")


@pytest.mark.parametrize("unknown, told", [
    ([UNKNOWN], "En av insatserna finns inte längre."),
    ([UNKNOWN, UNKNOWN[:-1] + "1"], "2 av insatserna finns inte längre."),
    (["skräp"], "En av insatserna finns inte längre."),
])
def test_what_is_not_to_be_had_is_told(any_visitor, ids, unknown, told):
    """An old list says how many of its entries are gone, and shows the others."""
    any_visitor.open("/lista" + query([ids[0], *unknown, ids[1]]))
    assert any_visitor.status() == 200
    assert any_visitor.one(".notice").text == told
    assert listed(any_visitor) == ids[:2]


def test_too_long_a_list_does_not_say_that_entries_are_gone(any_visitor, ids):
    """A list in an address holds thirty; what is beyond is not said to be gone, for it is not."""
    any_visitor.open("/lista" + query(ids[:MOST + 2]))
    assert listed(any_visitor) == ids[:MOST]
    assert "finns inte längre" not in any_visitor.one("main").text
    assert f"högst {MOST}" in any_visitor.one("main").text


def test_a_comparison_fits_a_small_phone(any_visitor, catalogue):
    """Four entries with long names are readable at 320 px: nothing sticks out, and each cell says whose it is."""
    longest = sorted(catalogue.hits(), key=lambda hit: len(hit["name"]))[-4:]
    set_view(any_visitor.browser, 320)
    any_visitor.open("/lista" + query([hit["id"] for hit in longest]))
    assert any_visitor.run(TOO_WIDE) == []
    assert any_visitor.run(CLIPPED) == []
    names = [cell.text for cell in any_visitor.all("table.compare tbody tr:first-child .cell-name")]
    assert names == [hit["name"] for hit in longest]


def query(ids):
    return "?" + urlencode([("id", one) for one in ids])


def keep(visitor, *ids):
    """Puts entries on the list of this browser."""
    visitor.open("/om")
    visitor.run("localStorage.setItem(arguments[0], arguments[1])", KEY, json.dumps(ids))


def forget(browser, server):
    everything = {"origin": server.origin, "storageTypes": "all"}
    browser.execute_cdp_cmd("Storage.clearDataForOrigin", everything)


def stored_ids(visitor):
    return json.loads(visitor.run(STORED).get(KEY, "[]"))


def head_link(visitor):
    return visitor.one("header [data-lista]")


def listed(visitor):
    """The ids of the entries on the list shown."""
    return [box.get_attribute("value") for box in visitor.all(".chosen input[name=jamfor]")]


def compared(visitor):
    return [box.get_attribute("value") for box in visitor.all(".chosen input[name=jamfor]:checked")]


def write_note(visitor, text):
    field = visitor.one("#anteckning")
    field.send_keys(Keys.CONTROL + "a")
    field.send_keys(text)


def as_list(entry, name):
    """What the API states in a list, in words."""
    return [one if isinstance(one, str) else one["label"] for one in entry.get(name) or []]


def telling_entries(catalogue, number):
    """Entries of which some state the same, some different things and some nothing."""
    entries = [catalogue.entry(hit["slug"]) for hit in catalogue.hits(sort="name")[:40]]
    for chosen in combinations(entries, number):
        lists = [[frozenset(as_list(entry, name)) for entry in chosen] for name in LISTS.values()]
        same = any(len(set(row)) == 1 and row[0] for row in lists)
        gaps = any(frozenset() in row and len(set(row)) > 1 for row in lists)
        if same and gaps:
            return list(chosen)
    raise AssertionError("no such entries")
