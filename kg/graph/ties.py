"""Direct properties for easy questions: ties and offices that somebody states and nobody denies."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.graph.facts import Facts, Triple
from kg.graph.parties import in_office
from kg.graph.terms import RDF, SK

#: class -> its direct property from subject to object
DIRECT = {
    SK.Alliance: SK.alliedWith,
    SK.DefencePact: SK.hasDefencePactWith,
    SK.Membership: SK.memberOf,
    SK.CoChairing: SK.coChairOf,
    SK.Mediation: SK.mediatesBetween,
    SK.MilitaryBase: SK.hasMilitaryBaseIn,
    SK.Support: SK.supports,
    SK.Recognition: SK.recognizedAsPartOf,
    SK.Control: SK.controls,
    SK.ArmsSupply: SK.suppliesArmsTo,
    SK.Sanction: SK.sanctions,
    SK.Negotiation: SK.holdsTalksWith,
}
SYMMETRIC = frozenset({SK.alliedWith, SK.hasDefencePactWith, SK.holdsTalksWith})
#: property -> the property above it
_ABOVE = {SK.hasDefencePactWith: SK.alliedWith}
_INVERSE = {SK.coChairOf: SK.coChairedBy}

_STATING = frozenset({SK["assert"], SK.confirm})
_DENYING = frozenset({SK.deny, SK.reject})


def triples(facts: Facts) -> Iterator[Triple]:
    """``sk:alliedWith`` and the other direct properties, with what their symmetry, inverses and order entail."""
    stated = _stated(facts)
    for proposition, subjects in facts.by(SK.subject).items():
        if proposition not in stated:
            continue
        (type, *_) = facts.look(proposition, RDF.type)
        for subject in subjects:
            for object_ in facts.all(proposition, SK.object):
                if type == SK.Treaty:
                    yield subject, SK.partyTo, proposition
                    yield object_, SK.partyTo, proposition
                elif predicate := DIRECT.get(type):
                    yield from _entailed(subject, predicate, object_)
    for proposition, holder, of in in_office(facts):
        if proposition in stated:
            yield holder, SK.holdsOfficeIn, of


def _stated(facts: Facts) -> set[NamedNode]:
    """What somebody states and nobody denies; a promise, a wish or a forecast states nothing."""
    stated, denied = set(), set()
    for claim, propositions in facts.by(SK.proposition).items():
        act = facts.one(claim, SK.act)
        if act in _STATING:
            stated.update(propositions)
        elif act in _DENYING:
            denied.update(propositions)
    return stated - denied


def _entailed(subject: NamedNode, predicate: NamedNode, object_: NamedNode) -> Iterator[Triple]:
    yield subject, predicate, object_
    if predicate in SYMMETRIC:
        yield object_, predicate, subject
    if inverse := _INVERSE.get(predicate):
        yield object_, inverse, subject
    if above := _ABOVE.get(predicate):
        yield from _entailed(subject, above, object_)
