"""Precision, recall and F1 of the extractor against annotated articles."""

from __future__ import annotations

import json
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.matching import Fact, similarity
from kg.progress import Progress
from kg.statement import ACTS, CATEGORIES, EVENT_TYPES, KINDS, OUTCOMES, QUALIFIERS, RELATION_TYPES, STATUSES

#: Field of a gold fact -> what may stand in it.
_CLOSED: Mapping[str, tuple[str, ...]] = {
    "act": ACTS, "alt_act": ACTS, "qualifier": QUALIFIERS, "outcome": OUTCOMES, "category": CATEGORIES,
    "status": STATUSES,
}  # fmt: skip
_TYPES = {"relation": RELATION_TYPES, "event": EVENT_TYPES}
#: Kind -> the fields without which nothing can match.
_NEEDED = {
    "office": ("person", "office"), "casualty": ("outcome", "side"), "claim": ("act", "claimant"),
    "relation": ("type", "subject", "object"), "event": ("type", "participants"),
}  # fmt: skip
#: Fields of a gold fact by what stands in them; others are for people.
_SHAPES: Mapping[str, tuple[str, ...]] = {
    "a text": ("evidence", "office", "act", "qualifier", "outcome", "category", "status", "type"),
    "a text or a list of texts": ("also", "quote", "alt_act"),
    "a whole number or null": ("count", "year"),
    "true or false": ("weak", "former"),
    "a name or a list of names": (
        "person", "of", "claimant", "via", "side", "target", "subject", "object", "participants", "place",
    ),
}  # fmt: skip
_GOLD = ".gold.json"
#: Endings of a text that may lie beside its gold file.
_TEXTS = (".txt", ".md", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Score:
    """What was found, missed and wrong; of one kind of statement or of several."""

    found: int = 0
    missed: tuple[Fact, ...] = ()
    wrong: tuple[Fact, ...] = ()

    @property
    def precision(self) -> float:
        """Found of all that was stated, 0 to 1; 0 when nothing was."""
        return _part(self.found, self.found + len(self.wrong))

    @property
    def recall(self) -> float:
        """Found of all that is in the gold, 0 to 1; 0 when it is empty."""
        return _part(self.found, self.found + len(self.missed))

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _part(2 * self.precision * self.recall, self.precision + self.recall)

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.missed + other.missed, self.wrong + other.wrong)

    def to_json(self) -> dict[str, Any]:
        """Figures rounded to four places, and the facts themselves."""
        figures = {name: round(getattr(self, name), 4) for name in ("precision", "recall", "f1")}
        return {**figures, "found": self.found, "missed": list(self.missed), "wrong": list(self.wrong)}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of one article, or of several together, by kind of statement."""

    kinds: Mapping[str, Score]
    #: what is wrong with the annotation itself
    mistakes: tuple[str, ...] = ()

    @property
    def micro(self) -> Score:
        """All kinds counted together."""
        return sum(self.kinds.values(), Score())

    def __add__(self, other: Evaluation) -> Evaluation:
        kinds = {kind: self.kinds[kind] + other.kinds[kind] for kind in KINDS}
        return Evaluation(kinds, self.mistakes + other.mistakes)

    def to_json(self) -> dict[str, Any]:
        """``{"micro": figures, "kinds": {kind: figures with facts}, "mistakes": [...]}``."""
        micro = {name: value for name, value in self.micro.to_json().items() if isinstance(value, (int, float))}
        kinds = {kind: score.to_json() for kind, score in self.kinds.items()}
        return {"micro": micro, "kinds": kinds, "mistakes": list(self.mistakes)}

    def table(self, sentences: bool = False) -> str:
        """One line a kind, then all together; with ``sentences``, what was missed and what was wrong below."""
        lines = [f"{'kind':<10}{'precision':>10}{'recall':>8}{'F1':>8}{'found':>7}{'missed':>8}{'wrong':>7}"]
        for name, score in (*self.kinds.items(), ("all", self.micro)):
            figures = f"{score.precision:>10.3f}{score.recall:>8.3f}{score.f1:>8.3f}"
            lines.append(f"{name:<10}{figures}{score.found:>7}{len(score.missed):>8}{len(score.wrong):>7}")
        if sentences:
            for title, facts in (("Missed", self.micro.missed), ("Wrong", self.micro.wrong)):
                lines += [f"\n{title}:", *map(_line, facts)] if facts else []
        lines += (
            ["\nMistakes in the annotation:", *(f"  {mistake}" for mistake in self.mistakes)] if self.mistakes else []
        )
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with what an annotator found in it."""

    gold: Path
    text: Path
    facts: tuple[Fact, ...]


