"""One article and the answers a model may give about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from kg.article import Article, Span

TEXT = (
    "Khartoum dihantam serangan\n"
    "Kementerian Pertahanan Sudan mengatakan lebih dari 1.200 tentara tewas sejak 15 April 2023.\n"
    "“Kami tidak akan mundur,” kata Presiden Abdel Fattah al-Burhan pada Senin. Puluhan warga sipil luka-luka.\n"
)


def article() -> Article:
    body, start = [], 0
    for line in TEXT.splitlines():
        body.append(Span.of(TEXT, start, start + len(line)))
        start += len(line) + 1
    return Article(slug="a", text=TEXT, body=tuple(body), language="id", published=date(2024, 3, 5), source="a.txt")


def name(words: str, sentence: int, kind: str = "State") -> dict[str, Any]:
    return {"sentence": sentence, "words": words, "type": kind}


def answered(kind: str, sentence: int, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "sentence": sentence, "claimant": None, "via": None, "said_on": None, **fields}


def killed(**fields: Any) -> dict[str, Any]:
    """The second sentence's figure."""
    return {
        **answered("casualty", 1),
        **{
            "claimant": name("Kementerian Pertahanan Sudan", 1, "GovernmentBody"),
            "figure": "lebih dari 1.200",
            "count": 1200,
            "qualifier": "over",
            "outcome": "killed",
            "category": "military",
            "side": [name("Sudan", 1)],
            "since": "sejak 15 April 2023",
            "as_of": None,
            **fields,
        },
    }


def said(**fields: Any) -> dict[str, Any]:
    """The third sentence's claim."""
    return {
        **answered("claim", 2),
        **{
            "claimant": name("Abdel Fattah al-Burhan", 2, "Person"),
            "said_on": "pada Senin",
            "act": "promise",
            "target": [],
            "about": "Kami tidak akan mundur",
            "quote": "Kami tidak akan mundur,",
            **fields,
        },
    }
