"""Direct properties for easy questions: ties and offices that somebody states and nobody denies."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store

from kg.graph.select import Triple, rows
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

#: A promise, a wish or a forecast states no tie; nor does what anybody denies.
_STATED = f"""
    FILTER EXISTS {{
        ?claim {SK.proposition} ?proposition ; {SK.act} ?act . FILTER (?act IN ({SK["assert"]}, {SK.confirm}))
    }}
    FILTER NOT EXISTS {{
        ?denial {SK.proposition} ?proposition ; {SK.act} ?no . FILTER (?no IN ({SK.deny}, {SK.reject}))
    }}
"""
_TIES = f"""SELECT DISTINCT ?proposition ?type ?subject ?object WHERE {{
    ?proposition {SK.subject} ?subject ; {SK.object} ?object ; {RDF.type} ?type . {_STATED}
}}"""
_OFFICES = f"""SELECT DISTINCT ?holder ?of WHERE {{
    ?proposition {SK.holder} ?holder ; {SK.officeOf} ?of ; {SK.former} false . {_STATED}
}}"""


def triples(store: Store) -> Iterator[Triple]:
    """``sk:alliedWith`` and the other direct properties, with what their symmetry, inverses and order entail."""
    for proposition, type, subject, object_ in rows(store, _TIES):
        if type == SK.Treaty:
            yield subject, SK.partyTo, proposition
            yield object_, SK.partyTo, proposition
        elif predicate := DIRECT.get(type):
            yield from _entailed(subject, predicate, object_)
    for holder, of in rows(store, _OFFICES):
        yield holder, SK.holdsOfficeIn, of


def _entailed(subject: NamedNode, predicate: NamedNode, object_: NamedNode) -> Iterator[Triple]:
    yield subject, predicate, object_
    if predicate in SYMMETRIC:
        yield object_, predicate, subject
    if inverse := _INVERSE.get(predicate):
        yield object_, inverse, subject
    if above := _ABOVE.get(predicate):
        yield from _entailed(subject, above, object_)
