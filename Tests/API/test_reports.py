"""Reports of errors that visitors send: where they come to stand, and what is refused."""

from urllib.parse import urlencode

import pytest

from catalogue_process import Folder, Server
from expectations import expect_common, expect_problem, expect_problem_page
from test_secrecy import CANARY, everything_left, places_of

PATH = "/insatser/ormen/rapport"
FORM = {"Content_Type": "application/x-www-form-urlencoded"}


def send(server, path=PATH, *, headers=None, **fields):
    """The reply to a form."""
    return server.ask("POST", path, urlencode(fields), **{**FORM, **(headers or {})})


def test_the_words_of_a_report_are_in_the_database_alone(pytestconfig, tmp_path):
    """What a visitor writes is in no log, whether it is taken or refused; what is refused is nowhere."""
    server = Server(Folder(pytestconfig.getoption("--binary"), tmp_path))
    try:
        assert send(server, kind="full", text=CANARY + "-refused " + "a" * 1000).status == 400
        assert send(server, kind=CANARY + "-refused").status == 400
        assert send(server, "/insatser/finns-inte/rapport", kind="full", text=CANARY + "-refused").status == 404
        assert send(server, kind="full", text=CANARY, headers={"Sec_Fetch_Site": "cross-site"}).status == 403
        assert places_of(CANARY, everything_left(server)) == []
        reply = send(server, kind="full", text=CANARY, headers={"User_Agent": "webbläsare4711"})
        assert reply.status == 303, reply.text
        expect_common(reply)
        assert CANARY in server.folder.run("report", "list")
        left = everything_left(server)
        places = places_of(CANARY, left)
        assert places and all(place.startswith("katalog.sqlite") for place in places), places
        assert places_of(CANARY + "-refused", left) == []
        assert places_of("webbläsare4711", left) == places_of("2001:db8", left) == []
    finally:
        code = server.stop()
    assert code == 0


@pytest.mark.parametrize("kind", [None, "text/plain", "application/json", "multipart/form-data; boundary=a"])
def test_other_content_than_forms(kind, server):
    """Content of another type is a 415, as a page for people and a problem for programs."""
    headers = {} if kind is None else {"Content_Type": kind}
    expect_problem_page(server.ask("POST", PATH, "kind=full", **headers), 415)
    expect_problem(server.ask("POST", PATH, "kind=full", Accept="application/json", **headers), 415, PATH)


def test_too_large_forms(server):
    """A form above 16 kB is a 413, whether its length is told or not."""
    expect_problem_page(send(server, kind="full", text="a" * 20_000), 413)
    head = f"POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Type: {FORM['Content_Type']}\r\n"
    piece = b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
    expect_problem_page(server.ask_raw((head + "Transfer-Encoding: chunked\r\n\r\n").encode(), piece, piece), 413)


def test_problems_for_programs(server):
    """A program gets every problem by its field."""
    reply = send(server, kind="x", text="121212-1212", headers={"Accept": "application/json"})
    problem = expect_problem(reply, 400, PATH)
    assert [text.partition(":")[0] for text in problem["problems"]] == ["kind", "text"]
    assert "121212" not in reply.text


def test_reports_do_not_change_the_catalogue(server):
    """A report raises no revision, so that nothing is fetched or built anew for it."""
    before = server.get("/ready").json["revision"]
    assert send(server, kind="outdated").status == 303
    assert server.get("/ready").json["revision"] == before
