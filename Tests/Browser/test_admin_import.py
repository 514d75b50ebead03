"""Reading files in: what would change is shown, confirmed, carried out and undone."""

import csv
import html
import io
import json
import re

import pytest

from admin import ASSOCIATION, FIXTURES, OTHER_ASSOCIATION, entry, json_lines, plan_key, unique

WORKBOOK = FIXTURES / "xlsx" / "openpyxl-sheets.xlsx"
FAULTY = FIXTURES / "swedish" / "errors.csv"
TABLE = json.loads((FIXTURES / "expected.json").read_text(encoding="utf-8"))
HEADINGS = TABLE[0]["cells"]
# A no-break space is a space to whoever reads a page.
NAMES = [" ".join(row["cells"][1].split()) for row in TABLE[1:]]
TOKENS = ["Steget vidare", "Källan", "Skapande ateljén", "Nya steg", "Grönt spår", "Språkvännen"]
ROWS = "return [...arguments[0].querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.innerText))"
CONFIRM = 'main form[action="/admin/import/bekrafta"]'


def upload(keeper, path):
    """Chooses a file on the page for it and sends it."""
    keeper.open("/admin/import")
    keeper.choose_file(path)
    keeper.press("Visa vad som skulle ändras")


def table(keeper, label):
    """The rows of a table by its name."""
    return keeper.run(ROWS, keeper.one(f'main [role=region][aria-label="{label}"]'))


def found_names(office):
    """Which of the workbook's entries the catalogue has."""
    found = {" ".join(name.split()) for words in TOKENS for name in office.entries(words).values()}
    return [name for name in NAMES if name in found]


def test_a_workbook_from_plan_to_undo(administrator, office, admin_catalogue):
    """The plan shows counts and headings; confirming reads in, again changes nothing, undoing takes away."""
    upload(administrator, WORKBOOK)
    assert (administrator.status(), administrator.heading()) == (200, "Det här skulle ändras")
    assert administrator.one("main .lead").text == "6 nya, 0 ändrade, 0 oförändrade."
    administrator.one("main details:not([open]) summary").click()
    mapping = administrator.run(ROWS, administrator.one("main details table"))
    assert [row[1] for row in mapping] == HEADINGS and all(meaning == heading for _, heading, meaning in mapping)
    assert "i bladet Insatser, rad 2" in administrator.one("main details summary").text
    assert [item.text for item in administrator.all("main details[open]:last-of-type li")] == NAMES
    assert found_names(office) == [], "looking changes nothing"

    administrator.press("Läs in")
    assert administrator.path() == "/admin/import"
    assert administrator.message() == "Inläst: 6 nya och 0 ändrade. Du kan ångra det nedan."
    assert found_names(office) == NAMES
    assert table(administrator, "Tidigare inläsningar")[0][1:3] == [WORKBOOK.name, "6 nya, 0 ändrade"]
    public = [hit["name"] for hit in admin_catalogue.search(q="Språkvännen")["hits"]]
    assert "Språkvännen" not in public, "what is new is a draft"

    upload(administrator, WORKBOOK)
    assert administrator.one("main p[role=status]").text == (
        "0 nya, 0 ändrade, 6 oförändrade. Allt stämmer redan.")
    assert administrator.all(CONFIRM) == []

    administrator.open("/admin/import")
    administrator.press_in(administrator.one("[aria-label='Tidigare inläsningar'] tbody tr"), "Ångra")
    assert administrator.message() == "Ångrad: 0 som förut, 6 borttagna, 0 arkiverade."
    assert found_names(office) == []
    last = table(administrator, "Tidigare inläsningar")[0]
    assert last[1] == WORKBOOK.name and last[4].startswith("ångrad ")


