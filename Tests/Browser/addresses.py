"""What the links and forms of a page lead to, and what the API says of the same address."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

API = "/api/v1/interventions"


class _Links(HTMLParser):
    """The addresses and texts of the links in one part of a page."""

    def __init__(self, text, part):
        super().__init__(convert_charrefs=True)
        self.found = []
        self._part = part
        self._depth = 0
        self._address = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag == self._part[0] and (self._depth or self._part[1] in (known.get("class"), known.get("id"))):
            self._depth += 1
        if tag == "a" and self._depth:
            self.found.append([known.get("href"), ""])
            self._address = tag

    def handle_endtag(self, tag):
        if tag == self._part[0] and self._depth:
            self._depth -= 1
        if tag == "a":
            self._address = None

    def handle_data(self, data):
        if self._address:
            self.found[-1][1] += data


def links(text, tag, name):
    """Address and text of every link inside the elements of that class or id."""
    return [tuple(link) for link in _Links(text, (tag, name)).found]


def stated_count(text):
    """The number of hits that a page's source states."""
    found = re.search(r'<h2 id="antal">(?:(\d+) insats|Inga insatser)', text)
    assert found, "no number of hits"
    return int(found[1] or 0)


def items(path):
    """Names and values in an address, in their order; empty ones too."""
    return parse_qsl(urlsplit(path).query, keep_blank_values=True)


def api(server, path, **more):
    """What the API answers to the search of a page's address."""
    query = urlsplit(path).query
    query += "".join(f"&{name}={value}" for name, value in more.items())
    reply = server.get(f"{API}?{query}")
    assert reply.status == 200, f"{query}: {reply.text}"
    return json.loads(reply.text)
