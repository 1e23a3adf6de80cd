"""The dates and names of a text, which count as one word each; a name only where it is likely meant."""

from __future__ import annotations

import re
from itertools import zip_longest

from kg.article import Span
from kg.entities.names import Hit, Names
from kg.extract.context import Context
from kg.extract.language import dates
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases import chunks
from kg.extract.phrases.referents import GROUPS

#: A small letter behind a name, or the genitive.
_RUNS_ON = re.compile(r"['’]s\b| [a-z]")
#: What a name is: "Goma, kota terbesar di …", "Goma, the biggest city in …".
_DESCRIBED = re.compile(r", (?:an? |the )?([a-z]+)\b(?: ([a-z]+)\b)?(?: ([a-z]+)\b)?")
#: What makes of the name of a town that of another: "Saida al-Hanout".
_LONGER = re.compile(r" (?:al|el|ar|as|at|ash)-[A-Z]")
#: What makes of the name of somebody that of another: "Petro Andriushchenko".
_SURNAME = re.compile(r" [^\W\d_a-z][\w'’-]*[a-z]\b")
#: What stands in brackets behind a name.
_SHORT = re.compile(r" \(([^()]+)\)")
#: One word more in capitals, and what may end the name of somebody.
_CAPITAL = re.compile(r" ([A-Z][a-z]{2,})")
_ENDS = re.compile(r"[,.]|['’]s\b| (?:said|says|told|tells|was|is|has|had|who)\b")
#: What makes of a name that of a thing: "Palestine-2".
_MODEL = re.compile(r"[-‑]\d")
#: What makes a longer name of one: "Jordan Bardella", "Goma-ya".
_FULLER = re.compile(r"[-‑]| [A-Z]")
#: Letters that four words have at most.
_FEW_WORDS = 400
#: What English puts before the name of an outlet, which other languages may keep.
_ARTICLE = "the "
#: What stands before the name of an outlet.
_SOURCES = frozenset({"via", "addressee", "body", "speech"})


def units(span: Span, names: Names, context: Context) -> list[Item]:
    """The dates and names of a paragraph, by where they stand in the article."""
    text = span.text
    found = dates.find(text, context.pack, context.article.published)
    hits = list(names.find(text))
    for hit, behind in zip_longest(hits, hits[1:]):
        item = chunks.named(hit)
        outlet = hit.record.type == "MediaOutlet" and context.pack.head == "first"
        if outlet and text.endswith(_ARTICLE, 0, hit.start):
            # "kepada the Washington Post"
            item.start -= len(_ARTICLE)
        item.text = text[item.start : hit.end]
        item.low = item.text.lower()
        if _MODEL.match(text, hit.end) or (hit.record.type == "Settlement" and _LONGER.match(text, hit.end)):
            # "rudal Palestine-2", "Desa Saida al-Hanout"
            continue
        if (behind is None or behind.start > hit.end + 1) and _of_longer_name(hit, text, context.pack):
            continue
        meant = not hit.ambiguous or _listed(hit, behind, text) or _believable(hit, text, context.pack)
        meant = meant or _elsewhere(hit, text, context)
        if meant and not _begins_body(hit, text, context.pack) and not _anybodys(hit, text, context.pack):
            found.append(item)
    for item in found:
        item.start += span.start
        item.end += span.start
    return sorted(found, key=lambda item: (item.start, -item.end))


def _elsewhere(hit: Hit, text: str, context: Context) -> bool:
    """ "Kuartet mendesak …" begins a sentence, but another of the article has "anggota Kuartet" inside."""
    name = text[hit.start : hit.end]
    if hit.record.type == "MediaOutlet" or name.lower() in context.pack.phrases or _FULLER.match(text, hit.end):
        return False
    if name not in context.inside:  # the article is searched once for each name
        found = re.search(rf"(?<!\S)[a-z]+ {re.escape(name)}\b(?!{_FULLER.pattern})", context.article.text)
        context.inside[name] = found is not None
    return context.inside[name]


def _listed(hit: Hit, behind: Hit | None, text: str) -> bool:
    """ "Jordan, Egypt and Qatar": a state in a list of states."""
    if behind is None or text[hit.end : behind.start] != ", ":
        return False
    return hit.record.type == behind.record.type == "State"


