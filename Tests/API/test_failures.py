"""Every kind of failure, those of the protocol included, in the one shape."""

import json

import pytest

from conftest import ASSOCIATION, serve
from expectations import expect_problem, expect_problem_page

SEARCH, IMPORTS = "/api/v1/interventions", "/api/v1/imports"
ENTRY = {"key": "prov", "name": "Prov"}
JSON = {"Content_Type": "application/json"}
MEGABYTE = 1_000_000


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


# 400


def test_all_offenders_are_named(server):
    """Unknown parameters and bad values are told at once, each by name and with what was expected."""
    path = SEARCH + "?limit=0&page=noll&age=121&fel=1&municipality=Atlantis&show=allt&explain=ja"
    problem = expect_problem(server.get(path), 400, path)
    for name in ("limit", "page", "age", "fel", "municipality", "show", "explain"):
        assert any(text.startswith(name + ":") for text in problem["problems"]), name
    assert len(problem["problems"]) == 7


@pytest.mark.parametrize(
    "query",
    [
        "limit=101",
        "limit=-1",
        "limit=1.5",
        "limit=",
        "limit=1e1",
        "limit=%2B5",
        "limit=+5",
        "limit=1&limit=2",
        "sort=name&sort=name",
        "page=10001",
        "page=0",
        "sort=storlek",
        "revision=-1",
        "revision=a",
        "q=%FF",
        "q=%E5",
        "q=%",
        "q=%2",
        "%FF=1",
        "=1",
        "q=" + "a" * 2001,
        "q=" + "%C3%A5" * 2001,
        "age=19&age=20",
        "registered=false&registeredMonths=2",
        "Q=a",
        "q%20=a",
        "understand=True",
        "ignore=age",
        "targetGroup=finns-inte",
        "need=tg-unga",
    ],
)
@pytest.mark.parametrize("path", [SEARCH])
def test_bad_parameters_of_a_search(path, query, server):
    """What is not a value is a 400 with a reason."""
    assert expect_problem(server.get(f"{path}?{query}"), 400, path)["problems"]


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/suggestions?limit=51",
        "/api/v1/suggestions?limit=0",
        "/api/v1/suggestions?fel=1",
        "/api/v1/vocabulary?group=fel",
        "/api/v1/vocabulary?fel=1",
        "/api/v1/municipalities?fel=1",
        "/api/v1/changes?limit=501",
        "/api/v1/changes?limit=0",
        "/api/v1/changes?since=fel",
        "/api/v1/changes?fel=1",
        "/api/v1/api-info?fel=1",
        "/api/v1/openapi.json?fel=1",
        SEARCH + "/ormen?fel=1",
    ],
)
def test_bad_parameters_of_the_rest(address, server):
    """Every address refuses what it does not know."""
    assert expect_problem(server.get(address), 400, address)["problems"]


@pytest.mark.parametrize("query", ["dryRun=ja", "publish=1", "fel=1", "dryRun="])
def test_bad_parameters_of_an_import(query, administrator, server):
    """An import refuses them, too, and imports nothing."""
    reply = server.send("POST", f"{IMPORTS}?{query}", [ENTRY], administrator)
    assert expect_problem(reply, 400, IMPORTS)["problems"]


@pytest.mark.parametrize(
    "body", ["", "{", "[1,", '{"a": 1} {"b": 2}', "\xff", '{"key": "a", "name": "\\ud800"}', "[" * 10_000, "nul"]
)
def test_malformed_json(body, administrator, server):
    """Content that is no JSON is a 400."""
    reply = server.ask("POST", SEARCH, body.encode("latin-1"), **bearer(administrator), **JSON)
    expect_problem(reply, 400, SEARCH)


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GARBAGE\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nBad Header: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        b"POST /api/v1/interventions HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n",
        b"POST /api/v1/interventions HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /api/v1/interventions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"G@T / HTTP/1.1\r\nHost: a\r\n\r\n",
    ],
)
def test_malformed_http(request_bytes, server):
    """What is no HTTP is a 400 in the same shape, and the server goes on."""
    expect_problem(server.ask_raw(request_bytes), 400)
    assert server.get("/health").status == 200


