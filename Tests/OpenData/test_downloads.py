"""The downloads are whole, safe in a spreadsheet, and can be read back."""

import csv
import io
import json
import subprocess
import urllib.request

import pytest


def rows(published):
    """The table, as Python's CSV reader has it."""
    text = published.text("/datasets/insatser.csv", "text/csv")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_the_table_has_a_row_for_each_entry_and_a_cell_for_each_heading(published, services):
    heading, *entries = rows(published)
    assert heading[:3] == ["id", "adress", "uppdaterad"] and len(set(heading)) == len(heading)
    assert all(len(row) == len(heading) for row in entries)
    assert [row[0] for row in entries] == sorted(services)
    names = heading.index("namn")
    assert {row[0]: row[names] for row in entries} == {key: service["name"] for key, service in services.items()}


def test_no_cell_is_a_formula(published):
    assert not [cell for row in rows(published) for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_lines_end_as_rfc_4180_says(published):
    text = published.text("/datasets/insatser.csv", "text/csv")
    assert text.endswith("\r\n") and not text.startswith("\ufeff")


def test_json_lines_have_each_entry_once(published, services):
    lines = published.text("/datasets/insatser.jsonl", "application/x-ndjson").splitlines()
    entries = [json.loads(line) for line in lines]
    assert [entry["id"] for entry in entries] == sorted(services)
    assert all(entry["status"] == "published" for entry in entries)


def test_json_lines_are_read_back_without_a_change(published, server, services, binary, tmp_path):
    file = tmp_path / "insatser.jsonl"
    file.write_text(published.text("/datasets/insatser.jsonl", "application/x-ndjson"), encoding="utf-8")
    command = [binary, "import", "--dry-run", "--database", str(server.database), str(file)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr
    assert f"{len(services)} oförändrade" in result.stdout, result.stdout
    for word in ["0 nya", "0 ändrade"]:
        assert word in result.stdout, result.stdout


def test_json_lines_fill_an_empty_catalogue(published, services, binary, tmp_path):
    file = tmp_path / "insatser.jsonl"
    file.write_text(published.text("/datasets/insatser.jsonl", "application/x-ndjson"), encoding="utf-8")
    command = [binary, "import", "--dry-run", "--database", str(tmp_path / "ny.sqlite"), str(file)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0 and f"{len(services)} nya" in result.stdout, result.stdout + result.stderr


@pytest.mark.parametrize("path", ["/datasets/insatser.csv", "/datasets/insatser.jsonl"])
def test_a_head_request_tells_the_length_of_the_file(server, path):
    with urllib.request.urlopen(server.origin + path, timeout=60) as reply:
        content = reply.read()
    request = urllib.request.Request(server.origin + path, method="HEAD")
    with urllib.request.urlopen(request, timeout=60) as reply:
        assert int(reply.headers["Content-Length"]) == len(content) and reply.read() == b""
        assert "attachment" in reply.headers["Content-Disposition"]
