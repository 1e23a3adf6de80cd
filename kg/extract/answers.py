"""Which claim of an article a denial answers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.reference.discourse import Discourse
from kg.statement import Claim, Entity

#: A denial answers one of so many claims before it.
_REMEMBERED = 8
_ANSWERED = ("accuse", "assert", "condemn")
#: Words with fewer letters tell little; of the others these letters tell enough ("supplying", "supplied").
_WORD = re.compile(r"\w{5,}")
_STEM = 5


def answered(who: Entity, about: str, back: bool, before: list[Claim], discourse: Discourse) -> Claim | None:
    """The claim that somebody denies.

    Where the words only point ``back`` ("denied it", "rejected the report") it is the last one told with that noun, at
    or about him, or just before; else the one whose words he repeats ("denied violating the ceasefire").
    """
    own = _party(who, discourse)
    others = [claim for claim in _by_others(own, before, discourse) if claim.act in _ANSWERED]
    about_him = [claim for claim in others if own in _parties((*claim.target, *claim.mentions), discourse)]
    at_him = [claim for claim in about_him if own in _parties(claim.target, discourse)]
    named = [claim for claim in others if _names(about, claim)]
    # "Russia claimed the town. Ukraine denied that claim"
    last = [claim for claim in others if claim is before[-1]]
    answers = [*named, *at_him, *about_him, *last] if back else [claim for claim in about_him if _repeats(about, claim)]
    return next(iter(answers), None)


def _by_others(own: str, before: list[Claim], discourse: Discourse) -> list[Claim]:
    """The last claims of the article that are not a party's own, the last first."""
    last = reversed(before[-_REMEMBERED:])
    return [claim for claim in last if claim.claimant is not None and _party(claim.claimant, discourse) != own]


def _party(who: Entity, discourse: Discourse) -> str:
    return (discourse.party(who) or discourse.country_of(who) or who).iri


def _parties(named: Iterable[Entity], discourse: Discourse) -> set[str]:
    return {_party(one, discourse) for one in named}


def _repeats(about: str, claim: Claim) -> bool:
    """Whether half the words of a denial stand in a claim.

    >>> from kg.article import Span
    >>> said = Claim(article="a", language="en", evidence=Span(0, 1, ""), act="assert", about="it struck a school")
    >>> _repeats("that it struck any schools", said), _repeats("that it wants a war", said)
    (True, False)
    """
    own, said = _stems(about), _stems(claim.about)
    return bool(own) and 2 * len(own & said) >= len(own)


def _names(about: str, claim: Claim) -> bool:
    """ "X menyimpulkan dalam laporannya … Y menolak laporan itu": whether a claim was told with the noun for it."""
    noun, *rest = about.lower().split() or [""]
    return bool(rest and _stems(noun) & _stems(claim.evidence.text))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower())}
