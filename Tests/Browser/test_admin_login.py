"""Logging in and out, and what is refused to whoever is not logged in or comes from another site."""

import re
import sqlite3
from urllib.parse import urlencode

import pytest
from selenium.webdriver.common.keys import Keys

from admin import COOKIE, LOGIN, TOKEN, Session, Stranger, form_headers, json_lines, multipart, program
from test_report import press, tab_to

WRONG = "ikat_abcdefghij_" + "a" * 52
PAGES = [
    "/admin", "/admin/insatser", "/admin/insatser/ny", "/admin/insatser/ester", "/admin/insatser/ester/historik",
    "/admin/import", "/admin/textmall", "/admin/mallar/insatser-mall.csv", "/admin/export/jsonl", "/admin/forslag",
    "/admin/rapporter", "/admin/aktualitet", "/admin/granskning", "/admin/luckor", "/admin/luckor.csv",
    "/admin/begrepp", "/admin/sammansattningar", "/admin/nycklar", "/admin/logg",
]
FORMS = [
    "/admin/logga-ut", "/admin/import/bekrafta", "/admin/textmall", "/admin/inlasningar/angra", "/admin/insatser/ny",
    "/admin/insatser/ester", "/admin/insatser/ester/status", "/admin/insatser/ester/aterstall", "/admin/kontroll",
    "/admin/forslag", "/admin/rapporter", "/admin/aktualitet/bekrafta", "/admin/aktualitet/lank",
    "/admin/aktualitet/granser", "/admin/begrepp", "/admin/sammansattningar", "/admin/nycklar",
    "/admin/nycklar/aterkalla",
]
# What would do something on one form or another, were it let through.
FIELDS = {
    "status": "archived", "roll": "administrator", "ord": "öppen|vård", "gor": "spara", "name": "Ester",
    "text": "Namn: Prov", "dags": "1", "bradskar": "2", "langrened": "3", "dold": "4", "version": "1",
}
PUBLIC = ["/", "/?q=ensam", "/insatser/ester", "/insatser/ester/rapport", "/om", "/api/v1/interventions", "/bekrafta/a_b"]


def from_network(keeper, number):
    """Comes from a network of its own, so that tests don't use up each other's tries."""
    keeper.browser.execute_cdp_cmd("Network.enable", {})
    headers = {"X-Forwarded-For": f"203.0.113.{number}"}
    keeper.browser.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": headers})


def test_logging_in_and_out(any_keeper, administrator_token):
    """A token lets its holder in until they log out; the back button shows nothing afterwards."""
    from_network(any_keeper, 20)
    any_keeper.open("/admin")
    assert (any_keeper.path(), any_keeper.heading()) == (LOGIN, "Logga in")
    any_keeper.fill(TOKEN, administrator_token.text)
    any_keeper.press("Logga in")
    assert (any_keeper.path(), any_keeper.heading()) == ("/admin", "Översikt")
    assert any_keeper.one(".who p").text == "prov, administratör"
    any_keeper.open(LOGIN)
    assert any_keeper.path() == "/admin"
    any_keeper.press("Logga ut")
    assert any_keeper.path() == LOGIN
    assert any_keeper.browser.get_cookies() == []
    any_keeper.leave(any_keeper.browser.back)
    assert any_keeper.path() == LOGIN and any_keeper.heading() == "Logga in"


def test_logging_in_leads_on_to_the_page_that_was_asked_for(keeper, administrator_token):
    """A bookmark or a link in a mail is not lost at the login, not even after a slip."""
    from_network(keeper, 26)
    keeper.open("/admin/granskning?slag=age-differs")
    assert keeper.path().startswith(LOGIN)
    keeper.fill(TOKEN, WRONG)
    keeper.press("Logga in")
    assert keeper.status() == 401
    keeper.fill(TOKEN, administrator_token.text)
    keeper.press("Logga in")
    assert keeper.path() == "/admin/granskning?slag=age-differs"


@pytest.mark.parametrize("place", ["//example.org", "https://example.org/admin", "/admin//..%5Cx\\y", "/insatser/ester", "/adminx"])
def test_logging_in_leads_nowhere_else(admin_server, administrator_token, place):
    """No link of others makes the login send somebody on to another site."""
    stranger = Stranger(admin_server, "203.0.113.27")
    body = urlencode({"token": administrator_token.text, "till": place})
    reply = stranger.send("POST", LOGIN, body, form_headers())
    assert (reply.status, reply.headers["Location"]) == (303, "/admin")


