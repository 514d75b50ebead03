"""The guided way: a few questions to whoever does not know what to search for."""

import itertools
import re

import pytest

from addresses import api, items
from visitor import MUNICIPALITY

MOST = 5
SKIP = ".question form:last-of-type button"
CHOICES = ".question .answers button"
CHIPS = ".person .chips a"
STRATEGIES = {
    "the first answer": ["first"],
    "the last answer": ["last"],
    "no answer": ["skip"],
    "an answer now and then": ["first", "skip"],
}


@pytest.mark.parametrize("answers", STRATEGIES)
def test_there_are_at_most_five_questions(any_visitor, server, answers):
    """Whatever is answered, the results come after five questions at most, and never nothing instead of them."""
    asked = go_through(any_visitor, answers)
    assert 2 <= len(asked) <= MOST
    assert len(set(asked)) == len(asked), "a question was asked twice"
    assert any_visitor.path().startswith("/?")
    assert any_visitor.count() == api(server, any_visitor.path())["total"] > 0
    assert "skip" not in dict(items(any_visitor.path()))


def test_the_question_says_how_far_one_has_come(any_visitor):
    """Nobody wonders how many questions are left."""
    any_visitor.open("/hjalp")
    for number in (1, 2, 3):
        assert any_visitor.one(".step").text == f"Fråga {number} av högst {MOST}"
        any_visitor.follow(any_visitor.one(SKIP))


def test_the_number_of_results_is_told_all_along(any_visitor, server):
    """Each answer shows what it is good for, and the results may be looked at now: just as many as was said."""
    any_visitor.open("/hjalp")
    counts = []
    while any_visitor.path().startswith("/hjalp"):
        counts.append(guide_count(any_visitor))
        now = any_visitor.one(".guide-count a").get_attribute("href")
        assert counts[-1] == api(server, now)["total"]
        answer(any_visitor, "first")
    assert counts == sorted(counts, reverse=True) and counts[-1] < counts[0]
    any_visitor.leave(any_visitor.browser.back)
    any_visitor.follow(any_visitor.one(".guide-count a"))
    assert any_visitor.count() == counts[-1]


def test_an_answer_is_shown_and_can_be_taken_back(any_visitor):
    """A wrong answer is mended where it was given: the others stay, and the number of results is as before."""
    any_visitor.open("/hjalp")
    before = []
    for _ in range(3):
        before.append((guide_count(any_visitor), chips(any_visitor)))
        answer(any_visitor, "first")
    shown = chips(any_visitor)
    assert len(shown) == 3
    last = any_visitor.all(CHIPS)[-1]
    assert last.accessible_name == f"Ta bort {shown[-1]}"
    any_visitor.follow(last)
    assert (guide_count(any_visitor), chips(any_visitor)) == before[-1]
    while chips(any_visitor):
        any_visitor.follow(any_visitor.one(CHIPS))
    assert any_visitor.path() == "/hjalp"
    assert (guide_count(any_visitor), chips(any_visitor)) == before[0]


def test_what_was_skipped_stays_skipped(any_visitor):
    """Taking back an answer does not bring back questions that somebody did not want to answer."""
    any_visitor.open("/hjalp")
    skipped = question(any_visitor)
    answer(any_visitor, "skip")
    answered = question(any_visitor)
    answer(any_visitor, "first")
    any_visitor.follow(any_visitor.one(CHIPS))
    assert question(any_visitor) == answered != skipped


def test_a_misspelt_municipality_is_told_and_kept(any_visitor):
    """A slip of the finger is told where the name was typed, and only the slip has to be mended."""
    any_visitor.open("/hjalp")
    reply(any_visitor, "Haningge")
    assert any_visitor.status() == 400
    assert "Haningge" in any_visitor.one("main [role=alert]").text
    field = any_visitor.field(MUNICIPALITY)
    assert field.get_property("value") == "Haningge"
    assert field.get_attribute("aria-invalid") == "true"
    assert any_visitor.one(".step").text.startswith("Fråga 1 "), "the question is put again"
    assert any_visitor.one("#" + field.get_attribute("aria-describedby")).text
    reply(any_visitor, "haninge")
    assert not any_visitor.all("[role=alert]")
    assert chips(any_visitor) == ["Haninge"]
    assert any_visitor.one(".step").text.startswith("Fråga 2 ")


def test_a_misspelt_municipality_is_mended_by_its_proposal(any_visitor):
    """The likely name is a link that answers the question, and keeps what was answered and skipped before."""
    any_visitor.open("/hjalp?age=19&skip=registered")
    reply(any_visitor, "Hanninge")
    proposal = any_visitor.one("main [role=alert] a")
    assert proposal.text == "Haninge"
    any_visitor.follow(proposal)
    assert any_visitor.status() == 200 and not any_visitor.all("[role=alert]")
    assert sorted(chips(any_visitor)) == ["19 år", "Haninge"]
    assert ("skip", "registered") in items(any_visitor.path())


def test_a_mistake_costs_no_answers(any_visitor):
    """The answers given before a misspelt municipality are still there afterwards."""
    any_visitor.open("/hjalp?age=19&skip=registered")
    assert MUNICIPALITY in any_visitor.one(".question").text, "the place was not asked for"
    reply(any_visitor, "Atlantis")
    reply(any_visitor, "Haninge")
    assert sorted(chips(any_visitor)) == ["19 år", "Haninge"]
    assert ("skip", "registered") in items(any_visitor.path())


def test_a_municipality_chosen_before_is_not_asked_for(any_visitor):
    """Who has said where they live on the start page is not asked again."""
    any_visitor.open("/?municipality=0136")
    any_visitor.follow(any_visitor.one(".guide-card a"))
    assert chips(any_visitor) == ["Haninge"]
    assert not any_visitor.all(".question .place")
    for number in (1, 2, 3):
        assert any_visitor.one(".step").text == f"Fråga {number} av högst {MOST}"
        answer(any_visitor, "first" if number == 1 else "skip")


def go_through(visitor, answers):
    """Answers until there is no further question, and returns the questions."""
    visitor.open("/hjalp")
    asked = []
    for how in itertools.islice(itertools.cycle(STRATEGIES[answers]), MOST + 2):
        if not visitor.path().startswith("/hjalp"):
            break
        asked.append(question(visitor))
        answer(visitor, how)
    return asked


def answer(visitor, how):
    """Presses the first or the last answer, or skips the question."""
    buttons = visitor.all(SKIP if how == "skip" else CHOICES)
    visitor.follow(buttons[-1 if how == "last" else 0])


def reply(visitor, place):
    """Types a municipality."""
    visitor.fill(MUNICIPALITY, place)
    visitor.press("Svara")


def question(visitor):
    return visitor.one(".question h2").text


def chips(visitor):
    return [link.text for link in visitor.all(CHIPS)]


def guide_count(visitor):
    """How many results the guide says there are."""
    return int(re.match(r"(\d+) insats", visitor.one(".guide-count").text)[1])