# 401, 403


WRITES = [("POST", SEARCH), ("PUT", SEARCH + "/ormen"), ("DELETE", SEARCH + "/ormen"), ("POST", IMPORTS)]


@pytest.mark.parametrize(("method", "path"), WRITES)
@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer ", "Bearer fel", "Basic YTpi", "Bearer a b", "fel", "Digest a"]
)
def test_writes_without_a_valid_token(method, path, authorization, server):
    """A write needs a token that is known."""
    headers = {} if authorization is None else {"Authorization": authorization}
    reply = server.ask(method, path, json.dumps(ENTRY), **headers, **JSON)
    expect_problem(reply, 401, path)
    assert reply.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("name", ["apiKey", "access_token", "token"])
def test_tokens_in_addresses_count_for_nothing(name, administrator, server):
    """A token in an address is not taken, and not told again."""
    reply = server.ask("POST", f"{SEARCH}?{name}={administrator}", json.dumps(ENTRY), **JSON)
    expect_problem(reply, 401, SEARCH)
    assert administrator not in reply.text


@pytest.mark.parametrize(
    "path", ["/api/v1/interventions", "/api/v1/interventions/ormen", "/api/v1/changes", "/api/v1/api-info"]
)
def test_reads_with_an_invalid_token(path, server):
    """Who thinks to be logged in and is not is told so."""
    expect_problem(server.get(path, Authorization="Bearer fel"), 401, path)


def test_revoked_tokens(server):
    """A token that is revoked is worth nothing at once."""
    token = server.folder.make_token("administrator", "--name", "återkallad")
    path = SEARCH + "/ormen"
    assert server.get(path, **bearer(token)).status == 200
    server.folder.run("token", "revoke", server.folder.token_id("återkallad"))
    expect_problem(server.get(path, **bearer(token)), 401, path)


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_readers_may_not_write(method, path, reader, server):
    """A reader's token is known, and does not allow writing."""
    expect_problem(server.send(method, path, ENTRY, reader), 403, path)


def test_editors_write_only_their_own(editor, server):
    """An editor neither adds, changes, moves, withdraws nor imports an entry of another association."""
    other = {**ENTRY, "key": "annans", "coordinationAssociation": "Samordningsförbundet Syd"}
    expect_problem(server.send("POST", SEARCH, other, editor), 403, SEARCH)
    expect_problem(server.send("POST", SEARCH, {**ENTRY, "key": "ingens"}, editor), 403, SEARCH)
    expect_problem(server.send("PUT", SEARCH + "/1177", ENTRY, editor), 403, SEARCH + "/1177")
    expect_problem(server.send("PUT", SEARCH + "/ormen", {**ENTRY, **other}, editor), 403, SEARCH + "/ormen")
    expect_problem(server.send("DELETE", SEARCH + "/1177", None, editor), 403, SEARCH + "/1177")
    problem = expect_problem(server.send("POST", IMPORTS, [other], editor), 422, IMPORTS)
    assert [one["field"] for one in problem["importProblems"]] == ["coordinationAssociation"]
    assert server.get(SEARCH + "/1177").status == 200


def test_editors_propose_what_is_published(administrator, editor, server, document):
    """A change of what is published waits for an administrator: 202 with the entry as it is, as documented."""
    entry = {**ENTRY, "key": "publicerat", "coordinationAssociation": ASSOCIATION, "status": "published"}
    path = server.send("POST", SEARCH, entry, administrator).headers["Location"]
    reply = server.send("PUT", path, {**entry, "summary": "Köp nu!"}, editor)
    assert reply.status == 202, reply.text
    schema = document.strict.content["components"]["schemas"]["ProposalResult"]
    assert list(document.strict.validator(schema).iter_errors(reply.json)) == []
    assert reply.json["proposal"]["status"] == "open"
    assert reply.json["intervention"] == server.get(path, **bearer(editor)).json
    assert reply.json["intervention"].get("summary") != "Köp nu!"
    again = server.send("PUT", path, {**entry, "summary": "Köp nu!"}, editor)
    assert again.json["proposal"] == reply.json["proposal"], "the same change is one proposal"
    problem = expect_problem(
        server.send("PUT", path, {**entry, "summary": "Köp nu!", "status": "archived"}, editor), 422, path)
    assert [one["field"] for one in problem["importProblems"]] == ["status"]
    assert server.send("DELETE", path, None, editor).status == 204


