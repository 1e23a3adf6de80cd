"""Who is described before the name: "juru bicara itu, Maly Socheata", "the naval mission, Operation Aspides"."""

from __future__ import annotations

from kg.extract.clauses.lists import listed
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import STATES

#: What may be described before it is named: "the EU's naval mission, Operation Aspides".
NAMED = ("MediaOutlet", "Organization", "InternationalOrganization")
#: Where a place may lie.
_WHERE = ("Settlement", "Place", *STATES)


def named_behind(items: list[Item], k: int) -> bool:
    """ "juru bicara itu, Maly Socheata", "utusan Presiden AS Donald Trump, Steve Witkoff": the name follows."""
    if k + 2 >= len(items) or items[k + 1].cls != "," or items[k + 2].cls != "X":
        return False
    who, name = items[k].value, items[k + 2].value
    if who.kind == "body":
        # "kantor berita Iran, Mehr", "layanan ambulans Israel, Magen David Adom"
        closed = name.type == "GovernmentBody" and k + 3 < len(items) and items[k + 3].cls == ","
        return name.kind == "entity" and (name.type in NAMED or closed) and _ends(items, k + 3)
    if name.kind != "person" or name.titles:
        return False
    # "seorang warga Khartoum, Mohamed Ali, …", "peneliti Chatham House, Farea al-Muslimi, …"
    told = who.kind == "person" and not who.titles and who.start > items[k].start and _closes(items, k + 3)
    resident = (who.kind == "role" or told) and " " in name.name and _ends(items, k + 3)
    return who.kind == "office" or bool(who.aide) or resident


def named_apart(items: list[Item], k: int) -> int | None:
    """ "analis di Washington, Michael Kugelman", "utusan Trump untuk Timur Tengah, Steve Witkoff": behind a place."""
    end = k + 3
    if end + 1 >= len(items) or [item.cls for item in items[k + 1 : end + 2]] != ["o", "X", ",", "X"]:
        return None
    who, place, name = items[k].value, items[k + 2].value, items[end + 1].value
    described = who.kind in ("role", "office") or (who.kind == "person" and who.titles)
    full = name.kind == "person" and " " in name.name and not name.titles
    # "misi Uni Eropa di Laut Merah, Aspides"
    named = described and full if who.kind != "body" else name.kind == "entity" and name.type in NAMED
    # "ahli Sudan pada Universitas Tufts, Alex de Waal, …"
    works = who.kind == "role" and not place.titles and _closes(items, end + 2)
    return end + 1 if named and (lies(place) or works) and _ends(items, end + 2) else None


def _closes(items: list[Item], k: int) -> bool:
    """Whether what describes somebody ends at an item: with the sentence, a comma, or whom it is told."""
    return k >= len(items) or items[k].cls in ',."' or "addressee" in items[k].tags


def _ends(items: list[Item], k: int) -> bool:
    """Whether no list goes on at an item."""
    return k >= len(items) or items[k].cls not in "k," or not listed(items, k)


def lies(mention: Mention) -> bool:
    """Whether a mention may be where a place lies: "Omdurman, Sudan"; not "di Ankara, Presiden Erdogan"."""
    return mention.kind == "place" or any(r.entity.type in _WHERE for r in mention.referents)
