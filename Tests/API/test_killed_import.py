"""An import that is killed at any moment leaves all of it, or nothing at all."""

import json
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

ENTRIES = 60
KILLS = 200
WORKERS = 2
# About one import in four ends before its kill, so that every moment of it is tried, whatever else the machine does.
SOONER, LATER = 0.94, 1.02


def lines(summary, count):
    """A file of entries, as JSON Lines."""
    entry = lambda number: {"key": f"k{number}", "name": f"Insats {number}", "summary": summary}
    return "\n".join(json.dumps(entry(number)) for number in range(count)) + "\n"


def state(path):
    """How many entries say what, how many lines the log has, and how many imports there were."""
    with sqlite3.connect(path) as database:
        summaries = database.execute(
            "SELECT json_extract(content, '$.summary'), count(*) FROM intervention GROUP BY 1 ORDER BY 1").fetchall()
        log = database.execute("SELECT count(*) FROM audit").fetchone()[0]
        runs = database.execute("SELECT count(*) FROM importRun").fetchone()[0]
        assert database.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    return summaries, log, runs


def copy(base, path):
    """The catalogue as it was, without what a killed process left beside it."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    shutil.copy(base, path)


def kill_during(command, seconds):
    """Runs a command and kills it after a time, unless it has ended by then; whether it was killed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True


def test_killed_imports(pytestconfig, tmp_path, note):
    """Half the entries are changed and half are new; killed at 200 random moments."""
    binary = pytestconfig.getoption("--binary")
    base, path = tmp_path / "base.sqlite", tmp_path / "k.sqlite"
    (tmp_path / "old.jsonl").write_text(lines("förut", ENTRIES // 2), encoding="utf-8")
    (tmp_path / "new.jsonl").write_text(lines("efteråt", ENTRIES), encoding="utf-8")
    command = lambda database, name: [binary, "import", "--publish", "--database", database, str(tmp_path / name)]
    subprocess.run(command(base, "old.jsonl"), check=True, stdout=subprocess.DEVNULL)
    with sqlite3.connect(base) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = state(base)
    copy(base, path)
    started = time.monotonic()
    subprocess.run(command(path, "new.jsonl"), check=True, stdout=subprocess.DEVNULL)
    # A little longer, since two run beside each other.
    seconds = 1.3 * (time.monotonic() - started)
    after = state(path)
    assert before[0] == [("förut", ENTRIES // 2)] and after[0] == [("efteråt", ENTRIES)]
    seed = random.randrange(1 << 30)

    def worker(number):
        """Kills a share of the imports, in a catalogue of its own; how often each outcome was."""
        chance, own = random.Random(seed + number), tmp_path / f"k{number}.sqlite"
        found, longest = {"nothing": 0, "all": 0}, seconds
        for kill in range(KILLS // WORKERS):
            copy(base, own)
            was_killed = kill_during(command(own, "new.jsonl"), chance.uniform(0, longest))
            longest *= LATER if was_killed else SOONER
            now = state(own)
            assert now in (before, after), f"seed {seed}, worker {number}, kill {kill}: {now}"
            found["all" if now == after else "nothing"] += 1
        return found

    with ThreadPoolExecutor(WORKERS) as pool:
        outcomes = list(pool.map(worker, range(WORKERS)))
    nothing = sum(outcome["nothing"] for outcome in outcomes)
    note(f"{KILLS} imports killed (seed {seed}): {nothing} left nothing, {KILLS - nothing} left all")
    assert 0 < nothing < KILLS, "the moments were not spread over the import"
    # What a killed import left can be read in and searched like anything else.
    subprocess.run(command(path, "new.jsonl"), check=True, stdout=subprocess.DEVNULL)
    assert state(path)[0] == after[0]
    check = subprocess.run([binary, "check", "--database", str(path)], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout + check.stderr
