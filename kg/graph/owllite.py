"""Whether a vocabulary stays within OWL Lite, by the syntax of the OWL 1 Semantics and Abstract Syntax (section 2).

Beyond the language: the header may carry ``owl:versionIRI``, which came with OWL 2 and means nothing to a reasoner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg import namespaces
from kg.graph.terms import OWL, RDF, RDFS

_ALLOWED = frozenset(
    namespaces.OWL + name
    for name in (
        "Ontology", "Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "OntologyProperty",
        "Restriction", "onProperty", "allValuesFrom", "someValuesFrom", "cardinality", "minCardinality",
        "maxCardinality", "intersectionOf", "equivalentClass", "equivalentProperty", "inverseOf",
        "FunctionalProperty", "InverseFunctionalProperty", "SymmetricProperty", "TransitiveProperty", "sameAs",
        "differentFrom", "AllDifferent", "distinctMembers", "Thing", "Nothing", "imports", "versionInfo",
        "versionIRI", "priorVersion", "backwardCompatibleWith", "incompatibleWith", "DeprecatedClass",
        "DeprecatedProperty",
    )
)  # fmt: skip
_CARDINALITIES = frozenset({OWL.cardinality, OWL.minCardinality, OWL.maxCardinality})
_VALUES = frozenset({OWL.allValuesFrom, OWL.someValuesFrom})
_OBJECT_ONLY = frozenset({OWL.InverseFunctionalProperty, OWL.SymmetricProperty, OWL.TransitiveProperty})
_KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology)
_BUILT_IN_ANNOTATIONS = frozenset({RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy})

_Term = NamedNode | BlankNode | Literal | Triple


def violations(triples: Iterable[Triple]) -> list[str]:
    """What in ``triples`` leaves OWL Lite, each with its term; empty when nothing does.

    >>> from kg.graph.terms import SK
    >>> violations([Triple(SK.Claim, RDF.type, OWL.Class), Triple(SK.Claim, OWL.disjointWith, SK.Claim)])
    ['<http://www.w3.org/2002/07/owl#disjointWith> is not in OWL Lite']
    """
    return sorted(set(_Vocabulary(triples).violations()))


class _Vocabulary:
    def __init__(self, triples: Iterable[Triple]) -> None:
        self._about: dict[_Term, dict[NamedNode, list[_Term]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            self._about[triple.subject][triple.predicate].append(triple.object)

    def violations(self) -> Iterator[str]:
        for subject, facts in list(self._about.items()):
            for predicate, objects in facts.items():
                for term in (predicate, *objects):
                    if isinstance(term, NamedNode) and _foreign(term):
                        yield f"{term} is not in OWL Lite"
            if isinstance(subject, NamedNode):
                yield from self._named(subject)
            elif self._is(subject, OWL.Restriction):
                yield from self._restriction(subject)

    def _objects(self, subject: _Term, predicate: NamedNode) -> list[_Term]:
        return self._about[subject][predicate] if subject in self._about else []

    def _is(self, term: _Term, type: NamedNode) -> bool:
        return type in self._objects(term, RDF.type)

    def _named(self, term: NamedNode) -> Iterator[str]:
        types = self._objects(term, RDF.type)
        if not types:
            yield f"{term} is not declared"
        kinds = [kind for kind in _KINDS if kind in types]
        for one, other in combinations(kinds, 2):
            yield f"{term} is declared as both {one} and {other}"
        if OWL.Class in kinds:
            yield from self._class(term)
        elif OWL.ObjectProperty in kinds or OWL.DatatypeProperty in kinds:
            yield from self._property(term, kinds[0])
        elif not kinds:
            yield from self._individual(term, types)

    def _class(self, term: NamedNode) -> Iterator[str]:
        for predicate in (RDFS.subClassOf, OWL.equivalentClass):
            for above in self._objects(term, predicate):
                if not self._describes(above):
                    yield f"{term}: {predicate} is neither a declared class nor a restriction"
        for head in self._objects(term, OWL.intersectionOf):
            if not all(self._describes(member) for member in self._list(head)):
                yield f"{term}: an intersection of more than classes and restrictions"

    def _property(self, term: NamedNode, kind: NamedNode) -> Iterator[str]:
        types = self._objects(term, RDF.type)
        if kind == OWL.DatatypeProperty and not _OBJECT_ONLY.isdisjoint(types):
            yield f"{term}: only an object property can be inverse functional, symmetric or transitive"
        for domain in self._objects(term, RDFS.domain):
            if not (isinstance(domain, NamedNode) and self._is(domain, OWL.Class)):
                yield f"{term}: the domain is not a declared class"
        for range in self._objects(term, RDFS.range):
            known = self._is(range, OWL.Class) if kind == OWL.ObjectProperty else _is_datatype(range)
            if not (isinstance(range, NamedNode) and known):
                yield f"{term}: the range does not fit {kind}"
        for predicate in (RDFS.subPropertyOf, OWL.equivalentProperty, OWL.inverseOf):
            for other in self._objects(term, predicate):
                if not self._is(other, kind) or (predicate == OWL.inverseOf and kind != OWL.ObjectProperty):
                    yield f"{term}: {predicate} is not a declared property of the same kind"

    def _individual(self, term: NamedNode, types: list[_Term]) -> Iterator[str]:
        for type in types:
            if not self._describes(type):
                yield f"{term}: its type is not a declared class"
        for predicate in self._about[term]:
            if predicate != RDF.type and predicate not in _BUILT_IN_ANNOTATIONS and not self._is_property(predicate):
                yield f"{predicate} is used and not declared"

    def _is_property(self, term: NamedNode) -> bool:
        return any(self._is(term, kind) for kind in _KINDS[1:4])

    def _restriction(self, node: _Term) -> Iterator[str]:
        facts = self._about[node]
        on = facts[OWL.onProperty]
        values = [(p, o) for p in (*_CARDINALITIES, *_VALUES) for o in facts.get(p, [])]
        if len(on) != 1 or len(values) != 1 or not isinstance(on[0], NamedNode) or not self._is_property(on[0]):
            yield "a restriction is on one declared property and says one thing"
            return
        predicate, value = values[0]
        if predicate in _CARDINALITIES:
            if not (isinstance(value, Literal) and value.value in ("0", "1")):
                yield f"{on[0]}: a cardinality other than 0 and 1"
            if self._is(on[0], OWL.TransitiveProperty):
                yield f"{on[0]}: a cardinality on a transitive property"
        elif not (isinstance(value, NamedNode) and (self._is(value, OWL.Class) or _is_datatype(value))):
            yield f"{on[0]}: a restriction to something that is not a named class or datatype"

    def _describes(self, term: _Term) -> bool:
        return self._is(term, OWL.Class) if isinstance(term, NamedNode) else self._is(term, OWL.Restriction)

    def _list(self, head: _Term) -> Iterator[_Term]:
        while head != RDF.nil:
            yield from self._objects(head, RDF.first)
            rest = self._objects(head, RDF.rest)
            head = rest[0] if rest else RDF.nil


def _foreign(term: NamedNode) -> bool:
    return term.value.startswith(namespaces.OWL) and term.value not in _ALLOWED


def _is_datatype(term: _Term) -> bool:
    return isinstance(term, NamedNode) and (term.value.startswith(namespaces.XSD) or term == RDFS.Literal)
