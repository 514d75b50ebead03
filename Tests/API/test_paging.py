"""Pages together are complete and free of duplicates, also while another process changes the catalogue."""

import time

import pytest

from expectations import expect_problem

SEARCH = "/api/v1/interventions"


def revision_of(server):
    """The catalogue's revision that new searches answer from."""
    return server.get(SEARCH + "?limit=1").json["_meta"]["revision"]


def change(server, number):
    """Adds, renames and withdraws entries by the command line; returns when the server has noticed."""
    before = revision_of(server)
    server.folder.import_entries(
        [
            {"key": f"ny-{number}", "name": f"A{number} ny", "summary": "stöd", "status": "published"},
            {
                "key": "omdöpt",
                "name": f"{'ÖA'[number % 2]} omdöpt {number}",
                "summary": f"stöd {number}",
                "status": "published",
            },
            {"key": f"ny-{number - 2}", "name": f"A{number - 2} ny", "kind": "individual", "status": "archived"},
        ],
        "--source",
        "prov",
    )
    end = time.monotonic() + 30
    while revision_of(server) == before:
        assert time.monotonic() < end, "the server does not notice the import"
        time.sleep(0.05)


def follow(server, path, between=lambda number: None):
    """The ids of all pages, by following the links, and the totals that they told."""
    ids, totals, number = [], set(), 0
    while path:
        reply = server.get(path)
        assert reply.status == 200, reply.text
        page = reply.json
        ids += [hit["id"] for hit in page["hits"]]
        totals.add((page["total"], page["_meta"]["pages"], page["_meta"]["revision"]))
        path = page["_links"].get("next")
        number += 1
        between(number)
    return ids, totals


@pytest.mark.parametrize(
    "query",
    [
        "?limit=7",
        "?limit=7&sort=name",
        "?limit=7&sort=updated",
        "?limit=7&q=stöd".replace("ö", "%C3%B6"),
        "?limit=7&age=19&show=all",
    ],
)
def test_pages_stay_together_while_the_catalogue_changes(own_server, query):
    """Following the links sees the catalogue as the first page saw it, whatever is imported meanwhile."""
    change(own_server, 0)
    before, _ = follow(own_server, SEARCH + query)
    ids, totals = follow(own_server, SEARCH + query, lambda number: change(own_server, number) if number <= 4 else None)
    assert len(ids) == len(set(ids)), "an entry stands on two pages"
    assert set(ids) <= set(before), "the pages have what the first one's catalogue had not"
    withdrawn = {id for id in set(before) - set(ids) if own_server.get(f"{SEARCH}/{id}").status == 404}
    assert ids == [id for id in before if id not in withdrawn], "an entry is missing, or elsewhere than before"
    assert len(totals) == 1, f"the totals changed: {totals}"
    after, _ = follow(own_server, SEARCH + query)
    assert set(after) != set(before), "the changes are not seen afterwards"


def test_links_of_a_page(server):
    """The links agree with each other and with where one is."""
    first = server.get(SEARCH + "?limit=10").json
    assert "prev" not in first["_links"]
    assert all("revision=" in link for name, link in first["_links"].items() if name != "self")
    last = server.get(first["_links"]["last"]).json
    assert "next" not in last["_links"] and last["_meta"]["page"] == first["_meta"]["pages"]
    assert (
        server.get(last["_links"]["first"]).json["hits"]
        == server.get(first["_links"]["self"]).json["hits"]
        == first["hits"]
    )
    middle = server.get(first["_links"]["next"]).json
    assert middle["_meta"] == {**first["_meta"], "page": 2}
    assert server.get(middle["_links"]["prev"]).json["hits"] == first["hits"]


def test_beyond_the_last_page(server):
    """A page beyond the last one is empty and leads back."""
    page = server.get(SEARCH + "?limit=100&page=50").json
    assert page["hits"] == [] and page["total"] > 0
    assert server.get(page["_links"]["prev"]).json["hits"]


def test_sizes_of_pages(server):
    """However large the pages, together they have the same entries in the same order."""
    whole = [follow(server, f"{SEARCH}?limit={limit}&sort=name")[0] for limit in (3, 20, 100)]
    assert whole[0] == whole[1] == whole[2]


def test_old_revisions(own_server):
    """A revision that is no longer kept is a 410 that says to begin again; one that has never been is no answer."""
    token = own_server.folder.make_token("administrator")
    address = own_server.get(SEARCH + "?limit=5").json["_links"]["next"]
    path = SEARCH
    for number in range(200):
        entry = {"key": f"ny-{number}", "name": "Ny", "status": "published"}
        assert own_server.send("POST", SEARCH, entry, token).status == 201
        reply = own_server.get(address)
        if reply.status != 200:
            break
    expect_problem(reply, 410, path)
    future = own_server.get(f"{SEARCH}?revision={revision_of(own_server) + 1000}")
    assert future.status in (400, 410)
    expect_problem(future, future.status, path)
