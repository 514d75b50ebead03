"""Keeping entries fresh: what is due, one click, and a link that can be mailed."""

import html
import re
from urllib.parse import urlencode

import pytest

from admin import entry, form_headers, months_ago, unique

STATES = {5: None, 7: "due", 11: "urgent", 13: "outdated", 15: "hidden"}


@pytest.fixture(scope="module")
def aged(office):
    """Entries that were confirmed so many months ago: name and address by months."""
    names = {months: unique(f"Åldringen {months}") for months in STATES}
    entries = [entry(name, reviewedAt=months_ago(months), reviewedBy="samordnare") for months, name in names.items()]
    return {months: (name, slug) for (months, name), slug in zip(names.items(), office.publish(*entries), strict=True)}


def old_entry(office, stem, months=8):
    """A published entry that is due; its name and address."""
    name = unique(stem)
    [slug] = office.publish(entry(name, reviewedAt=months_ago(months), reviewedBy="samordnare"))
    return name, slug


def make_link(office, slug):
    """A confirmation link for an entry, after the origin."""
    identity = re.search(r'name="id" value="([^"]+)"', office.get("/admin/insatser/" + slug).text)[1]
    text = office.post("/admin/aktualitet/lank", id=identity).text
    return re.search(r'aria-label="Länk" value="http://[^/"]+(/bekrafta/[^"]+)"', text)[1]


def confirmed(office, slug):
    """What the form says of who confirmed the entry."""
    return html.unescape(re.search(r'<p class="lead">(.*?)\n', office.get("/admin/insatser/" + slug).text)[1])


def test_entries_are_due_by_their_age(scripted_administrator, aged, admin_catalogue):
    """Each stands under its urgency, the most urgent first; what is too old is not found any more."""
    scripted_administrator.open("/admin/aktualitet")
    order = [link.text for link in scripted_administrator.all("main section h2 a")]
    for months, state in STATES.items():
        name, _ = aged[months]
        if state is None:
            assert name not in order
            continue
        assert f"state-{state}" in scripted_administrator.section(name).get_attribute("class").split()
    assert [name for name in order if name.startswith("Åldringen")] == [aged[months][0] for months in (15, 13, 11, 7)]
    assert [hit["name"] for hit in admin_catalogue.search(q=aged[13][0])["hits"]][:1] == [aged[13][0]]
    assert aged[15][0] not in [hit["name"] for hit in admin_catalogue.hits(q=aged[15][0])]


def test_one_click_confirms(administrator, office, admin_catalogue):
    """The role is filled in already; a hidden entry is found again, and leaves the list."""
    name, slug = old_entry(office, "Klickaren", months=16)
    assert name not in [hit["name"] for hit in admin_catalogue.search(q=name)["hits"]]
    before = office.revision()
    administrator.open("/admin/aktualitet")
    administrator.press_in(administrator.section(name), "Bekräfta att det stämmer")
    assert administrator.message() == f"Bekräftad: {name}."
    assert name not in [link.text for link in administrator.all("main section h2 a")]
    assert "av katalogens administratör" in confirmed(office, slug)
    assert name in [hit["name"] for hit in admin_catalogue.search(q=name)["hits"]]
    assert len(office.log(before)) == 1


def test_a_role_is_needed(scripted_administrator, office):
    """An empty role or a personal identity number confirms nothing, and the page says what to write."""
    name, slug = old_entry(office, "Rollbesättaren")
    for role in ("", "19121212-1212"):
        scripted_administrator.open("/admin/aktualitet")
        section = scripted_administrator.section(name)
        scripted_administrator.type_in(section, "input[name=roll]", role)
        scripted_administrator.press_in(section, "Bekräfta att det stämmer")
        assert scripted_administrator.status() == 422
        assert "Skriv en roll" in scripted_administrator.problems()[0]
    assert "av samordnare" in confirmed(office, slug)


def test_a_link_from_making_to_using(administrator, office, admin_server):
    """The link opens without a login; looking changes nothing, one press confirms, and it can't be used again."""
    name, slug = old_entry(office, "Länkaren")
    administrator.open("/admin/aktualitet")
    administrator.press_in(administrator.section(name), "Gör en länk att skicka")
    made = administrator.section(f"Länk för {name}")
    address = made.find_element("css selector", "input[aria-label=Länk]").get_property("value")
    assert address.startswith(administrator.origin + "/bekrafta/")
    link = address.removeprefix(administrator.origin)

    administrator.browser.execute_cdp_cmd("Network.clearBrowserCookies", {})
    before = office.revision()
    for _ in range(2):
        administrator.open(link)
        assert (administrator.status(), administrator.heading()) == (200, "Stämmer det här?")
    assert name in administrator.text() and "Stöd på vägen" in administrator.text()
    assert administrator.browser.get_cookies() == []
    assert office.revision() == before, "looking changes nothing"
    administrator.fill("Din roll", "verksamhetschef")
    administrator.press("Bekräfta att det stämmer")
    assert (administrator.status(), administrator.heading()) == (200, "Tack!")
    assert "av verksamhetschef" in confirmed(office, slug)
    [(who, what, _)] = office.log(before)
    assert "bekräft" in what.lower() and link.rpartition("_")[2] not in who, "the secret is not in the log"

    administrator.open(link)
    assert administrator.status() == 410 and "redan använd" in administrator.text()
    again = admin_server_post(office, link, roll="någon annan")
    assert again.status == 410 and "redan använd" in again.text
    assert "av verksamhetschef" in confirmed(office, slug)
    assert len(office.log(before)) == 1


