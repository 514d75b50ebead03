"""What axe-core can find of barriers, on every kind of page, small and large, light and dark."""

from importlib.resources import files

import pytest

from chromium import set_view
from pages import PAGES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = """
const done = arguments[arguments.length - 1];
const options = {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']};
axe.run(document, options).then(done, error => done({error: String(error)}));
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_no_violations(visitor, paths, page, width, scheme):
    """WCAG 2.2 AA and EN 301 549, as far as a program can tell."""
    set_view(visitor.browser, width, scheme=scheme)
    visitor.open(paths[page])
    found = violations(examine(visitor))
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_measures_contrast_and_target_size(visitor, paths, scheme):
    """The colours are those of the scheme, and the rules that matter most to this design were applied."""
    set_view(visitor.browser, 320, scheme=scheme)
    visitor.open(paths["hits with open filters"])
    passed = {rule["id"] for rule in examine(visitor)["passes"]}
    assert passed >= {"color-contrast", "target-size", "label", "document-title", "html-has-lang"}
    brightness = visitor.run("return +getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]")
    assert brightness > 200 if scheme == "light" else brightness < 60


def test_axe_would_find_violations(visitor):
    """A page made worse is found out: no violations does not mean that nothing was looked at."""
    set_view(visitor.browser, 1280)
    visitor.open("/")
    visitor.run(
        "document.documentElement.lang = ''; document.querySelector('label').remove();"
        "document.querySelector('h1').style.color = '#aaa'")
    found = {rule["id"] for rule in examine(visitor)["violations"]}
    assert found >= {"html-has-lang", "label", "color-contrast"}


def examine(visitor):
    """Runs axe-core on the page shown."""
    visitor.run(AXE)
    results = visitor.browser.execute_async_script(RUN, TAGS)
    assert "error" not in results, results["error"]
    return results


def violations(results):
    """The violations in short: rule and where."""
    return [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in results["violations"]]
