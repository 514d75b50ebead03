"""Nothing that was searched for, and no token, is left anywhere: not in logs, metrics or database files."""

import subprocess

from catalogue_process import PUBLIC_URL, ROOT, Folder, Server

CANARY = "kanarie4711"
SEARCH = "/api/v1/interventions"


def everything_left(server):
    """What the server printed, and the bytes of every file in its folder, its temporary ones included."""
    files = {
        str(file.relative_to(server.folder.path)): file.read_bytes()
        for file in server.folder.path.rglob("*")
        if file.is_file()
    }
    assert "katalog.sqlite" in files and "server.log" in files
    return {**files, "printed": "".join(server.printed).encode()}


def places_of(secret, left):
    """The places that have a secret, as it is, in UTF-16, or percent-encoded."""
    forms = [secret.encode(), secret.encode("utf-16-le"), secret.upper().encode()]
    return [place for place, content in left.items() if any(form in content for form in forms)]


def search_everywhere(server, word):
    """Searches for a word in every way there is, those that fail included; returns all replies."""
    token = server.folder.make_token("administrator")
    paths = [
        f"{SEARCH}?q={word}",
        f"{SEARCH}?q={word}+Haninge&age=19&explain=true",
        f"{SEARCH}?q=%22{word}%22",
        f"{SEARCH}?q=-{word}*",
        f"{SEARCH}?municipality={word}",
        f"{SEARCH}?age={word}",
        f"{SEARCH}?{word}=1",
        f"{SEARCH}?referral={word}",
        f"{SEARCH}?ignore={word}",
        f"{SEARCH}?q={word}%FF",
        f"{SEARCH}?q={word}&revision=999999999",
        f"{SEARCH}/{word}",
        f"{SEARCH}?q={word}&page=10000",
        f"/api/v1/{word}",
        f"/api/v1/suggestions?q={word}",
        f"/api/v1/suggestions?limit={word}",
        f"/api/v1/changes?since={word}",
        f"/api/v1/vocabulary?group={word}",
        f"/?q={word}",
        f"/?q={word}&kommun={word}&age={word}",
        f"/insatser/{word}",
        f"/{word}",
        f"/hsds/services?search={word}",
    ]
    replies = [
        server.get(path, Referer=f"{PUBLIC_URL}/?q={word}", User_Agent=word, X_Forwarded_For=word) for path in paths
    ]
    replies += [server.ask(method, f"{SEARCH}?q={word}") for method in ("HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE")]
    replies += [
        server.send("POST", f"{SEARCH}?{word}=1", {"key": word}, token),
        server.send("POST", SEARCH, {word: word}, token),
        server.send(
            "POST", "/api/v1/imports?dryRun=true", [{"key": word, "name": word, "targetGroups": [word]}], token
        ),
        server.ask("POST", SEARCH, "{" + word, Authorization=f"Bearer {token}", Content_Type="application/json"),
        server.ask("POST", SEARCH, "{}", Authorization=f"Bearer {word}", Content_Type="application/json"),
    ]
    server.ask_raw(f"GET /?q={word} HTTP/1.1\r\nHost: a\r\nBad {word}\r\n\r\n".encode())
    for arguments in (
        ["search", word],
        ["search", "--json", "--age", "19", word],
        ["suggest", word],
        ["understand", word],
        ["analyse", word],
    ):
        done = subprocess.run(
            [server.folder.binary, *arguments, "--database", server.folder.database], cwd=ROOT, capture_output=True
        )
        assert done.returncode == 0, f"{arguments}: {done.stderr}"
    return replies


def test_no_search_is_left(pytestconfig, tmp_path):
    """A word that was searched for by API, page, suggestions and command line is in no file and no output, neither
    while the server runs nor when it has ended; nor is a token."""
    server = Server(Folder(pytestconfig.getoption("--binary"), tmp_path), "--public-url", PUBLIC_URL)
    try:
        replies = search_everywhere(server, CANARY)
        assert {200, 400, 401, 404, 405} <= {reply.status for reply in replies}
        assert max(reply.status for reply in replies) < 500
        token = server.folder.make_token("administrator", "--name", "hemlighet")
        written = server.send("POST", SEARCH, {"key": "a", "name": "A", "status": "published"}, token)
        assert written.status == 201, written.text
        assert places_of(CANARY, everything_left(server)) == []
    finally:
        code = server.stop()
    assert code == 0
    left = everything_left(server)
    assert places_of(CANARY, left) == []
    assert places_of(token, left) == [], "a token is kept as it is"


def test_a_secret_would_be_found(tmp_path):
    """The search for what is left finds what there is."""
    (tmp_path / "a").write_bytes(b"\0" + CANARY.encode("utf-16-le") + b"\0")
    left = {"a": (tmp_path / "a").read_bytes(), "b": f"q={CANARY}".encode(), "c": b"nothing"}
    assert places_of(CANARY, left) == ["a", "b"]
