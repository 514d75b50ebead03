"""Who follows the changes has the catalogue."""

import copy

import pytest

from conftest import serve
from expectations import expect_problem

SEARCH, CHANGES = "/api/v1/interventions", "/api/v1/changes"
EVERYTHING = "?limit=100&includeEnded=true&includeStructural=true"


class Mirror:
    """A copy of the catalogue that is kept by following the changes."""

    def __init__(self, entries=None, cursor=None):
        self.entries = entries or {}
        self.cursor = cursor

    def follow(self, server, limit=3):
        """Takes all changes there are; yields itself as it was after each reply."""
        more = True
        while more:
            since = "" if self.cursor is None else f"&since={self.cursor}"
            reply = server.get(f"{CHANGES}?limit={limit}{since}")
            assert reply.status == 200, reply.text
            page = reply.json
            assert len(page["changes"]) <= limit
            revisions = [change["revision"] for change in page["changes"]]
            assert revisions == sorted(revisions) and all(
                revision <= page["_meta"]["revision"] for revision in revisions
            )
            for change in page["changes"]:
                self.take(change)
            self.cursor, more = page["next"], page["more"]
            yield Mirror(copy.deepcopy(self.entries), self.cursor)

    def take(self, change):
        """Takes one change."""
        assert change["kind"] in ("published", "removed")
        assert ("intervention" in change) == (change["kind"] == "published")
        if change["kind"] == "published":
            self.entries[change["id"]] = without_links(change["intervention"])
        else:
            self.entries.pop(change["id"], None)


def without_links(entry):
    """An entry without what it has only where it is read by itself."""
    return {name: value for name, value in entry.items() if name not in ("similar", "_links")}


def catalogue(server):
    """Every published entry, as reading it one by one tells it."""
    path, entries = SEARCH + EVERYTHING, {}
    while path:
        page = server.get(path).json
        for hit in page["hits"]:
            entry = server.get(f"{SEARCH}/{hit['id']}").json
            entries[hit["id"]] = without_links(entry)
        path = page["_links"].get("next")
    return entries


@pytest.fixture
def administrator(own_server):
    """A token for the server of this test."""
    return own_server.folder.make_token("administrator")


def test_a_mirror_ends_up_equal(own_server, administrator):
    """Published, changed, withdrawn and published again, by the API and by the command line: the mirror has it all,
    from whichever cursor it goes on."""
    mirror = Mirror()
    kept = list(mirror.follow(own_server, limit=50))
    assert mirror.entries == catalogue(own_server)

    entry = {"key": "speglad", "name": "Speglad", "status": "published"}
    path = own_server.send("POST", SEARCH, entry, administrator).headers["Location"]
    kept += mirror.follow(own_server)
    assert path.rpartition("/")[2] in mirror.entries
    own_server.send("POST", SEARCH, {"key": "utkast", "name": "Utkast"}, administrator)
    for summary in ("Ett.", "Två.", "Tre."):
        assert own_server.send("PUT", path, {**entry, "summary": summary}, administrator).status == 200
    kept += mirror.follow(own_server)
    own_server.send("DELETE", SEARCH + "/ormen", None, administrator)
    own_server.send("DELETE", path, None, administrator)
    kept += mirror.follow(own_server)
    assert path.rpartition("/")[2] not in mirror.entries
    assert own_server.send("PUT", path, {**entry, "status": "published"}, administrator).status == 200
    own_server.send(
        "POST",
        "/api/v1/imports?publish=true",
        [{"key": f"fler-{i}", "name": f"Fler {i}"} for i in range(20)],
        administrator,
    )
    own_server.folder.import_entries(
        [
            {"key": "fler-1", "name": "Fler ett", "status": "archived"},
            {"key": "rad", "name": "Rad", "status": "published"},
        ]
    )
    wanted = catalogue_when_noticed(own_server, mirror, kept)
    assert mirror.entries == wanted
    for resumed in kept:
        assert list(resumed.follow(own_server, limit=100)) and resumed.entries == wanted


def catalogue_when_noticed(server, mirror, kept):
    """The catalogue once the server has noticed what the command line imported."""
    for _ in range(200):
        wanted = catalogue(server)
        kept += mirror.follow(server)
        if any(entry["key"] == "rad" for entry in wanted.values()) and mirror.entries == wanted:
            break
    return wanted


def test_nothing_new(server):
    """At the end there is nothing more, and the cursor stays good."""
    mirror = Mirror()
    for _ in mirror.follow(server, limit=500):
        pass
    reply = server.get(f"{CHANGES}?since={mirror.cursor}")
    assert (reply.json["changes"], reply.json["more"], reply.json["next"]) == ([], False, mirror.cursor)
    assert server.get(reply.json["_links"]["next"]).json["changes"] == []


def test_drafts_are_not_told(own_server, administrator):
    """What was never published is in no change, neither when it is made nor when it is withdrawn."""
    mirror = Mirror()
    for _ in mirror.follow(own_server, limit=500):
        pass
    path = own_server.send("POST", SEARCH, {"key": "hemlig", "name": "Hemlig"}, administrator).headers["Location"]
    own_server.send("PUT", path, {"key": "hemlig", "name": "Hemligare"}, administrator)
    own_server.send("DELETE", path, None, administrator)
    assert "emlig" not in own_server.get(f"{CHANGES}?since={mirror.cursor}").text
    assert path.rpartition("/")[2] not in own_server.get(f"{CHANGES}?limit=500").text


@pytest.mark.parametrize("cursor", ["fel", "99999999999", "-1", "1e9", "%00", "a" * 5000])
def test_cursors_that_are_none(cursor, server):
    """What the server never gave is no cursor."""
    path = f"{CHANGES}?since={cursor}"
    expect_problem(server.get(path), 400, path)


def test_cursors_from_the_future(own_server, administrator, pytestconfig, tmp_path_factory):
    """A cursor from the future, as after a restored backup, is a 400 that says to begin from the start."""
    for number in range(5):
        own_server.send("POST", SEARCH, {"key": f"mer-{number}", "name": "Mer", "status": "published"}, administrator)
    mirror = Mirror()
    for _ in mirror.follow(own_server, limit=500):
        pass
    for restored in serve(pytestconfig.getoption("--binary"), tmp_path_factory.mktemp("restored")):
        path = f"{CHANGES}?since={mirror.cursor}"
        assert "Börja om" in expect_problem(restored.get(path), 400, path)["detail"]
