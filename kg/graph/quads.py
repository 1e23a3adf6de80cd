"""One article and its statements -> the quads of its named graph. No blank nodes; the same input, the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad

from kg import namespaces
from kg.article import Article, Span
from kg.entities import table as reference
from kg.entities.table import Table
from kg.extract.gate import place_of
from kg.graph.propositions import MUTUAL, RELATION_CLASSES, Proposition, propositions, telling
from kg.graph.terms import OA, RDF, RDFS, SK, SKOS, UNKNOWN_OUTLET, XSD, date_literal, moment_literal, value
from kg.periods import ends
from kg.statement import ENTITY_TYPES, Casualty, Claim, Entity, Event, Relation, Statement

#: Code points kept on either side of a quote, so that it can be found again in a text that moved.
CONTEXT = 32

#: Words of an article that stand in for a title it does not have.
_OPENING = 8
_PLACES = frozenset({"Place", "Territory", "Settlement"})
_Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def article_graph(slug: str) -> NamedNode:
    """The named graph of the article that goes by this slug."""
    return NamedNode(namespaces.graph(f"article/{slug}"))


def article_quads(article: Article, statements: Iterable[Statement], table: Table | None = None) -> Iterator[Quad]:
    """The article's graph: the article with its stored text, then each statement as a claim.

    Entities that ``table`` (by default the reference table) knows are described in the ``reference`` graph; others
    are typed and labelled here.

    Raises:
        ValueError: a statement is of another article, or has a value outside the closed lists.
    """
    graph = article_graph(article.slug)
    maker = _Maker(article, table or reference.load())
    for triple in dict.fromkeys(maker.triples(list(statements))):
        yield Quad(*triple, graph)


class _Maker:
    """What is the same for all statements of one article."""

    def __init__(self, article: Article, table: Table) -> None:
        self._article = article
        self._table = table
        self._node = NamedNode(namespaces.thing(f"article/{article.slug}"))
        self._sha256 = Literal(article.sha256)
        self._outlet, self._outlet_labels = self._find_outlet()
        agencies = (self._medium(name) for name in article.agencies)
        self._agencies = {node: labels for node, labels in agencies if node != self._outlet}

    def triples(self, statements: Sequence[Statement]) -> Iterator[_Triple]:
        yield from self._article_triples()
        by_id = {statement.id: statement for statement in statements}
        about: dict[str, tuple[Proposition, ...]] = {}
        for id, statement in by_id.items():
            # a figure stands behind the one that it is part of
            whole = about.get(statement.part_of or "") if isinstance(statement, Casualty) else None
            about[id] = propositions(statement, whole[0].node if whole else None)
        for id, statement in by_id.items():
            if statement.article != self._article.slug:
                raise ValueError(f"a statement of {statement.article!r} among those of {self._article.slug!r}")
            denied = [about[answered] for answered in _denied(statement, by_id)]
            yield from self._claim(NamedNode(namespaces.thing(id)), statement, chain(*denied, about[id]))
        yield from self._entities(entity for statement in statements for entity in statement.entities())

    def _article_triples(self) -> Iterator[_Triple]:
        article, node = self._article, self._node
        yield node, RDF.type, SK.Article
        title = article.title.text if article.title else article.headline
        if title:
            yield node, SK.title, Literal(title, language=article.language)
            yield node, RDFS.label, Literal(title, language=article.language)
        else:
            yield node, RDFS.label, Literal(_opening(article), language=article.language)
        yield node, SK.outlet, self._outlet
        for agency in self._agencies:
            yield node, SK.agency, agency
        for medium, labels in ((self._outlet, self._outlet_labels), *self._agencies.items()):
            yield medium, RDF.type, SK.MediaOutlet
            for label in labels:
                yield medium, RDFS.label, label
        yield node, SK.language, Literal(article.language)
        if article.published:
            yield node, SK.publishedOn, date_literal(article.published.isoformat())
        if article.published_at and (moment := moment_literal(article.published_at)):
            yield node, SK.publishedAt, moment
        if article.published_how:
            yield node, SK.dateBasis, Literal(article.published_how)
        if article.dateline:
            yield node, SK.dateline, Literal(article.dateline)
        if article.url:
            yield node, SK.url, Literal(article.url, datatype=XSD.anyURI)
        yield node, SK.sha256, self._sha256
        yield node, SK.text, Literal(article.text)

    def _find_outlet(self) -> tuple[NamedNode, tuple[Literal, ...]]:
        """The outlet's node, and its labels when the table does not have it."""
        name = self._article.outlet
        if not name:
            labels = Literal("media tak dikenal", language="id"), Literal("unnamed outlet", language="en")
            return NamedNode(namespaces.thing(UNKNOWN_OUTLET + self._article.slug)), labels
        return self._medium(name)

    def _medium(self, name: str) -> tuple[NamedNode, tuple[Literal, ...]]:
        """The node of an outlet or agency, and its labels when the table does not have it."""
        record = self._table.resolve(name)
        if record and record.type == "MediaOutlet":
            return NamedNode(record.iri), ()
        key = namespaces.slug(name)
        # The name may also be that of somebody else in the table.
        return NamedNode(namespaces.thing(f"outlet-{key}" if key in self._table.records else key)), (Literal(name),)

    def _claim(self, node: NamedNode, statement: Statement, about: Iterable[Proposition]) -> Iterator[_Triple]:
        yield node, RDF.type, SK.Claim
        yield node, SK.claimant, NamedNode(statement.claimant.iri) if statement.claimant else self._outlet
        if statement.claimant and statement.claimant.type in _PLACES:
            # A place that speaks is an actor: "Gaza mengatakan".
            yield NamedNode(statement.claimant.iri), RDF.type, SK.Actor
        yield node, SK.act, value(_act(statement))
        yield node, SK.reportedIn, self._node
        if statement.via:
            yield node, SK.reportedVia, NamedNode(statement.via.iri)
        if statement.claimed_on:
            yield node, SK.claimedOn, date_literal(ends(statement.claimed_on)[1])
        if isinstance(statement, Claim):
            for target in statement.target:
                yield node, SK.target, NamedNode(target.iri)
            if statement.quote:
                yield node, SK.quote, Literal(statement.quote, language=statement.language)
        if isinstance(statement, Event):
            yield node, SK.status, value(statement.status)
        for proposition in about:
            yield node, SK.proposition, proposition.node
            yield proposition.node, RDF.type, proposition.type
            for predicate, fact in proposition.facts:
                yield proposition.node, predicate, fact
        for predicate, span in (
            (SK.evidence, statement.evidence),
            *((SK.furtherEvidence, span) for span in statement.support),
        ):
            evidence = NamedNode(namespaces.thing(f"evidence/{self._article.slug}/{span.start}-{span.end}"))
            yield node, predicate, evidence
            yield from self._evidence(evidence, span)
        yield from self._mentions(node, statement)

    def _evidence(self, node: NamedNode, span: Span) -> Iterator[_Triple]:
        text = self._article.text
        quote, position = NamedNode(node.value + "/quote"), NamedNode(node.value + "/position")
        yield node, RDF.type, SK.Evidence
        yield node, RDF.type, OA.SpecificResource
        yield node, OA.hasSource, self._node
        yield node, SK.sha256, self._sha256
        yield node, OA.hasSelector, quote
        yield node, OA.hasSelector, position
        yield quote, RDF.type, OA.TextQuoteSelector
        yield quote, OA.exact, Literal(span.text)
        yield quote, OA.prefix, Literal(text[max(0, span.start - CONTEXT) : span.start])
        yield quote, OA.suffix, Literal(text[span.end : span.end + CONTEXT])
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, Literal(span.start)
        yield position, OA.end, Literal(span.end)

    def _mentions(self, claim: NamedNode, statement: Statement) -> Iterator[_Triple]:
        for entity in statement.entities():
            for span in (statement.evidence, *statement.support):
                offset = place_of(entity.text, span.text)
                if offset < 0:
                    continue
                start = span.start + offset
                end = start + len(entity.text)
                node = NamedNode(namespaces.thing(f"mention/{self._article.slug}/{start}-{end}"))
                yield claim, SK.mentions, node
                yield node, RDF.type, SK.Mention
                yield node, SK.refersTo, NamedNode(entity.iri)
                yield node, SK.surface, Literal(entity.text)
                yield node, SK.start, Literal(start)
                yield node, SK.end, Literal(end)
                break

    def _entities(self, entities: Iterable[Entity]) -> Iterator[_Triple]:
        """Types and names of those that the reference table does not know."""
        nameless = set()
        for entity in sorted(set(entities), key=lambda e: (e.iri, e.type, e.name, e.text)):
            if entity.iri.removeprefix(namespaces.ID) in self._table.records:
                continue
            if entity.type not in ENTITY_TYPES:
                raise ValueError(f"unknown type of entity {entity.type!r}; known are {', '.join(ENTITY_TYPES)}")
            node = NamedNode(entity.iri)
            if node == self._outlet:
                # told with the article; in the text its name may look like a person's
                continue
            yield node, RDF.type, SK[entity.type]
            language = self._article.language if entity.name == entity.text else "en"
            yield node, RDFS.label, Literal(entity.name, language=language)
            if self._article.language != "en" and node not in nameless and self._nameless(entity):
                nameless.add(node)
                yield node, RDFS.label, Literal(_inside(entity.text), language=self._article.language)
            for alias in entity.aliases:
                yield node, SKOS.altLabel, Literal(alias, language="en")
            if entity.country:
                yield node, SK.country, NamedNode(entity.country)
                if entity.name != entity.text and self._says_whose(entity):
                    # "Kementerian Pertahanan Kamboja" is what readers of the article ask for
                    yield node, SKOS.altLabel, Literal(entity.text, language=self._article.language)
            if entity.qid:
                yield node, SKOS.exactMatch, NamedNode(namespaces.WIKIDATA_ENTITY + entity.qid)

    def _nameless(self, entity: Entity) -> bool:
        """Whether it is known by this article's words alone: "pengamat", whose English name is "observers"."""
        own = namespaces.thing(f"{namespaces.slug(entity.text)}-in-{self._article.slug}")
        return entity.iri == own and entity.name != entity.text

    def _says_whose(self, body: Entity) -> bool:
        """Whether the article's words name the country of a body; "the ministry" alone is nobody's name."""
        state = self._table.records.get((body.country or "").removeprefix(namespaces.ID))
        return state is not None and any(name.text in body.text for name in state.names)


