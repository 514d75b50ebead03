"""What editors may do: the own association's entries, and proposals for what is published."""

import re
from urllib.parse import urlencode

import pytest
from selenium.webdriver.common.keys import Keys

from admin import ASSOCIATION, OTHER_ASSOCIATION, entry, form_headers, json_lines, unique
from test_admin_entry import form_values, save

ONLY_ADMINISTRATORS = ["/admin/begrepp", "/admin/sammansattningar", "/admin/nycklar", "/admin/logg"]


def propose(office, slug, comment="", **fields):
    """Proposes changes of fields of a published entry without a browser."""
    sent = form_values(office.get("/admin/insatser/" + slug).text)
    reply = office.post("/admin/insatser/" + slug, **{**sent, **fields, "gor": "spara", "kommentar": comment})
    assert reply.status == 303, reply.text


def test_an_editor_proposes_and_an_administrator_approves(editor, office, admin_server):
    """What is published stays as it is until an administrator has seen field by field what changes."""
    name, better = unique("Förslagslådan"), unique("Ett bättre sätt att säga det")
    [slug] = office.publish(entry(name))
    editor.open("/admin/insatser/" + slug)
    editor.fill("Sammanfattning", better)
    editor.fill("Varför ändringen behövs", "Det förra var svårt att läsa.")
    editor.press("Lämna som förslag")
    assert editor.message() == "Förslaget är lämnat. En administratör går igenom det."
    assert better not in admin_server.get("/insatser/" + slug).text
    editor.open("/admin/forslag")
    assert better in editor.section(name).text
    assert editor.all("main button") == [], "an editor decides nothing"

    editor.become(office)
    editor.open("/admin/forslag")
    section = editor.section(name)
    assert "Det förra var svårt att läsa." in section.text
    [row] = [row.text for row in section.find_elements("css selector", "tbody tr")]
    assert "Stöd på vägen" in row and better in row
    editor.press_in(section, "Godkänn")
    assert editor.message() == f"Godkänt: {name} är ändrad."
    assert better in admin_server.get("/insatser/" + slug).text
    assert name not in editor.text().replace(editor.message(), "")


def test_declining_needs_a_reason(scripted_administrator, office, editor_office, admin_server):
    """Without a reason nothing is decided; with one the proposal goes and the entry stays."""
    name = unique("Avslagaren")
    [slug] = office.publish(entry(name))
    propose(editor_office, slug, summary="Köp nu!")
    scripted_administrator.open("/admin/forslag")
    scripted_administrator.press_in(scripted_administrator.section(name), "Avslå")
    assert scripted_administrator.status() == 422
    assert scripted_administrator.problems() == ["Skriv varför förslaget avslås."]
    section = scripted_administrator.section(name)
    scripted_administrator.type_in(section, "input[name=skal]", "Det är reklam.")
    scripted_administrator.press_in(section, "Avslå")
    assert scripted_administrator.message() == "Förslaget är avslaget."
    assert "Köp nu!" not in admin_server.get("/insatser/" + slug).text
    assert name not in scripted_administrator.text()


def test_enter_in_the_reason_does_not_approve(scripted_administrator, office, editor_office, admin_server):
    """Who writes why a proposal is declined and presses Enter has not approved it."""
    name = unique("Returtangenten")
    [slug] = office.publish(entry(name))
    propose(editor_office, slug, summary="Köp nu!")
    scripted_administrator.open("/admin/forslag")
    field = scripted_administrator.section(name).find_element("css selector", "[name=skal]")
    scripted_administrator.leave(lambda: field.send_keys("Det är reklam.", Keys.ENTER))
    assert "Köp nu!" not in admin_server.get("/insatser/" + slug).text


def test_what_others_changed_meanwhile_is_pointed_out(scripted_administrator, office, editor_office):
    """A proposal for a field that has changed since can't be approved, and says which field."""
    name = unique("Föråldrade")
    [slug] = office.publish(entry(name))
    propose(editor_office, slug, summary="Förslaget.")
    save(office, slug, summary="Administratörens.")
    scripted_administrator.open("/admin/forslag")
    section = scripted_administrator.section(name)
    assert "Andra har ändrat samma fält" in section.text and "sammanfattning" in section.text
    assert [button.text for button in section.find_elements("css selector", "button")] == ["Avslå"]


def test_checking_a_proposal_keeps_the_comment(scripted_editor, office):
    """Why the change is needed need not be written twice."""
    name = unique("Kommentatorn")
    [slug] = office.publish(entry(name))
    scripted_editor.open("/admin/insatser/" + slug)
    scripted_editor.fill("Varför ändringen behövs", "Nya tider från hösten.")
    scripted_editor.press("Kontrollera utan att spara")
    assert scripted_editor.value("Varför ändringen behövs") == "Nya tider från hösten."