def test_logging_in_by_keyboard_alone(keeper, administrator_token):
    """Tab, the token and Enter are enough, and logging out is as near."""
    from_network(keeper, 21)
    keeper.open(LOGIN)
    tab_to(keeper, "#token")
    press(keeper, administrator_token.text)
    keeper.leave(lambda: press(keeper, Keys.ENTER))
    assert keeper.heading() == "Översikt"
    press(keeper, Keys.TAB)
    assert keeper.browser.switch_to.active_element.text == "Hoppa till innehållet"
    tab_to(keeper, ".who button")
    keeper.leave(lambda: press(keeper, Keys.ENTER))
    assert keeper.path() == LOGIN


@pytest.mark.parametrize("text", [WRONG, "'\"><b>hemligt"])
def test_a_wrong_token_is_refused(keeper, text):
    """The page says so in Swedish, beside the field, and does not repeat what was typed."""
    from_network(keeper, 22)
    keeper.log_in(text)
    assert (keeper.status(), keeper.path()) == (401, LOGIN)
    assert keeper.browser.title.startswith("Något behöver rättas")
    assert "ogiltig, återkallad eller har gått ut" in keeper.one("main [role=alert]").text
    field = keeper.field(TOKEN)
    assert field.get_attribute("aria-invalid") == "true"
    described = field.get_attribute("aria-describedby").split()
    assert "fel" in described and all(keeper.all("#" + name) for name in described)
    assert field.get_property("value") == "" and text not in keeper.browser.page_source
    assert keeper.browser.get_cookies() == []


def test_a_reader_is_refused(office, keeper):
    """A token that only reads opens no page here, and the page says what to ask for."""
    from_network(keeper, 23)
    keeper.log_in(office.make_token("reader").text)
    assert keeper.status() == 401
    assert "bara rätt att läsa" in keeper.one("main [role=alert]").text


def test_too_many_wrong_tries(keeper, admin_server, administrator_token):
    """After ten tries from one network even the right token must wait, and the page says how long."""
    guesser = Stranger(admin_server, "203.0.113.24")
    tries = [guesser.try_token(WRONG).status for _ in range(11)]
    assert tries == [401] * 10 + [429]
    from_network(keeper, 24)
    keeper.log_in(administrator_token.text)
    assert keeper.status() == 429
    assert re.search(r"Vänta \d+ sekunder", keeper.one("main [role=alert]").text)
    assert 1 <= int(guesser.try_token(WRONG).headers["Retry-After"]) <= 60
    assert Session(admin_server, administrator_token, network="203.0.113.25"), "another network is not kept out"


