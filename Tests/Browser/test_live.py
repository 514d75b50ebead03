"""Results while typing: they come by themselves, and nothing else on the page moves or is lost."""

from urllib.parse import urlencode

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from addresses import api, items
from pages import EVERYTHING, QUERY
from visitor import AGE, MUNICIPALITY, QUERY as QUERY_LABEL

WORD = "arbetsträning"
TRIES = 10
FAST_MILLISECONDS = 200
START_AND_RESULTS = pytest.mark.parametrize("path", ["/", "/?q=st%C3%B6d"], ids=["start", "results"])
# A request is on its way until all of its answer has come.
WATCH_REQUESTS = """
const ask = window.fetch;
const flights = window.flights = {now: 0, most: 0, asked: []};
window.fetch = async (...request) => {
    flights.most = Math.max(flights.most, ++flights.now);
    flights.asked.push(String(request[0]));
    try {
        const reply = await ask(...request);
        return new Response(await reply.text(), {status: reply.status});
    } finally { flights.now--; }
};
"""
# How long the longest pause between two letters was, as the page saw it.
WATCH_PAUSES = """
const pauses = window.pauses = {longest: 0, last: Infinity};
document.querySelector('#q').addEventListener('input', () => {
    const now = performance.now();
    pauses.longest = Math.max(pauses.longest, now - pauses.last);
    pauses.last = now;
});
"""
FLIGHTS = "return [flights.now, flights.most, flights.asked]"
QUIET = "return flights.now === 0 && !document.querySelector('#resultat').hasAttribute('aria-busy')"
POSITION = """const box = document.activeElement.getBoundingClientRect();
    return [document.activeElement.id, box.left, box.top, scrollX, scrollY]"""
CARET = "return [document.activeElement.id, document.activeElement.selectionStart, document.activeElement.selectionEnd]"
KEEP_STATUS = "window.keptStatus = document.querySelector('main [role=status]'); return keptStatus !== null"
IS_SAME_STATUS = """return keptStatus.isConnected && keptStatus.role === 'status'
    && keptStatus === document.querySelector('main [role=status]')"""
# All that a search shows, as it is seen or read aloud.
SHOWN = """
const text = selector => document.querySelector(selector)?.textContent.replace(/\\s+/g, ' ').trim();
const links = [...document.querySelectorAll('#resultat a')].map(link => link.getAttribute('href'));
const boxes = [...document.querySelectorAll('#urval :checked')].map(part => part.value);
return [document.title, text('#resultat'), text('#urval'), links, boxes];
"""
HEAD_LINKS = "return [...document.querySelectorAll('header a')].map(link => link.getAttribute('href'))"
SENT = "return [...new FormData(document.querySelector('#sok'))]"


@START_AND_RESULTS
def test_results_come_while_typing(visitor, server, path):
    """Hits, number, title and address follow what is typed, without a new page or a step in the history."""
    visitor.open(path)
    visitor.browser.execute_cdp_cmd("Page.resetNavigationHistory", {})
    born, steps, title = visitor.run("return [performance.timeOrigin, history.length, document.title]")
    write(visitor, WORD)
    wait_for(visitor, q=WORD)
    assert visitor.count() == api(server, visitor.path())["total"] > 0
    assert visitor.browser.title.startswith(WORD) and visitor.browser.title != title
    assert visitor.run("return [performance.timeOrigin, history.length]") == [born, steps]


def test_the_address_says_no_more_than_was_asked_for(visitor):
    """The address can be kept and sent to somebody: no empty fields, nothing that goes without saying."""
    visitor.open("/")
    write(visitor, WORD)
    wait_for(visitor, q=WORD)
    assert items(visitor.path()) == [("q", WORD)]
    visitor.fill(AGE, "30" + Keys.TAB)
    wait_for(visitor, q=WORD, age="30")
    assert items(visitor.path()) == [("q", WORD), ("age", "30")]
    visitor.leave(lambda: visitor.field(QUERY_LABEL).send_keys(Keys.ENTER))
    assert items(visitor.path()) == [("q", WORD), ("age", "30")]


@START_AND_RESULTS
def test_the_number_of_hits_stays_a_live_region(visitor, path):
    """Screen readers say the new number only if the region was there before its text (WCAG 4.1.3)."""
    visitor.open(path)
    assert visitor.run(KEEP_STATUS), "there is no region whose text could change"
    write(visitor, WORD)
    wait_for(visitor, q=WORD)
    assert visitor.run(IS_SAME_STATUS)
    assert visitor.count() > 0


