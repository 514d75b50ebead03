"""Writing and changing entries: checked while one writes, saved, looked back at and restored."""

import html
import re

import pytest

from admin import entry, unique

CHECK = "#kontroll"
HARD = "Rehabiliteringskoordinatorernas samordningsförutsättningar implementeras myndighetsövergripande. " * 4


def open_entry(keeper, office, stem, **more):
    """Opens the form of a new published entry; its name and address."""
    name = unique(stem)
    [slug] = office.publish(entry(name, **more))
    keeper.open("/admin/insatser/" + slug)
    return name, slug


def save(office, slug, **fields):
    """Changes fields of an entry as somebody else does who has just opened the form."""
    text = office.get("/admin/insatser/" + slug).text
    sent = form_values(text)
    reply = office.post("/admin/insatser/" + slug, **{**sent, **fields, "gor": "spara"})
    assert reply.status == 303, reply.text


def form_values(text):
    """What the form of an entry would send."""
    form = text[text.index('class="stack edit"'):]
    found = dict(re.findall(r'<input[^>]* name="([^"]+)" value="([^"]*)"', form))
    found |= dict(re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n(.*?)</textarea>', form, re.S))
    for name, options in re.findall(r'<select[^>]* name="([^"]+)">(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return {name: html.unescape(value) for name, value in found.items()}


def test_a_problem_is_shown_while_writing(scripted_administrator, office):
    """With scripts the problem shows without a click, and goes when it is mended; nothing is saved, the focus stays."""
    open_entry(scripted_administrator, office, "Skrivaren")
    scripted_administrator.errors()
    before = office.revision()
    assert "Inga anmärkningar." in scripted_administrator.one(CHECK).text
    box = scripted_administrator.one(CHECK)
    scripted_administrator.fill("Ålder från", "trettio")
    scripted_administrator.wait(lambda: "Måste rättas" in scripted_administrator.one(CHECK).text)
    assert "ålder från" in scripted_administrator.one(CHECK).text.lower()
    assert "trettio" in scripted_administrator.one(CHECK).text
    assert scripted_administrator.one(CHECK) == box, "the live region itself stays"
    focused = scripted_administrator.browser.switch_to.active_element
    assert focused == scripted_administrator.field("Ålder från") and focused.get_property("value") == "trettio"
    scripted_administrator.fill("Ålder från", "30")
    scripted_administrator.wait(lambda: "Måste rättas" not in scripted_administrator.one(CHECK).text)
    scripted_administrator.fill("Beskrivning", HARD)
    readability = re.compile(r"Beskrivning: LIX \d{3}, mycket svår")
    scripted_administrator.wait(lambda: readability.search(scripted_administrator.one(CHECK).text))
    assert office.revision() == before
    assert scripted_administrator.errors() == []


def test_checking_without_saving(administrator, office):
    """The button shows the problem and the readability, keeps what was typed, and saves nothing."""
    name, slug = open_entry(administrator, office, "Prövaren")
    before = office.revision()
    administrator.fill("Ålder från", "trettio")
    administrator.fill("Beskrivning", "Vi ses. Vi går ut. Du får mat.")
    administrator.press("Kontrollera utan att spara")
    assert administrator.heading() == f"Ändra {name}"
    shown = administrator.one(CHECK).text
    assert "Måste rättas" in shown and "trettio" in shown
    assert re.search(r"Beskrivning: LIX \d+, mycket lättläst", shown)
    assert administrator.value("Ålder från") == "trettio"
    assert administrator.value("Beskrivning") == "Vi ses. Vi går ut. Du får mat."
    assert office.revision() == before


def test_saving(administrator, office, admin_server):
    """What is saved is seen by the public at once; only what was changed is changed."""
    name, slug = open_entry(administrator, office, "Spararen", tracks=[{"criteria": {"age": {"min": 20}}}])
    administrator.fill("Beskrivning", "Vi spelar schack på biblioteket.")
    administrator.press("Spara")
    assert (administrator.path(), administrator.message()) == (f"/admin/insatser/{slug}", "Sparad.")
    assert "Vi spelar schack på biblioteket." in admin_server.get("/insatser/" + slug).text
    administrator.open(f"/admin/insatser/{slug}/historik")
    newest = administrator.one("ol.steps > li")
    fields = [cell.text for cell in newest.find_elements("css selector", "tbody th")]
    assert fields == ["beskrivning"]


def test_saving_what_was_not_changed_changes_nothing(office, admin_catalogue):
    """Opening and saving leaves every entry of the seed just as it was: the form loses nothing."""
    slugs = [hit["slug"] for hit in admin_catalogue.hits() if not hit["name"].startswith("Prov")][::12]
    changed = []
    for slug in slugs:
        text = office.get("/admin/insatser/" + slug).text
        before = re.search(r"version (\d+)", text)[1]
        reply = office.post("/admin/insatser/" + slug, **form_values(text), gor="spara")
        assert reply.status == 303, f"{slug}: {reply.text}"
        if re.search(r"version (\d+)", office.get("/admin/insatser/" + slug).text)[1] != before:
            changed.append(slug)
    assert changed == []


def test_what_can_not_be_saved_is_told(scripted_administrator, office):
    """The problem stands at the top as an alert, what was typed stays, and nothing is saved."""
    name, slug = open_entry(scripted_administrator, office, "Vägraren")
    before = office.revision()
    scripted_administrator.fill("Ålder från", "trettio")
    scripted_administrator.fill("Sammanfattning", "Ring 19121212-1212.")
    scripted_administrator.press("Spara")
    assert scripted_administrator.status() == 422
    assert scripted_administrator.browser.title.startswith("Något behöver rättas")
    told = " ".join(scripted_administrator.problems())
    assert "trettio" in told and "personnummer" in told
    assert scripted_administrator.value("Ålder från") == "trettio"
    assert office.revision() == before


def test_several_problems_are_several_items(scripted_administrator, office):
    """Each problem is an item of its own in the list, not all in one."""
    open_entry(scripted_administrator, office, "Räknaren")
    scripted_administrator.fill("Ålder från", "trettio")
    scripted_administrator.fill("Sammanfattning", "Ring 19121212-1212.")
    scripted_administrator.press("Spara")
    assert len(scripted_administrator.problems()) == 2


def test_problems_are_said_in_the_words_of_the_form(scripted_administrator, office):
    """Who fills in a form is told of fields, not of files, rows and columns."""
    open_entry(scripted_administrator, office, "Ordvalet")
    scripted_administrator.fill("Ålder från", "trettio")
    scripted_administrator.press("Spara")
    [told] = scripted_administrator.problems()
    assert "kolumn" not in told.lower() and "rad " not in told.lower() and "ageMin" not in told
    assert "ålder från" in told.lower()


def test_somebody_elses_change_is_not_lost(scripted_administrator, office):
    """Who saves an entry that another has changed meanwhile is told, keeps the own text, and nothing is overwritten."""
    name, slug = open_entry(scripted_administrator, office, "Krockaren")
    save(office, slug, summary="Den andres ord.")
    scripted_administrator.fill("Sammanfattning", "Mina ord.")
    scripted_administrator.press("Spara")
    assert scripted_administrator.status() == 422
    assert "Någon annan har ändrat insatsen" in scripted_administrator.problems()[0]
    assert scripted_administrator.value("Sammanfattning") == "Mina ord."
    assert form_values(office.get("/admin/insatser/" + slug).text)["summary"] == "Den andres ord."


def test_a_second_click_does_not_overwrite_unseen(scripted_administrator, office):
    """After the refusal, saving again either is refused again or was preceded by a look at what the other wrote."""
    name, slug = open_entry(scripted_administrator, office, "Dubbelklickaren")
    save(office, slug, description="Den andres beskrivning.")
    scripted_administrator.fill("Sammanfattning", "Mina ord.")
    scripted_administrator.press("Spara")
    was_shown = "Den andres beskrivning." in scripted_administrator.text()
    scripted_administrator.press("Spara")
    kept = form_values(office.get("/admin/insatser/" + slug).text)["description"] == "Den andres beskrivning."
    assert was_shown or kept


def test_checking_does_not_hide_somebody_elses_change(scripted_administrator, office):
    """Checking while another saves does not make the next save overwrite what the other wrote."""
    name, slug = open_entry(scripted_administrator, office, "Smygaren")
    save(office, slug, description="Den andres beskrivning.")
    scripted_administrator.fill("Sammanfattning", "Mina ord.")
    scripted_administrator.press("Kontrollera utan att spara")
    scripted_administrator.press("Spara")
    assert form_values(office.get("/admin/insatser/" + slug).text)["description"] == "Den andres beskrivning."


def test_history_and_restoring(administrator, office, admin_server):
    """Each step tells who, when and what; an earlier version comes back as a new one."""
    name, slug = open_entry(administrator, office, "Minnet", summary="Första orden.")
    save(office, slug, summary="Andra orden.")
    administrator.open(f"/admin/insatser/{slug}/historik")
    steps = administrator.all("ol.steps > li")
    assert len(steps) == 2
    assert "version 2" in steps[0].text and "version 1" in steps[1].text
    assert all(re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d, ", step.text) for step in steps)
    [cells] = [row.text for row in steps[0].find_elements("css selector", "tbody tr")]
    assert "Första orden." in cells and "Andra orden." in cells
    administrator.press("Återställ version 1")
    assert administrator.message() == "Återställd till version 1."
    assert administrator.value("Sammanfattning") == "Första orden."
    assert administrator.one("main .lead").text.startswith("Publicerad, version 3")
    assert "Första orden." in admin_server.get("/insatser/" + slug).text
    administrator.open(f"/admin/insatser/{slug}/historik")
    assert len(administrator.all("ol.steps > li")) == 3


def test_a_new_entry_from_draft_to_archive(scripted_administrator, office, admin_catalogue):
    """It is a draft until it is published, and gone from the search when it is archived."""
    name = unique("Nykomlingen")
    scripted_administrator.open("/admin/insatser")
    scripted_administrator.follow(scripted_administrator.browser.find_element("link text", "Skriv en ny insats"))
    assert scripted_administrator.heading() == "Ny insats"
    scripted_administrator.fill("Namn", name)
    scripted_administrator.fill("Kommuner", "Haninge")
    scripted_administrator.press("Spara")
    assert scripted_administrator.message() == "Sparad som utkast. Publicera när den är klar."
    assert names(admin_catalogue, name) == []
    scripted_administrator.press("Publicera")
    assert names(admin_catalogue, name) == [name]
    scripted_administrator.press("Arkivera")
    assert names(admin_catalogue, name) == []
    scripted_administrator.press("Gör till utkast")
    assert scripted_administrator.one("main .lead").text.startswith("Utkast")


def names(catalogue, name):
    return [hit["name"] for hit in catalogue.search(q=name)["hits"] if hit["name"] == name]


def test_a_new_entry_needs_a_name(scripted_administrator):
    """Saving nothing is told, and no entry is made."""
    scripted_administrator.open("/admin/insatser/ny")
    scripted_administrator.press("Spara")
    assert scripted_administrator.status() == 422
    assert "namn" in scripted_administrator.problems()[0].lower()


def test_entries_are_found_by_name_and_status(scripted_administrator, office):
    """The list is narrowed by words and by status, without regard to case."""
    name = unique("Sökbåten")
    [slug] = office.publish(entry(name))
    scripted_administrator.open("/admin/insatser")
    scripted_administrator.fill("Namn, adress eller nyckel", name.upper())
    scripted_administrator.press("Visa")
    assert [link.text for link in scripted_administrator.all("main th a")] == [name]
    assert scripted_administrator.one("main p[role=status]").text == "1 insats"
    scripted_administrator.one('#status option[value="archived"]').click()
    scripted_administrator.press("Visa")
    assert scripted_administrator.one("main p[role=status]").text == "0 insatser"


@pytest.mark.parametrize("path", ["", "/historik"])
def test_an_unknown_entry_is_told(office, path):
    """An address without an entry is answered on a page."""
    reply = office.get("/admin/insatser/finns-inte-alls" + path)
    assert reply.status == 404 and "Ingen insats" in reply.text


@pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 40])
def test_a_form_without_its_version_is_not_saved(office, revision):
    """Without the version that was changed nobody can tell whether another was first, so nothing is saved."""
    name = unique("Versionslöse")
    [slug] = office.publish(entry(name))
    sent = form_values(office.get("/admin/insatser/" + slug).text)
    reply = office.post("/admin/insatser/" + slug, **{**sent, "revision": revision, "summary": "Nytt.", "gor": "spara"})
    assert 400 <= reply.status < 500


def test_odd_forms_are_refused_politely(office):
    """What no page of ours sends is answered with a status of its own, never with a failure of the server."""
    name = unique("Udda")
    [slug] = office.publish(entry(name))
    base = f"/admin/insatser/{slug}"
    sent = [
        office.post(base + "/status", status="borta"), office.post(base + "/status"),
        office.post(base + "/aterstall", version="999999999999999999999"), office.post(base + "/aterstall", version="77"),
        office.post(base + "/aterstall", version="-1"),
        office.post(base, name="a" * 100_000, gor="spara"), office.post("/admin/insatser/ny", name="\x00", gor="spara"),
        office.post("/admin/kontroll", name="😀", ageMin="9" * 400),
        office.send("POST", base, b"\xff\xfe=%zz&formKey=" + office.form_key.encode(),
                    {"Content-Type": "application/x-www-form-urlencoded"}),
        office.send("POST", base, b"{}", {"Content-Type": "application/json"}),
    ]
    assert [reply.status for reply in sent if reply.status >= 500] == []
    assert [reply.status for reply in sent if "<main" not in reply.text and "kontroll" not in reply.text] == []
