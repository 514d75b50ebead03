"""Whatever entries, proposals, reports, files and tokens are called: on the pages of the administration it is text.

The policy that would stop scripts is switched off here, as in `test_injection.py`.
"""

import html
import re
import unicodedata
from urllib.parse import quote, urlencode

import pytest

from admin import ASSOCIATION, Session, entry, form_headers, json_lines, unique
from test_admin_entry import form_values, save
from test_admin_proposals import propose
from test_injection import CORPUS, HARMFUL, IMPLIED, IN_BROWSER, Skeleton

# Characters that steer are refused in entries; what is left is what an entry can have.
NAMES = [text for text in CORPUS if all(unicodedata.category(letter) not in ("Cc", "Cf", "Cn") for letter in text)]
PAGES = [
    "/admin/insatser", "/admin/forslag", "/admin/rapporter", "/admin/aktualitet", "/admin/granskning", "/admin/luckor",
    "/admin/import", "/admin/nycklar", "/admin/logg", "/admin/insatser/{slug}", "/admin/insatser/{slug}/historik",
    "{link}",
]
ADDRESSES = ["/admin/luckor?forbund=", "/admin/begrepp?q=", "/admin/insatser?q=", "/admin/logg?fore="]
FORBIDDEN = {"img", "iframe", "base", "b", "object"}
HARM = "return [window.breach === undefined, document.baseURI.startsWith(location.origin)]"
FOREIGN = """
return [...document.querySelectorAll(`main :is(script, img, iframe, base, meta, object, form[action^="https:"]),
    [ontoggle], [onerror], [onload], [onfocus], a[href^="javascript:"]`)].map(part => part.outerHTML.slice(0, 200));
"""


@pytest.fixture(scope="module")
def poisoned(office, editor_office, admin_server):
    """The corpus wherever somebody may write: addresses of what shows it."""
    numbers = range(len(NAMES))
    entries = [entry(f"{NAMES[n]} {unique('gift')}", summary=NAMES[n], description=NAMES[n], aliases=[NAMES[n]],
                     provider=NAMES[n], needs=[NAMES[n]], source=NAMES[n], reviewedAt="2025-08-01", reviewedBy=NAMES[n])
               for n in numbers]
    plan = office.upload("<img src=x onerror=window.breach=1>.jsonl", json_lines(entries), publicera="ja")
    assert plan.status == 200, plan.text
    office.confirm(plan)
    slugs = [slug for slug, name in office.entries("gift").items()]
    assert len(slugs) == len(NAMES)
    for number, slug in enumerate(slugs):
        propose(editor_office, slug, comment=NAMES[number], description="Ändrad: " + NAMES[number])
        headers = {**form_headers(), "X-Forwarded-For": f"192.0.2.{number}"}
        sent = urlencode({"kind": "full", "text": CORPUS[number]})
        assert office.send("POST", f"/insatser/{slug}/rapport", sent, headers).status in (303, 400)
    save(office, slugs[0], summary=NAMES[1])
    for text in NAMES[:6]:
        office.post("/admin/nycklar", roll="reader", namn=text)
    sent = form_values(office.get("/admin/insatser/" + slugs[0]).text)
    identity = re.search(r'name="id" value="([^"]+)"', office.get("/admin/insatser/" + slugs[0]).text)[1]
    made = office.post("/admin/aktualitet/lank", id=identity).text
    link = re.search(r'aria-label="Länk" value="http://[^/"]+(/bekrafta/[^"]+)"', made)[1]
    return {"slug": slugs[0], "link": link, "name": sent["name"]}


@pytest.fixture
def unprotected(scripted_administrator):
    """An administrator whose browser does not keep to the policy."""
    scripted_administrator.browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    return scripted_administrator


@pytest.mark.parametrize("page", PAGES)
def test_text_on_a_page_is_only_text(unprotected, office, poisoned, page):
    """Nothing runs, nothing leads away, and the browser sees just the elements that the server wrote."""
    open_unharmed(unprotected, office, page.format(**poisoned))


