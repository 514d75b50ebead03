"""Somebody else's list: headed as such, kept only when one says so, and added to where only the address remembers."""

import pytest

from test_shortlist import NOTE_KEY, SECRET, STORED, forgotten, ids, keep, listed, query, stored_ids  # noqa: F401
from visitor import Visitor


def test_a_list_handed_over_says_so_without_scripts(any_visitor, ids):
    """The address that is handed over is headed as such, and goes on being so while one compares."""
    any_visitor.open("/lista" + query(ids[:3]) + "&delad")
    assert any_visitor.heading() == "Delad lista"
    any_visitor.follow(any_visitor.one(".chosen button"))
    assert any_visitor.heading() == "Delad lista"
    any_visitor.follow(any_visitor.one("[data-ta-bort]"))
    assert any_visitor.heading() == "Delad lista" and listed(any_visitor) == ids[1:3]


def test_a_shared_list_is_kept_when_one_says_so(visitor, ids):
    """With no list of one's own, one press makes the shared one one's own, and it is then headed so."""
    visitor.open("/lista" + query(ids[:2]) + "&delad")
    assert visitor.run(STORED) == {}
    visitor.follow(visitor.one("[data-spara-lista]"))
    assert stored_ids(visitor) == ids[:2]
    assert visitor.heading() == "Min lista" and not visitor.one("[data-delad]").is_displayed()


@pytest.mark.parametrize("button, expected", [("lagg-till", [2, 0, 1]), ("ersatt", [0, 1])], ids=["add", "replace"])
def test_a_shared_list_does_not_overwrite_ones_own_silently(visitor, ids, button, expected):
    """Who has a list already is asked: what was chosen before is lost only when one says so."""
    keep(visitor, ids[2], ids[0])
    visitor.open("/lista" + query(ids[:2]))
    assert visitor.heading() == "Delad lista"
    visitor.one("[data-spara-lista]").click()
    assert stored_ids(visitor) == [ids[2], ids[0]]
    assert "2 insatser" in visitor.browser.switch_to.active_element.text
    visitor.follow(visitor.one(f"[data-{button}]"))
    assert stored_ids(visitor) == [ids[number] for number in expected]
    assert visitor.heading() == "Min lista"


def test_looking_at_a_shared_list_changes_nothing_of_ones_own(visitor, ids):
    """Taking an entry off the shared list leaves it on the own one, and the own note is neither shown nor printed."""
    keep(visitor, ids[0])
    visitor.run("localStorage.setItem(arguments[0], arguments[1])", NOTE_KEY, SECRET)
    visitor.open("/lista" + query(ids[:2]) + "&delad")
    assert not visitor.one("#anteckning").is_displayed() and not visitor.one("[data-tom-lista]").is_displayed()
    visitor.run("dispatchEvent(new Event('beforeprint'))")
    assert visitor.run("return [document.body.textContent, document.querySelector('#anteckning').value].join()"
                       ".includes(arguments[0])", SECRET) is False
    visitor.follow(visitor.one("[data-ta-bort]"))
    assert listed(visitor) == [ids[1]] and stored_ids(visitor) == [ids[0]]


def test_saving_adds_to_the_list_without_scripts(scriptless_chromium, server, ids):
    """Where only the address remembers, an entry that is read from the list, or from one like it, is added to it."""
    visitor = Visitor(scriptless_chromium, server.origin)
    visitor.open("/lista" + query(ids[:2]))
    visitor.follow(visitor.one(".chosen li a"))
    visitor.follow(visitor.one("[data-spara]"))
    assert listed(visitor) == ids[:2], "what is on the list already is not there twice"
    visitor.follow(visitor.one(".chosen li a"))
    visitor.follow(visitor.one(".similar a"))
    visitor.follow(visitor.one("[data-spara]"))
    assert listed(visitor)[:2] == ids[:2]
    assert listed(visitor)[2:] == [one for one in listed(visitor) if one not in ids[:2]]
