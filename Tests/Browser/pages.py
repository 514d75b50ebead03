"""One page of each kind, for tests that look at all of them."""

from urllib.parse import urlencode

QUERY = "sjukskriven"
NONSENSE = "xqzvw kjhgfq"
DESCRIPTION = "kvinna 24, aktivitetsersättning, social fobi, bor i Haninge, inte inskriven på AF"
PAGES = ["start", "hits", "hits with open filters", "hits for a person", "no hits", "form errors", "entry", "about", "not found"]


def page_paths(catalogue):
    """The address of each of PAGES."""
    offered = catalogue.search(q=QUERY)["facets"]["need"][0]["value"]
    paths = [
        "/",
        "/?" + urlencode({"q": QUERY}),
        "/?" + urlencode({"q": QUERY, "need": offered}),
        "/?" + urlencode({"q": DESCRIPTION}),
        "/?" + urlencode({"q": NONSENSE}),
        "/?" + urlencode({"q": QUERY, "municipality": "Atlantis", "age": "tolv"}),
        "/insatser/" + catalogue.fullest_slug(),
        "/om",
        "/insatser/finns-inte-alls",
    ]
    return dict(zip(PAGES, paths, strict=True))
