"""Who tells a sentence: what was said before it goes on, or is told by it."""

from __future__ import annotations

from kg.extract.context import Analysis, clause
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import NO_TAGS, Sentence
from kg.extract.phrases.referents import Referent
from kg.extract.speech.speech import Speech
from kg.statement import Entity

#: What the words for somebody without a name may be.
_DESCRIBING = frozenset({"adjective", "local", "demonstrative"})
#: So many words may name somebody who has no name.
_NOUNS = 3
#: Words before an outlet that only passes on what somebody said.
_PASSED_ON = frozenset({"via", "addressee"})


def told_by(speeches: list[Speech]) -> Speech:
    """The act of whoever tells the whole sentence, if somebody does; else the first."""
    return next((said for said in speeches if said.wraps and not said.implied), speeches[0])


def voice(said: Speech, sentence: Sentence, pack: Pack) -> Entity:
    """Who speaks on: in "PBB *melalui* juru bicaranya, X, mengecam …. “…,” ujarnya" who speaks for it."""
    items = sentence.items
    opens = next((k for k in range(said.verb) if items[k].low in pack.settings.get("through", ())), said.verb)
    named = (r.entity for k in range(opens, said.verb) if items[k].cls == "X" for r in items[k].value.referents)
    person = next((entity for entity in named if entity.type == "Person"), None)
    return teller(said, sentence) if person is None or said.claimants[-1].entity.type == "Person" else person


def teller(said: Speech, sentence: Sentence) -> Entity:
    """Who tells it; in "Rwanda has been *accused by* the UN of arming M23. It denies this", whoever is accused."""
    first = sentence.items[sentence.named[0]].value.referents if sentence.named else ()
    accused = [target.entity for target in said.targets if any(r.entity.iri == target.entity.iri for r in first)]
    passive = sentence.items[min(said.verb, len(sentence.items) - 1)].tag("speech", "frame") == "passive"
    return accused[0] if passive and accused else said.claimants[-1].entity


def by_the_way(said: Speech, sentence: Sentence, led: Entity) -> bool:
    """ "Zelensky menelepon Erdogan *setelah* Putin menolak": the sentence is of who leads it, and not who spoke.

    Nor of its source: "Russia has lost the town, *according to* the UN. It now controls …".
    """
    if sentence.items[said.verb].tag("speech", "frame") == "source":
        return led.type in ("State", "ArmedGroup")
    start, _ = clause(sentence.items, said.verb)
    opener = sentence.items[start - 1].tags if start > 1 else NO_TAGS
    return led.type == "Person" and not said.wraps and "subordinator" in opener and "complementizer" not in opener


def somebody(sentence: Sentence) -> bool:
    """Whether one who has no name opens a sentence and speaks in it."""
    items = sentence.items
    opens = len(items) > 1 and ("single" in items[0].tags or items[0].cls == "N") and "population" in items[1].tags
    if not opens:
        # "Penyelenggara menyebut …", "Organizers in Malta said …": a common noun
        noun = next((k for k, i in enumerate(items) if i.tags.keys() - _DESCRIBING or i.cls not in "cwjt"), 0)
        return 0 < noun <= _NOUNS and items[noun].says
    return any(item.says for item in items)


def carried(said: Speech, sentence: Sentence) -> tuple[Referent, ...]:
    """The speakers of a sentence, for the next one: there, the sentence itself is what names them."""
    return tuple(Referent(r.entity, r.support or sentence.span) for r in said.claimants)


def continue_quote(sentence: Sentence, speeches: list[Speech], analyses: list[Analysis]) -> None:
    """A sentence that is nothing but a quotation goes on with what was said before it."""
    if speeches or not sentence.quotes or not analyses or not analyses[-1].speeches:
        return
    first, last = sentence.quotes[0][0], sentence.quotes[-1][1]
    if first == 0 and last >= len(sentence.items) - 2 and last - first > 4:
        claimants = carried(analyses[-1].speeches[-1], analyses[-1].sentence)
        speeches.append(Speech("assert", claimants, first, first, last + 1, quotes=[(first + 1, last)]))


def tell_before(sentence: Sentence, speeches: list[Speech], analyses: list[Analysis]) -> None:
    """ "Hal itu diungkapkan X.": who told the sentence before."""
    if len(speeches) == 1 and speeches[0].implied and speeches[0].wraps and analyses and not analyses[-1].speeches:
        analyses[-1].told = carried(speeches[0], sentence)
        speeches[0].recalls = analyses[-1]


def go_on(sentence: Sentence, speeches: list[Speech], analyses: list[Analysis]) -> None:
    """ "Sehingga total korban …" is still told by whoever told the sentence before."""
    if speeches or "continues" not in sentence.items[0].tags:
        return
    if any(item.tag("speech", "frame") == "source" for item in sentence.items):
        # "In all, 40 were killed, according to official figures"
        return
    near = (a for a in reversed(analyses[-2:]) if a.speeches and a.sentence.paragraph == sentence.paragraph)
    said = next(near, analyses[-1] if analyses and analyses[-1].speeches else None)
    if said is None:
        return
    claimants = carried(said.speeches[0], said.sentence)
    speeches.append(Speech("assert", claimants, 0, 1, len(sentence.items), wraps=True, implied=True))


def via(sentence: Sentence) -> Referent | None:
    """The agency or outlet that a sentence names as its source."""
    items = sentence.items
    for k in sentence.named:
        referent: Referent | None = items[k].value.referents[0] if items[k].value.referents else None
        if (
            referent is not None
            and referent.entity.type == "MediaOutlet"
            and any(
                before.tags.keys() & _PASSED_ON or before.tag("speech", "frame") == "source"
                for before in items[max(0, k - 3) : k]
            )
        ):
            return referent
    return None
