"""Every address of the server, with the methods it takes."""

from dataclasses import dataclass

READ = frozenset({"GET", "HEAD", "OPTIONS"})
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "SEARCH")


@dataclass(frozen=True)
class Route:
    """An address; `is_page` where people read failures, `is_public` where other sites may read."""

    path: str
    methods: frozenset = READ
    is_page: bool = False
    is_public: bool = True

    @property
    def has_etag(self):
        """Whether a repeated read may be answered with 304."""
        return "GET" in self.methods and self.path.startswith("/api/v1/")


API = [
    Route("/api/v1/interventions", READ | {"POST"}),
    Route("/api/v1/interventions/ormen", READ | {"PUT", "DELETE"}),
    Route("/api/v1/suggestions"),
    Route("/api/v1/vocabulary"),
    Route("/api/v1/municipalities"),
    Route("/api/v1/changes"),
    Route("/api/v1/imports", frozenset({"POST", "OPTIONS"})),
    Route("/api/v1/api-info"),
    Route("/api/v1/openapi.json"),
]
OPEN_DATA = [
    Route("/hsds"),
    Route("/hsds/services"),
    Route("/hsds/openapi.json"),
    Route("/datasets/dcat"),
    Route("/datasets/insatser.jsonl"),
    Route("/datasets/insatser.csv"),
]
HEALTH = [Route("/health", is_public=False), Route("/ready", is_public=False)]
PAGES = [
    Route("/", is_page=True, is_public=False),
    Route("/insatser/ormen", is_page=True, is_public=False),
    Route("/insatser/ormen/rapport", READ | {"POST"}, is_page=True, is_public=False),
    Route("/om", is_page=True, is_public=False),
    Route("/api", is_page=True, is_public=False),
    Route("/robots.txt", is_page=True, is_public=False),
]
ROUTES = API + OPEN_DATA + HEALTH + PAGES
UNKNOWN = [
    "/api/v1/finns-inte",
    "/api/v1/interventions/finns-inte",
    "/api/v1/interventions/ormen/mer",
    "/api/v2/interventions",
]
