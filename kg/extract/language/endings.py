"""Pronouns that are an ending: "mendanainya", "sekutu terdekatnya"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.language.tokens import Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: What a word may be that only describes.
_DESCRIBES = frozenset({"adjective", "superlative"})
#: What may stand before to whom something is given.
_LEADING = frozenset({"preposition", "addressee", "of"})
#: "Pemasok senjata utamanya" has at most so many words, a comma before it counted.
_PARTNER = 5
#: What may stand behind whose partner somebody is.
_BEHIND = frozenset({"since", "subordinator"})


def parted(items: list[Item], pack: Pack) -> list[Item]:
    """ "Mendanainya": a verb, and a pronoun for its object, where the pack knows that verb so.

    And in "Belarus, sekutu terdekatnya, diam" of whom the sentence before was about.
    """
    verbs, endings = pack.settings.get("governing", ()), tuple(pack.settings.get("possessives", ()))
    gifts = pack.settings.get("gifts", ())
    out: list[Item] = []
    for at, item in enumerate(items):
        # few words end so, and every one of an article is asked
        if not item.low.endswith(endings) or item.cls not in "wjo":
            out.append(item)
            continue
        # "menetapkannya sebagai organisasi teroris"
        named = at + 1 < len(items) and "capacity" in items[at + 1].tags
        # "memasok rudal kepadanya", but not "mengatakan kepadanya", "menjatuhkan vonis kepadanya"
        given = bool(item.tags.keys() & _LEADING) and any(
            one.low.split()[-1] in gifts for one in items[max(at - 2, 0) : at]
        )
        if not (named or given or item.tags.keys() <= _DESCRIBES):
            out.append(item)
            continue
        ending = next(e for e in endings if item.low.endswith(e))
        governs = (not item.tags or named or given) and item.low[: -len(ending)] in verbs
        if not (governs or _partner(items, at, len(ending), pack)):
            out.append(item)
            continue
        cut = item.end - len(ending)
        out.append(Item(item.start, cut, item.text[: -len(ending)], item.cls, tags=item.tags))
        out.append(Item(cut, item.end, ending, "p", tags={"pronoun": {"refers": "other"}}))
    return out


def _partner(items: list[Item], at: int, ending: int, pack: Pack) -> bool:
    """Whether a sentence begins with a name, and between commas whose partner he is: an ending tells of whom.

    Or "China adalah penyokong terbesarnya", "Pendukung utamanya, Mesir, …".
    """
    if at + 1 >= len(items):
        return False
    partners, behind = pack.settings.get("partners", ()), items[at + 1]
    opens = next(
        (k + 1 for k in range(at - 1, max(at - _PARTNER, -1), -1) if items[k].cls in ",."), max(at - _PARTNER, 0)
    )
    if behind.cls == "," and at + 2 < len(items) and items[at + 2].value is not None:
        # "Pendukung utamanya, Mesir, …"
        begins = opens == 0 or items[opens - 1].cls == "."
        return begins and (items[opens].low if opens < at else items[at].low[:-ending]) in partners
    becomes = pack.settings.get("becomes", ())
    is_so = next(
        (k for k in range(at - 1, max(at - _PARTNER, 0), -1) if "copula" in items[k].tags or items[k].low in becomes), 0
    )
    closed = at + 2 < len(items) and behind.cls == "," and bool(items[at + 2].cls == "w" or items[at + 2].tags)
    if not (closed or (is_so and (behind.cls in ",.k" or behind.tags.keys() & _BEHIND))):
        return False
    comma = is_so or next((k for k in range(at - 1, max(at - _PARTNER, 0), -1) if items[k].cls == ","), 0)
    opens_sentence = comma > 0 and items[comma - 1].value is not None and (comma == 1 or items[comma - 2].cls == ".")
    noun = items[comma + 1].low[:-ending] if comma + 1 == at else items[comma + 1].low.split()[0]
    return opens_sentence and noun in partners
