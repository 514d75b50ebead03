"""Takes the pictures in docs/images. Run it with: Tests/Browser/run BINARY screenshots"""

import base64
import sys
import tempfile

from catalogue_server import ROOT, Catalogue, CatalogueServer
from chromium import set_view, start_chromium
from visitor import Visitor

FOLDER = ROOT / "docs" / "images"
MOST_BYTES = 250_000


def take(visitor, name):
    """Writes a picture of what the screen shows."""
    picture = base64.b64decode(visitor.browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])
    if len(picture) > MOST_BYTES:
        sys.exit(f"screenshots: {name} would be {len(picture)} bytes, more than {MOST_BYTES}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / name).write_bytes(picture)
    print(f"docs/images/{name}: {len(picture) // 1000} kB")


def show_start(visitor):
    """Somebody with a phone begins with a situation."""
    set_view(visitor.browser, 390, 844, scale=2)
    visitor.open("/")
    visitor.one(".topic summary").click()
    visitor.run("document.activeElement.blur(); scrollTo(0, document.querySelector('.guide-card').offsetTop - 16)")
    take(visitor, "start.png")


def show_list(visitor, catalogue):
    """A caseworker compares three that may fit."""
    hits = catalogue.search(q="unga som inte jobbar", municipality="Haninge")["hits"][:3]
    set_view(visitor.browser, 1280, 960)
    visitor.open("/lista?" + "&".join("id=" + hit["id"] for hit in hits))
    take(visitor, "lista.png")


def show_search(visitor):
    """A caseworker describes a person at a desk."""
    set_view(visitor.browser, 1280, 960)
    visitor.open("/")
    visitor.search(q="kvinna 24, aktivitetsersättning, social fobi, inte inskriven på AF", municipality="Haninge")
    visitor.run("document.activeElement.blur()")
    take(visitor, "sok.png")


def show_entry(visitor):
    """The first hit on a phone."""
    path = visitor.hits()[0].path
    set_view(visitor.browser, 390, 844, scale=2)
    visitor.open(path)
    take(visitor, "insats.png")


def main(binary):
    with tempfile.TemporaryDirectory() as folder:
        server = CatalogueServer(binary, folder)
        browser = start_chromium()
        try:
            browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
            visitor = Visitor(browser, server.origin)
            show_search(visitor)
            show_entry(visitor)
            show_start(visitor)
            show_list(visitor, Catalogue(server))
        finally:
            browser.quit()
            server.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: screenshots.py BINARY")
    main(sys.argv[1])