def test_an_editors_draft_needs_no_proposal(scripted_editor, office):
    """What nobody has seen yet is changed at once."""
    name = unique("Utkastaren")
    scripted_editor.open("/admin/insatser/ny")
    assert scripted_editor.value("Samordningsförbund") == ASSOCIATION
    scripted_editor.fill("Namn", name)
    scripted_editor.press("Spara")
    assert scripted_editor.message().startswith("Sparad som utkast")
    scripted_editor.fill("Sammanfattning", "Nu med text.")
    scripted_editor.press("Spara")
    assert scripted_editor.message() == "Sparad."


def test_an_editor_has_only_the_own_pages(scripted_editor):
    """The menu leaves out what is for administrators, and their addresses are refused in Swedish."""
    scripted_editor.open("/admin")
    menu = [link.text for link in scripted_editor.all("nav.admin a")]
    assert "Insatser" in menu and not set(menu) & {"Begrepp", "Sammansättningar", "Nycklar", "Logg"}
    assert scripted_editor.one(".who p").text == f"prov, redaktör, {ASSOCIATION}"
    for path in ONLY_ADMINISTRATORS:
        scripted_editor.open(path)
        assert scripted_editor.status() == 403, path
        assert "för administratörer" in scripted_editor.text(), path


def test_an_editor_sees_no_other_associations_entries(scripted_editor, office):
    """Neither in the list nor by address."""
    name = unique("Grannens")
    [slug] = office.publish(entry(name, coordinationAssociation=OTHER_ASSOCIATION))
    scripted_editor.open("/admin/insatser?" + urlencode({"q": name}))
    assert scripted_editor.one("main p[role=status]").text == "0 insatser"
    for path in ("", "/historik"):
        scripted_editor.open(f"/admin/insatser/{slug}{path}")
        assert scripted_editor.status() == 403
        assert name not in scripted_editor.text()


@pytest.mark.parametrize("path, fields", [
    ("/admin/insatser/{slug}", {"name": "Kapad", "gor": "spara"}),
    ("/admin/insatser/{slug}/status", {"status": "archived"}),
    ("/admin/insatser/{slug}/aterstall", {"version": "1"}),
    ("/admin/aktualitet/bekrafta", {"id": "{id}", "roll": "samordnare"}),
    ("/admin/aktualitet/lank", {"id": "{id}"}),
    ("/admin/begrepp", {"id": "n-ensamhet", "ord": "ensamsten", "gor": "spara"}),
    ("/admin/sammansattningar", {"ord": "öppen|vård"}),
    ("/admin/aktualitet/granser", {"dags": "1", "bradskar": "2", "langrened": "3", "dold": "4"}),
    ("/admin/nycklar", {"roll": "administrator"}),
    ("/admin/nycklar/aterkalla", {"id": "abc"}),
    ("/admin/forslag", {"id": "abc", "gor": "godkann"}),
], ids=lambda value: value if isinstance(value, str) else "")
def test_an_editor_changes_nothing_of_others(office, editor_office, foreign, path, fields):
    """What another association or an administrator decides is refused, also to who knows the address."""
    before = office.revision()
    sent = {name: value.format(**foreign) for name, value in fields.items()}
    reply = editor_office.post(path.format(**foreign), **sent)
    assert reply.status in (403, 422), reply.text
    assert office.revision() == before


@pytest.fixture(scope="module")
def foreign(office):
    """A published entry of another association."""
    [slug] = office.publish(entry(unique("Främmande"), coordinationAssociation=OTHER_ASSOCIATION))
    text = office.get("/admin/insatser/" + slug).text
    return {"slug": slug, "id": re.search(r'name="id" value="([^"]+)"', text)[1]}


def test_an_editor_does_not_restore_what_is_published(office, editor_office, admin_server):
    """Restoring changes what the public reads, so it takes an administrator or a proposal as any other change does."""
    name = unique("Återställaren")
    [slug] = office.publish(entry(name, summary="Första orden."))
    save(office, slug, summary="Andra orden.")
    editor_office.post(f"/admin/insatser/{slug}/aterstall", version="1")
    assert "Andra orden." in admin_server.get("/insatser/" + slug).text


def test_an_editor_closes_no_reports_of_others(office, editor_office, admin_server, foreign):
    """Reports on another association's entries are neither shown nor closed."""
    text = unique("Felanmälan")
    body = urlencode({"kind": "full", "text": text})
    reply = editor_office.send("POST", f"/insatser/{foreign['slug']}/rapport", body, form_headers())
    assert reply.status == 303, reply.text
    assert text in office.get("/admin/rapporter").text
    assert text not in editor_office.get("/admin/rapporter").text


def test_an_editor_sees_no_other_associations_imports(office, editor_office):
    """The list of imports names only those of files that the editor may undo."""
    name = unique("tyst")
    foreign = entry(unique("Tyst"), coordinationAssociation=OTHER_ASSOCIATION)
    office.confirm(office.upload(name + ".jsonl", json_lines([foreign])))
    assert name in office.get("/admin/import").text
    assert name not in editor_office.get("/admin/import").text