def test_editors_write_their_own(editor, server):
    """What has the editor's association may be added, changed and withdrawn."""
    entry = {**ENTRY, "key": "eget", "coordinationAssociation": ASSOCIATION}
    created = server.send("POST", SEARCH, entry, editor)
    assert created.status == 201, created.text
    path = created.headers["Location"]
    assert server.send("PUT", path, {**entry, "summary": "Nytt."}, editor).status == 200
    assert server.send("DELETE", path, None, editor).status == 204


# 404 and after


def test_drafts_are_not_there_for_others(administrator, reader, server):
    """A draft is there for who has a token, and for nobody else."""
    created = server.send("POST", SEARCH, {**ENTRY, "key": "utkast", "name": "Utkast"}, administrator)
    path = created.headers["Location"]
    assert (created.status, created.json["status"]) == (201, "draft")
    expect_problem(server.get(path), 404, path)
    assert server.get(path, **bearer(reader)).json["name"] == "Utkast"
    assert server.send("DELETE", path, None, administrator).status == 204
    expect_problem(server.get(path), 404, path)
    assert server.get(path, **bearer(reader)).json["status"] == "archived"


def test_taken_keys(administrator, server):
    """A key or an id that is taken is a 409; an address that is, a problem of the content."""
    entry = {**ENTRY, "key": "dubbel"}
    created = server.send("POST", SEARCH, entry, administrator)
    assert created.status == 201
    expect_problem(server.send("POST", SEARCH, entry, administrator), 409, SEARCH)
    for taken, status in (("id", 409), ("slug", 422)):
        again = {**entry, "key": "annan-" + taken, taken: created.json[taken]}
        expect_problem(server.send("POST", SEARCH, again, administrator), status, SEARCH)


def test_outdated_writes(administrator, server):
    """If-Match with what is no longer so is a 412, and nothing is written; with what is so, it is."""
    created = server.send("POST", SEARCH, {**ENTRY, "key": "tävlan"}, administrator)
    path, first = created.headers["Location"], created.headers["ETag"]
    changed = server.send("PUT", path, {**ENTRY, "key": "tävlan", "summary": "Ett."}, administrator, If_Match=first)
    assert changed.status == 200 and changed.headers["ETag"] != first
    assert changed.json["revision"] == created.json["revision"] + 1
    for method in ("PUT", "DELETE"):
        for condition in (first, '"fel"'):
            expect_problem(
                server.send(method, path, {**ENTRY, "key": "tävlan"}, administrator, If_Match=condition), 412, path
            )
    same = server.send("PUT", path, {**ENTRY, "key": "tävlan", "summary": "Ett."}, administrator, If_Match="*")
    assert (same.status, same.json["revision"]) == (200, changed.json["revision"])
    assert server.send("DELETE", path, None, administrator, If_Match=changed.headers["ETag"]).status == 204


def test_what_was_read_can_be_written_back(administrator, server):
    """The reply of GET is taken by PUT, unchanged without a new revision, changed with one."""
    path = SEARCH + "/ormen"
    read = server.get(path, **bearer(administrator))
    written = server.send("PUT", path, read.json, administrator, If_Match=read.headers["ETag"])
    assert (written.status, written.json["revision"]) == (200, read.json["revision"]), written.text
    changed = server.send("PUT", path, {**read.json, "summary": "Ändrad."}, administrator)
    assert (changed.json["revision"], changed.json["summary"]) == (read.json["revision"] + 1, "Ändrad.")
    assert server.send("PUT", path, read.json, administrator).status == 200


# 413, 414, 415, 422, 431


