"""For whom somebody speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.graph.facts import Facts
from kg.graph.terms import FALSE, RDF, SK

_BODIES = frozenset({SK.GovernmentBody, SK.ArmedForce})


def in_office(facts: Facts) -> Iterator[tuple[NamedNode, NamedNode, NamedNode]]:
    """Each office that is not said to be left: its proposition, who holds it, of what."""
    for holding, holders in facts.by(SK.holder).items():
        if facts.one(holding, SK.former) == FALSE:
            for holder in holders:
                for of in facts.all(holding, SK.officeOf):
                    yield holding, holder, of


class Parties:
    """Whom bodies and people speak for: a ministry, an army and who holds an office for their state."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._offices: dict[NamedNode, list[NamedNode]] = defaultdict(list)
        for _, holder, of in in_office(facts):
            self._offices[holder].append(of)

    def of(self, who: NamedNode) -> NamedNode:
        """The state, or whoever speaks for nobody else."""
        bodies = self._offices.get(who, [])
        if not bodies and _BODIES.isdisjoint(self._facts.look(who, RDF.type)):
            return who
        bodies = bodies or [who]
        return next((country for body in bodies for country in self._facts.all(body, SK.country)), bodies[0])
