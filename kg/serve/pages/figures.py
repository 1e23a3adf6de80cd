"""Numbers of people as a reader writes them: "more than 1,000", "hampir 5.000", "20–99"."""

from __future__ import annotations

from kg.serve.pages import words

#: Digits of a number that can be one of people.
DIGITS = 15


def whole(text: str) -> int | None:
    """The number of people that the text is; None when it is none, or more than there ever were.

    >>> whole("61"), whole("-1"), whole("many"), whole("9" * 400)
    (61, None, None, None)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= DIGITS else None


def figure(qualifier: str, count: int | None, low: int | None, high: int | None, language: str) -> str:
    """The figure in words: its number with its qualifier, a local name of the ontology; without a number, its bounds.

    >>> figure("over", 1000, 1001, None, "en"), figure("nearly", 5000, None, 4999, "id")
    ('more than 1,000', 'hampir 5.000')
    >>> figure("about", None, 20, 99, "en"), figure("about", None, 1, None, "en")
    ('20–99', 'at least 1')
    """
    if count is None and low is not None and high is not None:
        return "–".join(words.number(bound, language) for bound in dict.fromkeys((low, high)))
    if count is None:
        qualifier, count = ("atLeast", low) if low is not None else ("atMost", high)
    if count is None:
        return ""
    return words.load(language).get(f"figure-{qualifier}", "{count}").format(count=words.number(count, language))
