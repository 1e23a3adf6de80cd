"""Extraction, measured against spaCy doing the same name and pattern matching in the same run.

Prints articles a second on one core (rounds of the sides alternate; the median counts), with more processes, time by
stage, memory at the 2,000th and the 20,000th article, and the start of `kg extract`. Needs constraints-bench.txt.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from articles import articles
from spacy.language import Language
from spacy.matcher import Matcher

from kg.article import Article
from kg.entities.names import Names
from kg.entities.table import load as load_table
from kg.extract import extract
from kg.extract.language.pack import load as load_pack
from kg.extract.language.patterns import PART
from kg.pipeline import lines

#: File and function of each stage, as the profiler names them.
STAGES = {
    "names": ("names.py", "find"),
    "dates": ("dates.py", "find"),
    "words and phrases": ("tokens.py", "itemize"),
    "numbers": ("numbers.py", "join"),
    "noun phrases": ("chunks.py", "chunk"),
    "references back": ("discourse.py", "resolve"),
    "speech": ("acts.py", "find"),
    "offices": ("offices.py", "find"),
    "casualties": ("casualties.py", "find"),
    "relations": ("relations.py", "find"),
    "events": ("events.py", "find"),
    "claims": ("claims.py", "find"),
    "gate": ("gate.py", "failures"),
}


def lookups() -> tuple[Language, int, int]:
    """spaCy's blank Indonesian pipeline with our names and our pack's phrases; how many of both."""
    names = Names(load_table(), "id").surfaces()
    phrases = {" ".join(words) for entries in load_pack("id").phrases.values() for words, _ in entries}
    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer")
    # One ruler for names as written, one for phrases whatever their case; both may mark the same words.
    for title, surfaces, attribute in (("names", names, "ORTH"), ("phrases", phrases, "LOWER")):
        config = {"spans_key": title, "phrase_matcher_attr": attribute, "annotate_ents": title == "names"}
        ruler = nlp.add_pipe("span_ruler", name=title, config=config)
        ruler.add_patterns([{"label": title, "pattern": surface} for surface in sorted(surfaces)])  # type: ignore[attr-defined]
    return nlp, len(names), len(phrases)


def matcher(nlp: Language) -> Matcher:
    """The patterns of our pack for ties and events, over the words and the names that the pipeline has marked."""
    pack = load_pack("id")
    found = Matcher(nlp.vocab)
    for source in dict.fromkeys(pattern.source for pattern in (*pack.relations, *pack.events)):
        found.add(source, [_token_pattern(source)])
    return found


def _token_pattern(source: str) -> list[dict[str, Any]]:
    """The same pattern for spaCy, or one that tries less: words for one place in any order."""
    tokens: list[dict[str, Any]] = []
    for slot, _, choice, optional, gap, word in PART.findall(source):
        if slot:
            tokens.append({"ENT_TYPE": "names", "OP": "+"})
        elif gap:
            tokens.append({"IS_PUNCT": False, "OP": "{0,4}"} if gap == ".." else {"OP": "{0,8}"})
        else:
            ways = [way.lower().split() for way in (choice or word).split("|")]
            words = sorted({each for way in ways for each in way})
            most = max(map(len, ways))
            tokens.append({"LOWER": _one_of(words), "OP": f"{{{0 if optional else 1},{most}}}"})
    return tokens


def _one_of(words: list[str]) -> dict[str, Any]:
    if any("*" in word for word in words):
        return {"REGEX": "^(?:" + "|".join(re.escape(word).replace(r"\*", ".*") for word in words) + ")$"}
    return {"IN": words}


def rate(run: Callable[[Article], object], batch: Sequence[Article]) -> float:
    """Articles a second."""
    started = time.perf_counter()
    for item in batch:
        run(item)
    return len(batch) / (time.perf_counter() - started)


def stages(batch: Sequence[Article]) -> dict[str, float]:
    """Share of the time by stage, from 0 to 1; what remains is between them."""
    profile = cProfile.Profile()
    profile.runcall(lambda: [extract(item) for item in batch])
    entries = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    total = sum(own for _, _, own, _, _ in entries.values())
    shares = {}
    for stage, (file, function) in STAGES.items():
        spent = sum(
            times[3] for (path, _, name), times in entries.items() if name == function and Path(path).name == file
        )
        shares[stage] = spent / total
    return shares


def memory() -> float:
    """Resident memory of this process, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def growth(marks: Sequence[int]) -> dict[int, float]:
    """Memory when so many articles have been read, each dropped after it."""
    found = {}
    for number, item in enumerate(articles(marks[-1], seed=2), 1):
        extract(item)
        if number in marks:
            found[number] = memory()
    return found


