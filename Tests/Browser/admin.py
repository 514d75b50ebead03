"""What those who look after the catalogue do, in a browser and without one."""

import http.client
import json
import re
import secrets
import subprocess
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

from selenium.webdriver.common.by import By

from catalogue_server import ROOT, Reply
from visitor import Visitor

LOGIN = "/admin/logga-in"
TOKEN = "Din nyckel"
COOKIE = "insatskatalogen-admin"
ASSOCIATION = "Samordningsförbundet Östra Södertörn"
OTHER_ASSOCIATION = "Samordningsförbundet i Södertälje"
FIXTURES = ROOT / "Tests" / "Fixtures" / "spreadsheets"
JSON_LINES = "application/jsonl"


def program(server, *arguments):
    """What the program prints when it works on the server's database, as it does beside a running server."""
    command = [server.binary, *arguments, "--database", str(server.database)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{arguments}: {done.returncode} {done.stderr}"
    return done.stdout


@dataclass(frozen=True)
class Token:
    """A token: what its holder logs in with."""

    id: str
    text: str

    @classmethod
    def make(cls, server, role, association=None):
        """A new one, made in the terminal."""
        options = ["--association", association] if association else []
        made = json.loads(program(server, "token", "create", "--json", "--role", role, "--name", "prov", *options))
        return cls(made["id"], made["token"])


class Stranger:
    """Somebody from a network without a browser and without a login."""

    def __init__(self, server, network):
        self._server = server
        self._headers = {"X-Forwarded-For": network}

    def send(self, method, path, body=None, headers=None):
        """The answer to a request as it is told, whatever its status."""
        connection = http.client.HTTPConnection(urlsplit(self._server.origin).netloc, timeout=60)
        try:
            body = body.encode() if isinstance(body, str) else body
            connection.request(method, path, body, {**self._headers, **(headers or {})})
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read().decode("utf-8"))
        finally:
            connection.close()

    def try_token(self, text):
        """What logging in with a token is answered."""
        return self.send("POST", LOGIN, urlencode({"token": text}), form_headers())


class Session(Stranger):
    """Somebody logged in without a browser: for what a browser would never send, and to prepare things quickly."""

    def __init__(self, server, token, network="203.0.113.1"):
        super().__init__(server, network)
        reply = self.try_token(token.text)
        assert reply.status == 303, reply.text
        self.cookie = re.search(COOKIE + "=([0-9a-f]+)", reply.headers["Set-Cookie"])[1]
        self._headers["Cookie"] = f"{COOKIE}={self.cookie}"
        self.form_key = re.search(r'name="formKey" value="(\w+)"', self.get("/admin/import").text)[1]

    def get(self, path):
        """A page."""
        return self.send("GET", path)

    def post(self, path, **fields):
        """Sends a form as our own page would."""
        return self.send("POST", path, urlencode({"formKey": self.form_key, **fields}), form_headers())

    def upload(self, name, content, **fields):
        """Sends a file; the answer is the plan."""
        fields = {"formKey": self.form_key, **fields}
        body, kind = multipart(fields, "fil", name, content)
        return self.send("POST", "/admin/import", body, {"Content-Type": kind})

    def confirm(self, plan):
        """Carries out the plan of a page."""
        reply = self.post("/admin/import/bekrafta", plan=plan_key(plan.text))
        assert reply.status == 303, reply.text
        return reply

    def publish(self, *entries):
        """Reads entries in and publishes them; their addresses."""
        plan = self.upload("prov.jsonl", json_lines(entries), publicera="ja")
        assert plan.status == 200, plan.text
        self.confirm(plan)
        return [self.slug(entry["name"]) for entry in entries]

    def slug(self, name):
        """The address of the only entry with that name."""
        found = [slug for slug, shown in self.entries(name).items() if shown == name]
        assert len(found) == 1, f"{len(found)} entries are called {name}"
        return found[0]

    def entries(self, words):
        """Addresses and names of the entries that the list finds by words."""
        text = self.get("/admin/insatser?" + urlencode({"q": words})).text
        return {a.rpartition("/")[2]: name for a, name in table_links(text)}

    def make_token(self, role, association="", name="prov"):
        """A new token, made on the page for it."""
        text = self.post("/admin/nycklar", roll=role, forbund=association, namn=name).text
        secret = re.search(r'aria-label="Nyckel" value="(ikat_([a-z2-7]+)_[a-z2-7]+)"', text)
        assert secret, text
        return Token(secret[2], secret[1])

    def revision(self):
        """A number that is higher after anything was written."""
        return int(re.search(r"<tbody>\s*<tr><td>(\d+)", self.get("/admin/logg").text)[1])

    def log(self, after):
        """What was done to what after a number that ``revision`` gave, the newest first."""
        rows = re.findall(r"<tr><td>(\d+)</td><td>.*?</td><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>",
                          self.get("/admin/logg").text)
        return [(who, what, subject) for number, who, what, subject in rows if int(number) > after]


