"""Who is described between commas: "Iran, pendukung utama Hizbullah, menyambut …" has its subject before them."""

from __future__ import annotations

from itertools import pairwise, takewhile

from kg.extract.clauses.eligible import eligible
from kg.extract.clauses.lists import coordinated, listed, term, within
from kg.extract.clauses.namings import lies, named_apart, named_behind
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, before_brackets
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import FORCES, PLACES

#: A phrase behind "whose" has at most so many items.
_OWNED = 8
#: A noun, a comma and the name behind it.
_NAMED = 3
#: A list has so many members at least.
_TWO = 2
#: What describes a person whose office opens it, so many.
_EXPLAINED = 20


def described(items: list[Item], k: int, at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """Who is described up to the comma at items[k], as the subject of the verb at items[at]."""
    if (apart := _absolute(items, at, pack)) is not None:
        return apart
    if k < 0 or items[k].cls != ",":
        return None
    if (members := _dashed(items, k)) is not None:
        return members
    if _somewhere(items, k):
        return coordinated(items, k - _NAMED)
    if _closed(items, k, pack) or _partner(items, k, pack):
        return coordinated(items, k - 1)
    if (far := far_closed(items, k, pack)) is not None:
        return coordinated(items, far)
    named = told_of(items, k, pack)
    if named is None:
        named = _explained(items, k, pack)
    if named is None:
        return None
    first, who = both_explained(items, named, pack)
    if first > 1 and "along" in items[first - 1].tags and items[first - 2].cls == "X":
        # "Turki bersama Qatar dan Mesir, yang menengahi, mendesak"
        leads, others = coordinated(items, first - 2)
        return leads, [*others, *who]
    return first, who


def _absolute(items: list[Item], at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """ "…, with Maria Zakharova calling it hysterical": a participle with a subject of its own."""
    if at < 2 or items[at - 1].cls != "X" or not pack.is_participle(items[at]):
        return None
    first, mentions = coordinated(items, at - 1)
    opens = first > 1 and items[first - 2].cls == "," and items[first - 1].tag("preposition", "role") == "with"
    return (first, mentions) if opens else None


def _somewhere(items: list[Item], k: int) -> bool:
    """ "Doctors in Tawila, Sudan, say": whether people of a town stand there, and the land where it lies."""
    if k < _NAMED or [item.cls for item in items[k - _NAMED : k]] != ["X", ",", "X"]:
        return False
    who: Mention = items[k - _NAMED].value
    land: Mention = items[k - 1].value
    owners = (*who.of, *(of for title in who.titles for of in title.of))
    town = any(r.entity.type in PLACES for of in owners for r in of.referents)
    return town and who.kind in ("role", "office") and land.kind == "entity" and lies(land)


def _dashed(items: list[Item], k: int) -> tuple[int, list[Mention]] | None:
    """ "The Quad — Egypt, the US and Qatar — urged": the group; of "two mediators — Egypt and Qatar — urged", each."""
    opens = next((c for c in range(k - 1, 0, -1) if items[c].cls not in "X,k" or items[c].text == items[k].text), 0)
    members = [item.value for item in items[opens + 1 : k] if item.cls == "X"]
    if items[k].text == "," or not opens or items[opens].text != items[k].text or len(members) < _TWO:
        return None
    if items[opens - 1].cls == "X" and items[opens - 1].value.kind == "entity":
        return coordinated(items, opens - 1)
    before = items[opens - 2] if opens > 1 else None
    the_two = before is not None and before.cls == "X" and before.value.kind == "pronoun"
    noun = items[opens - 1].cls in "Xw" and before is not None and (before.cls in "Ndj" or the_two)
    return (opens - 1, members) if noun else None


def _closed(items: list[Item], k: int, pack: Pack) -> bool:
    """ "…, and its leader, Naim Qassem, warned": the comma ends the naming that begins before a comma."""
    if k < 2 or items[k - 1].cls != "X" or "," not in items[k - 1].text:
        return False
    return eligible(items, k - 1, k - 2, pack)


def _partner(items: list[Item], k: int, pack: Pack) -> bool:
    """ "Rusia menolak, tetapi sekutunya, Belarus, …": who is named behind a noun that tells whose one is."""
    if k < _NAMED or [item.cls for item in items[k - _NAMED : k]] != ["w", ",", "X"]:
        return False
    if k == _NAMED or not {"conjunction", "subordinator"} & items[k - _NAMED - 1].tags.keys():
        # not "Iran, bersama sekutunya, Hizbullah, …"
        return False
    low, own = items[k - _NAMED].low, pack.settings.get("possessives", ())
    return any(low.removesuffix(end) in pack.settings.get("partners", ()) for end in own if low.endswith(end))


def far_closed(items: list[Item], k: int, pack: Pack) -> int | None:
    """ "Juliette Touma, direktur komunikasi badan itu, mengatakan": who is described behind a comma of the naming."""
    if k < 2 or items[k].cls != ",":
        return None
    other = False
    for at in range(k - 1, max(k - _EXPLAINED, -1), -1):
        item = items[at]
        if item.cls == "X" and item.value.kind == "person" and "," in item.text:
            return at if not other and at < k - 1 and eligible(items, at, at - 1, pack) else None
        if "relative" in item.tags and items[at - 1].cls == "X":
            # "X, an adviser to Y who has been to Cairo, Riyadh and Doha, said"
            other = False
            continue
        also = items[at + 1]
        both = item.cls == "k" and (also.cls in "wd" or (also.cls == "X" and also.value.kind == "role"))
        if (item.cls not in "Xwodjgt" and not both) or "speech" in item.tags or pack.is_verb(item):
            # "X, a minister and father of Y, said": "and" may join what else he is, no other name
            other = True
    return None


def told_of(items: list[Item], end: int, pack: Pack) -> int | None:
    """ "Iran, which Israel and others accuse of …, denied", "X, yang dituduh Y …, membantah": not who is in between."""
    for k in range(end - 1, 0, -1):
        item = items[k]
        if item.cls == "," and (
            _relates(items[k + 1], pack)
            or items[k + 1].tag("speech", "frame") == "passive"
            or "composed" in items[k + 1].tags
            or ("named" in items[k + 1].tags and k > 1 and items[k - 2].cls == "k")
            or _done_by(items, k)
        ):
            if items[k + 1].cls == items[end - 1].cls == "X" and (end == k + 2 or items[end - 2].cls == ","):
                # "the council, whose head, X, is …": he is
                return end - 1
            return _named_before(items, k)
        if item.cls == "," and "parts" in items[k + 1].tags:
            # "China, which arms Pakistan, including with jets that it says …, has offered"
            continue
        if item.cls == "," and tells(items[k + 1 : end], pack):
            # "the group, whose leader, X, was killed in May, vowed"
            opens = (j for j in range(k - 1, max(k - _OWNED, 0), -1) if items[j].cls == ",")
            owner = next((j for j in opens if _relates(items[j + 1], pack, "pronoun")), None)
            return None if owner is None else _named_before(items, owner)
        if item.cls in ';"' and not term(items, k):
            return None
    return None


def _done_by(items: list[Item], k: int) -> bool:
    """ "The army, backed by the Joint Forces, a coalition of rebels, said": what a comma opens is told of the army."""
    return k + 2 < len(items) and items[k + 1].cls == "w" and items[k + 2].tag("preposition", "role") == "agent"


def _relates(item: Item, pack: Pack, also: str = "relative") -> bool:
    """Whether a relative clause begins with an item, be it inside a mention ("whose leader, X")."""
    tags = pack.tags(item.text.split()[0]) if item.cls == "X" else item.tags
    return "relative" in tags and also in tags


def _named_before(items: list[Item], comma: int) -> int | None:
    """The name before a comma, behind which its short form may stand in brackets."""
    at = before_brackets(items, comma - 1)
    return head(items, at) if items[at].cls == "X" else None


def aside(items: list[Item], end: int) -> int:
    """The comma that opens the relative clause that a comma closes, or 0."""
    marks = sum(item.cls == '"' for item in items[:end])
    for k in range(end - 1, 0, -1):
        # but "China, yang oleh NATO dijuluki “penyokong utama”, …"
        inside = items[k].tag("speech", "frame") == "passive" or _source_of_it(items, k)
        if items[k].cls == ";" or (items[k].cls == '"' and marks % 2) or ("speech" in items[k].tags and not inside):
            break
        if items[k].cls == "," and ("relative" in items[k + 1].tags or _kind_of_it(items, k)):
            return k
        if items[k].cls == "," and _of_more(items, k + 1):
            return k
    return 0


def _kind_of_it(items: list[Item], comma: int) -> bool:
    """ "TRF, kelompok yang diyakini India …, mengaku": a noun of what kind the name before the comma is.

    Not "orang dari TRF, kelompok yang …", nor "SADC, to which …".
    """
    noun, at = items[comma + 1], before_brackets(items, comma - 1)
    plain = noun.cls == "X" or (noun.cls == "w" and not noun.tags.keys() & {"preposition", "whither"})
    named = items[at].cls == "X" and (at == 0 or items[at - 1].cls != "o")
    return named and plain and "relative" in items[comma + 2].tags


def _of_more(items: list[Item], at: int) -> bool:
    """ "The US and nine members of a group, among them Belgium and France, …": parts of whom somebody else is named."""
    if "parts" not in items[at].tags or (items[at - 2].cls == "X" and not within(items, at - 2)):
        return False
    before = takewhile(lambda k: items[k].cls not in ',;"' and "speech" not in items[k].tags, range(at - 2, -1, -1))
    return any(items[k].cls == "X" and not within(items, k) for k in before)


def _explained(items: list[Item], k: int, pack: Pack) -> int | None:
    """ "Iran, pendukung utama Hizbullah, menyambut …": the subject stands before what the commas enclose."""
    if k < 2 or items[k].cls != ",":
        return None
    comma = k - 1
    while comma > 0 and (items[comma].cls != "," or _goes_on(items, comma) or _of_agents(items, comma, k)):
        if ("speech" in items[comma].tags and not _said_of_it(items, comma)) or items[comma].cls == ";":
            return None
        comma -= 1
    begins = comma
    while begins > 0 and items[begins].cls in "X,":
        begins -= 1
    if begins > 1 and items[begins - 1].cls == "," and _of_more(items, begins):
        return None
    if sum(item.cls == '"' for item in items[comma:k]) % 2:
        # not within a quotation; a word in marks may stand in the description
        return None
    # "Seorang saksi, Yusuf Mahmoud (27), mengatakan"
    closing = max(before_brackets(items, k - 1), comma)
    name = before_brackets(items, comma - 1)
    if name > 1 and items[name].cls == "N" and items[name - 1].cls == ",":
        # "Mina, 31, a teacher who fled, said"
        name -= 2
    # "Volunteers in El Fasher, quoted by …, say"
    name = head(items, name)
    if comma <= 0 or name < 0 or items[name].cls != "X" or items[comma + 1].cls == "k":
        return None
    list_ = "".join([item.cls for item in items[comma + 1 : comma + 4]]) == "XkX" and comma + 4 < k
    if list_ and items[comma + 1].value.kind == "entity" and pack.is_verb(items[comma + 4]):
        # "Britain, France and Germany triggered …, saying": a list, and its verb
        return None
    if "auxiliary" in items[comma + 1].tags:
        # "whose son, Matan, is among the captives, accused": a clause of its own
        return None
    if not eligible(items, name, name - 1, pack):
        name = _restricted(items, name)
    mention: Mention = items[name].value
    if items[name].cls != "X" or not eligible(items, name, name - 1, pack):
        return None
    noun = next((item for item in reversed(items[:name]) if item.cls != "j"), None)
    described = mention.kind in ("body", "role", "office") or (noun is not None and noun.cls in "wc")
    alone = items[comma + 1].cls == "X" and (closing - comma == 1 or _led(items[comma + 2 : closing + 1]))
    between = items[comma + 1].value if alone else None
    behind = named_behind(items, name) or named_apart(items, name) == comma + 1
    if between is not None and mention.kind == "role" and between.type in PLACES:
        # "petugas medis di Rumah Sakit Nasser, Khan Younis, mengatakan"
        return name
    if between is not None and (described or behind) and between.kind in ("entity", "person"):
        # "sekutu Israel, Amerika Serikat, …": the name stands between the commas
        return comma + 1
    return _named_first(items, name, pack)


def _restricted(items: list[Item], at: int) -> int:
    """ "SDF *yang dipimpin Kurdi*, mitra AS, menguasai …": who has a name within the clause that tells which one it is.

    The same item where no such clause stands there.
    """
    opens = next((k for k in range(at - 1, max(at - _OWNED, 0), -1) if "relative" in items[k].tags), at)
    plain = all(item.cls in "wodjN" and "speech" not in item.tags for item in items[opens + 1 : at])
    return opens - 1 if opens < at and plain and items[opens - 1].cls == "X" else at


def _led(behind: list[Item]) -> bool:
    """ "Sekutu RSF, SPLM-N *pimpinan Abdelaziz al-Hilu*, …": whether only who leads a group stands behind its name."""
    if not behind or behind[-1].cls != "X" or behind[-1].value.kind != "person":
        return False
    return any("led" in item.tags for item in behind[:-1]) or (len(behind) == 1 and bool(behind[0].value.titles))


def explained_until(items: list[Item], comma: int, pack: Pack) -> int:
    """ "SOHR, a war monitor based in Britain, government forces …": the comma that closes what explains a name.

    Else the same item: behind a name, a verb, a list, or where no other name follows, nothing is explained.
    """
    end = next((k for k in range(comma + 2, len(items) - 1) if items[k].cls == ","), 0)
    if not end or items[comma].cls != "," or items[end + 1].cls not in "XNd" or listed(items, end):
        return comma
    first, inside = items[comma + 1], items[comma + 1 : end]
    named = first.cls == "X" and first.value.kind not in ("body", "role") and items[comma + 2].cls != "-"
    if named or first.cls not in "Xdw" or any(item.cls in 'k"' or "speech" in item.tags for item in inside):
        return comma
    # "a Britain-based war monitor" tells nothing
    plain = [item for before, item in pairwise([items[comma], *inside]) if before.cls != "-"]
    # "menurut SOHR, sedikitnya 46 orang, sebagian besar perempuan, …": people are counted
    counts = any(before.cls == "N" and "population" in item.tags for before, item in pairwise(inside))
    tells_more = counts or any(item.tags.keys() & {"copula", "outcome"} for item in plain)
    return comma if tells_more or tells(plain, pack) else end


def _goes_on(items: list[Item], comma: int) -> bool:
    """ "the group, led by X, known as Y, said": a comma between two participles describes the same."""
    further = any(item.cls == "," for item in items[:comma])
    # "widely known as"
    if "named" in items[comma + 2].tags and items[comma + 1].cls in "wj":
        return further
    told = "named" in items[comma + 1].tags or "capacity" in items[comma + 2].tags
    return further and items[comma + 1].cls == "w" and told


def _of_agents(items: list[Item], comma: int, end: int) -> bool:
    """ "The PKK, outlawed by Ankara, the EU and the US, said": a comma of the list that the next comma closes."""
    last = next((k for k in range(comma + 1, end) if items[k].cls not in "X,"), end)
    if [item.cls for item in items[last : last + 2]] != ["k", "X"] or items[comma - 1].cls != "X":
        return False
    related = any("relative" in item.tags for item in items[max(comma - _OWNED, 0) : comma])
    if last + 2 < end and not related:
        # "who has been shuttling between Cairo, Riyadh and Abu Dhabi on behalf of …"
        return False
    first = comma - 1
    while first > 1 and items[first - 1].cls == "," and items[first - 2].cls == "X":
        first -= 2
    return first > 0 and ("preposition" in items[first - 1].tags or items[first - 1].cls == "o")


def _said_of_it(items: list[Item], verb: int) -> bool:
    """ "A group that Iran says is based abroad", "kelompok yang dituduh India": said within a relative clause."""
    if items[verb].tag("speech", "frame") == "passive":
        # "kelompok yang oleh India disebut teroris"
        by = verb > 2 and items[verb - 1].cls == "X" and items[verb - 2].tag("preposition", "role") == "agent"
        return verb > 2 and "relative" in items[verb - (3 if by else 1)].tags
    if _source_of_it(items, verb):
        return True
    if verb <= 2 or items[verb - 1].cls != "X" or "speech" in items[verb - 3].tags:
        return False
    return bool(items[verb - 2].tags.keys() & {"relative", "complementizer"})


def _source_of_it(items: list[Item], verb: int) -> bool:
    """ "Kelompok yang menurut India …"."""
    return verb > 0 and items[verb].tag("speech", "frame") == "source" and "relative" in items[verb - 1].tags


def _named_first(items: list[Item], at: int, pack: Pack) -> int:
    """ "Ali Hasan, dokter di RS Nasser, fasilitas terbesar di sana, mengatakan": who is told what he is, and where."""
    if at < 2 or items[at - 1].cls != "," or items[at - 2].cls != "X":
        return at
    who, told = items[at - 2].value, items[at].value
    described = told.kind in ("role", "body", "office") or (told.kind == "person" and told.start > items[at].start)
    named = who.kind == "person" and " " in who.name and not who.titles
    return at - 2 if described and named and eligible(items, at - 2, at - 3, pack) else at


def both_explained(items: list[Item], name: int, pack: Pack) -> tuple[int, list[Mention]]:
    """ "Kenya, sekutu Uganda, dan Rwanda, penyokong M23, menyerukan …": both, each with what explains it."""
    start, mentions = coordinated(items, name)
    joined = name > 1 and items[name - 1].cls == "k" and items[name - 2].cls == ","
    first = _explained(items, name - 2, pack) if joined else None
    if first is None or tells(items[first + 1 : name], pack):
        first = _related(items, name - 2, pack) if joined else None
    return (start, mentions) if first is None else (first, [items[first].value, *mentions])


def _related(items: list[Item], closing: int, pack: Pack) -> int | None:
    """ "Turkey, which holds the straits, and the UN brokered …": of whom the clause that a comma closes tells."""
    name = aside(items, closing) - 1
    told = name >= 0 and items[name].cls == "X" and all(item.cls not in "k," for item in items[name + 2 : closing])
    return name if told and eligible(items, name, name - 1, pack) else None


def apposed(items: list[Item], k: int, pack: Pack) -> int:
    """ "SOHR, kelompok pemantau di Inggris, mengatakan": the name before the comma speaks, not what explains it."""
    if (
        k >= 2
        and items[k - 1].cls == ","
        and items[k - 2].cls == "X"
        and items[k].value.kind in ("body", "role", "office")
    ):
        if k + 1 < len(items) and items[k + 1].says:
            # "Hamas, the army said, had planned it": no comma ends an explanation there
            return k
        named = items[k - 2].value
        before = items[k - 3] if k >= 3 else None
        if before is not None and (before.cls == "g" or (before.cls == "," and k >= 5 and within(items, k - 4))):
            # "… in Sumy, Ukraine, rescuers said": the place is done with
            return k
        if items[k].value.kind == "body" and aside(items, k - 1):
            # "Di bawah X, yang mengetuai Dewan Kedaulatan, tentara menguasai …": the comma ends the clause
            return k
        alone = coordinated(items, k - 2)[0] == k - 2
        # "Sesuai rencana Trump, tentara Israel mundur": no person is an army
        army = named.kind == "person" and items[k].value.kind == "body"
        # "the Emirates trained its fighters, a diplomat said": no army is a diplomat
        army = army or (named.kind == "body" and named.type in FORCES and items[k].value.kind == "role")
        if alone and not army and named.kind in ("entity", "person", "body") and eligible(items, k - 2, k - 3, pack):
            return k - 2
    return k


def head(items: list[Item], at: int) -> int:
    """ "Kelompok Houthi di Yaman", "a doctor in Omdurman, Sudan": who is somewhere, not the place."""
    while at > 1 and items[at].cls == "X" and items[at - 2].cls == "X" and (
        items[at - 1].cls == "o" or (items[at - 1].cls == "," and within(items, at - 2) and lies(items[at].value))
    ):  # fmt: skip
        at -= 2
    return at


def tells(items: list[Item], pack: Pack) -> bool:
    return any(pack.is_verb(item) or "auxiliary" in item.tags for item in items)