def start(runs: int) -> float:
    """Seconds from nothing to the statements of one article: the best of some runs of `kg extract`, but for the first,
    which writes the program's bytecode.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.txt")
        path.write_text(next(articles(1)).text, encoding="utf-8")
        command = [Path(sys.executable).with_name("kg"), "extract", "--jobs", "1", path]
        times = []
        for _ in range(1 + runs):
            started = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
            times.append(time.perf_counter() - started)
    return min(times[1:])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=400, help="in one round (default 400)")
    options.add_argument("--rounds", type=int, default=5, help="of each side (default 5)")
    options.add_argument("--memory", type=int, default=20_000, help="articles read to see memory grow (default 20,000)")
    options.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    chosen = options.parse_args()

    batch = list(articles(chosen.articles))
    words = statistics.mean(len(item.text.split()) for item in batch)
    nlp, names, phrases = lookups()
    patterns = matcher(nlp)
    sides: dict[str, tuple[Callable[[Article], object], Sequence[Article]]] = {
        "saksi": (extract, batch),
        "lookups": (lambda item: nlp(item.text), batch),
        # slow: a few articles tell
        "patterns": (lambda item: patterns(nlp(item.text)), batch[:20]),
    }
    rounds: dict[str, list[float]] = {side: [] for side in sides}
    for run, chosen_articles in sides.values():
        rate(run, chosen_articles[:5])
    for _ in range(chosen.rounds):
        for side, (run, chosen_articles) in sides.items():
            rounds[side].append(rate(run, chosen_articles))
    ours, looked_up, matched = (statistics.median(each) for each in rounds.values())

    cores = len(os.sched_getaffinity(0))
    spread = {}
    for jobs in sorted({1, cores}):
        started = time.perf_counter()
        for _ in lines(iter(batch * 3), jobs, lambda rejection: sys.exit(rejection.reason)):
            pass
        spread[jobs] = 3 * len(batch) / (time.perf_counter() - started)
    shares = stages(list(islice(batch, 100)))
    marks = sorted({min(2_000, chosen.memory), chosen.memory})
    memories = growth(marks)
    seconds = start(5)

    print(f"{len(batch)} articles of {words:.0f} words, one core, median of {chosen.rounds} rounds in turn")
    print(f"saksi: {ours:,.0f} articles/s, all statements")
    print(
        f"spaCy {spacy.__version__}: {matched:,.1f} articles/s with {names:,} names, {phrases:,} phrases and "
        f"{len(patterns):,} patterns; ratio {ours / matched:.1f}"
    )
    print(f"spaCy without the patterns: {looked_up:,.0f} articles/s; ratio {ours / looked_up:.1f}")
    print("processes: " + ", ".join(f"{jobs}: {each:,.0f} articles/s" for jobs, each in spread.items()))
    print("memory: " + ", ".join(f"{each:.0f} MB at article {number:,}" for number, each in memories.items()))
    print(f"start: {seconds:.2f} s from `kg extract` to the statements of one article")
    print("time by stage (profiled; a stage holds what it calls):")
    for stage, share in sorted(shares.items(), key=lambda pair: -pair[1]):
        print(f"  {stage:<20} {share:6.1%}")
    if chosen.json:
        figures = {
            "articles_per_second": {"saksi": ours, "spacy": matched, "spacy_lookups": looked_up, "rounds": rounds},
            "processes": spread,
            "memory_mb": memories,
            "start_seconds": seconds,
            "stages": shares,
        }
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