def test_a_file_with_faults_is_refused_as_a_whole(scripted_administrator, office):
    """Every fault is told with row, column, value and remedy, there is nothing to confirm, and nothing was changed."""
    before = office.revision()
    upload(scripted_administrator, FAULTY)
    assert (scripted_administrator.status(), scripted_administrator.heading()) == (422, "Filen har fel")
    expected = [fault for fault in json.loads((FAULTY.with_suffix(".json")).read_text(encoding="utf-8"))
                if fault["severity"] == "error" and fault["line"] not in (1, 10, 25)]
    rows = table(scripted_administrator, "Fel")
    assert f"{len(rows)} fel." in scripted_administrator.one("main [role=alert]").text
    assert [(row[0], row[1].partition("(")[2].strip(")")) for row in rows] == [
        (f"rad {fault['line']}", fault["column"]) for fault in expected]
    assert all(row[3].rstrip().endswith(".") and ". " in row[3] for row in rows), "what is wrong, and what to do"
    assert scripted_administrator.all(CONFIRM) == []
    assert "Läs in" not in [button.text for button in scripted_administrator.all("main button")]
    assert office.revision() == before and office.entries("Felfri") == {}


def test_a_file_with_faults_promises_nothing_new(scripted_administrator):
    """Nothing is called new of a file that can't be read in."""
    upload(scripted_administrator, FAULTY)
    assert "Nya insatser" not in scripted_administrator.text()


def test_each_fault_shows_the_value_that_was_written(office):
    """Who mends the file sees what stands there, except where it is a person's number."""
    text = office.upload(FAULTY.name, FAULTY.read_bytes()).text
    assert "20170101" not in text
    rows = re.findall(r"<tr><td>rad (\d+)</td><td>.*?</td><td>(.*?)</td><td>(.*?)</td></tr>", text)
    told = {int(line): " ".join(html.unescape(f"{value} {message}").split()) for line, value, message in rows}
    silent = []
    for fault in json.loads(FAULTY.with_suffix(".json").read_text(encoding="utf-8")):
        # The heading stands in the column's name; a comma between two kommuner is understood.
        if "identity number" in fault["fault"] or fault["line"] in (1, 10):
            continue
        shown = " ".join(fault["value"].rpartition("|")[2].split())[:40]
        if fault["line"] not in told or shown not in told[fault["line"]]:
            silent.append((fault["line"], fault["fault"]))
    assert silent == []


def test_changes_are_shown_field_by_field(scripted_administrator, office, tmp_path):
    """A changed row shows what the field says and would say; undoing brings back what it said."""
    name = unique("Fältvisaren")
    [slug] = office.publish(entry(name, key="prov-faltvisaren-" + name[-8:]))
    file = tmp_path / "ändring.csv"
    rows = [["nyckel", "namn", "sammanfattning"], ["prov-faltvisaren-" + name[-8:], name, "Nu med lunch."]]
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    file.write_bytes(text.getvalue().encode("cp1252"))
    upload(scripted_administrator, file)
    assert scripted_administrator.one("main .lead").text == "0 nya, 1 ändrade, 0 oförändrade."
    [change] = scripted_administrator.run(ROWS, scripted_administrator.one(f'main [aria-label="Ändras: {name}"]'))
    assert change == ["sammanfattning", "Stöd på vägen för den som vill vidare.", "Nu med lunch."]
    scripted_administrator.press("Läs in")
    assert "Nu med lunch." in office.get(f"/insatser/{slug}").text
    scripted_administrator.press_in(scripted_administrator.one("[aria-label='Tidigare inläsningar'] tbody tr"), "Ångra")
    assert scripted_administrator.message() == "Ångrad: 1 som förut, 0 borttagna, 0 arkiverade."
    page = office.get(f"/insatser/{slug}").text
    assert "Nu med lunch." not in page and "Stöd på vägen" in page


def test_publishing_at_once_is_a_choice(scripted_administrator, office, admin_catalogue, tmp_path):
    """With the box ticked the new is found by the public; what was seen is archived when the import is undone."""
    name = unique("Genastpubliceraren")
    file = tmp_path / "prov.jsonl"
    file.write_bytes(json_lines([entry(name)]))
    scripted_administrator.open("/admin/import")
    scripted_administrator.choose_file(file)
    scripted_administrator.browser.find_element("xpath", '//label[contains(., "Publicera insatserna")]').click()
    scripted_administrator.press("Visa vad som skulle ändras")
    scripted_administrator.press("Läs in")
    assert name in [hit["name"] for hit in admin_catalogue.search(q=name)["hits"]]
    scripted_administrator.press_in(scripted_administrator.one("[aria-label='Tidigare inläsningar'] tbody tr"), "Ångra")
    assert scripted_administrator.message() == "Ångrad: 0 som förut, 0 borttagna, 1 arkiverade."
    assert name not in [hit["name"] for hit in admin_catalogue.search(q=name)["hits"]]


