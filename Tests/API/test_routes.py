"""Every address and every method: what is answered, and how."""

import pytest

from expectations import TRACEPARENT, expect_common, expect_problem, expect_problem_page, names_of
from routes import API, METHODS, PAGES, ROUTES, UNKNOWN

READABLE = [route for route in ROUTES if "GET" in route.methods]
EACH = [pytest.param(route, method, id=f"{method} {route.path}") for route in ROUTES for method in METHODS]
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


def path_of(route):
    return route.path


@pytest.mark.parametrize("route", READABLE, ids=path_of)
def test_address_is_there(route, server):
    """Every address answers GET, with the headers that everything has."""
    reply = server.get(route.path)
    assert reply.status == 200, reply.body[:300]
    expect_common(reply)
    assert reply.headers["Cache-Control"] and reply.body


@pytest.mark.parametrize("route", READABLE, ids=path_of)
def test_head_is_get_without_content(route, server):
    """HEAD has the status and headers of GET, the length included, and nothing else."""
    get, head = server.get(route.path), server.ask("HEAD", route.path)
    assert (head.status, head.body) == (get.status, b"")
    # A reply that is made while it is sent has no length yet.
    changing = {"date", "traceparent"}
    changing |= {"transfer-encoding", "content-length"} if "Transfer-Encoding" in get.headers else set()
    assert {name.lower(): value for name, value in head.headers.items() if name.lower() not in changing} == {
        name.lower(): value for name, value in get.headers.items() if name.lower() not in changing
    }


@pytest.mark.parametrize(("route", "method"), EACH)
def test_methods_that_are_not_taken(route, method, server):
    """A method that an address does not take is a 405 that tells which it takes, for machines or for people."""
    if method in route.methods:
        pytest.skip("is taken")
    reply = server.ask(method, route.path)
    assert names_of(reply.headers["Allow"]) == route.methods
    if route.is_page:
        expect_problem_page(reply, 405)
    else:
        expect_problem(reply, 405, route.path, has_content=method != "HEAD")


@pytest.mark.parametrize("route", ROUTES, ids=path_of)
def test_options_tells_the_methods(route, server):
    """OPTIONS is 204 with what the address takes."""
    reply = server.ask("OPTIONS", route.path)
    assert (reply.status, reply.body) == (204, b"")
    expect_common(reply)
    assert names_of(reply.headers["Allow"]) == route.methods


@pytest.mark.parametrize("path", UNKNOWN)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "PATCH"])
def test_unknown_addresses(path, method, administrator, server):
    """An address that is not there is a 404, or a 405 where only another method could be there."""
    headers = {"Authorization": f"Bearer {administrator}", "Content-Type": "application/json"}
    reply = server.ask(method, path, '{"key": "a", "name": "b"}', **headers) if method != "GET" else server.get(path)
    expect_problem(
        reply, 405 if path.endswith("interventions/finns-inte") and method in ("POST", "PATCH") else 404, path
    )


@pytest.mark.parametrize(
    "path", ["/finns-inte", "/insatser/finns-inte", "/om/mer", "/.git/config", "/%2e%2e/etc/passwd"]
)
def test_unknown_pages(path, server):
    """People get a page, programs that ask for JSON a problem."""
    expect_problem_page(server.get(path), 404)
    for accepted in ("application/json", "application/problem+json"):
        expect_problem(server.get(path, Accept=accepted), 404)


@pytest.mark.parametrize("route", [route for route in READABLE if route.has_etag], ids=path_of)
def test_unchanged_reads(route, server):
    """A read with the ETag of the last one is 304 without content, with the same ETag; with another one it is 200."""
    first = server.get(route.path)
    etag = first.headers["ETag"]
    assert etag and etag.endswith('"')
    for condition in (etag, f'"other", {etag}', "*", "W/" + etag.removeprefix("W/")):
        again = server.get(route.path, If_None_Match=condition)
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", etag), condition
        expect_common(again)
        assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert server.ask("HEAD", route.path, If_None_Match=etag).status == 304
    for condition in ('"other"', "garbage", ""):
        other = server.get(route.path, If_None_Match=condition)
        assert (other.status, other.body, other.headers["ETag"]) == (200, first.body, etag), condition