def form_headers():
    return {"Content-Type": "application/x-www-form-urlencoded"}


def multipart(fields, file_field, name, content):
    """A form with a file as browsers write it (RFC 7578), and its content type."""
    boundary = "----prov" + secrets.token_hex(8)
    parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
             for key, value in fields.items()]
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{file_field}"; filename="{name}"\r\n'
    parts.append(head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n")
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def json_lines(entries):
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries).encode()


def plan_key(text):
    """What a plan on a page is confirmed by."""
    found = re.search(r'name="plan" value="(\w+)"', text)
    assert found, "the page has no plan to confirm"
    return found[1]


def unique(stem):
    """A name that no other entry has."""
    return f"{stem} {secrets.token_hex(4)}"


def entry(name, **more):
    """A made-up entry that says all it should."""
    return {
        "key": "prov-" + secrets.token_hex(6), "name": name, "summary": "Stöd på vägen för den som vill vidare.",
        "targetGroups": ["unga vuxna"], "needs": ["ensamhet"], "municipalities": ["Haninge"],
        "coordinationAssociation": ASSOCIATION, "referral": "self", "source": "Påhittat exempel", **more,
    }


def months_ago(count):
    """The first day of the month that many months ago, so that every month has the day."""
    today = date.today()
    months = today.year * 12 + today.month - 1 - count
    return date(months // 12, months % 12 + 1, 1).isoformat()


class _TableLinks(HTMLParser):
    """Addresses and texts of the links that head the rows of a table."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found = []
        self._heads = False
        self._reads = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self._heads = self._heads or tag == "th" and known.get("scope") == "row"
        if tag == "a" and self._heads:
            self.found.append([known["href"], ""])
            self._reads = True

    def handle_endtag(self, tag):
        self._heads = self._heads and tag != "th"
        self._reads = self._reads and tag != "a"

    def handle_data(self, data):
        if self._reads:
            self.found[-1][1] += data


def table_links(text):
    return [tuple(link) for link in _TableLinks(text).found]


class Keeper(Visitor):
    """Somebody who looks after the catalogue, with a browser."""

    def become(self, session):
        """Is logged in as somebody already is."""
        cookie = {"name": COOKIE, "value": session.cookie, "url": self.origin + "/admin", "path": "/admin"}
        self.browser.execute_cdp_cmd("Network.setCookie", {**cookie, "httpOnly": True, "sameSite": "Strict"})

    def log_in(self, token):
        """Types the token on the page for it."""
        self.open(LOGIN)
        self.fill(TOKEN, token)
        self.press("Logga in")

    def message(self):
        """What the page says was done."""
        return self.one("main p.done[role=status]").text

    def problems(self):
        """What the page says must be mended."""
        return [item.text for item in self.all("main [role=alert] li, main p[role=alert]")]

    def text(self):
        """All that the page's content shows."""
        return self.one("main").text

    def section(self, heading):
        """The part of the page with this heading."""
        path = f'//main//section[.//h2[normalize-space()="{heading}"]]'
        return self.browser.find_element(By.XPATH, path)

    def press_in(self, part, button):
        """Presses the button with this text in a part of the page."""
        self.leave(part.find_element(By.XPATH, f'.//button[normalize-space()="{button}"]').click)

    def type_in(self, part, selector, text):
        """Replaces what stands in a field of a part of the page."""
        field = part.find_element(By.CSS_SELECTOR, selector)
        field.clear()
        field.send_keys(text)

    def choose_file(self, path):
        """Chooses a file to be read in."""
        self.field("Fil").send_keys(str(path))

    def errors(self):
        """What the browser has complained of since it was last asked: scripts and the policy, not a page's status."""
        lines = self.browser.get_log("browser")
        return [line["message"] for line in lines if line["level"] == "SEVERE" and line["source"] != "network"]