def admin_server_post(office, link, **fields):
    """Sends the form of a confirmation page as somebody who is not logged in."""
    return office.send("POST", link, urlencode(fields), {**form_headers(), "Cookie": ""})


def test_mail_scanners_change_nothing(office):
    """GET and HEAD, however often and with whatever headers, leave the link good."""
    name, slug = old_entry(office, "Skannern")
    link = make_link(office, slug)
    before = office.revision()
    for method in ("GET", "HEAD", "GET", "HEAD", "OPTIONS"):
        reply = office.send(method, link, headers={"Cookie": "", "User-Agent": "SafeLinks", "Purpose": "prefetch"})
        assert reply.status in (200, 204), f"{method}: {reply.status}"
        assert "Set-Cookie" not in reply.headers
        if method != "OPTIONS":
            assert reply.headers["Cache-Control"] == "no-store" and reply.headers["Referrer-Policy"] == "no-referrer"
    assert office.revision() == before
    assert admin_server_post(office, link, roll="samordnare").status == 200
    assert len(office.log(before)) == 1


def test_a_link_needs_a_role_and_is_then_still_good(keeper, office):
    """Sending no role is told on the page, which keeps the link; a second try confirms."""
    name, slug = old_entry(office, "Rollösa")
    link = make_link(office, slug)
    keeper.open(link)
    keeper.run("document.getElementById('roll').required = false")
    keeper.press("Bekräfta att det stämmer")
    assert keeper.status() == 400 and "Skriv en roll" in keeper.one("main [role=alert]").text
    assert keeper.browser.title.startswith("Något behöver rättas")
    keeper.fill("Din roll", "samordnare")
    keeper.press("Bekräfta att det stämmer")
    assert keeper.heading() == "Tack!"


def test_bad_links_are_told(office):
    """What is no link, or has been cut short on the way, is answered in Swedish and tells nothing of entries."""
    name, slug = old_entry(office, "Trasiga")
    link = make_link(office, slug)
    for bad in ("/bekrafta/a_b", "/bekrafta/x", link[:-1], link[:-1] + ("a" if link[-1] != "a" else "b"),
                link + "_a", "/bekrafta/" + "a" * 5_000, link.upper()):
        reply = office.send("GET", bad, headers={"Cookie": ""})
        assert reply.status in (404, 410, 414), f"{reply.status} for {bad}"
        assert name not in reply.text
        assert admin_server_post(office, bad, roll="samordnare").status in (404, 410, 414)
    assert "av samordnare" in confirmed(office, slug)


def test_a_link_of_an_archived_entry_is_told(office):
    """An entry that is no longer published can't be confirmed, and the page says why."""
    name, slug = old_entry(office, "Arkiverade")
    link = make_link(office, slug)
    office.post(f"/admin/insatser/{slug}/status", status="archived")
    reply = office.send("GET", link, headers={"Cookie": ""})
    assert reply.status == 410 and "inte publicerad" in reply.text


def test_another_site_can_not_confirm(office):
    """A form on another site that is sent to a link is refused."""
    name, slug = old_entry(office, "Korssajten")
    link = make_link(office, slug)
    before = office.revision()
    headers = {**form_headers(), "Cookie": "", "Sec-Fetch-Site": "cross-site"}
    assert office.send("POST", link, urlencode({"roll": "samordnare"}), headers).status == 403
    assert office.revision() == before


def test_an_editor_confirms_the_own(scripted_editor, office):
    """An editor finds the own association's entries in the list, and confirms with one click."""
    name, slug = old_entry(office, "Egenbekräftaren")
    scripted_editor.open("/admin/aktualitet")
    assert scripted_editor.all("#dags") == [], "limits are for administrators"
    scripted_editor.press_in(scripted_editor.section(name), "Bekräfta att det stämmer")
    assert scripted_editor.message() == f"Bekräftad: {name}."
    assert "av redaktör" in confirmed(office, slug)


def test_limits_are_changed(scripted_administrator, office):
    """Months that don't rise are refused; good ones change what the page says, and back again."""
    scripted_administrator.open("/admin/aktualitet")
    scripted_administrator.fill("Dags", "20")
    scripted_administrator.press("Ändra")
    assert scripted_administrator.status() == 422 and "stiger" in scripted_administrator.problems()[0]
    scripted_administrator.open("/admin/aktualitet")
    scripted_administrator.fill("Dags", "5")
    scripted_administrator.press("Ändra")
    assert scripted_administrator.message() == "Gränserna är ändrade."
    assert "efter 5 månader" in scripted_administrator.one("main .lead").text
    office.post("/admin/aktualitet/granser", dags="6", bradskar="11", langrened="12", dold="14")
