"""What waits, what is lacking, the words of the search, tokens and the log."""

import csv
import io
import re
from urllib.parse import quote, urlencode

import pytest

from admin import ASSOCIATION, Stranger, entry, form_headers, unique
from test_admin_entry import form_values
from test_report import KINDS, choose

CONCEPT = "n-ensamhet"
HANDLERS = """
return [...document.querySelectorAll('main svg *')].flatMap(part => [...part.attributes])
    .map(attribute => attribute.name).filter(name => /^on|^style$/i.test(name));
"""


def report(office, slug, text, number):
    """Reports an error as a visitor from a network of its own."""
    headers = {**form_headers(), "Cookie": "", "X-Forwarded-For": f"198.51.100.{number}"}
    reply = office.send("POST", f"/insatser/{slug}/rapport", urlencode({"kind": "full", "text": text}), headers)
    assert reply.status == 303, reply.text


def test_a_visitors_report_is_read_and_closed(scripted_administrator, office):
    """What a visitor writes on the public page is counted, read and closed."""
    name = unique("Felanmälda")
    [slug] = office.publish(entry(name))
    scripted_administrator.open(f"/insatser/{slug}/rapport")
    choose(scripted_administrator, KINDS[2])
    scripted_administrator.fill("Berätta mer, om du vill", "Fullt till våren.")
    scripted_administrator.press("Skicka")
    scripted_administrator.open("/admin")
    [count] = scripted_administrator.section("Rapporter från besökare").find_elements("css selector", "strong")
    assert int(count.text) >= 1
    scripted_administrator.open("/admin/rapporter")
    section = scripted_administrator.section(name)
    assert "Insatsen är full" in section.text and "Fullt till våren." in section.text
    scripted_administrator.press_in(section, "Stäng: åtgärdad eller inget att göra")
    assert scripted_administrator.message() == "Rapporten är stängd."
    assert "Fullt till våren." not in scripted_administrator.text()


def test_the_overview_counts_what_its_pages_show(scripted_administrator, office):
    """The number of entries and of drafts is that of the list."""
    scripted_administrator.open("/admin")
    shown = dict(reversed(item.text.split(" ", 1)) for item in scripted_administrator.all(".cards li"))
    for words, status in (("publicerade", "published"), ("utkast", "draft"), ("arkiverade", "archived")):
        text = office.get("/admin/insatser?status=" + status).text
        assert shown[words] == re.search(r'<p role="status">(\d+) insats', text)[1], words


def test_findings_name_the_sentence_and_a_remedy(scripted_administrator, office):
    """A contradiction is found, with its sentence and what to do, and leads to the entry."""
    name = unique("Motsägelsen")
    text = "Insatsen är för dig som är 18–29 år."
    office.publish(entry(name, description=text, ageMin=16, ageMax=64))
    scripted_administrator.open("/admin/granskning")
    kinds = scripted_administrator.all("ul.choices a")
    assert kinds and all(re.search(r"\(\d+\)$", item.text) for item in scripted_administrator.all("ul.choices li"))
    scripted_administrator.follow(next(link for link in kinds if "ålder" in link.text.lower()))
    section = scripted_administrator.section(name)
    assert section.find_element("css selector", "blockquote").text == text
    assert "18" in section.text and "64" in section.text
    scripted_administrator.follow(section.find_element("css selector", "h2 a"))
    assert scripted_administrator.heading() == f"Ändra {name}"


def test_a_finding_is_mended_with_one_click(administrator, office, editor_office):
    """What a machine can mend says what it would change; an administrator's click makes it, an editor's proposes it."""
    name = unique("Rättelsen")
    [slug] = office.publish(entry(name, description="Insatsen är för dig som är 18–29 år.", ageMin=16, ageMax=64))
    administrator.become(editor_office)
    administrator.open("/admin/granskning?slag=age-differs")
    section = administrator.section(name)
    assert "ålder från: 16 blir 18; ålder till: 64 blir 29" in section.text
    administrator.press_in(section, "Rätta")
    assert administrator.message() == "Rättelsen är lämnad som förslag. En administratör går igenom det."
    assert form_values(office.get("/admin/insatser/" + slug).text)["ageMax"] == "64"
    administrator.become(office)
    administrator.open("/admin/granskning?slag=age-differs")
    administrator.press_in(administrator.section(name), "Rätta")
    assert administrator.message() == f"Rättad: {name}."
    assert form_values(office.get("/admin/insatser/" + slug).text)["ageMax"] == "29"
    administrator.open("/admin/granskning?slag=age-differs")
    assert name not in [heading.text for heading in administrator.all("section h2")]