@pytest.mark.parametrize("path", ADDRESSES)
def test_text_in_an_address_is_only_text(unprotected, office, path):
    """So is what is asked for, which stands in fields, headings and other addresses of the page."""
    open_unharmed(unprotected, office, path + quote(CORPUS[HARMFUL[1]], safe=""))
    for number in HARMFUL:
        source = Skeleton(office.get(path + quote(CORPUS[number], safe="")).text)
        assert source.disorder == [] and not FORBIDDEN & source.tags().keys(), CORPUS[number]
        assert not [part for part in source.parts if any(name.startswith("on") for name in part[1:])], CORPUS[number]


def open_unharmed(keeper, office, path):
    """Opens a page; nothing ran, nothing led away, and the browser sees just the elements the server wrote."""
    keeper.open(path)
    assert keeper.run(HARM) == [True, True]
    assert keeper.run(FOREIGN) == []
    source = Skeleton(office.get(path).text)
    assert source.disorder == [] and source.tags()["script"] == 1
    assert set(keeper.run(IN_BROWSER)) - IMPLIED <= set(source.tags())


def test_the_corpus_is_really_shown(office, poisoned):
    """The pages have the dangerous text on them, written as text."""
    for path in ("/admin/insatser", "/admin/forslag", "/admin/rapporter", "/admin/aktualitet", "/admin/nycklar"):
        page = office.get(path).text
        assert html.escape(CORPUS[0]).replace("&quot;", '"') in page.replace("&quot;", '"'), path
    assert "&lt;img src=x onerror=window.breach=1&gt;.jsonl" in office.get("/admin/import").text
    assert CORPUS[0] not in office.get(poisoned["link"]).text


def test_text_in_forms_is_only_text(unprotected, office):
    """What is sent back because something must be mended is text too."""
    for text in (CORPUS[number] for number in HARMFUL[1:4]):
        for path, fields in (
            ("/admin/insatser/ny", {"name": text, "summary": text, "ageMin": text, "kind": text, "gor": "kontrollera"}),
            ("/admin/textmall", {"text": f"Namn: {text}\nMålgrupp: {text}\nÅlder: {text}"}),
            ("/admin/sammansattningar", {"ord": text}), ("/admin/kontroll", {"name": text, "ageMin": text}),
            ("/admin/begrepp", {"id": "n-ensamhet", "ord": text, "q": text, "gor": "prova"}),
            ("/admin/aktualitet/granser", {"dags": text}), ("/admin/nycklar", {"roll": text}),
        ):
            reply = office.post(path, **fields)
            source = Skeleton(reply.text)
            assert source.disorder == [], f"{path}: {text}"
            assert not FORBIDDEN & source.tags().keys(), f"{path}: {text}"
            assert source.tags()["script"] <= 1, f"{path}: {text}"


def test_a_hostile_token_name_is_only_text(admin_server, office, keeper):
    """What a token is for stands on every page of its holder."""
    token = office.make_token("editor", ASSOCIATION, CORPUS[1])
    keeper.become(Session(admin_server, token, network="203.0.113.91"))
    keeper.browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    keeper.open("/admin")
    assert keeper.run(HARM) == [True, True] and keeper.run(FOREIGN) == []
    assert CORPUS[1] in keeper.one(".who p").text


def test_a_file_name_is_only_text(office):
    """Also one with quotation marks, folders and line breaks in it."""
    names = ["..%22%22.csv", "../../etc/passwd", "a\\b\\c.jsonl", "<script>alert(1)</script>.csv", "å" * 300, ""]
    for name in names:
        reply = office.upload(name, b'{"key": "a"}\n')
        assert reply.status in (400, 422), f"{reply.status} for {name}"
        assert Skeleton(reply.text).disorder == [] and "<script>alert" not in reply.text
