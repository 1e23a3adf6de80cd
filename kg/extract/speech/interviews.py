"""Interviews printed as questions and answers: what is answered is said by whoever was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.article import Article, Span
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Sentence, quotations
from kg.extract.phrases.referents import Referent, unique
from kg.extract.speech.speech import Speech
from kg.statement import Entity

#: So many questions make an interview, and so many words of the first person outside quotation marks.
_QUESTIONS = _OWN_WORDS = 2
_WORD = re.compile(r"\w+")
#: "T:", "Tanya:", "Tempo:".
_LABEL = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*)?: ")


def answers(article: Article, pack: Pack) -> frozenset[int]:
    """The paragraphs of an interview's answers, as numbers in the article's body; none of any other article.

    Explainers ask questions too, but are not announced as an interview, and nobody says "we" in their answers or has a
    label such as "Q:" before them.
    """
    told = [span for span in article.body if span != article.title]
    asked = [span for span in told if _asks(span)]
    if len(asked) < _QUESTIONS:
        return frozenset()
    first = asked[0].start
    before = [article.title.text if article.title else "", *(span.text for span in told if span.start < first)]
    if not any(pack.any_in("interview", _words(text)) for text in before):
        return frozenset()
    found = {n: span for n, span in enumerate(article.body) if span.start > first and not _asks(span)}
    own = sum(pack.any_in("first_person", [word]) for span in found.values() for word in _words(_unquoted(span)))
    labelled = sum(_LABEL.match(span.text) is not None for span in asked)
    return frozenset(found) if own >= _OWN_WORDS or labelled >= _QUESTIONS else frozenset()


def _asks(paragraph: Span) -> bool:
    return paragraph.text.rstrip("\"'”’»* ").endswith("?")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _unquoted(paragraph: Span) -> str:
    text = paragraph.text
    for start, end in reversed(quotations(text, 0, len(text))):
        text = text[:start] + text[end:]
    return text


def asked(sentences: Iterable[Sentence], pack: Pack) -> tuple[Entity, Sentence] | None:
    """Who is interviewed: the person whom the announcement names last, else the only one named before the questions."""
    named: list[tuple[Entity, Sentence]] = []
    announced: list[tuple[Entity, Sentence]] = []
    for sentence in sentences:
        mentioned = (r for k in sentence.named for r in sentence.items[k].value.referents)
        here = [(r.entity, sentence) for r in mentioned if r.entity.type == "Person"]
        named += here
        if pack.any_in("interview", _words(sentence.text)):
            announced += here
    if announced:
        return announced[-1]
    return named[0] if len(unique([Referent(entity) for entity, _ in named])) == 1 else None


def answer(sentence: Sentence, speeches: Sequence[Speech], who: tuple[Entity, Sentence], pack: Pack) -> Speech | None:
    """The act of saying an answer's sentence, if it tells no act itself; the words are the speaker's own."""
    if speeches or sentence.text.endswith("?") or pack.any_in("interview", _words(sentence.text)):
        # "This interview was edited"
        return None
    # behind a label, "J: …"
    first, end = 2 * int([item.cls for item in sentence.items[1:2]] == [":"]), len(sentence.items)
    claimants = (Referent(who[0], who[1].span),)
    return Speech("assert", claimants, 0, first, end, wraps=True, quotes=[(first, end)])