def test_fast_typing_asks_once(visitor):
    """Twelve letters in a row are one question: neither the server nor the reader has use for the others."""
    for _ in range(TRIES):
        visitor.open(EVERYTHING)
        visitor.run(WATCH_REQUESTS)
        write(visitor, "")
        visitor.run(WATCH_PAUSES)
        press(visitor, WORD[:12])
        wait_for(visitor, q=WORD[:12])
        # On a busy machine the letters come slowly, and a pause is for asking.
        if visitor.run("return pauses.longest") < FAST_MILLISECONDS:
            break
    assert visitor.run(FLIGHTS) == [0, 1, ["/?" + urlencode({"q": WORD[:12]})]]


@pytest.fixture
def slow(visitor):
    """A visitor with a poor connection."""
    visitor.browser.execute_cdp_cmd("Network.enable", {})
    conditions = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
    visitor.browser.execute_cdp_cmd("Network.emulateNetworkConditions", conditions | {"latency": 400})
    yield visitor
    visitor.browser.execute_cdp_cmd("Network.emulateNetworkConditions", conditions | {"latency": 0})
    visitor.browser.execute_cdp_cmd("Network.disable", {})


def test_slow_answers_do_not_overtake_each_other(slow):
    """With one request on its way at a time, the last answer is to the last question, however slow the network."""
    slow.open(EVERYTHING)
    slow.run(WATCH_REQUESTS)
    word = WORD[:12]
    write(slow, word, pause=0.32)
    wait_for(slow, q=word)
    slow.wait(lambda: slow.run(QUIET))
    _, most, asked = slow.run(FLIGHTS)
    assert most == 1
    assert 2 <= len(asked) < len(word)
    assert asked[-1] == slow.path() == "/?" + urlencode({"q": word})


def test_the_caret_stays_where_one_writes(visitor):
    """Who mends a word in the middle of a sentence goes on writing there."""
    visitor.open("/?" + urlencode({"q": "stöd jobb"}))
    visitor.field(QUERY_LABEL).click()
    press(visitor, Keys.HOME, *[Keys.ARROW_RIGHT] * 5, "till ")
    before = visitor.run(CARET)
    assert before == ["q", 10, 10]
    wait_for(visitor, q="stöd till jobb")
    assert visitor.run(CARET) == before
    press(visitor, "nytt ")
    wait_for(visitor, q="stöd till nytt jobb")
    assert visitor.run(CARET) == ["q", 15, 15]


@START_AND_RESULTS
def test_nothing_jumps_while_typing(visitor, path):
    """The field stays under the eyes and the finger when results come."""
    visitor.open(path)
    write(visitor, "")
    visitor.run("scrollTo(0, 60)")
    before = visitor.run(POSITION)
    assert before[0] == "q" and before[-1] == 60
    press(visitor, WORD)
    wait_for(visitor, q=WORD)
    assert visitor.run(POSITION) == before


@START_AND_RESULTS
def test_the_quick_exit_moves_nothing(visitor, path):
    """A way out that comes while typing does not push away the field that one writes in."""
    text = "blir slagen hemma"
    visitor.open(path)
    write(visitor, "")
    before = visitor.run(POSITION)
    press(visitor, text)
    wait_for(visitor, q=text)
    assert visitor.one("[data-lamna]").is_displayed()
    assert visitor.run(POSITION)[1:3] == pytest.approx(before[1:3], abs=1)