def test_the_cookie_is_guarded(keeper, admin_server, administrator_token):
    """No script reads the cookie, no other site sends it, and public pages never see it."""
    from_network(keeper, 26)
    keeper.log_in(administrator_token.text)
    [cookie] = keeper.browser.get_cookies()
    assert (cookie["name"], cookie["path"], cookie["httpOnly"]) == (COOKIE, "/admin", True)
    assert cookie["sameSite"] == "Strict"
    assert len(cookie["value"]) >= 64
    assert keeper.run("return document.cookie") == ""
    keeper.open("/")
    assert keeper.browser.get_cookies() == []
    assert keeper.run("return [document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_only_logging_in_sets_a_cookie(admin_server, office):
    """Public pages set none, for whoever is logged in either."""
    assert [path for path in PUBLIC if "Set-Cookie" in admin_server.get(path).headers] == []
    assert [path for path in PUBLIC + PAGES if "Set-Cookie" in office.get(path).headers] == []


def test_nobody_gets_in_without_logging_in(admin_server):
    """Every page leads to the login, with a made-up cookie too, and says nothing else."""
    for cookie in ({}, {"Cookie": f"{COOKIE}={'a' * 64}"}, {"Cookie": f"{COOKIE}="}):
        for path in PAGES:
            reply = admin_server.get(path, cookie)
            assert (reply.status, reply.headers["Location"].split("?")[0], reply.text) == (303, LOGIN, ""), path


def test_pages_are_not_kept_on_the_way(office):
    """Nobody finds them in a cache afterwards."""
    assert [path for path in PAGES if office.get(path).headers["Cache-Control"] != "no-store"] == []


def test_a_form_without_its_key_does_nothing(office):
    """Without the key, with another, from another site or without a login every form is refused, and nothing changes."""
    before = office.revision()
    without_key, with_key = urlencode(FIELDS), urlencode({**FIELDS, "formKey": office.form_key})
    wrong_key = urlencode({**FIELDS, "formKey": "0" * 64})
    for path in FORMS:
        refused = [
            office.send("POST", path, without_key, form_headers()), office.send("POST", path, wrong_key, form_headers()),
            office.send("POST", path, with_key, {**form_headers(), "Sec-Fetch-Site": "cross-site"}),
            office.send("POST", path, with_key, {**form_headers(), "Origin": "https://example.invalid"}),
        ]
        assert [reply.status for reply in refused] == [403] * len(refused), path
        stranger = office.send("POST", path, with_key, {**form_headers(), "Cookie": ""})
        assert stranger.status == 401 and "Logga in" in stranger.text, path
    assert office.revision() == before
    assert office.get("/admin/forslag").status == 200, "still logged in"


def test_an_upload_without_its_key_does_nothing(office):
    """So it is with files, which come in another kind of form."""
    content = json_lines([{"key": "smuggel", "name": "Smuggel"}])
    for fields in ({}, {"formKey": "0" * 64}):
        body, kind = multipart(fields, "fil", "a.jsonl", content)
        assert office.send("POST", "/admin/import", body, {"Content-Type": kind}).status == 403
    body, kind = multipart({"formKey": office.form_key}, "fil", "a.jsonl", content)
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://example.invalid"}):
        assert office.send("POST", "/admin/import", body, {"Content-Type": kind, **headers}).status == 403


def test_the_key_of_another_login_is_refused(office, admin_server, administrator_token):
    """A key belongs to one login, also of the same person."""
    other = Session(admin_server, administrator_token, network="203.0.113.27")
    other.form_key, own = office.form_key, other.form_key
    assert office.form_key != own
    assert other.post("/admin/sammansattningar", ord="öppen|vård").status == 403


def test_another_site_can_not_log_anybody_in_or_out(keeper, office, administrator_token):
    """A form on another site that is sent here is refused, cookie or not."""
    keeper.become(office)
    for path, field in ((LOGIN, administrator_token.text), ("/admin/logga-ut", "")):
        form = f'<form method=post action="{keeper.origin}{path}"><input name=token value="{field}">'
        keeper.browser.get("data:text/html," + form + "<button>x</button></form>")
        keeper.one("button").click()
        keeper.wait(lambda: keeper.browser.current_url.startswith(keeper.origin))
        assert keeper.wait(keeper.status) == 403, path
    keeper.open("/admin")
    assert keeper.heading() == "Översikt"


def test_a_revoked_token_ends_the_login(keeper, admin_server, office):
    """From the next click on; a form that was being written says so."""
    token = office.make_token("administrator")
    keeper.become(Session(admin_server, token, network="203.0.113.28"))
    keeper.open("/admin/sammansattningar")
    program(admin_server, "token", "revoke", token.id)
    keeper.press("Spara listan")
    assert keeper.status() == 401
    assert "Logga in på nytt" in keeper.text()
    keeper.open("/admin/insatser")
    assert keeper.path().split("?")[0] == LOGIN


def test_who_must_log_in_anew_finds_the_way(keeper, admin_server, office):
    """The page that says that the login has ended is the one where one logs in."""
    keeper.become(office)
    keeper.open("/admin/sammansattningar")
    keeper.browser.execute_cdp_cmd("Network.clearBrowserCookies", {})
    keeper.press("Spara listan")
    assert keeper.status() == 401
    [form] = keeper.all("main form")
    assert form.get_attribute("action").removeprefix(keeper.origin) == LOGIN
    assert "gått ut" in keeper.text()


def test_an_expired_token_ends_the_login(keeper, admin_server, office):
    """A token that has ended ends what was begun with it, and begins nothing."""
    token = office.make_token("administrator")
    keeper.become(Session(admin_server, token, network="203.0.113.29"))
    keeper.open("/admin/insatser")
    assert keeper.heading() == "Insatser"
    with sqlite3.connect(admin_server.database, timeout=20) as database:
        database.execute("UPDATE token SET expiresAt = createdAt WHERE id = ?", [token.id])
    keeper.open("/admin/insatser")
    assert keeper.path().split("?")[0] == LOGIN
    from_network(keeper, 29)
    keeper.log_in(token.text)
    assert keeper.status() == 401
