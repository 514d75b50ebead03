"""Takes the pictures in docs/images. Run it with: Tests/Browser/run BINARY screenshots"""

import base64
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from catalogue_server import ROOT, Catalogue, CatalogueServer
from chromium import set_view, start_chromium
from palette import with_palette
from visitor import Visitor

FOLDER = ROOT / "docs" / "images"
MOST_BYTES = 250_000
MOST_BYTES_OF_ADMIN = 60_000

# Made up. Days since somebody confirmed each, so that every degree of urgency is seen.
HEADINGS = ["nyckel", "namn", "sammanfattning", "Målgrupp", "behov", "ålder fr.o.m.", "ålder till", "kommunkod"]
HEADINGS += ["huvudmän", "samordningsförbund", "väg in", "granskad", "källa"]
TABLE = [
    ("Trädgårdsgruppen", "Arbetsträning i lugn takt.", "unga vuxna", "komma i arbete", "136", "self", 20),
    ("Cykelverkstan", "Praktik i en verkstad.", "unga vuxna", "komma i arbete", "0136|0192", "referral", 200),
    ("Studieverkstan", "Läxhjälp och vägledning.", "unga vuxna", "studier och utbildning", "0136", "self", 340),
    ("Mötesplatsen Bryggan", "En öppen mötesplats.", "unga vuxna", "ensamhet", "0192", "self", 390),
    ("Rörelsegruppen", "Träning i grupp.", "sjukskrivna", "fysisk hälsa och sjukdom", "0138", "self", 480),
]
ASSOCIATION = "Samordningsförbundet Östra Södertörn"
SUMMARY = "Samordnat stöd till arbete eller studier för unga i Haninge, 16–24 år. Teamet hjälper dig."


def take(visitor, name, most_bytes=MOST_BYTES, change=bytes):
    """Writes a picture of what the screen shows."""
    shot = visitor.browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    picture = change(base64.b64decode(shot["data"]))
    if len(picture) > most_bytes:
        sys.exit(f"screenshots: {name} would be {len(picture)} bytes, more than {most_bytes}")
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


def take_admin(visitor, name, height, show="main"):
    """Takes a page of the administration, from what `show` names downwards."""
    set_view(visitor.browser, 1000, height)
    top = "document.querySelector(arguments[0]).getBoundingClientRect().top"
    visitor.run(f"document.activeElement.blur(); scrollTo(0, 0); scrollTo(0, {top} - 16)", show)
    take(visitor, f"admin-{name}.png", MOST_BYTES_OF_ADMIN, with_palette)


def log_in(visitor, binary, server):
    """An administrator with a new token."""
    command = [binary, "token", "create", "--role", "administrator", "--name", "Kansliet"]
    command += ["--database", str(server.database)]
    token = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    visitor.open("/admin/logga-in")
    visitor.one("input[name=token]").send_keys(token)
    visitor.leave(visitor.one("main form button").click)


def write_table(folder):
    """A table as somebody writes it in a spreadsheet."""
    lines = [";".join(HEADINGS)]
    for number, (name, summary, group, need, places, access, days) in enumerate(TABLE, start=1):
        day = date.today() - timedelta(days=days)
        cells = [f"plan-{number}", name, summary, group, need, "18", "29", places, "Haninge kommun", ASSOCIATION]
        lines.append(";".join(cells + [access, day.isoformat(), "Verksamhetsplan"]))
    table = Path(folder) / "insatser.csv"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return table


def show_import(visitor, table):
    """A table is chosen, looked at and read in."""
    visitor.open("/admin/import")
    take_admin(visitor, "import", 720)
    visitor.one("input[type=file]").send_keys(str(table))
    visitor.one("input[name=publicera]").click()
    visitor.leave(visitor.one("main form button").click)
    take_admin(visitor, "plan", 960)
    visitor.press("Läs in")


def show_administration(visitor, table):
    """What an administrator has before them."""
    set_view(visitor.browser, 1000, 800)
    show_import(visitor, table)
    visitor.open("/admin")
    take_admin(visitor, "start", 800, "body")
    visitor.open("/admin/insatser/ungdomsteamet-i-haninge")
    visitor.run("document.querySelector('[name=summary]').value = arguments[0]", SUMMARY)
    take_admin(visitor, "andra", 760)
    visitor.open("/admin/aktualitet")
    take_admin(visitor, "aktualitet", 700)
    visitor.open("/admin/luckor")
    take_admin(visitor, "luckor", 900)


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
            log_in(visitor, binary, server)
            show_administration(visitor, write_table(folder))
        finally:
            browser.quit()
            server.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: screenshots.py BINARY")
    main(sys.argv[1])
