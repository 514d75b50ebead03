"""Makes the table of docs/quality.md: our figures from CatalogueQuality, with other ways to search beside.

    report.py BINARY            prints the table
    report.py BINARY --write    puts it into docs/quality.md between its marks
"""

import json
import math
import pathlib
import subprocess
import sys

import peers

ROOT = pathlib.Path(__file__).resolve().parents[2]
JUDGED_ON = "2026-11-21"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"


def ndcg(ranked, grades):
    def gain(values):
        return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(values[:10]))
    return gain([grades.get(key, 0) for key in ranked]) / gain(sorted(grades.values(), reverse=True))


def means(search, queries):
    """The same measures as CatalogueQuality's, of any ranking."""
    answers = [(search(query["query"], 10), query["relevant"]) for query in queries]
    def share(hit):
        return sum(map(hit, answers)) / len(answers)
    return {
        "nDCG": share(lambda a: ndcg(*a)),
        "successAt1": share(lambda a: any(a[1].get(key, 0) >= 2 for key in a[0][:1])),
        "successAt5": share(lambda a: any(a[1].get(key, 0) >= 2 for key in a[0][:5])),
        "zeroHits": share(lambda a: not a[0]),
    }


def percent(value):
    return f"{100 * value:.1f} %"


def ranking_row(name, halves):
    cells = [f"{halves[half][key]:.3f}" if key == "nDCG" else percent(halves[half][key])
             for key in ("nDCG", "successAt1", "successAt5", "zeroHits") for half in ("open", "held")]
    return f"| {name} | " + " | ".join(cells) + " |"


def table(binary):
    report = json.loads(subprocess.run([binary], cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    lines = ["| Measure | goal | open | held back | cases |", "|---|---|---|---|---|"]
    for figure in report["figures"]:
        sign = "≥" if figure["atLeast"] else "≤"
        goal = f"{sign} {percent(figure['goal'])}" if figure["goal"] else "–"
        lines.append(f"| {figure['name']} | {goal} | {percent(figure['open'])} | {percent(figure['held'])} | "
                     f"{figure['cases'][0]} + {figure['cases'][1]} |")
    head = "| Search | nDCG@10 | | success@1 | | success@5 | | no hits | |"
    marks = "| | open | held | open | held | open | held | open | held |"
    lines += ["", head, "|---|---|---|---|---|---|---|---|---|", marks]
    lines += [ranking_row(row["name"], row) for row in report["layers"]]
    queries = [json.loads(line) for line in (ROOT / "Tests/Judgements/queries.jsonl").read_text("utf-8").splitlines()]
    documents = peers.entries(ROOT / "seed/interventions.jsonl", JUDGED_ON)
    for name, peer in peers.peers(documents).items():
        halves = {half: means(peer.search, [q for q in queries if q["set"] == half]) for half in ("open", "held")}
        lines.append(ranking_row(name, halves))
    lines += ["", "| Kind of query | queries | nDCG@10 open | held | success@5 open | held |", "|---|---|---|---|---|---|"]
    for kind in report["kinds"]:
        lines.append(f"| {kind['name']} | {kind['open']['queries']} + {kind['held']['queries']} | "
                     f"{kind['open']['nDCG']:.3f} | {kind['held']['nDCG']:.3f} | "
                     f"{percent(kind['open']['successAt5'])} | {percent(kind['held']['successAt5'])} |")
    return "\n".join(lines)


def main():
    text = table(sys.argv[1])
    print(text)
    if "--write" in sys.argv:
        page = ROOT / "docs/quality.md"
        before, rest = page.read_text("utf-8").split(BEGIN)
        page.write_text(before + BEGIN + "\n" + text + "\n" + END + rest.split(END)[1], "utf-8")


main()
