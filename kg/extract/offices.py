"""Persons and the offices that they hold or held."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.context import Analysis, Context
from kg.extract.mentions import Mention, Title
from kg.extract.referents import Referent
from kg.statement import Office


def find(analysis: Analysis, context: Context, seen: set[tuple[str, str, str]]) -> Iterator[Office]:
    """The offices that a sentence gives to persons whom it names; each once an article."""
    items = analysis.sentence.items
    for k, item in enumerate(items):
        if item.cls != "X" or item.value.kind != "person" or not item.value.referents:
            continue
        mention: Mention = item.value
        yield from _of(mention, mention.titles, analysis, context, seen)
        if k + 2 < len(items) and "copula" in items[k + 1].tags and items[k + 2].cls == "X":
            # "Winthai adalah juru bicara militer Thailand"
            yield from _of(mention, items[k + 2].value.titles, analysis, context, seen)


def _of(
    mention: Mention, titles: tuple[Title, ...], analysis: Analysis, context: Context, seen: set[tuple[str, str, str]]
) -> Iterator[Office]:
    person = mention.referents[0]
    for title in titles:
        of = [referent for inner in title.of for referent in inner.referents][:1]
        if not of:
            country = context.discourse.country.get(person.entity.iri)
            home = context.discourse.home(person.entity)
            assumed = context.discourse.assumed(person.entity, analysis.sentence)
            if home is not None and title.office in _NATIONAL:
                of = [Referent(home[0], home[1])]
            elif assumed is not None and title.office in _NATIONAL and country is None:
                of = [assumed]
            elif country is not None and (person.entity.iri, title.office, country.iri) in seen:
                continue
        key = (person.entity.iri, title.office, of[0].entity.iri if of else "")
        if key in seen or (not of and any(k[:2] == key[:2] for k in seen)):
            continue
        seen.add(key)
        head = context.head(analysis, None, person, *of)
        yield Office(
            **head, person=person.entity, office=title.office, of=tuple(r.entity for r in of), former=title.former
        )


_NATIONAL = frozenset(
    {"president", "vice president", "prime minister", "foreign minister", "defence minister", "chancellor", "king",
     "supreme leader", "crown prince", "emir", "secretary of state", "defence secretary", "interior minister", "leader"}
)  # fmt: skip
