"""What the reference entities tell of those whom an article names: of which country they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import namespaces
from kg.entities.table import Record, Table
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import STATES, Referent, of_record
from kg.statement import Entity

#: What an organization is called for short: in brackets behind its name, or behind an "or".
_LETTERS = re.compile(r" (?:\(|atau |or )([A-Z][A-Z\d-]+)\b")


class Atlas:
    """The table of reference entities, asked about one of them."""

    def __init__(self, table: Table) -> None:
        self._table = table
        #: organizations that the table does not know, by name; and any by the letters that the article calls it by
        self._unlisted: dict[str, Record] = {}

    def _abbreviate(self, record: Record, text: str, start: int, end: int) -> None:
        """ "Front Pembebasan Azawad (FLA)": from here on these letters are its name; none of an outlet is."""
        found = _LETTERS.match(text, end) or _LETTERS.search(text, start, end)
        known = self._table.resolve(found[1]) if found else None
        if found and (known is None or known.type != "MediaOutlet"):
            self._unlisted[found[1]] = record

    def land_of(self, entity: Entity) -> Record | None:
        """The country where the table places an entity."""
        record = self._table.records.get(entity.iri.removeprefix(namespaces.ID)) or self._unlisted.get(entity.name)
        return self._table.records.get(record.country) if record and record.country else None

    def country_of(self, entity: Entity) -> Entity | None:
        """The country where the table places an entity, under the entity's own words."""
        return of_record(country, entity.text) if (country := self.land_of(entity)) is not None else None

    def listed(self, entity: Entity) -> bool:
        """Whether the table knows an entity."""
        return entity.iri.removeprefix(namespaces.ID) in self._table.records

    def nobodys(self, entity: Entity) -> bool:
        """ "Struck the Black Sea port", "firing along the Line of Control": a sea or a line is no party."""
        return entity.type == "Territory" and self.listed(entity) and self.land_of(entity) is None

    def lies_in(self, entity: Entity, states: set[str]) -> bool:
        """Whether the table places a territory in one of these states."""
        return (country := self.land_of(entity)) is not None and country.iri in states

    def lands_of(self, entities: Iterable[Entity]) -> set[str]:
        """The IRIs of the countries where the table places some entities."""
        return {country.iri for entity in entities if (country := self.land_of(entity)) is not None}

    def land_called(self, name: str) -> Entity | None:
        """The state or territory that goes by exactly this name."""
        record = self._table.resolve(name)
        return of_record(record, name) if record is not None and record.type in STATES else None

    def city(self, mention: Mention) -> Referent | None:
        """ "Menguasai Sanaa": the capital itself, not the state that its name also stands for."""
        if mention.hit is None or not mention.hit.place or not mention.capital:
            return None
        return Referent(of_record(self._table.records[mention.hit.place], mention.text))
