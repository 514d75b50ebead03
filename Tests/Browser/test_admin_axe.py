"""The pages of the administration have no barriers, fit the screen, are named, and keep to the policy."""

import pytest

from admin import FIXTURES, entry, months_ago, unique
from chromium import set_view
from test_admin_lists import report
from test_admin_proposals import propose
from test_admin_review import make_link
from test_axe import AXE, TAGS, violations
from test_layout import TOO_WIDE
from test_privacy import ADD_SCRIPT

LONG = "Rehabiliteringssamordningsinsatsernas_utvecklingsavdelning_" * 2
HEADINGS = {
    "login": "Logga in", "overview": "Översikt", "entries": "Insatser", "new entry": "Ny insats", "edit": "Ändra ",
    "history": "Historik för ", "import": "Läs in en fil", "plan": "Det här skulle ändras", "faults": "Filen har fel",
    "paste": "Klistra in en text", "draft": "Så här tolkas texten", "proposals": "Förslag",
    "reports": "Rapporter från besökare", "review": "Aktualitet", "new link": "Aktualitet", "findings": "Granskning",
    "gaps": "Luckor", "concepts": "Begrepp", "preview": "Begrepp", "compounds": "Sammansättningar", "tokens": "Nycklar",
    "new token": "Nycklar", "log": "Ändringslogg", "refused login": "Logga in", "refused entry": "Ändra ",
    "confirm": "Stämmer det här?", "confirmed": "Tack!",
}
EVERYTHING = {"type": "tag", "values": TAGS}
COLOURS = {"type": "rule", "values": ["color-contrast"]}
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(done, e => done({error: String(e)}));
"""
WIDE_TABLES = """
return [...document.querySelectorAll('main table')].filter(
    table => !table.closest('.scroll, details') && table.scrollWidth > table.parentElement.clientWidth + 1).length;
