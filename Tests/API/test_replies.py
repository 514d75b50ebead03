"""What the server answers is what the document says, in one manner of naming, with times in UTC."""

import re

import pytest

from openapi_document import stored_document
from profile_rules import CAMEL_CASE

API = "/api/v1"
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
LOOKS_LIKE_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
READS = [
    "/interventions",
    "/interventions?q=aktivitetsersättning, bor i Haninge&age=19&explain=true&show=all",
    "/interventions?q=xyzzy",
    "/interventions?limit=100&includeEnded=true&includeStructural=true",
    "/interventions?sort=name&limit=5&page=2",
    "/interventions?sort=updated",
    "/interventions?ageRange=16-24&show=fits",
    "/interventions?age=19&age=&q=24 år",
    "/suggestions?q=bo",
    "/suggestions",
    "/vocabulary",
    "/vocabulary?group=method",
    "/municipalities",
    "/changes?limit=500",
    "/api-info",
    "/openapi.json",
]
STORED = stored_document()


def encoded(path):
    """The path as it is sent."""
    return "".join(
        letter if letter.isascii() and letter != " " else "".join(f"%{byte:02X}" for byte in letter.encode())
        for letter in path
    )


@pytest.fixture(scope="module")
def replies(server, administrator):
    """Path and JSON of every kind of read, of every entry, and of what the links lead to."""
    waiting = [API + encoded(path) for path in READS]
    hits = server.get(API + "/interventions?limit=100&includeEnded=true&includeStructural=true").json["hits"]
    waiting += [f"{API}/interventions/{hit['slug']}" for hit in hits]
    waiting += [f"{API}/interventions/{hit['id']}" for hit in hits[:3]]
    found = {}
    while waiting and len(found) < 400:
        path = waiting.pop(0)
        if path in found:
            continue
        reply = server.get(path)
        assert (reply.status, reply.media_type) == (200, "application/json"), f"{path}: {reply.status}"
        found[path] = reply.json
        if not path.endswith("openapi.json"):
            waiting += [link for link in links_of(found[path]) if link.startswith(API)]
    return found


def links_of(value):
    """Every address that a reply leads to."""
    if isinstance(value, list):
        return [link for item in value for link in links_of(item)]
    if not isinstance(value, dict):
        return []
    own = list(value.get("_links", {}).values()) + [value[name] for name in ("href",) if name in value]
    return own + [link for name, item in value.items() if name != "_links" for link in links_of(item)]


def members_of(value, path=""):
    """Path, name and value of every member of every object; names that are data are left out."""
    if isinstance(value, list):
        for item in value:
            yield from members_of(item, path + "[]")
    elif isinstance(value, dict):
        for name, item in value.items():
            if not path.endswith((".labels", ".implies")):
                yield path, name, item
            yield from members_of(item, f"{path}.{name}")


def own(replies):
    """The replies that are not the document itself."""
    return {path: value for path, value in replies.items() if not path.endswith("openapi.json")}


def test_fields_are_in_camel_case(replies):
    """One manner of naming in all replies (AME.05); only _meta and _links begin otherwise (FNS.10, FNS.11)."""
    names = {name for value in own(replies).values() for _, name, _ in members_of(value)}
    assert len(names) > 80
    assert sorted(name for name in names if not CAMEL_CASE.fullmatch(name) and name not in ("_meta", "_links")) == []


def test_times_are_utc(replies):
    """Every time ends in Z (DOT.04), and what is named a time is one."""
    times = [
        (path, name, value)
        for reply in own(replies).values()
        for path, name, value in members_of(reply)
        if isinstance(value, str) and (LOOKS_LIKE_TIME.match(value) or name.endswith("At") and name != "reviewedAt")
    ]
    assert len(times) > 100
    assert [time for time in times if not DATE_TIME.fullmatch(time[2])] == []


def test_codes_are_text(replies):
    """SCB codes are text with their zeros."""
    codes = [value for reply in own(replies).values() for _, name, value in members_of(reply) if name == "code"]
    assert codes and all(isinstance(code, str) and len(code) in (2, 4) for code in codes)


def operation_of(path):
    """The documented path of an address."""
    rest = path.removeprefix(API).partition("?")[0]
    return "/interventions/{id}" if re.fullmatch("/interventions/[^/]+", rest) else rest