@pytest.mark.parametrize(
    ("method", "path", "size"),
    [("POST", SEARCH, MEGABYTE), ("PUT", SEARCH + "/ormen", MEGABYTE), ("POST", IMPORTS, 50 * MEGABYTE)],
)
def test_content_that_is_too_large(method, path, size, administrator, server):
    """Content above the limit is a 413, whether its length is told or not; it is not read to its end."""
    head = f"{method} {path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {administrator}\r\nContent-Type: application/json\r\n"
    told = f"Content-Length: {3 * size}\r\n\r\n"
    expect_problem(server.ask_raw((head + told).encode(), b" " * 1000), 413, path)
    pieces = [b"10000\r\n" + b" " * 65_536 + b"\r\n"] * (2 * size // 65_536)
    expect_problem(server.ask_raw((head + "Transfer-Encoding: chunked\r\n\r\n").encode(), *pieces), 413, path)


def test_content_at_the_limit(administrator, server):
    """Content just below the limit is read."""
    entry = {**ENTRY, "key": "stor", "description": "a" * (MEGABYTE - 200)}
    assert server.send("POST", SEARCH, entry, administrator).status == 201


def test_content_of_a_read(server):
    """A GET with content is answered as without, or refused; it does no harm."""
    reply = server.ask("GET", "/api/v1/api-info", "x" * 1000)
    assert reply.status in (200, 400, 413)
    if reply.status != 200:
        expect_problem(reply, reply.status)


def test_addresses_that_are_too_long(server):
    """An address of many kilobytes is a 414."""
    for length in (70_000, 200_000):
        expect_problem(server.ask_raw(b"GET /" + b"a" * length + b" HTTP/1.1\r\nHost: a\r\n\r\n"), 414)


def test_headers_that_are_too_large(server):
    """One header too long, or too many of them, is a 431."""
    start = b"GET /api/v1/api-info HTTP/1.1\r\nHost: a\r\n"
    expect_problem(server.ask_raw(start + b"X-A: " + b"a" * 200_000 + b"\r\n\r\n"), 431)
    expect_problem(
        server.ask_raw(start + b"".join(b"X-%d: %s\r\n" % (i, b"a" * 100) for i in range(2000)) + b"\r\n"), 431
    )


@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/xml", "multipart/form-data; boundary=a", "json", "application/jsonl"]
)
def test_other_kinds_of_content(kind, administrator, server):
    """Content of another type than JSON is a 415; the formats of an import are only for imports."""
    headers = {} if kind is None else {"Content_Type": kind}
    expect_problem(server.ask("POST", SEARCH, json.dumps(ENTRY), **bearer(administrator), **headers), 415, SEARCH)
    if kind != "application/jsonl":
        expect_problem(server.ask("POST", IMPORTS, json.dumps(ENTRY), **bearer(administrator), **headers), 415, IMPORTS)


@pytest.mark.parametrize(
    "kind",
    ["application/json", "application/json; charset=utf-8", "Application/JSON", "application/json;charset=UTF-8"],
)
def test_json_by_any_spelling(kind, administrator, server):
    """The type is read without regard to case and with its parameters."""
    reply = server.ask("POST", f"{IMPORTS}?dryRun=true", json.dumps(ENTRY), **bearer(administrator), Content_Type=kind)
    assert reply.status == 200, reply.text


WRONG = {
    "ageMin": "tolv",
    "agemin": 3,
    "municipalities": ["Atlantis"],
    "startDate": "i våras",
    "contact": {"email": "a"},
    "kind": "annat",
}


def test_content_with_problems(administrator, server):
    """All problems of an entry are told at once, and nothing is written."""
    for method, path in (("POST", SEARCH), ("PUT", SEARCH + "/ormen"), ("POST", IMPORTS)):
        problem = expect_problem(server.send(method, path, {**ENTRY, "key": "fel", **WRONG}, administrator), 422, path)
        for field in ("ageMin", "agemin", "municipalities[0]", "startDate", "contact.email", "kind"):
            assert any(field in text for text in problem["problems"]), f"{field}: {problem['problems']}"
    assert {"severity", "line", "field", "message", "remedy"} <= problem["importProblems"][0].keys()