def test_a_filter_works_by_itself(visitor):
    """Ticking a box changes hits and numbers at once; the box keeps the focus, and the filters stay open in place."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.open_filters()
    offer = visitor.offers()[3]
    numbers = visitor.one("#urval").text
    visitor.checkbox(offer).click()
    before = visitor.run(POSITION)
    born = visitor.run("return performance.timeOrigin")
    visitor.wait(lambda: visitor.count() == offer.promised)
    assert (offer.group, offer.value) in items(visitor.path())
    assert visitor.run("return performance.timeOrigin") == born
    assert visitor.browser.switch_to.active_element == visitor.checkbox(offer)
    assert visitor.run(POSITION)[1:3] == pytest.approx(before[1:3], abs=1)
    assert visitor.checkbox(offer).is_selected() and visitor.checkbox(offer).is_displayed()
    assert visitor.one("#urval").text != numbers
    visitor.checkbox(offer).click()
    visitor.wait(lambda: items(visitor.path()) == [("q", QUERY)])
    assert visitor.one("#urval").text == numbers


@pytest.mark.parametrize("selector", [
    "#filtrera", ".hits > li:first-child h3 a", ".chips a", ".hits > li:first-child input[name=id]",
    ".hits .quotes summary",
], ids=["filters", "hit", "chip", "box", "source"])
def test_who_went_on_by_keyboard_stays_there(visitor, selector):
    """The focus does not fall back to the top of the page when hits come after one has gone on from the field."""
    text = "kvinna 24, aktivitetsersättning, bor i Haninge"
    visitor.open("/?" + urlencode({"q": text}))
    # At once, for the hits may come before another command does; a space finds the same ones again.
    assert visitor.run("""const field = document.querySelector('#q'), part = document.querySelector(arguments[0]);
        field.value += ' ';
        field.dispatchEvent(new Event('input', {bubbles: true}));
        part.focus();
        window.held = part;
        return part === document.activeElement""", selector)
    visitor.wait(lambda: not visitor.run("return held.isConnected"))
    visitor.wait(lambda: not visitor.browser.find_element(By.ID, "resultat").get_attribute("aria-busy"))
    where = "const now = document.activeElement, hit = now.closest('.hits > li') ?? now; return [now.localName, "
    kept = "hit.contains(document.querySelector(arguments[0]))]"
    name, is_there = visitor.run(where + kept, selector)
    assert name != "body" and is_there


def test_the_order_can_be_chosen_live(visitor, catalogue):
    """Another order shows the same hits at once."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.open_filters()
    visitor.one("#sort option[value=name]").click()
    wait_for(visitor, q=QUERY, sort="name")
    assert slugs(visitor) == [hit["slug"] for hit in catalogue.search(q=QUERY, sort="name")["hits"]]
    visitor.one("#sort option[value=relevance]").click()
    wait_for(visitor, q=QUERY)
    assert slugs(visitor) == [hit["slug"] for hit in catalogue.search(q=QUERY)["hits"]]


@pytest.mark.parametrize("text", ["kvinna 24, aktivitetsersättning, bor i Haninge", "sjukskrivven", "xqzvw kjhgfq"])
@START_AND_RESULTS
def test_live_results_are_those_of_the_page_itself(visitor, path, text):
    """Title, hits, facts, question, filters and ways on are as the server writes them for the same address."""
    visitor.open(path)
    write(visitor, text)
    wait_for(visitor, q=text)
    live, sent = visitor.run(SHOWN), visitor.run(SENT)
    visitor.open(visitor.path())
    assert visitor.run(SHOWN) == live
    assert visitor.run(SENT) == sent


def test_the_field_grows_with_a_long_text(visitor):
    """Who describes a whole situation sees all of it, and Enter still sends it."""
    text = "Jag är sjukskriven sedan två år och vill börja arbeta igen men orkar bara några timmar om dagen. " * 4
    visitor.open("/")
    low = visitor.field(QUERY_LABEL).size["height"]
    write(visitor, text)
    high = visitor.field(QUERY_LABEL).size["height"]
    assert high > 2 * low
    assert visitor.run("const field = document.activeElement; return field.scrollHeight - field.clientHeight") <= 1
    visitor.leave(lambda: press(visitor, Keys.ENTER))
    assert visitor.value(QUERY_LABEL) == text
    assert visitor.field(QUERY_LABEL).size["height"] == high
    write(visitor, "x")
    assert visitor.field(QUERY_LABEL).size["height"] == low


def test_enter_sends(visitor):
    """Enter loads a page, as it did before there were live results: also before any of them has come."""
    visitor.open("/")
    write(visitor, WORD)
    visitor.leave(lambda: press(visitor, Keys.ENTER))
    assert dict(items(visitor.path()))["q"] == WORD
    assert visitor.count() > 0


@pytest.mark.parametrize("label, text", [(MUNICIPALITY, "Hani"), (AGE, "tolv")], ids=["municipality", "age"])
def test_what_is_half_typed_does_not_disturb(visitor, label, text):
    """What is no municipality or no age is told at once beside its field, and the hits stay until it is mended."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    path, shown = visitor.path(), visitor.run(SHOWN)
    visitor.run(WATCH_REQUESTS)
    visitor.fill(label, text + Keys.TAB)
    visitor.wait(lambda: visitor.run(FLIGHTS)[2] and visitor.run(QUIET))
    assert (visitor.path(), visitor.run(SHOWN)) == (path, shown)
    assert visitor.value(label) == text
    assert text in visitor.wait(lambda: visitor.one("main > [role=alert]")).text
    assert visitor.field(label).get_attribute("aria-invalid") == "true"


def test_a_whole_municipality_counts_at_once(visitor, server):
    """A municipality that was half typed and then mended is part of the search without any button."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.fill(MUNICIPALITY, "Hani" + Keys.TAB)
    visitor.fill(MUNICIPALITY, "Haninge" + Keys.TAB)
    wait_for(visitor, q=QUERY, municipality="Haninge")
    assert visitor.count() == api(server, visitor.path())["total"]


