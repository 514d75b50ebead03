"""What people come for, with scripts and without."""

import re
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest

from pages import DESCRIPTION, EVERYTHING, NONSENSE, QUERY
from visitor import AGE, MUNICIPALITY, QUERY as QUERY_LABEL, SEARCH_BUTTON

OTHER_TAGS = {"Avslutad", "För personal och organisationer", "Du kan söka själv", "Någon annan måste anmäla dig"}
OTHER_BEGINNINGS = ("Remiss från ", "Beslut av ", "Lediga platser", "Kö", "Fullt", "Okänt")
COUNTY = {"Haninge": "Stockholms län"}


def test_scripts_are_blocked_where_they_should_be(any_visitor, request):
    """The runs without scripts really are without: otherwise they would prove nothing."""
    any_visitor.browser.get("data:text/html," + quote("<title>off</title><script>document.title='on'</script>"))
    blocked = "no scripts" in request.node.name
    assert any_visitor.browser.title == ("off" if blocked else "on")


def test_searching_and_reading_an_entry(any_visitor, catalogue):
    """The main journey: a word, the hits, the entry."""
    any_visitor.open("/")
    any_visitor.search(q=QUERY)
    assert any_visitor.count() == catalogue.search(q=QUERY)["total"] > 0
    first = any_visitor.hits()[0]
    any_visitor.follow(any_visitor.one(".hits h3 a"))
    assert any_visitor.path() == first.path
    assert any_visitor.heading() == first.name


def test_a_place_is_found_without_its_dots(any_visitor, catalogue):
    """Whoever lacks å, ä and ö on the keyboard finds what is given in Södertälje."""
    any_visitor.open("/")
    any_visitor.search(q="sodertalje")
    served = [catalogue.entry(hit.slug)["municipalities"] for hit in any_visitor.hits()]
    assert any(place["name"] == "Södertälje" for places in served for place in places)


def test_municipality_and_age_leave_only_what_fits(any_visitor, catalogue):
    """Nothing that is given elsewhere or for other ages is shown, and nothing that may fit is hidden."""
    any_visitor.open("/")
    any_visitor.search(municipality="Haninge", age="19")
    count, hits = any_visitor.count(), any_visitor.all_hits()
    unfit = [hit for hit in hits if not (fits_age(hit.tags, 19) and fits_area(area_tags(hit.tags), "Haninge"))]
    assert not unfit
    expected = {hit["slug"] for hit in catalogue.hits() if api_hit_fits(hit, "Haninge", 19)}
    assert {hit.slug for hit in hits} == expected
    assert count == len(hits) == len(expected) < len(catalogue.hits())


def test_a_described_person_sees_what_fits_and_why(any_visitor, catalogue):
    """What was understood can be seen and taken back; what does not fit is counted, and one step away."""
    any_visitor.open("/")
    any_visitor.search(q=DESCRIPTION)
    answer = catalogue.search(q=DESCRIPTION)
    chips = [chip.text for chip in any_visitor.all(".person .chips li")]
    assert len(chips) == len(answer["understood"]) >= 5
    assert any("24 år" in chip for chip in chips) and any("Haninge" in chip for chip in chips)
    assert len(any_visitor.all(".verdict")) == len(any_visitor.hits())
    excluded = answer["verdicts"]["excluded"]
    assert f"{excluded} insatser passar inte" in any_visitor.one(".excluded-list").text
    shown = any_visitor.count()
    any_visitor.follow(any_visitor.all(".excluded-list a")[-1])
    assert any_visitor.count() == shown + excluded
    any_visitor.open("/?" + urlencode({"q": DESCRIPTION}))
    age = next(link for link in any_visitor.all(".person a") if "24 år" in link.get_attribute("aria-label"))
    any_visitor.follow(age)
    assert not any("24 år" in chip.text for chip in any_visitor.all(".person .chips li"))
    assert any_visitor.count() >= shown