def evaluate(gold: Iterable[Fact], predicted: Iterable[Fact], strict: bool = True) -> Evaluation:
    """Compare what an annotator found in one article with what the extractor did.

    Each gold fact takes the statement that matches it best, each statement serves one fact. A weak fact costs nothing
    when missed and counts for nothing when found. A statement that repeats a fact already found is not wrong.

    Args:
        gold: facts as in `docs/annotation.md`.
        predicted: statements as ``kg extract`` prints them.
        strict: every key field must agree; else one may differ.

    >>> gold = [{"kind": "claim", "claimant": "Baku", "act": "deny", "evidence": "Baku denied it."}]
    >>> said = {**gold[0], "claimant": {"name": "Azerbaijan"}, "evidence": {"text": "Baku denied it."}}
    >>> evaluate(gold, [said]).micro.f1
    1.0
    """
    facts, statements = list(gold), list(predicted)
    return Evaluation(
        {
            kind: _score(
                [f for f in facts if f["kind"] == kind], [s for s in statements if s.get("kind") == kind], strict
            )
            for kind in KINDS
        }
    )


def _score(facts: Sequence[Fact], statements: Sequence[Fact], strict: bool) -> Score:
    likeness = {
        (i, j): points
        for i, fact in enumerate(facts)
        for j, statement in enumerate(statements)
        if (points := similarity(fact, statement, strict))
    }
    found: set[int] = set()
    used: set[int] = set()
    # Best match first; of equals, the later ones: arbitrary, but always the same.
    for i, j in sorted(likeness, key=lambda pair: (likeness[pair], pair), reverse=True):
        if i not in found and j not in used:
            found.add(i)
            used.add(j)
    right = {j for _, j in likeness}
    return Score(
        found=sum(1 for i in found if not facts[i].get("weak")),
        missed=tuple(fact for i, fact in enumerate(facts) if i not in found and not fact.get("weak")),
        wrong=tuple(statement for j, statement in enumerate(statements) if j not in right),
    )


def gold_files(arguments: Iterable[str], reject: Callable[[str], None] | None = None) -> list[tuple[Path, str]]:
    """Gold files, each with the path of its text if that was given.

    Args:
        arguments: a gold file ``X.gold.json``; ``GOLD=TEXT``; or a folder, for all gold files in it and below.
        reject: told of each folder without any.

    Raises:
        ValueError: a folder without any, and there is no ``reject``.
    """
    found: list[tuple[Path, str]] = []
    for argument in arguments:
        path, text = _parts(argument)
        golds = sorted(path.rglob(f"*{_GOLD}")) if path.is_dir() else [path]
        if not golds:
            reason = f"{path}: no file *{_GOLD} in this folder"
            if reject is None:
                raise ValueError(reason)
            reject(reason)
        found += [(gold, text) for gold in golds]
    return found


def _parts(argument: str) -> tuple[Path, str]:
    """``GOLD=TEXT``, either of which may have a "=" in its name: the first that parts a file that is there."""
    cuts = [len(argument), *(at for at, char in enumerate(argument) if char == "=")]
    at = next((at for at in cuts if Path(argument[:at]).exists()), min(cuts))
    return Path(argument[:at]), argument[at + 1 :]


def annotated(gold: Path, text: str = "") -> Annotated:
    """A gold file with its text: the one given, or ``X.txt`` (.md, .html) beside it, or as ``articles.toml`` says.

    Raises:
        ValueError: it cannot be read, or there is no text to it; the message names the file.
    """
    facts = read_gold(gold)
    return Annotated(gold, Path(text) if text else _text_of(gold), facts)


def evaluate_files(
    files: Iterable[tuple[Path, str]],
    strict: bool = True,
    reject: Callable[[str], None] | None = None,
    progress: Progress | None = None,
) -> dict[str, Evaluation]:
    """Read and extract the annotated articles and evaluate each: path of the gold file -> its scores.

    Args:
        files: as `gold_files` finds them.
        strict: see `evaluate`.
        reject: told of each file that cannot be evaluated, and why; the others are.
        progress: told of each file.

    Raises:
        ValueError: a file cannot be evaluated, and there is no ``reject``.
    """
    results = {}
    for gold, text in files:
        try:
            results[str(gold)] = _evaluated(annotated(gold, text), strict)
        except ValueError as error:
            if reject is None:
                raise
            reject(str(error))
        if progress is not None:
            progress.step()
    return results


def _evaluated(item: Annotated, strict: bool) -> Evaluation:
    from kg.article import Article
    from kg.extract import extract
    from kg.read import read

    statements: list[Fact] = []
    texts = []
    for article in read(item.text):
        if not isinstance(article, Article):
            raise ValueError(f"{item.text}: {article.reason}")
        statements += [statement.to_json() for statement in extract(article)]
        texts.append(article.text)
    found = tuple(f"{item.gold}: {mistake}" for mistake in mistakes(item.facts, "\n".join(texts)))
    return replace(evaluate(item.facts, statements, strict), mistakes=found)