@pytest.mark.parametrize("route", ROUTES, ids=path_of)
def test_traces(route, server):
    """A valid traceparent goes on with the same trace; anything else is replaced and is no failure."""
    method = "GET" if "GET" in route.methods else "OPTIONS"
    reply = server.ask(method, route.path, traceparent=f"00-{TRACE}-00f067aa0ba902b7-01")
    assert reply.headers["traceparent"].split("-")[1] == TRACE
    expect_common(reply)
    seen = set()
    for given in (
        "",
        "garbage",
        f"00-{'0' * 32}-00f067aa0ba902b7-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"ff-{TRACE}-00f067aa0ba902b7-01",
        f"00-{TRACE.upper()}-00f067aa0ba902b7-01",
        f"00-{TRACE}-00f067aa0ba902b7",
        "å" * 55,
    ):
        other = server.ask(method, route.path, traceparent=given.encode())
        assert other.status == reply.status
        assert TRACEPARENT.fullmatch(other.headers["traceparent"])
        seen.add(other.headers["traceparent"].split("-")[1])
    assert TRACE not in seen and len(seen) == 8


def test_traces_of_later_versions(server):
    """A later version with more parts is read by its first four, as W3C Trace Context demands."""
    reply = server.get("/api/v1/api-info", traceparent=f"01-{TRACE}-00f067aa0ba902b7-01-more")
    assert reply.headers["traceparent"].startswith(f"00-{TRACE}-")


@pytest.mark.parametrize("route", [route for route in READABLE if route.is_public], ids=path_of)
def test_other_sites_may_read(route, server):
    """Public reads are open to scripts of other sites, their failures and headers included."""
    for reply in (
        server.get(route.path, Origin="https://kommun.example"),
        server.get(route.path + "/finns-inte", Origin="https://kommun.example"),
    ):
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
        exposed = {name.lower() for name in names_of(reply.headers["Access-Control-Expose-Headers"])}
        assert {"etag", "retry-after", "traceparent"} <= exposed
        assert "Access-Control-Allow-Credentials" not in reply.headers


@pytest.mark.parametrize("route", [route for route in READABLE if route.is_public], ids=path_of)
def test_preflight(route, server):
    """A browser that asks first learns that it may read."""
    reply = server.ask(
        "OPTIONS",
        route.path,
        Origin="https://kommun.example",
        Access_Control_Request_Method="GET",
        Access_Control_Request_Headers="if-none-match, traceparent",
    )
    assert reply.status == 204
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert "GET" in names_of(reply.headers["Access-Control-Allow-Methods"])
    assert {"if-none-match", "traceparent"} <= {
        name.lower() for name in names_of(reply.headers["Access-Control-Allow-Headers"])
    }


@pytest.mark.parametrize("route", PAGES, ids=path_of)
def test_pages_are_not_for_other_sites(route, server):
    """Pages say nothing of other sites."""
    assert "Access-Control-Allow-Origin" not in server.get(route.path, Origin="https://kommun.example").headers


@pytest.mark.parametrize("route", API, ids=path_of)
def test_documented_methods_are_those_of_the_server(route, stored):
    """The OpenAPI document has the addresses and methods that the server has, but for itself."""
    path = route.path.removeprefix("/api/v1").replace("/ormen", "/{id}")
    if path == "/openapi.json":
        pytest.skip("the profile forbids full stops in paths, so the document leaves itself out")
    documented = {method.upper() for method in stored.paths[path] if method != "parameters"}
    assert documented == route.methods - {"HEAD", "OPTIONS"}