@pytest.mark.parametrize("value", [[], 1, "text", None, True])
def test_json_that_is_no_entry(value, administrator, server):
    """JSON of another shape than an object is content with a fault."""
    expect_problem(server.send("POST", SEARCH, value, administrator), 422, SEARCH)


def test_an_empty_entry(administrator, server):
    """An object without what is needed is understood and refused."""
    problems = expect_problem(server.send("POST", SEARCH, {}, administrator), 422, SEARCH)["problems"]
    assert [name for name in ("key", "name") if not any(name in text for text in problems)] == []


def test_imports_are_all_or_nothing(administrator, server):
    """One wrong line, and none is imported; the problem has its number."""
    lines = "".join(json.dumps({"key": f"rad-{i}", "name": f"Rad {i}" if i != 17 else ""}) + "\n" for i in range(1, 31))
    reply = server.ask("POST", IMPORTS, lines, **bearer(administrator), Content_Type="application/jsonl")
    problem = expect_problem(reply, 422, IMPORTS)
    assert [one["line"] for one in problem["importProblems"]] == [17]
    trial = server.ask(
        "POST",
        f"{IMPORTS}?dryRun=true",
        lines.replace('""', '"Rad 17"'),
        **bearer(administrator),
        Content_Type="application/x-ndjson",
    ).json
    assert (trial["applied"], trial["dryRun"], trial["added"]) == (False, True, 30)


def test_imports_can_be_repeated(administrator, server):
    """The same import again changes nothing."""
    entries = [{"key": "om-1", "name": "Om ett"}, {"key": "om-2", "name": "Om två"}]
    first = server.send("POST", f"{IMPORTS}?source=prov", entries, administrator).json
    again = server.send("POST", f"{IMPORTS}?source=prov", entries, administrator).json
    assert (first["applied"], first["added"]) == (True, 2)
    assert (again["added"], again["changed"], again["unchanged"], again["revision"]) == (0, 0, 2, first["revision"])


def test_personal_identity_numbers(administrator, server):
    """An entry with a personal identity number is refused, and the number is not told again."""
    reply = server.send("POST", SEARCH, {**ENTRY, "key": "pnr", "description": "Ring 19121212-1212."}, administrator)
    expect_problem(reply, 422, SEARCH)
    assert "1212-1212" not in reply.text


# 429


@pytest.fixture(scope="module")
def limited(pytestconfig, tmp_path_factory):
    """A server that allows one search a second, and a burst of ten."""
    yield from serve(
        pytestconfig.getoption("--binary"),
        tmp_path_factory.mktemp("limited"),
        "--search-limit",
        "1",
        is_one_client=True,
    )


def test_too_many_searches(limited):
    """A burst of searches is cut with 429 and how long to wait; health is not limited, and pages tell people."""
    replies = [limited.get("/api/v1/interventions?limit=1") for _ in range(40)]
    refused = [reply for reply in replies if reply.status != 200]
    assert 5 <= len(replies) - len(refused) <= 20
    for reply in refused:
        expect_problem(reply, 429, SEARCH)
        assert int(reply.headers["Retry-After"]) >= 1
    expect_problem_page(limited.get("/?q=unga"), 429)
    for path in ("/health", "/ready", "/api/v1/api-info"):
        assert [limited.get(path).status for _ in range(20)] == [200] * 20, path


def test_too_many_failed_logins(limited):
    """Guessing tokens is cut with 429 and how long to wait; reading goes on."""
    replies = [limited.ask("POST", SEARCH, "{}", Authorization=f"Bearer fel{i}", **JSON) for i in range(100)]
    statuses = {reply.status for reply in replies}
    assert statuses == {401, 429}
    refused = next(reply for reply in replies if reply.status == 429)
    expect_problem(refused, 429, SEARCH)
    assert int(refused.headers["Retry-After"]) >= 1
    assert limited.get("/api/v1/api-info").status == 200