def total(evaluations: Iterable[Evaluation]) -> Evaluation:
    """Several articles counted together."""
    return sum(evaluations, Evaluation(dict.fromkeys(KINDS, Score())))


def read_gold(path: Path) -> tuple[Fact, ...]:
    """The facts of a gold file, a JSON list or ``{"facts": [...]}``.

    Raises:
        ValueError: not to be read, or not of this shape; the message names the file and the fact.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path}: not JSON in UTF-8: {error}") from error
    facts = content.get("facts") if isinstance(content, dict) else content
    if not isinstance(facts, list):
        raise ValueError(f'{path}: expected a JSON list of facts, or {{"facts": [...]}}')
    for number, fact in enumerate(facts, 1):
        if not isinstance(fact, dict) or fact.get("kind") not in list(KINDS) or "evidence" not in fact:
            raise ValueError(
                f"{path}: fact {number} needs a kind ({', '.join(KINDS)}) and an evidence, the article's words"
            )
        for wanted, names in _SHAPES.items():
            for name in names:
                if name in fact and not _is(wanted, fact[name]):
                    raise ValueError(f"{path}: fact {number} ({fact['kind']}): {name} must be {wanted}")
    return tuple(facts)


def _is(wanted: str, value: Any) -> bool:
    """Whether a value is what `_SHAPES` wants."""
    if wanted == "a text":
        return isinstance(value, str)
    if wanted == "true or false":
        return isinstance(value, bool)
    if wanted == "a whole number or null":
        return value is None or (isinstance(value, int) and not isinstance(value, bool))
    # An entity may stand as ``kg extract`` prints it.
    kinds = (str, Mapping) if wanted == "a name or a list of names" else str
    return all(isinstance(item, kinds) for item in _listed(value))


def mistakes(facts: Iterable[Fact], text: str) -> list[str]:
    """What is wrong with an annotation: words that the text does not have, unknown values, fields left out.

    >>> mistakes([{"kind": "claim", "act": "deny", "claimant": "Baku", "evidence": "Baku denies"}], "Baku denied it.")
    ["fact 1 (claim): evidence is not in the text: 'Baku denies'"]
    """
    stored = unicodedata.normalize("NFC", text)
    found = []
    for number, fact in enumerate(facts, 1):
        where = f"fact {number} ({fact['kind']})"
        for field in ("evidence", "also", "quote"):
            found += [
                f"{where}: {field} is not in the text: {words!r}"
                for words in _listed(fact.get(field))
                if unicodedata.normalize("NFC", words) not in stored
            ]
        found += [f"{where}: {field} is missing" for field in _NEEDED[fact["kind"]] if field not in fact]
        closed = {**_CLOSED, "type": _TYPES.get(fact["kind"], ())}
        found += [
            f"{where}: {field} is {value!r}, not one of {', '.join(values)}"
            for field, values in closed.items()
            for value in _listed(fact.get(field))
            if value not in values
        ]
    return found


def _text_of(gold: Path) -> Path:
    stem = gold.name.removesuffix(_GOLD).removesuffix(".json")
    for ending in _TEXTS:
        if (beside := gold.with_name(stem + ending)).is_file():
            return beside
    listing = gold.with_name("articles.toml")
    if listing.is_file():
        try:
            entry = tomllib.loads(listing.read_text("utf-8")).get(stem, {})
        except OSError as error:
            raise ValueError(f"{listing}: {error.strerror}") from error
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{listing}: not TOML in UTF-8: {error}") from error
        named = entry.get("file", "") if isinstance(entry, dict) else None
        if not isinstance(named, str):
            raise ValueError(f'{listing}: [{stem}] must say file = "…", the path of its text')
        if named and (gold.parent / named).is_file():
            return gold.parent / named
    raise ValueError(f"{gold}: no text to it; put {stem}.txt beside it, or name it: {gold}=TEXT")


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _part(count: float, whole: float) -> float:
    return count / whole if whole else 0.0


def _line(fact: Fact) -> str:
    """One fact on a line: what it is about, then the sentence."""
    evidence = fact["evidence"]
    words = evidence["text"] if isinstance(evidence, Mapping) else evidence
    named = (
        "claimant", "act", "target", "person", "office", "of", "count", "outcome", "category", "side", "type",
        "subject", "object", "participants", "status",
    )  # fmt: skip
    shown = ", ".join(f"{field} {_short(fact[field])}" for field in named if fact.get(field) is not None)
    return f"  {fact['kind']}: {shown}\n    “{' '.join(words.split())}”"


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name", value.get("text", "")))
    return ", ".join(map(_short, value)) if isinstance(value, list) else str(value)