def test_replies_say_what_is_documented_and_nothing_else(replies):
    """Every reply is valid by the document with all objects closed: no field is missing and none undescribed."""
    faults = []
    for path, value in own(replies).items():
        operation = STORED.strict.paths[operation_of(path)]["get"]
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        faults += [
            f"{path} {error.json_path}: {error.message[:200]}"
            for error in STORED.strict.validator(schema).iter_errors(value)
        ]
    assert faults == []


def test_defaults_are_those_documented(server):
    """Leaving a parameter out is the same as giving its documented default."""
    for operation in STORED.operations:
        if operation.method != "get" or "{" in operation.path:
            continue
        plain = server.get(API + operation.path).json
        for parameter in STORED.parameters(operation):
            default = parameter.get("schema", {}).get("default")
            if default is not None:
                text = str(default).lower() if isinstance(default, bool) else default
                given = server.get(f"{API}{operation.path}?{parameter['name']}={text}").json
                assert without_links(given) == without_links(plain), f"{operation.name} {parameter['name']}"


def without_links(reply):
    """A reply without the addresses that repeat what was asked."""
    return {name: value for name, value in reply.items() if name not in ("_links", "question")}


def test_documented_bounds_are_those_of_the_server(server):
    """The lowest and highest value of each whole number are taken, and the next ones are not."""
    for operation in STORED.operations:
        for parameter in STORED.parameters(operation) if operation.method == "get" else []:
            schema = parameter.get("schema", {})
            if schema.get("type") != "integer" or parameter["name"] == "revision":
                continue
            for value, status in [
                (schema["minimum"], 200),
                (schema["minimum"] - 1, 400),
                (schema["maximum"], 200),
                (schema["maximum"] + 1, 400),
            ]:
                path = f"{API}{operation.path}?{parameter['name']}={value}"
                assert server.get(path).status == status, path


def test_api_info(server, document):
    """The five fields, the version that of the document, the release a date that has been."""
    information = server.get(API + "/api-info").json
    assert information.keys() == {"apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"}
    assert information["apiVersion"] == document.content["info"]["version"]
    assert information["apiStatus"] == document.content["info"]["x-api-status"]
    documentation = information["apiDocumentation"]
    assert server.get("/" + documentation.split("/", 3)[3] if "://" in documentation else documentation).status == 200


def test_hits_are_in_swedish_order(server):
    """Names are sorted with å, ä and ö last, in that order, and v before w."""
    letters = "abcdefghijklmnopqrstuvwxyzåäö"
    replies = [server.get(f"{API}/interventions?sort=name&limit=100&page={page}").json["hits"] for page in (1, 2)]
    initials = [hit["name"][0].lower() for hits in replies for hit in hits if hit["name"][0].lower() in letters]
    assert initials == sorted(initials, key=letters.index)


def test_latest_changes_first(server):
    """With sort=updated, the last changed entry is first."""
    hits = server.get(f"{API}/interventions?sort=updated&limit=100").json["hits"]
    times = [server.get(f"{API}/interventions/{hit['id']}").json["updatedAt"] for hit in hits]
    assert times == sorted(times, reverse=True)


def test_linked_data(server):
    """An entry is JSON-LD for who asks for it, at the same address, and caches are told."""
    path = API + "/interventions/ormen"
    reply = server.get(path, Accept="application/ld+json")
    assert (reply.status, reply.media_type) == (200, "application/ld+json")
    assert (reply.json["@type"], reply.json["name"]) == ("GovernmentService", "Ormen")
    assert "accept" in reply.headers["Vary"].lower()
    assert reply.headers["ETag"] != server.get(path).headers["ETag"]
    for accepted in ("*/*", "application/json", "text/html", "application/ld+json;q=0", ""):
        assert server.get(path, Accept=accepted).media_type == "application/json", accepted


def test_vocabulary_and_municipalities_are_whole(server):
    """All concepts, 21 counties and 290 municipalities."""
    vocabulary = server.get(API + "/vocabulary").json
    assert (
        vocabulary["_meta"]["count"]
        == len(vocabulary["concepts"])
        == len({one["id"] for one in vocabulary["concepts"]})
    )
    groups = {one["group"] for one in vocabulary["concepts"]}
    parts = [server.get(f"{API}/vocabulary?group={group}").json["_meta"]["count"] for group in groups]
    assert sum(parts) == vocabulary["_meta"]["count"]
    places = server.get(API + "/municipalities").json
    assert (len(places["counties"]), len(places["municipalities"])) == (21, 290)
    assert all(one["code"].startswith(one["county"]) for one in places["municipalities"])
