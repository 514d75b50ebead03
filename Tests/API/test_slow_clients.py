"""Clients that begin a request and never end it: they are told so in the end, and hold nobody up meanwhile."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from expectations import expect_problem

# The server gives the content of a request two minutes.
SECONDS = 180
REQUESTS = {
    "first line": b"GET /hea",
    "header": b"GET /health HTTP/1.1\r\nHost: a\r\n",
    "content": b"POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer TOKEN\r\n"
    b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
}


@pytest.fixture(scope="module")
def waiting(server, administrator):
    """What will come back for each of the requests, all sent at once."""
    with ThreadPoolExecutor(len(REQUESTS)) as pool:
        yield {
            name: pool.submit(server.ask_raw, request.replace(b"TOKEN", administrator.encode()), seconds=SECONDS)
            for name, request in REQUESTS.items()
        }


def test_slow_clients_hold_nobody_up(server, waiting):
    """While the server waits for them, it answers others, and goes on waiting."""
    for path in ("/health", "/ready", "/", "/api/v1/interventions?q=stod", "/api/v1/api-info"):
        assert [server.get(path).status for _ in range(5)] == [200] * 5, path
    assert not waiting["content"].done(), "nobody waited meanwhile"


@pytest.mark.parametrize("name", REQUESTS)
def test_slow_clients(name, waiting):
    """A request that does not come to an end is a 408."""
    expect_problem(waiting[name].result(), 408)
