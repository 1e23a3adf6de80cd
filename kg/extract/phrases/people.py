"""Who is counted: the words for people behind a number, or before it."""

from __future__ import annotations

from kg.extract.language.tokens import Item
from kg.extract.phrases.ranges import between

#: Whose name may stand two words before their trade.
_PEOPLES = frozenset({"PopulationGroup", "State"})


def population_end(items: list[Item], at: int) -> int:
    """The index behind the word for the people counted; just behind the quantity when there is none."""
    if between(items, at):
        last = population_end(items, at + 2)
        return last if last > at + 3 else at + 1
    # "a 62-year-old woman"
    aged = 3 if at + 3 < len(items) and items[at + 1].cls == "N" and items[at + 2].text == "-" else 0
    for k in range(at + 1 + aged, min(at + 6 + aged, len(items))):
        item = items[k]
        if "population" in item.tags:
            return _predicate(items, k) or k + 1 + _classifies(items, k)
        skipped = (
            # "lima dari (14) korban tewas adalah anak-anak"
            (
                {"outcome", "copula", "auxiliary"} & item.tags.keys()
                or item.cls in "Ng"
                or of_them(items, k)
                or _owns(items, k)
            )
            and any(before.cls == "o" or "parts" in before.tags for before in items[at + 1 : k])
        ) or (
            {"adjective", "qualifier", "local", "others", "parts", "former"} & item.tags.keys()
            or item.cls in 'odt"'
            or is_people(items, k)
            or (k == at + 1 and {"auxiliary", "copula"} & item.tags.keys())
            or (item.cls == "w" and not item.tags)
        )
        # "seven of them dock workers", "bringing to 462 the number of soldiers killed"
        opens = k == at + 1 or "parts" in items[k - 1].tags or (k == at + 2 and "definite" in items[k - 1].tags)
        if not skipped or (not opens and item.cls == "w" and not item.tags):
            break
    return at + 1


def _classifies(items: list[Item], at: int) -> bool:
    """ "Tiga *orang* tentara": whether a word for anybody only counts those whom the next one tells."""
    anybody = items[at].cls == "w" and items[at].tag("population", "category") == "unspecified"
    return anybody and at + 1 < len(items) and "population" in items[at + 1].tags


def _predicate(items: list[Item], at: int) -> int:
    """ "21 korban (yang tewas) adalah personel militer": the index behind the word for who the victims were, or 0."""
    k = at + 1
    while k < len(items) and items[k].tags.keys() & {"outcome", "relative"}:
        k += 1
    if k >= len(items) or "copula" not in items[k].tags or items[at].tag("population", "category") != "unspecified":
        return 0
    return next((m + 1 for m in range(k + 1, min(k + 3, len(items))) if "population" in items[m].tags), 0)


def _owns(items: list[Item], at: int) -> bool:
    """ "Gaza's" """
    return at + 1 < len(items) and items[at + 1].cls == "g"


def of_them(items: list[Item], at: int) -> bool:
    """ "lima dari mereka": whoever was counted before."""
    if at < 1 or items[at].cls != "X" or not (items[at - 1].cls == "o" or "single" in items[at - 1].tags):
        return False
    pronoun = items[at].value.pronoun
    return pronoun is not None and pronoun["refers"] == "people"


def is_people(items: list[Item], at: int) -> bool:
    """A people's name between the figure and the noun, or in its place: "12 Israeli soldiers", "12 Israelis"."""
    if at < len(items) and items[at].cls == "X" and items[at].value.kind == "body":
        # "100.000 etnis Armenia"
        return bool(items[at].value.type == "PopulationGroup")
    if at >= len(items) or items[at].cls != "X" or items[at].value.kind != "entity":
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    if following is not None and "population" in following.tags and following.cls != "X":
        # "59 UN staff"
        return True
    if following is not None and following.cls == "w" and not following.tags and items[at].value.type in _PEOPLES and (
        at + 2 < len(items) and "population" in items[at + 2].tags
    ):  # fmt: skip
        # "a Druze vegetable merchant"
        return True
    if following is not None and following.cls == "X" and is_people(items, at + 1):
        # "200 Karabakh Armenians"
        return True
    if items[at].value.type == "ArmedGroup" and at and items[at - 1].cls == "N":
        # "200 Taliban were killed", "200 Taliban and other militants"
        return following is not None and (
            following.cls == "k" or bool(following.tags.keys() & {"auxiliary", "outcome"})
        )
    people = items[at].value.hit.role == "demonym" or items[at].value.type == "PopulationGroup"
    return people and not (following is not None and following.text == "-")


def people_behind(items: list[Item], at: int) -> Item | None:
    """ "Bringing to 330 *the number of Palestinians killed*", "… of Thai military deaths": who they are."""
    near = items[at + 1 : at + 6]
    named = [item.cls for item in near[:4]] == ["d", "w", "o", "X"] and "outcome" in near[-1].tags
    return near[3] if named and counted(items, at + 5) else None


def counted(items: list[Item], at: int) -> bool:
    """ "Jumlah jurnalis yang gugur mencapai 254", "the number of journalists killed": what befell whom is counted."""
    if (at and items[at - 1].cls == "o") or (at > 1 and items[at - 2].cls == "o" and not items[at - 1].tags):
        # "the number of displaced", "the number of those killed"
        return True
    if at > 2 and items[at - 1].cls == "X" and items[at - 2].cls == "o" and items[at - 3].cls == "w":
        # "the number of Palestinians killed"
        return True
    who = at - 2 if at > 1 and "relative" in items[at - 1].tags else at - 1
    if who < at - 1 and who > 0 and items[who].cls == "X" and "population" in items[who - 1].tags:
        # "jumlah pegawai PBB yang ditahan"
        who -= 1
    owned = who > 1 and items[who - 1].cls == "X"  # "the number of UN staff detained"
    told = who < at - 1 or (who > 0 and items[who - 1 - owned].cls == "o")
    return who >= 0 and told and "population" in items[who].tags
