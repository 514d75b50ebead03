"""A server of its own for the tests of the administration, which change the catalogue, and who is logged in there."""

import pytest

from admin import ASSOCIATION, OTHER_ASSOCIATION, Keeper, Session, Token
from catalogue_server import Catalogue, CatalogueServer
from chromium import reset


@pytest.fixture(scope="session")
def admin_server(pytestconfig, tmp_path_factory):
    """A server whose catalogue tests may change; it must end well when asked to stop."""
    binary = pytestconfig.getoption("--binary")
    server = CatalogueServer(binary, tmp_path_factory.mktemp("administration"))
    server.binary = binary
    yield server
    assert server.stop() == 0, "the server did not end well after SIGTERM"


@pytest.fixture(scope="session")
def admin_catalogue(admin_server):
    """Its entries as the API tells them."""
    return Catalogue(admin_server)


@pytest.fixture(scope="session")
def administrator_token(admin_server):
    """The token of an administrator, made in the terminal as the first one must be."""
    return Token.make(admin_server, "administrator")


@pytest.fixture(scope="session")
def office(admin_server, administrator_token):
    """An administrator without a browser."""
    return Session(admin_server, administrator_token)


@pytest.fixture(scope="session")
def editor_office(admin_server, office):
    """An editor without a browser."""
    return Session(admin_server, office.make_token("editor", ASSOCIATION))


@pytest.fixture(scope="session")
def other_office(admin_server, office):
    """An editor of another association without a browser."""
    return Session(admin_server, office.make_token("editor", OTHER_ASSOCIATION))


def forget(browser):
    """Takes away what a test left in the browser."""
    browser.execute_cdp_cmd("Network.clearBrowserCookies", {})
    browser.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": {}})
    reset(browser)


@pytest.fixture
def keeper(chromium, admin_server):
    """A browser with scripts, nobody logged in."""
    yield Keeper(chromium, admin_server.origin)
    forget(chromium)


@pytest.fixture(params=["scripts", "no scripts"])
def any_keeper(request, admin_server):
    """A browser with scripts, and one without; nobody logged in."""
    browser = request.getfixturevalue("chromium" if request.param == "scripts" else "scriptless_chromium")
    yield Keeper(browser, admin_server.origin)
    forget(browser)


@pytest.fixture
def administrator(any_keeper, office):
    """An administrator with scripts, and one without."""
    any_keeper.become(office)
    return any_keeper


@pytest.fixture
def scripted_administrator(keeper, office):
    """An administrator whose browser runs scripts."""
    keeper.become(office)
    return keeper


@pytest.fixture
def editor(any_keeper, editor_office):
    """An editor with scripts, and one without."""
    any_keeper.become(editor_office)
    return any_keeper


@pytest.fixture
def scripted_editor(keeper, editor_office):
    """An editor whose browser runs scripts."""
    keeper.become(editor_office)
    return keeper