def test_an_unknown_kind_of_finding_is_no_page(office):
    """A kind that there is none of is told, and not answered with everything."""
    assert office.get("/admin/granskning?slag=nonsens").status == 404


def test_the_gap_report_is_a_picture_and_a_table(scripted_administrator, office):
    """The picture is named, harmless and drawn within the policy; the table has the same rows."""
    scripted_administrator.errors()
    scripted_administrator.open("/admin/luckor?" + urlencode({"forbund": ASSOCIATION}))
    picture = scripted_administrator.one("main svg")
    assert scripted_administrator.all("main svg :is(script, foreignObject, a, image)") == []
    assert scripted_administrator.run(HANDLERS) == []
    assert picture.get_attribute("role") == "img" and picture.accessible_name
    assert picture.rect["width"] > 200 and picture.rect["height"] > 50
    assert scripted_administrator.errors() == []
    [link] = [link for link in scripted_administrator.all("main a") if "CSV" in link.text]
    address = link.get_attribute("href").removeprefix(scripted_administrator.origin)
    reply = office.get(address)
    assert reply.status == 200 and "attachment" in reply.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(reply.text.removeprefix("\ufeff")), delimiter=";"))
    drawn = scripted_administrator.run("return document.querySelector('main svg').textContent")
    municipalities = {row[1] for row in rows[1:]}
    assert "Haninge" in municipalities
    assert all(name in drawn for name in municipalities), municipalities


def test_searches_without_hits_are_counted_without_their_words(scripted_administrator, office, admin_server):
    """No page of the administration shows what somebody typed."""
    word = unique("qxzvw").replace(" ", "")
    for _ in range(6):
        admin_server.get("/?q=" + quote(word))
    scripted_administrator.open("/admin/luckor")
    assert "aldrig vad någon skrev" in scripted_administrator.text()
    assert word not in scripted_administrator.browser.page_source


def test_a_synonym_from_preview_to_search(scripted_administrator, office, admin_catalogue):
    """The page shows what a search for the word would find before it is added, and then the public search finds it."""
    word = unique("grubbel").replace(" ", "")
    scripted_administrator.open("/admin/begrepp")
    scripted_administrator.fill("Sök ett begrepp", "ensamhet")
    scripted_administrator.press("Sök")
    heading = next(h.text for h in scripted_administrator.all("main section h2"))
    section = scripted_administrator.section(heading)
    scripted_administrator.type_in(section, "input[name=ord]", word)
    scripted_administrator.press_in(section, "Visa vad det ändrar")
    preview = scripted_administrator.one("main section.done").text
    found = re.search(r"hittar nu (\d+) insatser. Med ordet i begreppet hittar den (\d+)", preview)
    assert found and int(found[1]) == 0 < int(found[2])
    assert admin_catalogue.hits(q=word) == [], "looking changes nothing"
    scripted_administrator.press("Lägg till ordet")
    assert word in scripted_administrator.message()
    assert len(admin_catalogue.hits(q=word)) == int(found[2])


def test_a_bad_synonym_is_told(scripted_administrator, office):
    """A word that the concept has already, or none at all, is refused with a reason."""
    for word in ("", "ensamhet"):
        reply = office.post("/admin/begrepp", id=CONCEPT, ord=word, gor="prova", q="ensamhet")
        assert reply.status == 422 and 'role="alert"' in reply.text, word
    assert office.post("/admin/begrepp", id="finns-inte", ord="x", gor="spara").status == 422


