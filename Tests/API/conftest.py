"""The server, the tokens and the document that the tests share."""

import threading

import pytest

from catalogue_process import PUBLIC_URL, Folder, Server
from openapi_document import Document, stored_document
from profile_rules import RULES

ASSOCIATION = "Samordningsförbundet Östra Södertörn"
notes = []


def pytest_addoption(parser):
    parser.addoption("--binary", required=True, help="the insatskatalogen program")


def pytest_terminal_summary(terminalreporter):
    """Tells which rules of the profile were checked, and how much was generated."""
    terminalreporter.write_line(f"REST API profile, {len(RULES)} rules: " + " ".join(rule.id for rule in RULES))
    for note in notes:
        terminalreporter.write_line(note)


@pytest.fixture(scope="session")
def note():
    """Tells something at the end of the run."""
    return notes.append


def serve(binary, folder, *arguments, is_one_client=False):
    """A server of its own for a fixture; it must end well."""
    server = Server(Folder(binary, folder), *arguments, is_one_client=is_one_client)
    yield server
    assert server.stop() == 0, "the server did not end well after SIGTERM"


@pytest.fixture(scope="session")
def server(pytestconfig, tmp_path_factory):
    """The server that most tests share, filled from the seed, without a limit of searches."""
    arguments = ["--public-url", PUBLIC_URL, "--search-limit", "0"]
    yield from serve(pytestconfig.getoption("--binary"), tmp_path_factory.mktemp("catalogue"), *arguments)


SLOW_REQUESTS = {
    "first line": b"GET /hea",
    "header": b"GET /health HTTP/1.1\r\nHost: a\r\n",
    "content": b"POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer TOKEN\r\n"
    b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
}


@pytest.fixture(scope="session", autouse=True)
def slow_replies(request):
    """What comes back for requests that never end; begun first, since the server waits minutes for them."""
    if not any(item.name.startswith("test_slow_clients") for item in request.session.items):
        return {}
    server = request.getfixturevalue("server")
    # A token of its own: a module's fixture may have the other one's name.
    token = server.folder.make_token("administrator").encode()
    replies = {}

    def ask(name):
        replies[name] = server.ask_raw(SLOW_REQUESTS[name].replace(b"TOKEN", token), seconds=180)

    threads = [threading.Thread(target=ask, args=[name], daemon=True) for name in SLOW_REQUESTS]
    for thread in threads:
        thread.start()
    return lambda: [thread.join() for thread in threads] and replies


@pytest.fixture
def own_server(pytestconfig, tmp_path):
    """A server whose catalogue one test changes."""
    yield from serve(pytestconfig.getoption("--binary"), tmp_path, "--search-limit", "0")


@pytest.fixture(scope="session")
def administrator(server):
    """A token of an administrator."""
    return server.folder.make_token("administrator")


@pytest.fixture(scope="session")
def editor(server):
    """A token of an editor of one association."""
    return server.folder.make_token("editor", "--association", ASSOCIATION)


@pytest.fixture(scope="session")
def reader(server):
    """A token of somebody who may only read."""
    return server.folder.make_token("reader")


@pytest.fixture(scope="session")
def document(server):
    """The OpenAPI document as the server gives it."""
    reply = server.get("/api/v1/openapi.json")
    assert (reply.status, reply.media_type) == (200, "application/json")
    return Document(reply.json)


@pytest.fixture(scope="session")
def stored():
    """The OpenAPI document as it stands in the source."""
    return stored_document()
