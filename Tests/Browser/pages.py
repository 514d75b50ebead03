"""One page of each kind, for tests that look at all of them."""

from urllib.parse import urlencode

QUERY = "sjukskriven"
NONSENSE = "xqzvw kjhgfq"
DESCRIPTION = "kvinna 24, aktivitetsersättning, social fobi, bor i Haninge, inte inskriven på AF"
EVERYTHING = "/?q="
PAGES = [
    "start", "everything", "hits", "hits with open filters", "hits for a person", "hits about violence", "no hits",
    "form errors", "guide", "guide with answers", "entry", "report", "thanks", "list", "empty list", "about",
    "accessibility", "api", "not found",
]


def page_paths(catalogue):
    """The address of each of PAGES."""
    entry = "/insatser/" + catalogue.fullest_slug()
    offered = catalogue.search(q=QUERY)["facets"]["need"][0]["value"]
    paths = [
        "/",
        EVERYTHING,
        "/?" + urlencode({"q": QUERY}),
        "/?" + urlencode({"q": QUERY, "need": offered}),
        "/?" + urlencode({"q": DESCRIPTION}),
        "/?" + urlencode({"q": "våld"}),
        "/?" + urlencode({"q": NONSENSE}),
        "/?" + urlencode({"q": QUERY, "municipality": "Atlantis", "age": "tolv"}),
        "/hjalp",
        "/hjalp?" + urlencode({"municipality": "Haninge", "age": 19, "skip": "working"}),
        entry,
        entry + "/rapport",
        entry + "/rapport?skickad",
        "/lista?" + urlencode([("id", hit["id"]) for hit in catalogue.search(q=QUERY)["hits"][:3]]),
        "/lista",
        "/om",
        "/tillganglighet",
        "/api",
        "/insatser/finns-inte-alls",
    ]
    return dict(zip(PAGES, paths, strict=True))
