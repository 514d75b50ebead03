"""The server, the browsers and the pages that the tests share."""

import pytest

from catalogue_server import Catalogue, CatalogueServer
from chromium import reset, start_chromium
from pages import page_paths
from visitor import Visitor

pytest_plugins = ["admin_fixtures"]


def pytest_addoption(parser):
    parser.addoption("--binary", required=True, help="the insatskatalogen program")


@pytest.fixture(scope="session")
def server(pytestconfig, tmp_path_factory):
    """The real server; it must end well when asked to stop."""
    server = CatalogueServer(pytestconfig.getoption("--binary"), tmp_path_factory.mktemp("catalogue"))
    yield server
    assert server.stop() == 0, "the server did not end well after SIGTERM"


@pytest.fixture(scope="session")
def catalogue(server):
    """The entries as the API tells them."""
    return Catalogue(server)


@pytest.fixture(scope="session")
def paths(catalogue):
    """An address of each kind of page."""
    return page_paths(catalogue)


@pytest.fixture(scope="session")
def chromium():
    """A browser that runs scripts."""
    browser = start_chromium()
    yield browser
    browser.quit()


@pytest.fixture(scope="session")
def scriptless_chromium():
    """A browser in which no page may run scripts."""
    browser = start_chromium(scripts=False)
    yield browser
    browser.quit()


@pytest.fixture
def visitor(chromium, server):
    """A visitor whose browser runs scripts."""
    yield Visitor(chromium, server.origin)
    reset(chromium)


@pytest.fixture(params=["scripts", "no scripts"])
def any_visitor(request, server):
    """A visitor with scripts, and one without."""
    name = "chromium" if request.param == "scripts" else "scriptless_chromium"
    browser = request.getfixturevalue(name)
    yield Visitor(browser, server.origin)
    reset(browser)
