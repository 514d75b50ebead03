"""Reporting an error in an entry, with scripts and without, with the mouse and with keys."""

import itertools

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from chromium import set_view
from test_axe import examine, violations
from test_layout import CLIPPED, TOO_WIDE

KINDS = ["Uppgifterna är inaktuella", "Insatsen är stängd", "Insatsen är full", "Något saknas", "Något annat"]
TEXT = "Berätta mer, om du vill"
HOSTILE = "</textarea><script>window.breach=1</script>\n\"'<b>fet</b>"
networks = itertools.count(1)


def behind_a_network(visitor):
    """Makes the visitor come from a network of its own, so that tests don't use up each other's reports."""
    number = next(networks)
    visitor.browser.execute_cdp_cmd("Network.enable", {})
    visitor.browser.execute_cdp_cmd(
        "Network.setExtraHTTPHeaders", {"headers": {"X-Forwarded-For": f"198.51.100.{number}"}})
    return visitor


def forget_network(visitor):
    visitor.browser.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": {}})


@pytest.fixture
def reporter(any_visitor):
    """A visitor with scripts, and one without."""
    yield behind_a_network(any_visitor)
    forget_network(any_visitor)


@pytest.fixture
def scripted(visitor):
    """A visitor whose browser runs scripts."""
    yield behind_a_network(visitor)
    forget_network(visitor)


def choose(visitor, kind):
    """Chooses what is wrong."""
    visitor.browser.find_element("xpath", f'//label[normalize-space()="{kind}"]').click()


def chosen(visitor):
    """What is chosen."""
    return visitor.run(
        "return [...document.querySelectorAll('input[type=radio]:checked')].map(box => box.labels[0].innerText.trim())")


def test_reporting_an_error(reporter, paths):
    """The form opens, is filled in and sent; the thanks lead back to the entry, and a reload sends nothing again."""
    reporter.open(paths["entry"])
    name = reporter.heading()
    reporter.open(paths["report"])
    assert reporter.heading() == "Rapportera fel"
    assert name in reporter.one(".lead").text
    labels = [label.text.strip() for label in reporter.all("fieldset label")]
    assert labels == KINDS
    choose(reporter, KINDS[2])
    reporter.fill(TEXT, "Fullt till våren enligt dem själva.")
    reporter.press("Skicka")
    assert reporter.path() == paths["thanks"]
    assert (reporter.status(), reporter.heading()) == (200, "Tack!")
    reporter.leave(reporter.browser.refresh)
    assert reporter.heading() == "Tack!"
    reporter.follow(reporter.one("main a"))
    assert reporter.path() == paths["entry"]


def test_words_are_not_needed(reporter, paths):
    """Saying what is wrong is enough."""
    reporter.open(paths["report"])
    choose(reporter, KINDS[0])
    reporter.press("Skicka")
    assert reporter.heading() == "Tack!"


def test_what_is_missing_is_told_and_the_text_kept(reporter, paths):
    """Whoever forgets to choose is told so, in Swedish, and need not type anything again."""
    reporter.open(paths["report"])
    reporter.fill(TEXT, HOSTILE)
    reporter.press("Skicka")
    assert reporter.status() == 400
    assert reporter.browser.title.startswith("Något behöver rättas")
    [told] = reporter.all("main [role=alert] li")
    assert "Inget är valt" in told.text and "Vad är fel?" in told.text
    assert reporter.one("fieldset").get_attribute("aria-describedby") == "fel"
    assert reporter.value(TEXT) == HOSTILE
    assert reporter.run("return window.breach === undefined && !document.querySelector('main b, main script')")
    choose(reporter, KINDS[4])
    reporter.press("Skicka")
    assert reporter.heading() == "Tack!"


