"""What the OpenAPI document says in words, said to schemathesis: values of its own formats, and rules between values.

Only data that is meant to be valid is mended; data that is meant to be wrong is sent as it was generated.
"""

import csv
import itertools
import json
import os
from pathlib import Path

import schemathesis
from hypothesis import strategies as st
from schemathesis.core.parameters import ParameterLocation

ROOT = Path(__file__).resolve().parents[3]
EMBEDDED = ROOT / "Sources" / "EmbeddedData" / "files"
CONCEPTS = json.loads((ROOT / "seed" / "vocabulary.json").read_text(encoding="utf-8"))["concepts"]


def table(name):
    """Code and name of each line of an embedded table."""
    with (EMBEDDED / name).open(encoding="utf-8", newline="") as file:
        return [row[:2] for row in csv.reader(file) if row and row[0].isdigit()]


MUNICIPALITIES = table("municipalities.csv")
COUNTIES = table("counties.csv")
MUNICIPALITY_CODES = {name: code for row in MUNICIPALITIES for code, name in [row, [row[0], row[0]]]}
COUNTY_CODES = {name: code for row in COUNTIES for code, name in [row, [row[0], row[0]]]}


def ids(group):
    """The concepts of a group, by id."""
    return [concept["id"] for concept in CONCEPTS if concept["group"] == group]


def labels(group):
    """The concepts of a group, by id and by label."""
    return ids(group) + [concept["label"] for concept in CONCEPTS if concept["group"] == group]


def denied_or_not(values):
    """Values that may have a hyphen before them."""
    return st.tuples(st.sampled_from(["", "-"]), st.sampled_from(sorted(values))).map("".join)


def is_plain(text):
    """Whether a text can't be taken for a personal identity number."""
    return sum(letter.isdigit() for letter in text) < 10


LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp", "Zs"]) | st.sampled_from(
    " åäöéÅÄÖ-–/&'\"<>"
)
PLAIN = st.text(LETTERS, min_size=1, max_size=40).map(str.strip).filter(bool).filter(is_plain)
AGES = st.tuples(st.integers(0, 120), st.integers(0, 120)).map(sorted)
ENTRY = st.fixed_dictionaries(
    {"key": PLAIN, "name": PLAIN}, optional={"summary": PLAIN, "targetGroups": st.lists(PLAIN, max_size=3)}
)
LINES = st.lists(ENTRY, min_size=1, max_size=3, unique_by=lambda entry: entry["key"])
CURSORS = os.environ.get("CATALOGUE_CURSORS", "").split() or ["0"]