def test_the_address_carries_the_search(any_visitor):
    """A search can be kept, sent to somebody, reloaded and come back to."""
    any_visitor.open("/")
    any_visitor.search(q="stöd", municipality="Haninge", age="19")
    asked = {"q": ["stöd"], "municipality": ["Haninge"], "age": ["19"]}
    assert parse_qs(urlsplit(any_visitor.path()).query) == asked
    path, hits = any_visitor.path(), any_visitor.hits()
    assert shown_search(any_visitor) == ("stöd", "Haninge", "19") and hits

    any_visitor.leave(any_visitor.browser.refresh)
    assert (shown_search(any_visitor), any_visitor.hits()) == (("stöd", "Haninge", "19"), hits)

    any_visitor.follow(any_visitor.one(".hits h3 a"))
    any_visitor.leave(any_visitor.browser.back)
    assert any_visitor.path() == path
    assert (shown_search(any_visitor), any_visitor.hits()) == (("stöd", "Haninge", "19"), hits)


@pytest.mark.parametrize("path", [EVERYTHING, "/?" + urlencode({"q": QUERY})], ids=["everything", "a word"])
def test_a_filter_gives_the_hits_it_promised(any_visitor, path):
    """The number beside a filter is the number of hits after choosing it, first and last in each group."""
    any_visitor.open(path)
    offers = first_and_last_of_groups(any_visitor.offers())
    assert len(offers) >= 5
    given = {}
    for offer in offers:
        any_visitor.open(path)
        any_visitor.choose(offer)
        given[offer] = any_visitor.count()
        assert any_visitor.checkbox(offer).is_selected()
    assert given == {offer: offer.promised for offer in offers}


@pytest.mark.parametrize("same_group", [True, False], ids=["same group", "another group"])
def test_a_second_filter_gives_the_hits_it_promised(any_visitor, same_group):
    """Numbers hold in combination: within a group and between groups."""
    any_visitor.open(EVERYTHING)
    first = any_visitor.offers()[0]
    any_visitor.choose(first)
    second = next(offer for offer in any_visitor.offers() if (offer.group == first.group) == same_group)
    any_visitor.choose(second)
    assert any_visitor.count() == second.promised
    assert any_visitor.checkbox(first).is_selected() and any_visitor.checkbox(second).is_selected()


def test_a_filter_that_leaves_nothing_is_still_shown(any_visitor):
    """Whoever finds nothing sees which filters are chosen, and can take them away."""
    any_visitor.open(EVERYTHING)
    offer = any_visitor.offers()[0]
    any_visitor.choose(offer)
    any_visitor.search(q=NONSENSE)
    assert parse_qs(urlsplit(any_visitor.path()).query).get(offer.group) == [offer.value]
    assert [box.is_selected() for box in any_visitor.checkboxes(offer)] == [True]


def test_pages_show_every_hit_once(any_visitor, catalogue):
    """Whoever goes on to the last page has seen everything, and nothing twice."""
    any_visitor.open(EVERYTHING)
    count, slugs = any_visitor.count(), [hit.slug for hit in any_visitor.all_hits()]
    assert any_visitor.browser.find_elements("link text", "Föregående"), "there was only one page"
    assert len(slugs) == len(set(slugs)) == count
    assert set(slugs) == {hit["slug"] for hit in catalogue.hits()}


def test_finding_nothing_offers_a_way_on(any_visitor):
    """Nobody is left at a dead end."""
    any_visitor.open("/")
    any_visitor.search(q=NONSENSE)
    assert any_visitor.count() == 0
    assert any_visitor.value(QUERY_LABEL) == NONSENSE
    any_visitor.follow(any_visitor.one("main section[aria-labelledby] a"))
    assert any_visitor.count() > 0