def test_compounds_are_kept(scripted_administrator, office):
    """The list is saved as it is written; a line that is no word is told with its number, and the text stays."""
    scripted_administrator.open("/admin/sammansattningar")
    scripted_administrator.fill("Ett ord på varje rad", "öppen|vård\nVårdal")
    scripted_administrator.press("Spara listan")
    assert scripted_administrator.message() == "Listan är sparad: 2 ord."
    assert sorted(scripted_administrator.value("Ett ord på varje rad").split()) == ["vårdal", "öppen|vård"]
    scripted_administrator.fill("Ett ord på varje rad", "öppen|vård\ntvå ord")
    scripted_administrator.press("Spara listan")
    assert scripted_administrator.status() == 422
    assert scripted_administrator.problems()[0].startswith("Rad 2: ")
    assert scripted_administrator.value("Ett ord på varje rad").strip() == "öppen|vård\ntvå ord"
    assert office.post("/admin/sammansattningar", ord="").status == 303


def test_tokens_are_made_and_revoked(scripted_administrator, office, admin_server):
    """A new token is shown once and works; a revoked one works no more."""
    purpose = unique("Webbplatsen")
    scripted_administrator.open("/admin/nycklar")
    scripted_administrator.one('#roll option[value="editor"]').click()
    scripted_administrator.fill("Vad den är till för", purpose)
    scripted_administrator.press("Skapa en nyckel")
    assert "samordningsförbund" in scripted_administrator.problems()[0]
    scripted_administrator.one('#roll option[value="editor"]').click()
    scripted_administrator.fill("Samordningsförbund, för redaktör", ASSOCIATION)
    scripted_administrator.fill("Vad den är till för", purpose)
    scripted_administrator.fill("Dagar", "30")
    scripted_administrator.press("Skapa en nyckel")
    text = scripted_administrator.one("input[aria-label=Nyckel]").get_property("value")
    assert text.startswith("ikat_")
    row = scripted_administrator.browser.find_element("xpath", f'//tr[td[normalize-space()="{purpose}"]]')
    assert "redaktör" in row.text and ASSOCIATION in row.text and re.search(r"till \d{4}-", row.text)
    identity = row.find_element("css selector", "th").text
    assert log_in_status(admin_server, text) == 303
    scripted_administrator.open("/admin/nycklar")
    assert text not in scripted_administrator.browser.page_source
    row = scripted_administrator.browser.find_element("xpath", f'//tr[th[normalize-space()="{identity}"]]')
    scripted_administrator.press_in(row, "Återkalla")
    assert scripted_administrator.message() == "Nyckeln är återkallad."
    assert log_in_status(admin_server, text) == 401


def log_in_status(server, text):
    return Stranger(server, "203.0.113.40").try_token(text).status


@pytest.mark.parametrize("fields", [
    {"roll": "kung"}, {"roll": "reader", "dagar": "0"}, {"roll": "reader", "dagar": "x"},
    {"roll": "reader", "dagar": "9" * 30}, {"roll": "editor"}, {}])
def test_a_bad_token_form_is_told(office, fields):
    """What is not understood makes no token and is told."""
    before = office.revision()
    reply = office.post("/admin/nycklar", **fields)
    assert reply.status in (400, 422) and 'role="alert"' in reply.text
    assert office.revision() == before


def test_a_refused_token_form_keeps_what_was_typed(office):
    """Who forgot one field need not fill in the others again."""
    text = office.post("/admin/nycklar", roll="editor", namn="Kommunens webbplats", dagar="30").text
    assert "Kommunens webbplats" in text and 'value="30"' in text


def test_an_associations_name_must_exist(office):
    """A misspelt association would make an editor who can open nothing: it is pointed out."""
    reply = office.post("/admin/nycklar", roll="editor", forbund="Samordningsförbundet Östra Södertröm")
    assert reply.status in (400, 422)


def test_the_log_tells_who_did_what(scripted_administrator, office):
    """The newest stands first; older ones are a page away."""
    token = office.make_token("reader")
    scripted_administrator.open("/admin/logg")
    numbers = [int(cell.text) for cell in scripted_administrator.all("main tbody td:first-child")]
    assert len(numbers) == 100 and numbers == sorted(numbers, reverse=True)
    scripted_administrator.follow(scripted_administrator.browser.find_element("link text", "Äldre"))
    older = [int(cell.text) for cell in scripted_administrator.all("main tbody td:first-child")]
    assert older[0] == numbers[-1] - 1
    scripted_administrator.open("/admin/logg")
    assert token.id in scripted_administrator.text() and token.text not in scripted_administrator.browser.page_source
    for odd in ("x", "-5", "0", "9" * 40):
        assert office.get("/admin/logg?fore=" + odd).status in (200, 400), odd
