"""Thousands of requests that schemathesis makes up from the OpenAPI document, with all of its checks."""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent / "generated"
SEED = os.environ.get("SEED", "4711")
# As many on every machine, or a failure on one could not be had again on another; fewer say that something stopped it.
LEAST_CASES = 2_000


def test_generated_requests(own_server, note, tmp_path):
    """Valid and invalid data, for every operation and for chains of them: no failure and no 500."""
    server = own_server
    administrator = server.folder.make_token("administrator")
    report = tmp_path / "report.json"
    document = server.get("/api/v1/openapi.json").json
    document["servers"] = [{"url": server.origin + "/api/v1"}]
    (tmp_path / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        "--config-file",
        "schemathesis.toml",
        "run",
        str(tmp_path / "openapi.json"),
        "--url",
        server.origin + "/api/v1",
        "--checks",
        "all",
        "--seed",
        SEED,
        "--report-json-path",
        str(report),
    ]
    environment = {
        **os.environ,
        "CATALOGUE_TOKEN": administrator,
        "CATALOGUE_CURSORS": " ".join(cursors(server)),
        "SCHEMATHESIS_HOOKS": "hooks",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(tmp_path / "hypothesis"),
        "PYTHONPATH": str(HERE),
    }
    done = subprocess.run(command, cwd=HERE, env=environment, capture_output=True, text=True)
    starts = [done.stdout.find(title) for title in ("= ERRORS =", "= FAILURES =")]
    end = done.stdout[min([start for start in starts if start >= 0], default=-5_000) :]
    assert done.returncode == 0, f"schemathesis, seed {SEED}:\n{end[:30_000]}{done.stderr[-2_000:]}"
    cases = count_of_cases(done.stdout)
    note(f"schemathesis: {cases} requests, seed {SEED}")
    assert cases >= LEAST_CASES
    assert server.get("/ready").status == 200


def cursors(server):
    """Some cursors of the changes, from the first to the last."""
    found, path, more = [], "/api/v1/changes?limit=50", True
    while more:
        page = server.get(path).json
        found, path, more = [*found, page["next"]], page["_links"]["next"], page["more"]
    return found


def count_of_cases(output):
    """How many requests schemathesis says it made."""
    line = output.partition("Test cases:")[2].strip().splitlines()[0]
    return int(line.split()[0].replace(",", ""))
