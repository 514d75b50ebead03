"""Chromium without a window."""

import os

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
# Nothing but what is asked for: no updates, no first-run pages, no way round through a proxy.
ARGUMENTS += ["--disable-background-networking", "--no-first-run", "--no-proxy-server"]
SCRIPTS_ARE_BLOCKED = {"profile.managed_default_content_settings.javascript": 2}


def start_chromium(scripts=True, logs_network=False):
    """A browser; without `scripts` no page may run any."""
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for argument in ARGUMENTS:
        options.add_argument(argument)
    if not scripts:
        options.add_experimental_option("prefs", SCRIPTS_ARE_BLOCKED)
    if logs_network:
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    service = Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"))
    browser = webdriver.Chrome(options=options, service=service)
    browser.set_page_load_timeout(60)
    return browser


def set_view(browser, width, height=900, scheme="light", scale=1):
    """Lays pages out for a screen of that size and for a light or dark colour scheme."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    feature = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


def reset(browser):
    """Undoes what a test may have changed; the next one opens a page of its own.

    The page is not left for an empty one: that takes a process that is thrown away, longer than most tests.
    """
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
