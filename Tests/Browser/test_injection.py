"""Text from an address is shown as text, whatever it contains.

Scripts would be stopped by the content security policy too. It is switched off here, so that
these tests tell whether the escaping holds by itself; `test_privacy.py` tests the policy.
"""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import quote, urlencode

import pytest
from selenium.common.exceptions import UnexpectedAlertPresentException

from visitor import AGE, MUNICIPALITY, QUERY

CORPUS = [
    "<script>window.breach=1;alert(1)</script>",
    "\"><img src=x onerror=\"window.breach=1\">",
    "'><svg onload='window.breach=1'></svg>",
    "\" autofocus onfocus=\"window.breach=1",
    "' autofocus onfocus='window.breach=1",
    "</title><script>window.breach=1</script>",
    "</textarea></style></script><script>window.breach=1</script>",
    "--><script>window.breach=1</script><!--",
    "]]><script>window.breach=1</script><![CDATA[",
    "javascript:window.breach=1",
    "<a href=\"javascript:window.breach=1\" autofocus onfocus=\"window.breach=1\">klicka</a>",
    "<iframe srcdoc=\"<script>parent.breach=1</script>\"></iframe>",
    "<details open ontoggle=window.breach=1>",
    "<meta http-equiv=refresh content=\"0;url=/om\">",
    "<base href=\"https://example.invalid/\">",
    "</form></main></body><form action=\"https://example.invalid/\"><input name=q>",
    "{{constructor.constructor('window.breach=1')()}}",
    "${window.breach=1}",
    "';window.breach=1;//",
    "&lt;script&gt;window.breach=1&lt;/script&gt;",
    "&#60;script&#62;window.breach=1&#60;/script&#62;",
    "%3Cscript%3Ewindow.breach=1%3C/script%3E",
    "\u202e<b>bakvänt</b>",
    "\u2066<b>\u2069\u200f\u061c",
    "\x00<script>window.breach=1</script>\x1b[31m\x7f",
    "\ufeff\ufffe😀<wbr>\u0301",
]
NUMBERS = range(len(CORPUS))
# Those that do harm where text is put into a page as it is, both in an attribute and outside.
HARMFUL = [0, 1, 2, 5, 7, 12]
HARMLESS = "ofarligt"
VOID = {"base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
IN_BROWSER = "return [...document.querySelectorAll('*')].map(part => part.localName)"
IMPLIED = {"html", "head", "body"}
DIRECTION = """
const item = arguments[0], sentence = arguments[1];
const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const at = walker.currentNode.data.lastIndexOf(sentence);
    if (at < 0) continue;
    const left = offset => {
        const range = document.createRange();
        range.setStart(walker.currentNode, at + offset);
        range.setEnd(walker.currentNode, at + offset + 1);
        return range.getBoundingClientRect().left;
    };
    return left(sentence.length - 1) - left(0);
}
return null;
"""


class Skeleton(HTMLParser):
    """The elements of a page with the names of their attributes; what is not closed in its turn is kept as such."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.disorder = []
        self._open = []
        self.feed(text)
        self.close()
        self.disorder += self._open

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        self.parts.append((tag, *names))
        if len(names) != len(set(names)):
            self.disorder.append((tag, *names))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.disorder.append("/" + tag)

    def tags(self):
        return Counter(part[0] for part in self.parts)


@pytest.fixture
def unprotected(visitor):
    """A visitor whose browser does not keep to the policy, and to whom pages come as the server wrote them."""
    visitor.browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    visitor.browser.execute_cdp_cmd("Network.enable", {})
    visitor.browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/assets/katalog-*.js"]})
    yield visitor
    visitor.browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    visitor.browser.execute_cdp_cmd("Network.disable", {})


@pytest.mark.parametrize("number", HARMFUL)
def test_the_harm_would_be_noticed(visitor, number):
    """On a page that escapes nothing, the same strings are found out."""
    text = CORPUS[number]
    page = f'<!doctype html><title>{text}</title><p>{text}</p><input value="{text}">'
    try:
        visitor.browser.get("data:text/html;charset=utf-8," + quote(page))
        assert visitor.wait(lambda: visitor.run("return window.breach")) == 1
    except UnexpectedAlertPresentException:
        pass
    assert Skeleton(page).parts != Skeleton(page.replace(text, HARMLESS)).parts


@pytest.mark.parametrize("number", NUMBERS)
def test_text_searched_for_is_only_text(unprotected, server, number):
    """The search page keeps its form whatever is searched for, and shows it as it was written."""
    text = CORPUS[number]
    path = "/?" + urlencode({"q": text})
    open_unharmed(unprotected, server, path)
    assert unprotected.value(QUERY) == as_shown(text)
    assert same_text(as_shown(text), unprotected.browser.title)
    assert unprotected.one("form").get_property("action") == unprotected.origin + "/"


@pytest.mark.parametrize("number", HARMFUL)
def test_text_is_only_text_while_it_is_typed(visitor, number):
    """The site's own script, which exchanges parts of the page while somebody types, brings nothing in either."""
    visitor.browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    visitor.open("/?q=")
    visitor.fill(QUERY, CORPUS[number])
    visitor.wait(lambda: same_text(CORPUS[number], visitor.browser.title))
    assert visitor.run("return window.breach === undefined")
    assert not visitor.all("main :is(script, img, svg, iframe, base)")


@pytest.mark.parametrize("label, name", [(MUNICIPALITY, "municipality"), (AGE, "age")], ids=["municipality", "age"])
@pytest.mark.parametrize("number", NUMBERS)
def test_text_in_the_other_fields_is_only_text(unprotected, server, number, label, name):
    """What can't be understood is told and kept as it was written, in a page of exactly the usual form."""
    text = CORPUS[number]
    path = "/?" + urlencode({name: text})
    open_unharmed(unprotected, server, path)
    usual = Skeleton(server.get("/?" + urlencode({name: HARMLESS})).text)
    assert Skeleton(server.get(path).text).parts == usual.parts
    assert unprotected.value(label) == as_shown(text)
    assert same_text(as_shown(text), unprotected.run("return document.querySelector('[role=alert] li').textContent"))


@pytest.mark.parametrize("number", NUMBERS)
def test_text_in_the_rest_of_an_address_is_only_text(unprotected, server, number):
    """Unknown parameters, unknown filters and unknown paths are told of without harm too."""
    text = quote(CORPUS[number], safe="")
    for path in (f"/?{text}=1", f"/?need={text}", f"/insatser/{text}"):
        open_unharmed(unprotected, server, path)


@pytest.mark.parametrize("name, sentence", [("municipality", "ingen kommun"), ("need", "inget begrepp")])
def test_text_does_not_turn_the_message_round(visitor, name, sentence):
    """A character that turns the direction of writing turns no more than what was typed (U+202E)."""
    visitor.open("/?" + urlencode({name: "\u202e<b>bakvänt</b>"}))
    item = visitor.one("[role=alert] li")
    assert visitor.run(DIRECTION, item, sentence) > 0


def open_unharmed(visitor, server, path):
    """Opens a page; nothing ran, nothing led away, and the browser sees just the elements the server wrote."""
    visitor.open(path)
    assert visitor.run("return window.breach === undefined")
    assert visitor.path() == path
    source = Skeleton(server.get(path).text)
    assert source.disorder == []
    assert Counter(visitor.run(IN_BROWSER)) == source.tags()
    assert source.tags()["script"] == 1 + ("application/ld+json" in server.get(path).text), "the site's own"
    assert not source.tags().keys() & {"img", "svg", "iframe", "base", "b", "wbr"}
    assert not [part for part in source.parts if any(name.startswith("on") for name in part[1:])]
    assert not visitor.run("return [...document.links].some(link => link.protocol === 'javascript:')")


def as_shown(text):
    """The text as a page shows it: HTML forbids control characters."""
    return "".join("\ufffd" if ord(character) < 32 or ord(character) == 127 else character for character in text)


def same_text(part, whole):
    """Whether the text is there, apart from how white space is shown."""
    return " ".join(part.split()) in " ".join(whole.split())