def test_a_plan_is_shown_again_when_the_catalogue_has_changed(scripted_administrator, office, tmp_path):
    """What is carried out is what was looked at: somebody else's change in between is shown first."""
    name = unique("Omvisaren")
    new = entry(name)
    file = tmp_path / "prov.jsonl"
    file.write_bytes(json_lines([new]))
    upload(scripted_administrator, file)
    assert scripted_administrator.one("main .lead").text.startswith("1 nya")
    office.confirm(office.upload("annan.jsonl", json_lines([{**new, "summary": "Någon annans ord."}])))
    scripted_administrator.press("Läs in")
    assert scripted_administrator.heading() == "Det här skulle ändras"
    assert scripted_administrator.one("main .lead").text == "0 nya, 1 ändrade, 0 oförändrade."
    assert "Någon annans ord." in scripted_administrator.text()
    assert "Någon annans ord." in office.get(f"/admin/insatser/{office.slug(name)}").text
    scripted_administrator.press("Läs in")
    assert scripted_administrator.message().startswith("Inläst: 0 nya och 1 ändrade.")
    assert "Någon annans ord." not in office.get(f"/admin/insatser/{office.slug(name)}").text


def test_a_plan_shown_again_says_why(scripted_administrator, office, tmp_path):
    """Who pressed the button and sees a plan again is told that somebody else was first."""
    file = tmp_path / "prov.jsonl"
    file.write_bytes(json_lines([entry(unique("Förklararen"))]))
    upload(scripted_administrator, file)
    office.publish(entry(unique("Mellankommaren")))
    scripted_administrator.press("Läs in")
    assert scripted_administrator.heading() == "Det här skulle ändras"
    assert scripted_administrator.all("main [role=alert], main [role=status]"), "nothing says why it was not read in"


def test_a_plan_is_carried_out_once(office, editor_office):
    """Neither twice nor by somebody else."""
    name = unique("Engångaren")
    plan = office.upload("prov.jsonl", json_lines([entry(name)]))
    key = plan_key(plan.text)
    stolen = editor_office.post("/admin/import/bekrafta", plan=key)
    assert stolen.status == 400 and "Planen har gått ut" in stolen.text
    assert office.post("/admin/import/bekrafta", plan=key).status == 303
    again = office.post("/admin/import/bekrafta", plan=key)
    assert again.status == 400 and "Planen har gått ut" in again.text
    assert len([shown for shown in office.entries(name).values() if shown == name]) == 1


def test_what_was_changed_since_is_not_undone(scripted_administrator, office, tmp_path):
    """An import whose entries others have changed is not undone, and the page names them."""
    name = unique("Kvarhållaren")
    plan = office.upload("kvar.jsonl", json_lines([entry(name)]))
    office.confirm(plan)
    slug = office.slug(name)
    assert office.post(f"/admin/insatser/{slug}/status", status="published").status == 303
    scripted_administrator.open("/admin/import")
    scripted_administrator.press_in(scripted_administrator.one("[aria-label='Tidigare inläsningar'] tbody tr"), "Ångra")
    [problem] = scripted_administrator.problems()
    assert name in problem and "kan inte ångras" in problem
    assert office.entries(name)


@pytest.mark.parametrize("file, told", [
    ("nasty/password.xlsx", "lösenord"), ("nasty/insatser.xls", "xlsx"), ("nasty/bomb-one-sheet.xlsx", ""),
    ("nasty/billion-laughs.xlsx", ""), ("nasty/empty.csv", "tom"), ("nasty/only-headings.csv", ""),
    ("nasty/truncated.xlsx", ""), ("nasty/random.xlsx", "")])
