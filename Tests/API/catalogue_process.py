"""The real program in a folder of its own: commands, and a server that is asked without any library's help."""

import http.client
import itertools
import json
import re
import signal
import socket
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 120
SECONDS_TO_STOP = 30
PUBLIC_URL = "https://insatser.example.se"


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        """The content as text."""
        return self.body.decode("utf-8")

    @property
    def json(self):
        """The content as JSON."""
        return json.loads(self.text)

    @property
    def media_type(self):
        """The content's type without parameters; nothing when there is none."""
        return self.headers.get("Content-Type", "").partition(";")[0]


class Folder:
    """A database in a folder of its own, and the program's commands on it."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.path = Path(folder)
        self.database = self.path / "katalog.sqlite"

    def run(self, *arguments, text=""):
        """What a command printed; a command that fails is an error."""
        done = subprocess.run(
            [self.binary, *arguments, "--database", self.database], cwd=ROOT, input=text, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{arguments} ended with {done.returncode}: {done.stderr}{done.stdout}"
        return done.stdout

    def copy_database(self, path):
        """Copies the catalogue as it is now, also while a server has it open."""
        with closing(sqlite3.connect(self.database)) as database, closing(sqlite3.connect(path)) as copy:
            database.backup(copy)

    def make_token(self, role, *arguments):
        """A new token: the one long word that the command prints."""
        printed = self.run("token", "create", "--role", role, *arguments)
        return max(printed.split(), key=len)

    def token_id(self, name):
        """The id of the token with a name, as the list of tokens begins its line."""
        line = next(line for line in self.run("token", "list").splitlines() if name in line)
        return line.split()[0]

    def import_entries(self, entries, *arguments):
        """Imports entries by the command line, as another process than the server."""
        file = self.path / "import.jsonl"
        file.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), encoding="utf-8")
        return self.run("import", str(file), *arguments)


class Server:
    """A server on a free port.

    Each request says that it comes from another client, as a proxy on the same machine may, so that tests do not use
    up each other's failed logins; `is_one_client` says none.
    """

    def __init__(self, folder, *arguments, is_one_client=False):
        self.folder = folder
        self._clients = None if is_one_client else itertools.count(1)
        self.log = folder.path / "server.log"
        command = [folder.binary, "serve", "--seed", "seed", "--database", folder.database]
        command += ["--host", "127.0.0.1", "--port", "0", *arguments]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        self.printed = []
        try:
            self.origin = self._printed_origin()
            self._reader = threading.Thread(target=self._read_on, daemon=True)
            self._reader.start()
            self._wait_until_ready()
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise

    @property
    def address(self):
        """Host and port, as a socket wants them."""
        parts = urlsplit(self.origin)
        return parts.hostname, parts.port

    def _printed_origin(self):
        watchdog = threading.Timer(SECONDS_TO_START, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stdout:
                self.printed.append(line)
                if found := re.search(r"svarar på (http://\S+?)/?\s", line):
                    return found[1]
        finally:
            watchdog.cancel()
        raise RuntimeError(f"the server printed no address; it said:\n{self.log.read_text()}")

    def _read_on(self):
        for line in self._process.stdout:
            self.printed.append(line)

    def _wait_until_ready(self):
        end = time.monotonic() + SECONDS_TO_START
        while self.get("/ready").status != 200:
            assert time.monotonic() < end, "the server is not ready"
            time.sleep(0.05)

    def ask(self, method, path, body=None, **headers):
        """The reply to a request, whatever its status; `_` in a header's name is a hyphen."""
        connection = http.client.HTTPConnection(*self.address, timeout=60)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            if self._clients is not None:
                named.setdefault("X-Forwarded-For", client_address(next(self._clients)))
            connection.request(method, path, body.encode() if isinstance(body, str) else body, named)
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, path, **headers):
        """The reply to GET."""
        return self.ask("GET", path, **headers)

    def send(self, method, path, value, token, **headers):
        """The reply to a write of JSON with a token."""
        return self.ask(
            method,
            path,
            json.dumps(value, ensure_ascii=False),
            Authorization=f"Bearer {token}",
            Content_Type="application/json",
            **headers,
        )

    def ask_raw(self, *pieces, seconds=60):
        """What comes back for bytes that no client would send: the first reply, or nothing."""
        with socket.create_connection(self.address, timeout=seconds) as connection:
            try:
                for piece in pieces:
                    connection.sendall(piece)
            except (BrokenPipeError, ConnectionResetError):
                pass
            return read_reply(connection)

    def stop(self):
        """Asks the server to stop and returns its exit code."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(SECONDS_TO_STOP)
        finally:
            self._process.kill()
            self._reader.join(SECONDS_TO_STOP)
            self._process.stdout.close()


def client_address(number):
    """An IPv6 address of a network of its own."""
    return f"2001:db8:{number >> 16:x}:{number & 0xFFFF:x}::1"


def read_reply(connection):
    """The first reply on a connection, or nothing when it was closed without one."""
    response = http.client.HTTPResponse(connection)
    try:
        response.begin()
        return Reply(response.status, response.headers, response.read())
    except (http.client.BadStatusLine, ConnectionResetError):
        return None
    finally:
        response.close()
