"""Article -> statements: who says what, in which exact words.

One module a kind; what they know of a language is data in ``packs/``.
"""

from __future__ import annotations

import functools
from dataclasses import replace

from kg.article import Article, Span
from kg.entities.names import Names
from kg.entities.table import load as load_table
from kg.extract import casualties, claims, events, gate, offices, relations
from kg.extract.context import Context
from kg.extract.language.pack import load as load_pack
from kg.extract.reading.analyse import analyse
from kg.extract.reference.discourse import Discourse
from kg.extract.ties.ends import Told
from kg.statement import Claim, Statement


def extract(article: Article) -> list[Statement]:
    """Everything that an article says, in the order of its text; only what passes the gate.

    Raises:
        kg.extract.language.pack.PackError: there is no pack for the article's language.
    """
    pack, table = load_pack(article.language), load_table()
    discourse = Discourse(table, article.text, article.slug)
    context = Context(article, pack, discourse)
    analyses = list(analyse(context, _names(article.language)))
    found: list[Statement] = []
    held: set[tuple[str, str, str]] = set()
    tied: Told = {}
    happened: set[tuple[str, ...]] = set()
    said: list[Claim] = []
    for analysis in analyses:
        found += [
            *offices.find(analysis, context, held),
            *casualties.find(analysis, context),
            *relations.find(analysis, context, tied),
            *events.find(analysis, context, happened),
            *claims.find(analysis, context, said),
        ]
    told = [analysis.sentence.span for analysis in analyses]
    return list(dict.fromkeys(s for s in (_borne_out(s, told, article.text) for s in found) if s is not None))


def _borne_out(statement: Statement, told: list[Span], text: str) -> Statement | None:
    """What passes the gate, if need be with the sentences before that write a name: "kata presiden Rusia. Ia …"."""
    if not gate.failures(statement, text):
        return statement
    before = [span for span in told if span.end <= statement.evidence.start]
    words = [span.text for span in (statement.evidence, *statement.support)]
    names = {entity.text for entity in statement.entities() if not gate.stands(entity.text, words)}
    last = (next((span for span in reversed(before) if gate.stands(name, (span.text,))), None) for name in names)
    wider = replace(statement, support=tuple(sorted({*statement.support, *(span for span in last if span)})))
    return None if gate.failures(wider, text) else wider


@functools.cache
def _names(language: str) -> Names:
    return Names(load_table(), language)
