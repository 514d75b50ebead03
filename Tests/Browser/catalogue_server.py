"""The real server, started for the tests, and its API read without a browser."""

import http.client
import json
import re
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 120
SECONDS_TO_STOP = 30


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: http.client.HTTPMessage
    text: str


class CatalogueServer:
    """A server on a free port with the seed in a database of its own."""

    def __init__(self, binary, folder):
        self._log = Path(folder) / "server.log"
        self.database = Path(folder) / "katalog.sqlite"
        command = [binary, "serve", "--seed", "seed", "--database", str(self.database)]
        command += ["--host", "127.0.0.1", "--port", "0"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            self.origin = self._printed_origin()
            self._wait_until_ready()
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise

    def _printed_origin(self):
        """The address the server prints, without its slash."""
        watchdog = threading.Timer(SECONDS_TO_START, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stdout:
                if found := re.search(r"svarar på (http://\S+?)/?\s", line):
                    return found[1]
        finally:
            watchdog.cancel()
        raise RuntimeError(f"the server printed no address; it said:\n{self._log.read_text()}")

    def _wait_until_ready(self):
        deadline = time.monotonic() + SECONDS_TO_START
        while self.get("/ready").status != 200:
            if time.monotonic() > deadline:
                raise TimeoutError(f"the server did not become ready; it said:\n{self._log.read_text()}")
            time.sleep(0.1)

    def get(self, path, headers=None):
        """The answer to a request, whatever its status."""
        connection = http.client.HTTPConnection(urlsplit(self.origin).netloc, timeout=30)
        try:
            connection.request("GET", path, headers=headers or {})
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read().decode("utf-8"))
        finally:
            connection.close()

    def stop(self):
        """Asks the server to stop and returns its exit code."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(SECONDS_TO_STOP)
        finally:
            self._process.kill()
            self._process.stdout.close()


class Catalogue:
    """The catalogue as its API tells it."""

    ADDRESS = "/api/v1/interventions"

    def __init__(self, server):
        self._server = server

    def search(self, **parameters):
        """One page of a search."""
        return self._read("?" + urlencode(parameters))

    def hits(self, **parameters):
        """The hits of all pages of a search."""
        page = self.search(limit=100, **parameters)
        hits = page["hits"]
        for number in range(2, page["_meta"]["pages"] + 1):
            hits += self.search(limit=100, page=number, **parameters)["hits"]
        return hits

    def entry(self, slug):
        """All that is known of an entry."""
        return self._read("/" + slug)

    def fullest_slug(self):
        """The address of the entry with the most to show."""
        slugs = [hit["slug"] for hit in self.hits()]
        return max(slugs, key=lambda slug: len(json.dumps(self.entry(slug))))

    def _read(self, rest):
        reply = self._server.get(self.ADDRESS + rest)
        assert reply.status == 200, f"{self.ADDRESS}{rest}: {reply.text}"
        return json.loads(reply.text)
