"""The server that the tests share, and what it publishes."""

import json

import pytest

from catalogue_server import CatalogueServer
from published import Published


def pytest_addoption(parser):
    parser.addoption("--binary", required=True, help="the insatskatalogen program")


@pytest.fixture(scope="session")
def binary(pytestconfig):
    """The program."""
    return pytestconfig.getoption("--binary")


@pytest.fixture(scope="session")
def server(binary, tmp_path_factory):
    """The real server with the seed; it must end well when asked to stop."""
    server = CatalogueServer(binary, tmp_path_factory.mktemp("catalogue"))
    yield server
    assert server.stop() == 0, "the server did not end well after SIGTERM"


@pytest.fixture(scope="session")
def published(server):
    """What the server publishes."""
    return Published(server)


@pytest.fixture(scope="session")
def services(published):
    """Every service in full, by its id."""
    return {service_id: published.json(f"/hsds/services/{service_id}") for service_id in published.service_ids()}


@pytest.fixture(scope="session")
def seed_size(server):
    """How many entries are published, as the server's readiness tells it."""
    return json.loads(server.get("/ready").text)["entries"]
