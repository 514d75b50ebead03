"""What every reply has, whatever it is about."""

import re

MEMBERS = {"type", "title", "status", "detail", "instance"}
TRACEPARENT = re.compile(r"[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def expect_common(reply):
    """Security headers, a trace, and no cookie."""
    for name, value in SECURITY.items():
        assert reply.headers.get(name) == value, f"{name} is {reply.headers.get(name)}"
    policy = reply.headers.get("Content-Security-Policy", "")
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert reply.headers.get("Permissions-Policy")
    assert "Set-Cookie" not in reply.headers
    assert TRACEPARENT.fullmatch(reply.headers.get("traceparent", "")), (
        f"traceparent is {reply.headers.get('traceparent')}"
    )


def expect_problem(reply, status, path=None, *, has_content=True):
    """A failure in the one shape that failures have; returns it."""
    assert reply is not None, f"the connection was closed without a reply, expected {status}"
    assert reply.status == status, f"{reply.status}, expected {status}: {reply.body[:500]!r}"
    expect_common(reply)
    assert reply.media_type == "application/problem+json"
    assert reply.headers["Content-Length"] is not None
    if not has_content:
        assert reply.body == b""
        return None
    problem = reply.json
    assert MEMBERS <= problem.keys() <= MEMBERS | {"problems", "importProblems"}, f"members are {sorted(problem)}"
    assert problem["status"] == status
    assert all(isinstance(problem[name], str) and problem[name] for name in MEMBERS - {"status"})
    if path is not None:
        assert problem["instance"] == path.partition("?")[0]
    assert "?" not in problem["instance"]
    return problem


def expect_problem_page(reply, status):
    """A failure as a page for people."""
    assert reply.status == status, f"{reply.status}, expected {status}"
    expect_common(reply)
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<h1>" in reply.text and 'lang="sv"' in reply.text


def names_of(header):
    """The names in a list header."""
    return {name.strip() for name in (header or "").split(",") if name.strip()}
