"""Names of the reference table in running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.entities.fold import fold
from kg.entities.table import Name, Record, Table, precedence

#: Names with fewer letters are not looked for in all capitals: "Oman" is, "Iraq" is, "Jen" is not.
_LETTERS_FOR_CAPITALS = 4
#: Arabic articles, which every outlet writes its own way.
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)[- ](?=[A-Z])")
_ARTICLES = ("al-", "Al-", "al ", "Al ", "el-", "El-", "el ", "El ")
#: What opens a name that has an article.
_DETERMINED = re.compile(r"[Tt]he (?:[a-z-]+ )*")
_GENITIVE = re.compile(r"'[sS]\b")
_WORD = re.compile(r"[^\W_]+")
#: Bodies whose names of three words or more may be written small, with what joins such words.
_SMALL = frozenset({"GovernmentBody", "InternationalOrganization"})
_WORDS_OF_BODY = 3
_LINKS = frozenset({"of", "and", "for", "the", "on"})
_CAPITALIZED = re.compile(r"[A-Z][a-z']+")


class Hit(NamedTuple):
    """A name found in a text: code points ``start`` to ``end`` (excluded)."""

    start: int
    end: int
    record: Record
    #: one of `kg.entities.table.ROLES`
    role: str
    #: slug of the city, when a capital's name was found; the record is then the state
    place: str | None = None
    #: the letters may also be a common word or another name: believe it only where the context helps
    ambiguous: bool = False


class Names:
    """Finds every name of the table in a text of one language.

    A name is found as a whole word, in its own case, or in capitals when it has four letters or more; an English one of
    a council or a court in small letters as well. Where names
    overlap, the leftmost and then the longest wins. A name of several records belongs to the one that
    `kg.entities.table.precedence` puts first. Within an expression of `Table.not_names` nothing is found. English
    names are looked for in every language, Indonesian names and every language's words for a people only in its own.

    >>> from kg.entities.table import load
    >>> text = "Perundingan Armenia-Azerbaijan di Moskow"
    >>> [(text[hit.start:hit.end], hit.record.slug, hit.role) for hit in Names(load(), "id").find(text)]
    [('Armenia', 'armenia', 'name'), ('Azerbaijan', 'azerbaijan', 'name'), ('Moskow', 'russia', 'capital')]
    """

    def __init__(self, table: Table, language: str) -> None:
        self._language = language
        # By the first word: names with what they mean, and texts that hold a name but do not mean it.
        self._listed: defaultdict[str, list[_Meaning | str]] = defaultdict(list)
        for meaning in _meanings(table):
            if _used(meaning.name, language):
                for word in _first_words(meaning.name.text):
                    self._listed[word].append(meaning)
                if language == "en" and _written_small(meaning.name, meaning.record):
                    self._listed[meaning.name.text.split(" ")[0].lower()].append(meaning)
        for text, only in table.not_names:
            if only in (None, language):
                for word in _first_words(text):
                    self._listed[word].append(text)
        # A text has few of the thousands of names: those that begin with a word are spelled when it is first met.
        self._spelled = cache(self._spell)

    def surfaces(self) -> list[str]:
        """Every way of writing that is looked for, folded."""
        return sorted(surface for word in self._listed for surface in self._spelled(word).known)

    def find(self, text: str) -> list[Hit]:
        """The names in ``text`` (Unicode NFC), in order, none overlapping another."""
        found = sorted(self._found(fold(text)), key=lambda found: found[:2])
        hits: list[Hit] = []
        free = 0
        for _, minus_end, start, meaning in found:
            if start >= free:
                free = -minus_end
                if meaning is not None:
                    hits.append(Hit(start, free, *meaning[2:]))
        return hits

    def _found(self, folded: str) -> Iterator[tuple[int, int, int, Hit | None]]:
        """Every name that stands somewhere: where it begins behind its article, its end below zero, its start."""
        for match in _WORD.finditer(folded):
            if match[0] not in self._listed:
                continue
            spelled = self._spelled(match[0])
            for before, length in spelled.spans:
                start, end = match.start() - before, match.start() - before + length
                known = spelled.known.get(folded[start:end])
                if known is not None and end <= len(folded) and _whole(folded, start, end):
                    # "the Quad on Sudan": an article is no reason to begin earlier than "Quad on Sudan"
                    yield start + known.article, -end, start, known.hit

    def _spell(self, first: str) -> _Spelled:
        """The names whose first word this is, in every way of writing."""
        hits: dict[str, Hit | None] = {}
        ranks: dict[str, tuple[int, int, str]] = {}
        for listed in self._listed[first]:
            if isinstance(listed, str):
                hits.update(dict.fromkeys({fold(listed), fold(listed).upper()}))
                continue
            record, name, place = listed
            rank = precedence(record, name.role)
            hit = Hit(0, 0, record, name.role, place, name.ambiguous)
            for surface in _surfaces(name, record, self._language):
                if surface not in ranks or rank < ranks[surface]:
                    ranks[surface] = rank
                    hits[surface] = hit
        known: dict[str, _Known] = {}
        spans: set[tuple[int, int]] = set()
        for surface, meant in hits.items():
            word = _WORD.search(surface)
            if word is not None and word[0] == first:
                article = _DETERMINED.match(surface)
                known[surface] = _Known(article.end() if article else 0, meant)
                spans.add((word.start(), len(surface)))
        return _Spelled(known, tuple(spans))


class _Meaning(NamedTuple):
    """A name and what it stands for; of a capital, the state and the city's slug."""

    record: Record
    name: Name
    place: str | None