def test_a_bad_file_is_told_in_swedish(office, file, told):
    """A file that can't be read is answered with what is wrong, and changes nothing."""
    path = FIXTURES / file
    reply = office.upload(path.name, path.read_bytes())
    assert reply.status in (200, 400, 422), f"{file}: {reply.status}"
    assert told in reply.text and "<main" in reply.text
    assert CONFIRM.partition('"')[2].strip('"]') not in reply.text


def test_no_file_is_told(scripted_administrator):
    """Sending nothing is told, by the browser and by the server."""
    scripted_administrator.open("/admin/import")
    scripted_administrator.run("document.getElementById('fil').required = false")
    scripted_administrator.press("Visa vad som skulle ändras")
    assert scripted_administrator.status() == 400
    assert scripted_administrator.problems() == ["Välj en fil som inte är tom."]


def test_an_editor_reads_in_only_the_own_association(scripted_editor, office, tmp_path):
    """A file with another association's entry is refused, told as a fault of the row."""
    name = unique("Främlingen")
    file = tmp_path / "prov.jsonl"
    file.write_bytes(json_lines([entry(name, coordinationAssociation=OTHER_ASSOCIATION)]))
    upload(scripted_editor, file)
    assert scripted_editor.status() == 422 and scripted_editor.all(CONFIRM) == []
    assert office.entries(name) == {}
    file.write_bytes(json_lines([entry(name, coordinationAssociation=ASSOCIATION)]))
    upload(scripted_editor, file)
    scripted_editor.press("Läs in")
    assert scripted_editor.message().startswith("Inläst: 1 nya")


def test_an_editor_does_not_read_in_over_what_is_published(scripted_editor, office, admin_server, tmp_path):
    """What a file would change in published entries becomes proposals, told before and after; undoing takes them back."""
    name = unique("Oantastlige")
    first = entry(name)
    [slug] = office.publish(first)
    file = tmp_path / "prov.jsonl"
    file.write_bytes(json_lines([{**first, "summary": "Köp nu!"}]))
    upload(scripted_editor, file)
    assert "1 ändring av publicerade insatser blir förslag" in scripted_editor.text()
    assert "Köp nu!" in scripted_editor.text()
    scripted_editor.press("Läs in")
    assert scripted_editor.message().startswith("Inläst: 0 nya och 0 ändrade. 1 ändring väntar som förslag.")
    assert "Köp nu!" not in admin_server.get("/insatser/" + slug).text
    assert "Köp nu!" in office.get("/admin/forslag").text
    upload(scripted_editor, file)
    assert "1 ändring väntar redan som förslag" in scripted_editor.text()
    scripted_editor.open("/admin/import")
    scripted_editor.press("Ångra")
    assert scripted_editor.message().endswith("1 förslag återtaget.")
    assert "Köp nu!" not in office.get("/admin/forslag").text


def test_an_editor_does_not_undo_the_imports_of_others(office, other_office):
    """An import of another association's entries stays, whoever knows its number."""
    name = unique("Orubblige")
    office.publish(entry(name))
    run = re.search(r'angra".*?name="id" value="([0-9a-f-]{36})"', office.get("/admin/import").text, re.S)[1]
    reply = other_office.post("/admin/inlasningar/angra", id=run)
    assert reply.status in (400, 403, 422)
    assert office.entries(name)


def test_templates_and_exports_are_fetched(office):
    """The templates come as files, and what was exported for Excel changes nothing when it is read in again."""
    for name in ("insatser-mall.csv", "insats-textmall.txt"):
        reply = office.get("/admin/mallar/" + name)
        assert reply.status == 200 and f'filename="{name}"' in reply.headers["Content-Disposition"]
    for kind, name in (("excel", "a.csv"), ("csv", "b.csv"), ("jsonl", "c.jsonl")):
        exported = office.get("/admin/export/" + kind)
        assert exported.status == 200 and "attachment" in exported.headers["Content-Disposition"]
        plan = office.upload(name, exported.text.encode())
        assert "<strong>0</strong> nya, <strong>0</strong> ändrade" in plan.text, kind
    assert office.get("/admin/export/exe").status == 404
