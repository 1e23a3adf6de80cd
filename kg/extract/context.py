"""What every extractor needs of an article: its analysed sentences, and how to make statements of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.article import Article, Span
from kg.extract.clauses.shadow import Shadow
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence, located
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import Referent, iris
from kg.extract.reference.discourse import Discourse
from kg.extract.reference.moment import Moment
from kg.extract.speech.speech import Speech

#: What a question, or a condition without an "if", begins with.
_INVERTED = frozenset({"auxiliary", "copula", "irrealis"})


@dataclass(slots=True)
class Analysis:
    """One sentence, read: its mentions are resolved and its speech acts found."""

    sentence: Sentence
    shadow: Shadow
    speeches: list[Speech]
    #: the agency or outlet that the sentence names as its source
    via: Referent | None
    #: what had been named by then
    moment: Moment
    #: what stands between the paragraphs, above this one
    heading: Span | None = None
    #: the party that the sentence before was about
    led: Referent | None = None
    #: the sentence before, of the whole article
    before: Sentence | None = None
    #: who the next sentence says told this ("Hal itu diungkapkan X.")
    told: tuple[Referent, ...] = ()
    #: where each casualty figure begins: its first item, or the verb before it that tells what befell the people
    figures: list[int] = field(default_factory=list)
    #: who is only named as the backer of somebody, and who as a mediator
    backers: list[Mention] = field(default_factory=list)
    mediators: list[Mention] = field(default_factory=list)
    #: whom somebody supports, and who that is
    supported: list[tuple[list[Mention], list[Mention]]] = field(default_factory=list)

    @property
    def pair(self) -> tuple[Referent, ...]:
        """The two parties that "both sides" would mean here."""
        return self.moment.pair()

    @property
    def foes(self) -> tuple[Referent, ...]:
        """The two parties that "the war" would be between."""
        return self.moment.foes()

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question: it tells of no tie and no event."""
        return self.sentence.text.endswith("?")

    def only_mediate(self, mentions: Sequence[Mention]) -> bool:
        """Whether there are such, and all of them only mediate."""
        return bool(mentions) and all(any(one is mediator for mediator in self.mediators) for one in mentions)

    def asked(self, position: int) -> bool:
        """Whether the item stands in a question that somebody puts: "“Who armed the RSF?” he said".

        Or in a condition that begins with its verb: "Were Turkey to sell drones, …".
        """
        first, last = clause(self.sentence.items, position)
        opens = self.sentence.items[first : first + 2]
        if last - first > 1 and opens[1].cls in "Xd" and opens[0].tags.keys() & _INVERTED:
            return True
        ends = [last for first, last in self.sentence.quotes if first < position < last]
        stops = [item.text for item in self.sentence.items[position : max(ends, default=0)] if item.cls == "."]
        return stops[:1] == ["?"]

    def mentions(self) -> list[Mention]:
        """The sentence's mentions, in order."""
        return [self.sentence.items[k].value for k in self.sentence.named]

    def speech_at(self, position: int) -> Speech | None:
        """The speech act whose content holds the item: one that wraps the sentence, else the innermost."""
        holding = [s for s in self.speeches if s.first <= position < s.last]
        return min(holding, key=lambda s: (not s.wraps, s.last - s.first), default=None)

    def speech_of(self, first: int, last: int) -> Speech | None:
        """The speech act that tells what items [first, last) say, though its subject may stand before the verb."""
        return self.speech_at(first) or self.speech_at(last - 1)


@dataclass(frozen=True, slots=True)
class Context:
    """The article and its language."""

    article: Article
    pack: Pack
    discourse: Discourse
    #: whether the article has a name inside a sentence somewhere, as far as that was asked
    inside: dict[str, bool] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        return Span.of(self.article.text, start, end)

    def head(self, analysis: Analysis, claimant: Referent | None, *others: Referent) -> dict[str, Any]:
        """The fields that every statement of a sentence carries; support holds what stands in earlier sentences."""
        sentence = analysis.sentence
        evidence = sentence.span
        involved = [r for r in (claimant, analysis.via, *others) if r is not None]
        support = sorted({r.support for r in involved if r.support is not None and not _within(r.support, evidence)})
        return {
            "article": self.article.slug,
            "language": self.article.language,
            "claimant": claimant.entity if claimant else None,
            "via": analysis.via.entity if analysis.via else None,
            "evidence": evidence,
            "support": tuple(support),
        }


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def only_hosts(items: list[Item], discourse: Discourse) -> set[str]:
    """ "Talks in Nairobi between Ethiopia and Eritrea": IRIs of the states that only a capital names, where it was."""
    named = [k for k, item in enumerate(items) if item.cls == "X"]
    there = {k for k in named if located(items, k) and discourse.city(items[k].value) is not None}
    # "in Cairo, Egypt"
    there |= {k for k in named if k - 2 in there and items[k - 1].cls == "," and _iris(items, k) == _iris(items, k - 2)}
    return _iris(items, *there) - _iris(items, *(set(named) - there))


def _iris(items: list[Item], *named: int) -> set[str]:
    """The IRIs of whom or what the names at these items stand for."""
    return iris(r for k in named for r in items[k].value.referents)


def clause(items: list[Item], at: int, first: int = 0, last: int | None = None) -> tuple[int, int]:
    """The items [start, end) around one that no subordinator, conjunction or semicolon parts from it."""
    end = len(items) if last is None else last
    start = at
    while start > first and not _parts(items[start - 1]):
        start -= 1
    stop = at + 1
    while stop < end and not _parts(items[stop]):
        stop += 1
    return start, stop


def begins_clause(items: list[Item], comma: int) -> bool:
    """ "…, and in 2023", "…, but on Monday": whether another main clause, told of another time, begins at a comma."""
    if items[comma].cls != "," or comma + 2 >= len(items):
        return False
    joins, behind = items[comma + 1], items[comma + 2]
    return (joins.cls == "k" or "conjunction" in joins.tags) and behind.cls in "oD"


def unproven(items: list[Item], at: int, pack: Pack) -> bool:
    """ "No evidence that Iran armed them", "rumours that Iran …", "tanpa bukti bahwa …": so an item's clause begins."""
    that = clause(items, at)[0] - 1
    if that < 1 or "complementizer" not in items[that].tags:
        return False
    if items[that - 1].low in pack.settings.get("rumours", ()):
        return True
    proofs = pack.settings.get("proofs", ())
    noun = next((k for k in range(that - 1, max(that - _NEAR, 0), -1) if items[k].low in proofs), 0)
    return noun > 0 and any("negation" in item.tags for item in items[max(noun - _NEAR, 0) : noun])


def nobody(item: Item, pack: Pack) -> bool:
    """ "No Israeli soldier", "no Emirati arms": a name behind a "no"."""
    return item.cls == "X" and pack.any_in("negation", item.low.split()[:1])


def opens_clause(item: Item) -> bool:
    """Whether a subordinate clause or an aside begins behind a word."""
    return bool(item.tags.keys() & _OPENS)


def _parts(item: Item) -> bool:
    return item.cls in ";." or not _BEGINS.isdisjoint(item.tags)


_OPENS = frozenset({"subordinator", "aside"})
#: So near stand the words of a phrase.
_NEAR = 4
#: What begins another clause: "after", "but", "hours before".
_BEGINS = frozenset({"subordinator", "conjunction", "aside"})