class _Known(NamedTuple):
    #: letters of an article before the name itself
    article: int
    #: None for what is no name
    hit: Hit | None


class _Spelled(NamedTuple):
    """Names with the same first word, by the way they are written."""

    known: dict[str, _Known]
    #: how many letters stand before the first word, and how many the whole has
    spans: tuple[tuple[int, int], ...]


def _first_words(text: str) -> set[str]:
    """The ways in which news may write the first word of a name.

    >>> sorted(_first_words("Rumah Putih")), sorted(_first_words("Al-Sisi"))
    (['RUMAH', 'Rumah'], ['AL', 'Al', 'EL', 'El', 'al', 'el'])
    """
    match = _WORD.search(fold(text))
    if match is None:
        return set()
    words = {article[:-1] for article in _ARTICLES} if _ARTICLE.match(text) else {match[0]}
    if words == {"the"}:
        words.add("The")
    return words | {word.upper() for word in words}


def _meanings(table: Table) -> Iterator[_Meaning]:
    """Every name with what it stands for; a capital's name stands for its state."""
    state_of = {capital: record for record in table.records.values() for capital in record.capitals}
    for record in table.records.values():
        state = state_of.get(record.slug)
        for name in record.names:
            if state is None:
                yield _Meaning(record, name, None)
            else:
                yield _Meaning(state, name._replace(role="capital"), record.slug)


def _used(name: Name, language: str) -> bool:
    if name.role == "composed":
        return False
    if name.language in (None, language):
        return True
    return name.language == "en" and name.role == "name"


def _surfaces(name: Name, record: Record, language: str) -> set[str]:
    """The ways in which news may write the name, folded.

    >>> from kg.entities.table import Record
    >>> place = Record("red-sea", "Territory", "Red Sea", None, {}, None, ())
    >>> sorted(_surfaces(Name("Laut Merah", "id", "name"), place, "id"))
    ['LAUT MERAH', 'Laut Merah', 'Laut merah']
    """
    text = fold(name.text)
    surfaces = {text}
    if text.startswith("the "):
        # "The Quad" where a sentence begins
        surfaces.add(text[0].upper() + text[1:])
    if _ARTICLE.search(text):
        surfaces |= {_ARTICLE.sub(written, text) for written in _ARTICLES}
    # Indonesian desks often leave the later words of a name small: "Laut merah", "Uni eropa".
    if language == "id" and name.language != "en" and record.type != "Person" and not name.ambiguous:
        words = text.split(" ")
        if len(words) > 1 and all(_CAPITALIZED.fullmatch(word) for word in words):
            surfaces |= {" ".join([*words[:-1], words[-1].lower()]), " ".join([words[0], *words[1:]]).capitalize()}
    # British desks write the names of councils and courts small: "the presidential leadership council".
    if language == "en" and _written_small(name, record):
        surfaces.add(text.lower())
    if sum(map(str.isalpha, text)) >= _LETTERS_FOR_CAPITALS:
        surfaces |= {capitals for surface in surfaces if len(capitals := surface.upper()) == len(surface)}
    return surfaces


def _written_small(name: Name, record: Record) -> bool:
    """Whether it is the name of a council or a court, of common words alone."""
    if record.type not in _SMALL or name.language == "id" or name.ambiguous or name.role != "name":
        return False
    words = fold(name.text).split(" ")
    return len(words) >= _WORDS_OF_BODY and all(_CAPITALIZED.fullmatch(word) or word in _LINKS for word in words)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch of folded text is a word of its own, or several.

    A hyphen parts words ("Armenia-Azerbaijan"), an apostrophe does not ("Sana'a"), save before a final s
    ("Iran's"). What stands after an @ is an account, what stands before a $ a currency.
    """
    if start and ((before := text[start - 1]).isalnum() or before == "@"):
        return False
    if start > 1 and before == "'" and text[start - 2].isalnum():
        return False
    if end == len(text):
        return True
    after = text[end]
    if after.isalnum() or after == "$":
        return False
    return after != "'" or not text[end + 1 : end + 2].isalpha() or bool(_GENITIVE.match(text, end))
