"""Texts are packed for those who can unpack them, and are the same when unpacked."""

import gzip

import pytest

LARGE = ["/", "/?q=arbete", "/api/v1/interventions?q=arbete", "/api/v1/vocabulary", "/insatser/ormen"]


def varies(reply):
    """The headers that the reply depends on."""
    return [name.strip().lower() for line in reply.headers.get_all("Vary", []) for name in line.split(",")]


@pytest.mark.parametrize("path", LARGE)
def test_texts_are_packed_for_those_who_ask(path, server):
    """A packed reply is much smaller, says what it is, and is the very same text when it is unpacked."""
    plain, packed = server.get(path), server.get(path, Accept_Encoding="br, gzip;q=0.8")
    assert plain.headers["Content-Encoding"] is None and packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["Content-Length"] == str(len(packed.body))
    assert "accept-encoding" in varies(plain) and "accept-encoding" in varies(packed)


@pytest.mark.parametrize("accepted", ["br", "identity", "gzip;q=0", "*;q=1, gzip;q=0", "", "gzip;q=x"])
def test_others_get_texts_as_they_are(accepted, server):
    """Who does not take gzip, or takes it with a weight of nothing, gets the text itself."""
    assert server.get("/?q=arbete", Accept_Encoding=accepted).headers["Content-Encoding"] is None


def test_a_strong_tag_stands_for_the_very_bytes(server):
    """An entry is changed by the tag that it was read with: its bytes are left as they are."""
    reply = server.get("/api/v1/interventions/ormen", Accept_Encoding="gzip")
    assert reply.headers["ETag"].startswith('"') and reply.headers["Content-Encoding"] is None


def test_unchanged_replies_stay_empty(server):
    """What the client has already is not sent, packed or not."""
    path = "/api/v1/interventions?q=arbete"
    tag = server.get(path, Accept_Encoding="gzip").headers["ETag"]
    reply = server.get(path, Accept_Encoding="gzip", If_None_Match=tag)
    assert (reply.status, reply.body) == (304, b"") and "accept-encoding" in varies(reply)


def test_heads_tell_what_is_not_packed(server):
    """A head has no body to pack: it names no coding, and the length of the text as it is."""
    reply = server.ask("HEAD", "/?q=arbete", Accept_Encoding="gzip")
    assert (reply.status, reply.body) == (200, b"") and reply.headers["Content-Encoding"] is None
    assert reply.headers["Content-Length"] == str(len(server.get("/?q=arbete").body))


def test_forms_with_secrets_are_not_packed(server):
    """The pages for administrators have secrets in them: their length must tell nothing."""
    assert server.get("/admin/logga-in", Accept_Encoding="gzip").headers["Content-Encoding"] is None