def test_what_can_not_be_understood_is_told_and_kept(any_visitor):
    """Both mistakes are named at once, and nothing has to be typed again."""
    any_visitor.open("/")
    any_visitor.search(q=QUERY, municipality="Atlantis", age="tolv")
    assert any_visitor.status() == 400
    told = [item.text for item in any_visitor.all("main [role=alert] li")]
    assert len(told) == 2
    assert any("Atlantis" in text for text in told) and any("tolv" in text for text in told)
    assert shown_search(any_visitor) == (QUERY, "Atlantis", "tolv")

    any_visitor.search(municipality="Haninge", age="19")
    assert not any_visitor.all("[role=alert]")
    assert shown_search(any_visitor) == (QUERY, "Haninge", "19")


def test_a_mistake_does_not_lose_the_chosen_filters(any_visitor):
    """A misspelt municipality costs nobody the filters that were chosen before."""
    any_visitor.open(EVERYTHING)
    offer = any_visitor.offers()[0]
    any_visitor.choose(offer)
    any_visitor.search(municipality="Atlantis")
    any_visitor.search(municipality="Haninge")
    assert parse_qs(urlsplit(any_visitor.path()).query).get(offer.group) == [offer.value]


def test_too_long_a_text_is_kept(any_visitor):
    """A text that is too long stays in the field, so that it can be shortened."""
    text = "jag vill jobba " * 140
    any_visitor.open("/?" + urlencode({"q": text}))
    assert any_visitor.status() == 400
    assert len(any_visitor.value(QUERY_LABEL)) == len(text)


@pytest.mark.parametrize("path", ["/insatser/finns-inte-alls", "/finns/inte/alls"])
def test_an_unknown_address_is_answered_in_swedish(any_visitor, path):
    """A dead link leads to a page that says so and to the search, with the status that says the same."""
    any_visitor.open(path)
    assert any_visitor.status() == 404
    assert any_visitor.one("html").get_attribute("lang") == "sv"
    assert re.search(r"finns inte", any_visitor.heading(), re.IGNORECASE)
    any_visitor.follow(any_visitor.one("main a"))
    assert any_visitor.browser.find_element("xpath", f'//button[normalize-space()="{SEARCH_BUTTON}"]').is_displayed()


def shown_search(visitor):
    """What stands in the three fields."""
    return tuple(visitor.value(label) for label in (QUERY_LABEL, MUNICIPALITY, AGE))


def first_and_last_of_groups(offers):
    groups = {}
    for offer in offers:
        groups.setdefault(offer.group, []).append(offer)
    return list(dict.fromkeys(offer for group in groups.values() for offer in (group[0], group[-1])))


def age_limits(tags):
    """Lowest and highest age that a hit's tags state."""
    for tag in tags:
        if found := re.fullmatch(r"(\d+)(?:–(\d+))? år", tag):
            return int(found[1]), int(found[2] or found[1])
        if found := re.fullmatch(r"från (\d+) år", tag):
            return int(found[1]), 200
        if found := re.fullmatch(r"till och med (\d+) år", tag):
            return 0, int(found[1])
    return 0, 200


def fits_age(tags, age):
    lowest, highest = age_limits(tags)
    return lowest <= age <= highest


def area_tags(tags):
    """What a hit's tags state of the area: what is left when the other tags are known."""
    def is_other(tag):
        return tag in OTHER_TAGS or tag.startswith(OTHER_BEGINNINGS) or re.search(r"\d+ år$", tag)

    return [tag for tag in tags if not is_other(tag)]


def fits_area(areas, municipality):
    """Whether the areas include the municipality; what is not stated may."""
    parts = {part for area in areas for part in area.split(", ")} - {"Digitalt"}
    return not parts or not parts.isdisjoint({"Hela landet", COUNTY[municipality], municipality})


def api_hit_fits(hit, municipality, age):
    """The same, from the API's own fields."""
    area = [hit["area"]] if hit.get("area") else []
    return hit.get("ageMin", 0) <= age <= hit.get("ageMax", 200) and fits_area(area, municipality)
