"""The pages leave no traces, load nothing from elsewhere, forbid scripts but their own, and are light."""

from urllib.parse import urlsplit

import pytest

from chromium import start_chromium
from network_log import NetworkLog
from pages import PAGES

OTHER_PATHS = ["/api/v1/interventions", "/api/v1/interventions/finns-inte", "/api/v1/interventions?age=tolv", "/ready"]
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "connect-src": "'self'", "base-uri": "'none'",
    "frame-ancestors": "'none'", "form-action": "'self'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
}
STORED = "return [document.cookie, localStorage.length, sessionStorage.length]"
ADD_SCRIPT = """
const script = document.createElement('script');
script.textContent = 'window.breach = true';
document.body.append(script);
return window.breach === true;
"""


@pytest.fixture(scope="module")
def network():
    """The network log of a browser of its own."""
    browser = start_chromium(logs_network=True)
    yield NetworkLog(browser)
    browser.quit()


@pytest.fixture(scope="module")
def addresses(paths, catalogue, server):
    """Every kind of address: pages, style sheet, API, failures."""
    style = server.get("/").text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert style
    return [*paths.values(), *OTHER_PATHS, style]


def test_no_cookie_is_set(server, addresses):
    """No address of the service sets a cookie."""
    assert [path for path in addresses if "Set-Cookie" in server.get(path).headers] == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_stored_in_the_browser(visitor, paths, page):
    """Nobody who borrows the computer sees from the site's storage what was searched for."""
    visitor.open(paths[page])
    assert visitor.run(STORED) == ["", 0, 0]
    assert visitor.browser.get_cookies() == []
    assert visitor.run("return indexedDB.databases().then(all => all.length)") == 0


@pytest.mark.parametrize("page", PAGES)
def test_everything_comes_from_the_server_itself(visitor, paths, page):
    """No other site learns of a visit: neither the page's resources nor what the browser asks for by itself."""
    visitor.open(paths[page])
    entries = "['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
    names = visitor.run(f"return {entries}.map(entry => entry.name)")
    sent = [name for name in names if not name.startswith("data:")]
    assert len(sent) >= 2
    assert [name for name in sent if not name.startswith(visitor.origin + "/")] == []


@pytest.mark.parametrize("page", ["start", "hits", "entry"])
def test_the_browser_asks_nobody_else(network, server, paths, page):
    """The same, told by the browser's network log, which also knows what pages can't see."""
    asked = network.visit(server.origin + paths[page])
    assert server.origin + paths[page] in asked
    assert [address for address in asked if not address.startswith(server.origin + "/")] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_to_other_sites_tell_nothing(visitor, paths, page):
    """Another site does not learn from which page, and so from which search, somebody came."""
    visitor.open(paths[page])
    links = visitor.run("return [...document.links].map(link => [link.href, link.rel])")
    assert links
    others = [(address, rel) for address, rel in links if not address.startswith(visitor.origin + "/")]
    assert [link for link in others if urlsplit(link[0]).scheme not in ("https", "http", "mailto", "tel")] == []
    assert [link for link in others if link[0].startswith("http") and "noreferrer" not in link[1]] == []


def test_security_headers(server, addresses):
    """Every answer forbids what the pages don't need."""
    for path in addresses:
        headers = server.get(path).headers
        policy = dict(rule.strip().split(" ", 1) for rule in headers["Content-Security-Policy"].split(";"))
        assert {name: policy.get(name) for name in POLICY} == POLICY, path
        assert "unsafe" not in headers["Content-Security-Policy"], path
        assert {name: headers[name] for name in HEADERS} == HEADERS, path
        assert "geolocation=()" in headers["Permissions-Policy"], path


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_stops_scripts(visitor, paths, page):
    """Should markup ever slip through, the browser still runs no script; without the policy it would."""
    visitor.open(paths[page])
    assert visitor.run(ADD_SCRIPT) is False
    visitor.browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    visitor.open(paths[page])
    assert visitor.run(ADD_SCRIPT) is True


def test_the_first_page_is_light(network, server):
    """The service is quick on a poor connection: few requests, few bytes."""
    asked = network.visit(server.origin + "/")
    assert 2 <= len(asked) <= 3
    assert 1_000 < sum(asked.values()) <= 60_000


@pytest.mark.parametrize("page", ["hits", "hits with open filters", "entry"])
def test_other_pages_are_light(network, server, paths, page):
    """So are the pages that people go on to; style sheet and script are in the browser by then."""
    address = server.origin + paths[page]
    asked = network.visit(address)
    assert 2 <= len(asked) <= 3
    assert 1_000 < asked[address] <= 50_000