"""
UNNAMED = """
return [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(
    field => !field.labels?.length && !field.ariaLabel && !field.getAttribute('aria-label')).map(f => f.outerHTML);
"""


@pytest.fixture(scope="module")
def furnished(office, editor_office, admin_server):
    """Something to show on every page: addresses by name."""
    name = unique("Inredaren") + " " + LONG
    old = entry(unique("Gammal") + " " + LONG, reviewedAt=months_ago(13), reviewedBy="samordnare")
    slug, old_slug = office.publish(entry(name, description="För dig som är 18–29 år.\n\nAnsök.", ageMin=16), old)
    propose(editor_office, slug, comment=LONG, summary="Kortare. " + LONG)
    report(office, slug, "Fel: " + LONG, 77)
    return {"slug": slug, "old": old_slug, "link": make_link(office, slug)}


def show(keeper, page, furnished):
    """Opens a page of that kind."""
    slug = furnished["slug"]
    direct = {
        "overview": "", "entries": "/insatser?q=inredaren", "new entry": "/insatser/ny", "edit": f"/insatser/{slug}",
        "history": f"/insatser/{slug}/historik", "import": "/import", "paste": "/textmall", "proposals": "/forslag",
        "reports": "/rapporter", "review": "/aktualitet", "findings": "/granskning?slag=age-differs", "gaps": "/luckor",
        "concepts": "/begrepp?q=ensamhet", "compounds": "/sammansattningar", "tokens": "/nycklar", "log": "/logg?fore=20",
    }
    if page in direct:
        return keeper.open("/admin" + direct[page])
    return SHOWN[page](keeper, furnished)


def show_login(keeper, furnished):
    keeper.browser.execute_cdp_cmd("Network.clearBrowserCookies", {})
    keeper.open("/admin/logga-in")


def show_refused_login(keeper, furnished):
    show_login(keeper, furnished)
    keeper.browser.execute_cdp_cmd("Network.enable", {})
    headers = {"X-Forwarded-For": "203.0.113.90"}
    keeper.browser.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": headers})
    keeper.fill("Din nyckel", "fel")
    keeper.press("Logga in")


def show_plan(keeper, furnished):
    show_file(keeper, FIXTURES / "swedish" / "mess.csv")
    for summary in keeper.all("main details:not([open]) summary"):
        summary.click()


def show_faults(keeper, furnished):
    show_file(keeper, FIXTURES / "swedish" / "errors.csv")


def show_file(keeper, path):
    keeper.open("/admin/import")
    keeper.choose_file(path)
    keeper.press("Visa vad som skulle ändras")


def show_draft(keeper, furnished):
    keeper.open("/admin/textmall")
    text = f"Namn: {unique('Tolken')}\nMålgrupp: Lars {LONG}\nÅlder: ungefär 20\nKommuner: Haninge"
    keeper.run("arguments[0].value = arguments[1]", keeper.field("Text"), text)
    keeper.press("Visa hur den tolkas")


def show_new_link(keeper, furnished):
    keeper.open("/admin/aktualitet")
    keeper.press("Gör en länk att skicka")


def show_preview(keeper, furnished):
    keeper.open("/admin/begrepp?q=ensamhet")
    keeper.type_in(keeper.one("main section"), "input[name=ord]", "grubblande")
    keeper.press("Visa vad det ändrar")


def show_new_token(keeper, furnished):
    keeper.open("/admin/nycklar")
    keeper.one('#roll option[value="reader"]').click()
    keeper.press("Skapa en nyckel")


def show_refused_entry(keeper, furnished):
    keeper.open("/admin/insatser/" + furnished["slug"])
    keeper.fill("Ålder från", "trettio")
    keeper.press("Spara")


def show_confirm(keeper, furnished):
    keeper.open(furnished["link"])


def show_confirmed(keeper, furnished):
    keeper.open(furnished["link"])
    keeper.fill("Din roll", "samordnare")
    keeper.press("Bekräfta att det stämmer")


SHOWN = {
    "login": show_login, "refused login": show_refused_login, "plan": show_plan, "faults": show_faults,
    "draft": show_draft, "new link": show_new_link, "preview": show_preview, "new token": show_new_token,
    "refused entry": show_refused_entry, "confirm": show_confirm,
    "confirmed": show_confirmed,
}


@pytest.mark.parametrize("page", HEADINGS)
def test_a_page_has_no_barriers(scripted_administrator, furnished, page):
    """Named, without what axe-core can find, within the screen and the policy; small and large, light and dark."""
    keeper = scripted_administrator
    set_view(keeper.browser, 1280)
    keeper.errors()
    show(keeper, page, furnished)
    heading = keeper.heading()
    assert heading.startswith(HEADINGS[page])
    assert heading.split(" ")[0].strip("!") in keeper.browser.title and "Insatskatalogen" in keeper.browser.title
    assert keeper.run(UNNAMED) == []
    found = {}
    keeper.run(AXE)
    for width in (1280, 320):
        # Only colours differ between light and dark.
        for scheme, options in (("light", EVERYTHING), ("dark", COLOURS)):
            set_view(keeper.browser, width, scheme=scheme)
            results = keeper.browser.execute_async_script(RUN, options)
            assert "error" not in results, results["error"]
            found[f"axe {width} {scheme}"] = violations(results)
        found[f"too wide {width}"] = keeper.run(TOO_WIDE)
    found["tables that widen their page"] = keeper.run(WIDE_TABLES) or []
    found["console"] = keeper.errors()
    assert {where: what for where, what in found.items() if what} == {}


def test_what_the_policy_stops_would_be_noticed(scripted_administrator):
    """A script that has slipped into a page stands among what the browser complained of."""
    scripted_administrator.open("/admin/forslag")
    assert scripted_administrator.errors() == []
    assert scripted_administrator.run(ADD_SCRIPT) is False
    assert len(scripted_administrator.errors()) == 1


def test_titles_tell_the_pages_apart(scripted_administrator, furnished):
    """No two pages of the menu have the same name in the tab."""
    scripted_administrator.open("/admin")
    addresses = [link.get_attribute("href") for link in scripted_administrator.all("nav.admin a")]
    titles = []
    for address in addresses:
        scripted_administrator.browser.get(address)
        titles.append(scripted_administrator.browser.title)
        current = [link.get_attribute("href") for link in scripted_administrator.all("nav.admin a[aria-current=page]")]
        assert current == [address]
    assert len(set(titles)) == len(titles) == 12


def test_the_pages_show_what_is_to_be_looked_at(scripted_administrator, furnished):
    """The furnished pages show what the tests above are to look at."""
    for page, text in (("proposals", "Kortare."), ("reports", "Fel: "), ("review", "Gammal"), ("findings", "18–29")):
        show(scripted_administrator, page, furnished)
        assert text in scripted_administrator.text(), page