def test_a_mended_mistake_is_no_longer_told(visitor):
    """Once the municipality is right, nothing says that it is wrong, and no filter is sent twice."""
    offered = "need-atergang-i-arbete"
    visitor.open("/?" + urlencode({"q": QUERY, "need": offered, "municipality": "Haningge"}))
    assert visitor.all("[role=alert]")
    visitor.fill(MUNICIPALITY, "Haninge" + Keys.TAB)
    wait_for(visitor, q=QUERY, need=offered, municipality="Haninge")
    assert visitor.all(".hits") and not visitor.all("[role=alert]")
    assert visitor.field(MUNICIPALITY).get_attribute("aria-invalid") is None
    assert sorted(items(visitor.path())) == [("municipality", "Haninge"), ("need", offered), ("q", QUERY)]
    sent = [tuple(item) for item in visitor.run(SENT) if item[0] == "need"]
    assert sent == [("need", offered)]


def test_a_misspelt_municipality_is_proposed_at_once(visitor):
    """The likely name comes beside the form while one types, and its link is the same search there."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.fill(MUNICIPALITY, "Hanninge" + Keys.TAB)
    proposal = visitor.wait(lambda: visitor.all("main > [role=alert] a"))[0]
    assert proposal.text == "Haninge"
    visitor.follow(proposal)
    assert dict(items(visitor.path())) == {"q": QUERY, "municipality": "0136"}
    assert visitor.value(MUNICIPALITY) == "Haninge" and visitor.count() > 0


def test_a_municipality_chosen_live_is_kept_in_the_head(visitor):
    """The links in the head lead where those of the page itself do: the municipality goes with them."""
    visitor.open("/?" + urlencode({"q": QUERY}))
    visitor.fill(MUNICIPALITY, "Haninge" + Keys.TAB)
    wait_for(visitor, q=QUERY, municipality="Haninge")
    live = visitor.run(HEAD_LINKS)
    visitor.open(visitor.path())
    assert visitor.run(HEAD_LINKS) == live


def test_back_and_reload_restore_live_results(visitor):
    """What came while typing is still there after reading an entry, and after loading the page again."""
    visitor.open("/")
    write(visitor, QUERY)
    wait_for(visitor, q=QUERY)
    visitor.open_filters()
    offer = visitor.offers()[0]
    visitor.choose(offer)
    path, shown = visitor.path(), visitor.run(SHOWN)
    visitor.follow(visitor.one(".hits h3 a"))
    visitor.leave(visitor.browser.back)
    assert (visitor.path(), visitor.value(QUERY_LABEL), visitor.run(SHOWN)) == (path, QUERY, shown)
    visitor.leave(visitor.browser.refresh)
    assert (visitor.path(), visitor.value(QUERY_LABEL), visitor.run(SHOWN)) == (path, QUERY, shown)


def test_a_topic_can_still_be_chosen_after_the_municipality(visitor):
    """Filling in the municipality on the start page does not take the topics away from whoever has no word yet."""
    visitor.open("/")
    visitor.run(WATCH_REQUESTS)
    visitor.fill(MUNICIPALITY, "Haninge" + Keys.TAB)
    visitor.wait(lambda: visitor.run(FLIGHTS)[2] and visitor.run(QUIET) or "Haninge" in visitor.path())
    assert visitor.all("details.topic")


def write(visitor, text, pause=0.0):
    """Types in the query field as people do: after clicking there, letter by letter."""
    field = visitor.field(QUERY_LABEL)
    field.clear()
    field.click()
    if not pause:
        press(visitor, text)
        return
    keys = ActionChains(visitor.browser)
    for letter in text:
        keys.send_keys(letter).pause(pause)
    keys.perform()


def press(visitor, *keys):
    """Presses keys, wherever the focus is."""
    ActionChains(visitor.browser).send_keys(*keys).perform()


def wait_for(visitor, **parameters):
    """Waits until the address says just this, and no question is on its way."""
    visitor.wait(lambda: dict(items(visitor.path())) == parameters)
    visitor.wait(lambda: not visitor.browser.find_element(By.ID, "resultat").get_attribute("aria-busy"))


def slugs(visitor):
    return [hit.slug for hit in visitor.hits()]
