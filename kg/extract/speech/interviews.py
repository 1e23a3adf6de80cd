"""Interviews printed as questions and answers: what is answered is said by whoever was asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kg.article import Article, Span
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Sentence, quotations
from kg.extract.phrases.referents import Referent
from kg.extract.speech.speech import Speech
from kg.statement import Entity

#: So many questions make an interview, and so many words of the first person outside quotation marks.
_QUESTIONS = _OWN_WORDS = 2
_WORD = re.compile(r"\w+")
#: "T:", "Tanya:", "Tempo:", "Hassan Fakih:".
_LABEL = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}): ")


def answers(article: Article, pack: Pack) -> frozenset[int]:
    """The paragraphs of an interview's answers, as numbers in the article's body; none of any other article.

    Explainers ask questions too, but are not announced as an interview, and nobody says "we" in their answers, nor do
    both sides have labels such as "Q:" before them.
    """
    told = {n: span for n, span in enumerate(article.body) if span != article.title}
    questions = [n for n, span in told.items() if _asks(span)]
    if len(questions) < _QUESTIONS:
        return frozenset()
    asking = {_label(told[n]) for n in questions} - {None}
    rest = {n: span for n, span in told.items() if n > questions[0] and not _asks(span) and _label(span) not in asking}
    labels = {label for span in rest.values() if (label := _label(span)) is not None}
    # a section's name above the story says so too: "WAWANCARA"
    announced = pack.any_in("interview", _words(article.text[: told[questions[0]].start]))
    if not announced and not (asking and labels):
        return frozenset()
    own = sum(pack.any_in("first_person", [word]) for span in rest.values() for word in _words(_unquoted(span)))
    labelled = sum(_label(told[n]) is not None for n in questions)
    return frozenset(rest) if own >= _OWN_WORDS or labelled >= _QUESTIONS else frozenset()


def _label(paragraph: Span) -> str | None:
    """Who asks or answers, where a label before a paragraph says so."""
    found = _LABEL.match(paragraph.text)
    return found[1] if found else None


def _asks(paragraph: Span) -> bool:
    return paragraph.text.rstrip("\"'”’»* ").endswith("?")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _unquoted(paragraph: Span) -> str:
    text = paragraph.text
    for start, end in reversed(quotations(text, 0, len(text))):
        text = text[:start] + text[end:]
    return text


def asked(
    told: Iterable[tuple[Sentence, Sequence[Speech]]], answered: Iterable[Span], title: str, pack: Pack
) -> tuple[Entity, Sentence] | None:
    """Who is interviewed, of those whom the sentences before the questions name; and where first.

    Whose name stands before answers; else whom the announcement names, the headline, who speaks before, or who is named
    more often than all others.
    """
    named: dict[str, tuple[Entity, Sentence]] = {}
    times: Counter[str] = Counter()
    announced: list[str] = []
    speaking: list[str] = []
    for sentence, speeches in told:
        mentioned = (r.entity for k in sentence.named for r in sentence.items[k].value.referents)
        here = {entity.iri: entity for entity in mentioned if entity.type == "Person"}
        named |= {iri: (entity, sentence) for iri, entity in here.items() if iri not in named}
        times.update(here.keys())
        speaking += [r.entity.iri for speech in speeches for r in speech.claimants if r.entity.iri in here]
        if pack.any_in("interview", _words(sentence.text)):
            announced += here
    labels = {label for span in answered if (label := _label(span)) is not None}
    ends = {iri: {entity.name, entity.name.split()[-1]} for iri, (entity, _) in named.items()}
    labelled = [iri for iri, names in ends.items() if labels & names]
    titled = [iri for iri, names in ends.items() if any(name in title for name in names)]
    most = [iri for iri, times_named in times.items() if times_named == max(times.values())]
    ways = (labelled, announced, titled, speaking, most if len(most) == 1 else [])
    who = next((iris[-1] for iris in ways if iris), None)
    return named[who] if who is not None else None


def answer(sentence: Sentence, speeches: Sequence[Speech], who: tuple[Entity, Sentence], pack: Pack) -> Speech | None:
    """The act of saying an answer's sentence, if it tells no act itself; the words are the speaker's own."""
    if speeches or sentence.text.endswith("?") or pack.any_in("interview", _words(sentence.text)):
        # "This interview was edited"
        return None
    # behind a label, "J: …"
    label = _LABEL.match(sentence.text)
    begins = sentence.start + label.end() if label else sentence.start
    first = next((k for k, item in enumerate(sentence.items) if item.start >= begins), 0)
    end = len(sentence.items)
    claimants = (Referent(who[0], who[1].span),)
    return Speech("assert", claimants, 0, first, end, wraps=True, quotes=[(first, end)])