def _begins_body(hit: Hit, text: str, pack: Pack) -> bool:
    """ "Dewan Keamanan" of "Dewan Keamanan Nasional": a name that is the beginning of what any state may have."""
    length = len(text[hit.start : hit.end].split())
    if length == 1:
        return False
    behind = text[hit.start : hit.end + _FEW_WORDS].split(maxsplit=length + 3)
    words = [word.strip(".,").lower() for word in behind[: length + 3]]
    return any(
        "body" in tags and len(phrase) > length and words[: len(phrase)] == [*phrase]
        for phrase, tags in pack.phrases.get(words[0], ())
    )


def _of_longer_name(hit: Hit, text: str, pack: Pack) -> bool:
    """ "The National" of "the National Guard", the short "Amal" of "Amal Hamdan": what another capital goes on."""
    following = _CAPITAL.match(text, hit.end)
    if following is None:
        return False
    tags = pack.tags(following[1].lower())
    if hit.record.type == "MediaOutlet":
        return "organization" in tags
    short = hit.record.type in GROUPS and hit.role == "name" and " " in hit.record.name
    word = text[hit.start : hit.end]
    return (
        short and word.isalpha() and not word.isupper() and not tags and _ENDS.match(text, following.end()) is not None
    )


def _anybodys(hit: Hit, text: str, pack: Pack) -> bool:
    """ "The government media office" in small letters: what any state may have, though one alone is named so."""
    words = text[hit.start : hit.end].split()
    known = pack.phrases.get(words[0], ()) if words[1:] and words[0].islower() else ()
    return any("body" in tags and words == [*phrase] for phrase, tags in known)


def _believable(hit: Hit, text: str, pack: Pack) -> bool:
    """A name that is a common word too is one inside a sentence; an outlet's only where a source is named."""
    words = text[max(0, hit.start - _FEW_WORDS) : hit.start].split()[-4:]
    before = words[-2:]
    if hit.record.type == "MediaOutlet":
        behind = text[hit.end : hit.end + _FEW_WORDS].split(maxsplit=1)[:1]
        if behind and any("speech" in tags for _, tags in pack.phrases.get(behind[0].strip(".,"), ())):
            # "SANA reported"
            return True
        low = [word.lower().strip(",") for word in words]
        return any(
            # "kantor berita negara NNA", "kantor berita Iran, Mehr"
            tags.keys() & _SOURCES
            and (at >= len(low) - 2 or ("body" in tags and low[at : at + len(phrase)] == [*phrase]))
            for at, word in enumerate(low)
            for phrase, tags in pack.phrases.get(word, ())
        )
    if text[hit.start : hit.end].lower() in pack.phrases:
        return False
    if hit.record.type == "Person" and _SURNAME.match(text, hit.end):
        return False
    if before and before[-1][-1] not in ".!?":
        return True
    short = _SHORT.match(text, hit.end)
    if short and any(name.text == short[1] for name in hit.record.names):
        # "Front Perlawanan (TRF)"
        return True
    named = [word.lower() for word in text[hit.start : hit.end + _FEW_WORDS].split()[:4]]
    if "definite" in pack.tags(named[0]):
        # "The Quad": a capital behind an article begins no sentence; but "The Gulf state" is a phrase of the pack
        return all([*phrase] != named[: len(phrase)] for phrase, _ in pack.phrases.get(named[0], ()) if phrase[1:])
    described = _DESCRIBED.match(text, hit.end)
    nouns = [word for word in described.groups() if word] if described else []
    if any("place_noun" in tags for noun in nouns for words, tags in pack.phrases.get(noun, ()) if len(words) == 1):
        return hit.record.type in ("Settlement", "Place", "Territory")
    if nouns and (
        nouns[0] in pack.settings.get("partners", ()) or pack.tags(nouns[0]).get("relative", {}).get("refers")
    ):
        # "Chad, sekutu UEA", "Jordan, which borders Syria"
        return hit.record.type == "State"
    # "Jordan condemned", but not "Jordan Bardella condemned"
    return hit.record.type == "State" and bool(_RUNS_ON.match(text, hit.end))
