"""A text from a provider becomes a draft, sentence by sentence, and is published."""

import html
import re

from admin import unique

TEXT = """Hej! Här kommer vår beskrivning.

Namn: {name}
Sammanfattning: Trädgårdsterapi i liten grupp.
Beskrivning: Vi odlar grönsaker tillsammans två förmiddagar i veckan.
Målgrupp: långtidssjukskrivna, Lars vänner
Behov: utmattning och stress
Ålder: från 18 till ungefär 64
Kommuner: Haninge, Tyresö
Huvudman: Haninge kommun
Väg in: man ringer själv
Kontakt: Odlarnas växel 08-123 45 67
"""
ROWS = "return [...document.querySelectorAll('main table tbody tr')].map(row => [...row.children].map(c => c.innerText))"


def paste(keeper, text):
    """Puts a text in the field at once, as pasting does, and sends it."""
    keeper.open("/admin/textmall")
    field = keeper.field("Text")
    keeper.run("arguments[0].value = arguments[1]", field, text)
    keeper.press("Visa hur den tolkas")


def test_a_text_from_paste_to_published(administrator, office, admin_catalogue):
    """Every field shows the sentence it came from, unsure ones are marked, and what is saved is found when published."""
    name = unique("Odlarna")
    before = office.revision()
    paste(administrator, TEXT.format(name=name))
    assert (administrator.status(), administrator.heading()) == (200, "Så här tolkas texten")
    rows = {row[0].lower(): row for row in administrator.run(ROWS)}
    assert rows["namn"][1] == name and rows["namn"][3].startswith("rad 3: ") and name in rows["namn"][3]
    assert rows["kommuner"][1] == "Haninge, Tyresö"
    assert rows["kommuner"][3].startswith("rad 9: ") and "Haninge, Tyresö" in rows["kommuner"][3]
    unsure = [row for row in administrator.all("main table tbody tr") if row.find_elements("css selector", "mark.unsure")]
    assert unsure and all(len(row.text) > len("osäkert") for row in unsure)
    assert office.revision() == before, "looking changes nothing"
    administrator.press("Spara som utkast")
    assert administrator.message().startswith("Inläst: 1 nya")
    assert name not in names(admin_catalogue, name)
    administrator.open("/admin/insatser/" + office.slug(name))
    assert administrator.one("main .lead").text.startswith("Utkast")
    administrator.press("Publicera")
    assert administrator.message() == "Insatsen är nu publicerad."
    assert name in names(admin_catalogue, name)
    assert name in names(admin_catalogue, "odlar grönsaker")


def names(catalogue, query):
    return [hit["name"] for hit in catalogue.hits(q=query)]


def test_a_text_with_a_personal_identity_number_is_refused(scripted_administrator, office):
    """The number is pointed out, nothing can be saved, and the text is there to be mended."""
    name = unique("Nummerfria")
    text = TEXT.format(name=name) + "Övrigt: ring 19121212-1212\n"
    paste(scripted_administrator, text)
    assert scripted_administrator.status() == 422
    assert "personnummer" in scripted_administrator.text()
    assert "Spara som utkast" not in [button.text for button in scripted_administrator.all("main button")]
    assert scripted_administrator.value("Text").strip() == text.strip()
    assert office.entries(name) == {}


def test_an_empty_template_is_told(scripted_administrator):
    """The template as it is offered, with nothing filled in, is answered with what is missing."""
    scripted_administrator.open("/admin/textmall")
    assert "\nNamn: [" in scripted_administrator.value("Text")
    scripted_administrator.press("Visa hur den tolkas")
    assert scripted_administrator.status() == 422
    assert "amn" in scripted_administrator.text() and "Måste rättas" in scripted_administrator.text()
    assert scripted_administrator.all('main form[action="/admin/import/bekrafta"]') == []


def test_the_template_on_the_page_is_the_one_that_is_fetched(office):
    """Who pastes and who sends a file are given the same template."""
    offered = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", office.get("/admin/textmall").text, re.S)[1]
    fetched = office.get("/admin/mallar/insats-textmall.txt").text.removeprefix("\ufeff")
    assert html.unescape(offered).split() == fetched.split()


def test_a_long_text_is_no_trouble(office):
    """A very long text, or one without any headings, is answered in good order."""
    for text in ("x" * 200_000, "Namn: a\n" * 5_000, ":\n" * 20_000, "\x00\u202e\ufeff", ""):
        reply = office.post("/admin/textmall", text=text)
        assert reply.status in (200, 413, 422), f"{reply.status} for {text[:10]!r}"
        assert "<main" in reply.text