FORMATS = {
    "plain-text": PLAIN,
    "prose": st.lists(PLAIN, min_size=1, max_size=3).map("\n\n".join),
    "municipality": st.sampled_from(sorted(MUNICIPALITY_CODES)),
    "county": st.sampled_from(sorted(COUNTY_CODES)),
    "municipality-fact": denied_or_not(MUNICIPALITY_CODES),
    "county-fact": denied_or_not(COUNTY_CODES),
    "area-code": st.sampled_from([code for code, _ in MUNICIPALITIES + COUNTIES]),
    "age-range": AGES.map(lambda ages: f"{ages[0]}-{ages[1]}") | st.sampled_from(["-24", "25-"]),
    "income-support-fact": denied_or_not(labels("incomeSupport")),
    "need-fact": denied_or_not(labels("need")),
    "background-fact": denied_or_not(labels("targetGroup")),
    "ignored-fact": st.sampled_from(
        ["age:19", "municipality:0136", "incomeSupport:-income-sjukpenning", "registered:true"]
    ),
    "referrer": PLAIN,
    "target-group": st.sampled_from(ids("targetGroup")),
    "need": st.sampled_from(ids("need")),
    "method": st.sampled_from(ids("method")),
    "income-support": st.sampled_from(ids("incomeSupport")),
    "activity": st.sampled_from(ids("activity")),
    "change-cursor": st.sampled_from(CURSORS),
    "email-address": st.from_regex(r"[a-z]{1,8}\.[a-z]{1,8}@[a-z]{1,8}\.se", fullmatch=True),
    "web-address": st.from_regex(r"https?://[a-z]{1,8}\.se(/[a-z0-9-]{0,8}){0,2}", fullmatch=True),
    "json-lines": LINES.map(lambda entries: "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)),
}
for name, strategy in FORMATS.items():
    schemathesis.openapi.format(name, strategy)


@schemathesis.serializer("application/jsonl", "application/x-ndjson")
def json_lines(context, value):
    """Lines as they are; anything else as one line of JSON."""
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()


CLIENTS = itertools.count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Reads are those of the public, who see nothing that is withdrawn; each request says that it comes from another
    client, so that wrong tokens do not use up the failed logins."""
    if case.method == "GET":
        case.headers.pop("Authorization", None)
    case.headers["X-Forwarded-For"] = f"2001:db8:ffff:{next(CLIENTS) % 65_536:x}::1"


@schemathesis.hook
def map_case(context, case):
    """Mends what is meant to be valid where two values contradict each other."""
    if case.meta is None:
        return case
    if not case.meta.is_negative_at(ParameterLocation.QUERY):
        mend_query(case.query)
    if not case.meta.is_negative_at(ParameterLocation.BODY):
        for entry in case.body if isinstance(case.body, list) else [case.body]:
            if isinstance(entry, dict):
                mend_entry(entry)
                if case.method == "PUT":
                    entry.pop("key", None)
    return case


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Who has a token may bring back what was withdrawn: for a write it is still there."""
    return not (type(failure).__name__ == "UseAfterFree" and case.method in ("PUT", "DELETE"))


def mend_query(query):
    """Facts must not contradict each other; a revision is that of the catalogue, which the tests of paging try."""
    query.pop("revision", None)
    if "age" in query:
        query.pop("ageRange", None)
    if "registeredMonths" in query:
        query.pop("registered", None)
    keep_one_stated(query, "municipality", MUNICIPALITY_CODES)
    keep_one_stated(query, "county", COUNTY_CODES)
    if "municipality" in query:
        query.pop("county", None)
    for name in ("incomeSupport", "hasNeed", "background"):
        values = query.get(name)
        if isinstance(values, list) and any(value.startswith("-") for value in values):
            query[name] = values[:1]


def keep_one_stated(query, name, codes):
    """A person lives in one place, and not where it is said that they do not."""
    values = query.get(name)
    if isinstance(values, list) and len(values) > 1:
        query[name] = values[:1]


def mend_entry(entry):
    """Bounds in order, no id and address of another entry, and visible to the public."""
    entry["status"] = "published"
    for name in ("id", "slug"):
        entry.pop(name, None)
    if entry.get("ageMin") not in (None, "") and entry.get("ageMax") not in (None, ""):
        entry.pop("ageMax")
    if entry.get("startDate"):
        entry.pop("endDate", None)
    for track in entry.get("tracks") or []:
        mend_criterion(track.get("criteria"))


KINDS = set(
    json.loads((EMBEDDED / "openapi.json").read_text(encoding="utf-8"))["components"]["schemas"]["Criterion"][
        "properties"
    ]
)


def mend_criterion(criterion):
    """One kind beside the quote, of unknown ones a plain one, and bounds in order, at every depth."""
    if isinstance(criterion, list):
        for part in criterion:
            mend_criterion(part)
    elif isinstance(criterion, dict):
        if criterion.keys() <= {"quote"}:
            criterion["words"] = "ord"
        kinds = sorted(criterion.keys() - {"quote"})
        for name in kinds[1:]:
            del criterion[name]
        for name in criterion.keys() - KINDS:
            del criterion[name]
            criterion["housing"] = "none"
        for name in ("age", "swedish", "education"):
            if isinstance(criterion.get(name), dict) and len(criterion[name]) > 1:
                criterion[name].pop("max", None)
        for name in ("all", "any", "not"):
            mend_criterion(criterion.get(name))
