"""What other ways to search make of the judged queries, over the same entries.

- FTS5: SQLite's full-text index with the `unicode61` tokeniser, ranked by its bm25 with the same field
  weights as ours, any word of the query (AND would leave most queries without hits);
- FTS5 with Snowball: the same, words of entries and queries stemmed by Snowball's Swedish algorithm;
- 4-grams: no linguistics at all: runs of four letters inside words, ranked by BM25.

Every peer searches the same texts: name, aliases, labels, organisations, area, summary and description.
"""

import json
import math
import pathlib
import re
import sqlite3
from collections import Counter

FIELDS = {"name": 6, "aliases": 5, "labels": 3, "organisations": 2, "area": 3, "summary": 2, "body": 1}
LABELS = ("targetGroups", "needs", "methods", "incomeSupport", "activities")


def entries(seed: pathlib.Path, today: str) -> dict[str, dict[str, str]]:
    """The entries that are shown by default, by key: the text of each field."""
    found = {}
    for line in seed.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry.get("kind") == "structural" or (entry.get("endDate") or "9999") < today:
            continue
        found[entry["key"]] = {
            "name": entry["name"],
            "aliases": " . ".join(entry.get("aliases", [])),
            "labels": " . ".join(label for group in LABELS for label in entry.get(group, [])),
            "organisations": " . ".join(
                entry.get("responsibleAuthorities", []) + entry.get("cooperatingParties", [])
                + [entry.get("coordinationAssociation") or "", entry.get("provider") or ""]),
            "area": " ".join(entry.get("municipalities", []) + entry.get("counties", [])),
            "summary": entry.get("summary") or "",
            "body": (entry.get("description") or "") + " " + (entry.get("easyRead") or ""),
        }
    return found


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


class FTS5:
    """SQLite's own full-text search, with words passed through `stem` first."""

    def __init__(self, documents, stem=lambda word: word):
        self.stem = stem
        self.connection = sqlite3.connect(":memory:")
        columns = ", ".join(FIELDS)
        self.connection.execute(
            f"CREATE VIRTUAL TABLE entry USING fts5(key UNINDEXED, {columns}, tokenize = 'unicode61')")
        for key, fields in documents.items():
            texts = [" ".join(stem(word) for word in words(fields[name])) for name in FIELDS]
            self.connection.execute(f"INSERT INTO entry VALUES (?{', ?' * len(FIELDS)})", [key, *texts])

    def search(self, query: str, limit: int) -> list[str]:
        terms = [f'"{self.stem(word)}"' for word in words(query)]
        if not terms:
            return []
        weights = ", ".join(str(weight) for weight in (0, *FIELDS.values()))
        rows = self.connection.execute(
            f"SELECT key FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, {weights}), key LIMIT ?",
            [" OR ".join(terms), limit])
        return [row[0] for row in rows]


class Grams:
    """Runs of four letters inside words, with marks at their ends, weighted by field and ranked by BM25."""

    def __init__(self, documents):
        self.documents = {}
        self.frequency = Counter()
        for key, fields in documents.items():
            counts = Counter()
            for name, weight in FIELDS.items():
                for gram in self.grams(fields[name]):
                    counts[gram] += weight
            self.documents[key] = counts
            self.frequency.update(counts.keys())
        self.average = sum(sum(c.values()) for c in self.documents.values()) / len(self.documents)

    @staticmethod
    def grams(text: str) -> list[str]:
        found = []
        folded = text.lower().translate(str.maketrans("åäö", "aao"))
        for word in words(folded):
            marked = f"_{word}_"
            found += [marked[i:i + 4] for i in range(max(1, len(marked) - 3))]
        return found

    def search(self, query: str, limit: int) -> list[str]:
        scores = Counter()
        total = len(self.documents)
        for gram in set(self.grams(query)):
            count = self.frequency[gram]
            idf = math.log(1 + (total - count + 0.5) / (count + 0.5))
            for key, counts in self.documents.items():
                if gram in counts:
                    frequency = counts[gram]
                    norm = 1.2 * (0.25 + 0.75 * sum(counts.values()) / self.average)
                    scores[key] += idf * frequency * 2.2 / (frequency + norm)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [key for key, _ in ranked[:limit]]


def peers(documents):
    """The peers by name; Snowball only where its package is installed."""
    found = {"SQLite FTS5 (unicode61)": FTS5(documents)}
    try:
        import snowballstemmer
        found["FTS5 with Snowball"] = FTS5(documents, snowballstemmer.stemmer("swedish").stemWord)
    except ImportError:
        pass
    found["character 4-grams"] = Grams(documents)
    return found