def _inside(words: str) -> str:
    """The words as they stand inside a sentence.

    >>> _inside("Para petugas medis"), _inside("Kementerian Kesehatan")
    ('para petugas medis', 'Kementerian Kesehatan')
    """
    return words[:1].lower() + words[1:] if words[1:].islower() else words


def _act(statement: Statement) -> str:
    if isinstance(statement, Claim):
        return statement.act
    # A denial is an act about a proposition, not a negated triple.
    return "deny" if isinstance(statement, Event) and statement.status == "denied" else "assert"


def _opening(article: Article) -> str:
    """What an article without a title is called by: its first words."""
    words = article.body[0].text.split() if article.body else []
    return " ".join(words[:_OPENING]) + "…" if words else article.slug


def _given(who: Entity | None, tie: Relation) -> bool:
    """Whether the tie goes out from somebody else towards this one."""
    directed = RELATION_CLASSES.get(tie.type) not in MUTUAL
    return directed and who is not None and who.iri in {each.iri for each in tie.object}


def _named(tie: Relation, denial: Claim) -> bool:
    """Whether the sentence of a denial names all whom the tie binds, beside the one who denies."""
    others = {
        each for each in (*tie.subject, *tie.object) if denial.claimant is None or each.iri != denial.claimant.iri
    }
    return all(place_of(each.text, denial.evidence.text) >= 0 for each in others)


def _denied(statement: Statement, by_id: Mapping[str, Statement]) -> list[str]:
    """What a denial is also about, so that both sides meet in one node: the claim that it answers, and the ties and
    events that the same words of the same speaker tell ("accused the UAE of arming the RSF").

    A denial in words of its own speaks of whom it names, and not of all that the claim takes for granted ("the
    Rwanda-backed M23"); and whoever is only given something ("rockets from Washington") does not answer for the giver.
    """
    claim = by_id.get(statement.denies or "") if isinstance(statement, Claim) else None
    if not isinstance(statement, Claim) or claim is None:
        return []
    own = telling(statement.about) and statement.evidence != claim.evidence
    told = [
        id
        for id, other in by_id.items()
        if isinstance(other, (Relation, Event))
        and (other.claimant, other.evidence) == (claim.claimant, claim.evidence)
        and not (isinstance(other, Relation) and _given(statement.claimant, other))
        and not (own and isinstance(other, Relation) and not _named(other, statement))
    ]
    return [claim.id, *told]