def test_a_personal_identity_number_is_refused(reporter, paths):
    """The number is pointed out before anything is kept, and the choice stays."""
    reporter.open(paths["report"])
    choose(reporter, KINDS[3])
    reporter.fill(TEXT, "Ring 19121212-1212")
    reporter.press("Skicka")
    assert reporter.status() == 400
    assert "personnummer" in reporter.one("main [role=alert] li").text
    assert chosen(reporter) == [KINDS[3]]
    field = reporter.field(TEXT)
    assert field.get_attribute("aria-invalid") == "true"
    assert field.get_attribute("aria-describedby").split() == ["fel", "rad"]


def test_too_many_reports_are_refused_politely(scripted, paths):
    """After five at once the visitor is asked to wait, on a page in Swedish, and what was typed is one step back."""
    for _ in range(5):
        scripted.open(paths["report"])
        choose(scripted, KINDS[2])
        scripted.press("Skicka")
        assert scripted.heading() == "Tack!"
    scripted.open(paths["report"])
    choose(scripted, KINDS[2])
    scripted.press("Skicka")
    assert scripted.status() == 429
    assert "Vänta" in scripted.one(".lead").text


def test_another_site_can_not_report_in_a_visitors_name(scripted, server, paths):
    """A form on another site that is sent here is refused."""
    form = f'<form method=post action="{server.origin}{paths["report"]}"><input name=kind value=full><button>x</button></form>'
    scripted.browser.get("data:text/html," + form)
    scripted.one("button").click()
    scripted.wait(lambda: scripted.browser.current_url.startswith(server.origin))
    assert scripted.wait(scripted.status) == 403


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_form_with_problems_has_no_barriers(scripted, paths, width, scheme):
    """The page that says what to mend is as good as the others."""
    set_view(scripted.browser, width, scheme=scheme)
    scripted.open(paths["report"])
    scripted.fill(TEXT, "121212-1212 " + "mycket " * 150)
    scripted.press("Skicka")
    assert len(scripted.all("main [role=alert] li")) == 3
    assert violations(examine(scripted)) == []
    assert scripted.run(TOO_WIDE) == [] and scripted.run(CLIPPED) == []


def test_fields_are_named_by_what_is_seen(visitor, paths):
    """Screen readers say the question, the choices and the hint; voice control finds what is seen."""
    visitor.open(paths["report"])
    boxes = visitor.all("input[type=radio]")
    assert [box.accessible_name for box in boxes] == KINDS
    assert visitor.run("return document.querySelector('fieldset > legend').innerText") == "Vad är fel?"
    assert visitor.field(TEXT).accessible_name == TEXT
    hint = visitor.one("#" + visitor.field(TEXT).get_attribute("aria-describedby"))
    assert hint.is_displayed() and hint.text.startswith("Skriv inga namn eller personnummer.")


def test_choices_are_easy_to_hit(visitor, paths):
    """Each choice is at least 24 pixels high, its label included (WCAG 2.5.8)."""
    set_view(visitor.browser, 320)
    visitor.open(paths["report"])
    assert all(label.rect["height"] >= 24 for label in visitor.all("fieldset label"))


def test_reporting_by_keyboard_alone(scripted, paths):
    """Choosing, writing and sending needs no mouse."""
    scripted.open(paths["report"])
    tab_to(scripted, "input[type=radio]")
    press(scripted, Keys.SPACE, Keys.ARROW_DOWN)
    assert chosen(scripted) == [KINDS[1]]
    press(scripted, Keys.TAB, "Stängt sedan i maj", Keys.TAB)
    assert scripted.browser.switch_to.active_element.text == "Skicka"
    scripted.leave(lambda: press(scripted, Keys.ENTER))
    assert scripted.heading() == "Tack!"


def press(visitor, *keys):
    """Presses keys one after the other, wherever the focus is."""
    for key in keys:
        ActionChains(visitor.browser).send_keys(key).perform()


def tab_to(visitor, selector):
    """Presses Tab until the focus is on such a part."""
    for _ in range(20):
        press(visitor, Keys.TAB)
        if visitor.browser.switch_to.active_element in visitor.all(selector):
            return
    raise AssertionError(f"Tab never came to {selector}")
