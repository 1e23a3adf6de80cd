"""Of which country a minister is whose title names none: where people died, and not that of who struck it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.language.tokens import Item, Sentence, places_before, position
from kg.extract.phrases.mentions import Mention
from kg.extract.reference.memory import Named
from kg.statement import Entity

if TYPE_CHECKING:
    from kg.extract.reference.discourse import Discourse

#: Ministers who speak of strikes on others as well as on their own country.
_ABROAD = ("defence minister", "foreign minister", "prime minister", "minister of state")
#: What tells that somebody was struck.
_BLOWS = frozenset({"assault", "outcome"})


def state_of(discourse: Discourse, mention: Mention, sentence: Sentence) -> Named | None:
    """The state that a title without one is assumed to be of."""
    lands, told = _suffering(discourse, mention, sentence)
    acting = discourse.spoken.acting(discourse.subject, discourse.party) or discourse.last_state()
    # "Israeli drones hit Tyre. Interior Minister X said": not Israel's, whether Lebanon has been named or not
    foreign = bool(lands) and acting is not None and acting[0].iri not in lands
    return told if told is not None or (foreign and _at_home(mention)) else acting


def _suffering(discourse: Discourse, mention: Mention, sentence: Sentence) -> tuple[set[str], Named | None]:
    """ "The strike killed 26 people in Ternopil, Interior Minister X said": the country where people died.

    By its IRI, and as the text has named it.
    """
    items = sentence.items
    died = any("outcome" in item.tags for item in items[: position(items, mention, 0)])
    around = [*items, *(discourse.preceding.items if discourse.preceding is not None else [])]
    if not died and not (_at_home(mention) and any(item.tags.keys() & _BLOWS for item in around)):
        return set(), None
    near = [r.entity for m in places_before(sentence, mention) for r in m.referents]
    if not near:
        # "Russia bombed Odesa. A woman died on a bridge, Deputy Prime Minister X said"
        near = [place for place, where in discourse.places_named() if sentence.index - where.index <= 1]
    lands = [land for place in near for land in discourse.land_told(place)]
    if not near and not died:
        lands = near = _aimed_at(discourse.preceding)
    known = {land.iri for place in near if (land := discourse.country_of(place)) is not None}
    return known | {land.iri for land in lands}, discourse.spoken.named.get(lands[-1].iri) if lands else None


def _aimed_at(sentence: Sentence | None) -> list[Entity]:
    """ "Russia launched drones at Ukraine", "Israel bombed Lebanon": the states at which something is aimed."""
    if sentence is None:
        return []
    items = sentence.items
    named = (items[k].value for k in sentence.named if k and _aims(items[k - 1]))
    return [r.entity for mention in named for r in mention.referents if r.entity.type == "State"]


def _aims(item: Item) -> bool:
    return item.tag("assault", "frame") == "verb" or bool(item.tags.keys() & {"preposition", "located"})


def _at_home(mention: Mention) -> bool:
    """Whether one of the titles is of a minister who speaks of his own country: of health, of the interior."""
    return any(title.office.endswith(" minister") and title.office not in _ABROAD for title in mention.titles)
