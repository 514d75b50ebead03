"""The server, the tokens and the document that the tests share, and how the tests are shared out."""

import shutil

import pytest

from catalogue_process import PUBLIC_URL, Folder, Server
from openapi_document import Document, stored_document
from profile_rules import RULES

ASSOCIATION = "Samordningsförbundet Östra Södertörn"
# A worker takes a whole file at a time, in this order: first what waits or computes longest by itself.
FIRST_FILES = ["test_slow_clients.py", "test_killed_import.py", "test_generated.py"]
NOTES = pytest.StashKey()


def pytest_addoption(parser):
    parser.addoption("--binary", required=True, help="the insatskatalogen program")


def pytest_configure(config):
    config.stash[NOTES] = []


def pytest_collection_modifyitems(items):
    """Puts the longest files first; everything else stays in its order."""
    place = {name: number for number, name in enumerate(FIRST_FILES)}
    items.sort(key=lambda item: place.get(item.path.name, len(place)))


def pytest_sessionfinish(session):
    """A worker hands its notes over to the process that prints them."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["notes"] = session.config.stash[NOTES]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """Takes the notes of a worker; one that broke down has none."""
    node.config.stash[NOTES] += getattr(node, "workeroutput", {}).get("notes", [])


def pytest_terminal_summary(terminalreporter, config):
    """Tells which rules of the profile were checked, and how much was generated."""
    terminalreporter.write_line(f"REST API profile, {len(RULES)} rules: " + " ".join(rule.id for rule in RULES))
    for note in config.stash[NOTES]:
        terminalreporter.write_line(note)


@pytest.fixture(scope="session")
def note(pytestconfig):
    """Tells something at the end of the run."""
    return pytestconfig.stash[NOTES].append


def serve(binary, folder, *arguments, is_one_client=False):
    """A server of its own for a fixture; it must end well."""
    server = Server(Folder(binary, folder), *arguments, is_one_client=is_one_client)
    yield server
    assert server.stop() == 0, "the server did not end well after SIGTERM"


@pytest.fixture(scope="session")
def server(pytestconfig, tmp_path_factory):
    """The server that most tests share, filled from the seed, without a limit of searches."""
    arguments = ["--public-url", PUBLIC_URL, "--search-limit", "0"]
    for server in serve(pytestconfig.getoption("--binary"), tmp_path_factory.mktemp("catalogue"), *arguments):
        # Nothing has been written yet but the seed, whose reading in takes most of a server's start.
        server.untouched = tmp_path_factory.mktemp("untouched") / "katalog.sqlite"
        server.folder.copy_database(server.untouched)
        yield server


@pytest.fixture
def own_server(pytestconfig, server, tmp_path):
    """A server whose catalogue one test changes; it begins with the seed, too."""
    shutil.copy(server.untouched, tmp_path)
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
