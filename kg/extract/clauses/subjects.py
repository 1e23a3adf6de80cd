"""The subject of a verb: who says, does or gives, wherever in the sentence it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.clauses.lists import coordinated, within
from kg.extract.clauses.namings import NAMED, lies, named_apart, named_behind
from kg.extract.clauses.relatives import complement
from kg.extract.clauses.sharing import OWNING, Act, acted_on, fronted, joined, joined_verb, main_act
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, antecedent, before_brackets, hyphenated
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES

#: How far to look for the subject of a verb, in items; a longer way crosses another clause.
_REACH = 30
#: What may stand between a subject and its verb, beside a day.
_BEFORE_VERB = frozenset({"adverb", "auxiliary", "reciprocal"})
#: A phrase behind "whose" has at most so many items.
_OWNED = 8
#: What describes a person whose office opens it, so many.
_EXPLAINED = 14
#: What may stand in the naming of somebody whom no rule knows.
_NOUNS = frozenset({"determiner", "definite", "indefinite", "single", "adjective", "feeling"})
_PLACES = ("Settlement", "Place", "Territory")
#: Two names.
_TWO = 2


def subject_of(items: list[Item], at: int, pack: Pack, found: Sequence[Act]) -> tuple[int, list[Mention]] | Act | None:
    """The mentions that are the verb's subject; or the speech whose subject it shares ("… dan menuduh …")."""
    k = at - 1
    comma = False
    while k >= 0 and (items[k].cls == "D" or items[k].tags.keys() & _BEFORE_VERB):
        k -= 1
    if k >= 0 and ("speech" in items[k].tags or "irrealis" in items[k].tags):
        return None
    if k >= 0 and "complementizer" in items[k].tags and "speech" in items[at].tags:
        # "a statement that condemned": nobody whom the sentence names
        return None
    if (
        k > 1
        and items[k].cls == "X"
        and "relative" in items[k - 2].tags
        and items[k - 1].tag("speech", "frame") == "source"
    ):
        # "M23, yang menurut PBB menguasai Goma"
        k -= 2
    if k > 0 and "relative" in items[k].tags:
        if (of_whom := complement(items, k, pack)) is not None:
            return coordinated(items, of_whom)
        # "kelompok X, yang menyerukan …": whatever stands before the relative word
        named = before_brackets(items, antecedent(items, k))
        if items[k].tag("relative", "refers") != "thing" and (told := _far_closed(items, k - 1, pack)) is not None:
            # "said X, spokesman for the council of refugees, who accused …": who is described
            return coordinated(items, told)
        if items[named].cls == "X":
            # "Houthi fighters in Yemen, who say": who is somewhere; "… in Yemen, which says" may be the place
            apart = named == k - 2 and items[k].tag("relative", "refers") != "thing"
            return coordinated(items, _head(items, named) if apart else named)
    if k > 0 and k == at - 1 and "subordinator" in items[k].tags and "speech" not in items[at].tags:
        # "Russia advanced after capturing the town": the verb shares the subject of the clause before
        k -= 1
    if (apart := _absolute(items, at, pack)) is not None:
        return apart
    if _closed(items, k, pack):
        return coordinated(items, k - 1)
    if (described := _far_closed(items, k, pack)) is not None:
        return coordinated(items, described)
    if (spoken_of := _antecedent(items, k, pack)) is not None:
        return _both_explained(items, spoken_of, pack)
    explained = _explained(items, k, pack)
    if explained is not None:
        return _both_explained(items, explained, pack)
    if _unnamed(items, k, pack):
        return None
    shares = k >= 0 and (items[k].cls == "k" or "shared" in items[k].tags or items[k].cls == ",")
    if shares and found and k > found[-1].verb and found[-1].verb > 0:
        return main_act(items, found, at, pack)
    begins = k
    if not found and k > 0 and (items[k].cls == "k" or "conjunction" in items[k].tags):
        verb = joined_verb(items, k, pack)
        if verb and (shared := subject_of(items, verb, pack, found)) is not None:
            return shared
    steps = 0
    while k >= 0 and steps < _REACH:
        item = items[k]
        steps += 1
        if item.cls == "X":
            mention: Mention = item.value
            if k > 1 and items[k - 1].cls == "g" and mention.type in _PLACES and items[k - 2].value.type in BODIES:
                # "the Red Crescent's Zawiya branch"
                return coordinated(items, k - 2)
            start = k if _qualifies(items, k) else coordinated(items, k)[0]
            if found and _of_object(items, start, k):
                # "mengecam serangan Israel dan Mesir menyerukan …": Egypt does
                return k, [mention]
            before = items[start - 1] if start else None
            if shares and acted_on(items, start):
                k = start - 1
                continue
            if not _qualifies(items, k) and _can_be_subject(mention, before, items, k, pack):
                return coordinated(items, _apposed(items, k, pack))
            k = start - 1
            continue
        if item.cls == ",":
            comma = True
            opens = _aside(items, k)
            if opens:
                # "the group, which includes the US and France, demanded": nobody inside the clause did
                k = opens - 1
                continue
            if found and k > found[-1].last and shares:
                return main_act(items, found, at, pack)
        elif (head := joined(items, k, at, comma, shares)) is not None:
            return coordinated(items, head)
        elif (
            # "sejak tahun lalu", "sejak kejatuhan Assad" are no clauses
            ("subordinator" in item.tags and not comma and items[k + 1].cls != "D" and _tells(items[k + 1 : at], pack))
            or (item.cls == ";" and steps > 1)
            # ", tetapi masih menguasai …": who rules is whoever the clause before was about
            or ("conjunction" in item.tags and k > 0 and not comma and (steps > 1 or found))
            or (item.cls == '"' and steps > 3)
        ):
            break
        k -= 1
    if found and (shares or (k >= 0 and "conjunction" in items[k].tags)):
        return main_act(items, found, at, pack)
    return fronted(items, at, begins, pack) if "speech" not in items[at].tags else None


def claimed_by(items: list[Item], at: int, pack: Pack, found: Sequence[Act]) -> tuple[int, list[Mention]] | None:
    """ "Houthi mengaku telah menyerang …": of a verb right behind one of saying, who says so is the subject."""
    k = at - 1
    while k > 0 and items[k].tags.keys() & _BEFORE_VERB:
        k -= 1
    says = items[k].tags.get("speech", {}) if k > 0 else {}
    if says.get("frame") != "before" or says.get("act") not in OWNING:
        return None
    subject = subject_of(items, k, pack, [act for act in found if act.verb < k])
    while subject is not None and not isinstance(subject, tuple):
        k = subject.verb
        subject = subject_of(items, k, pack, [act for act in found if act.verb < k])
    return subject


def _unnamed(items: list[Item], k: int, pack: Pack) -> bool:
    """ "…, sementara oposisi menyerukan", "…, while the opposition urged": somebody else, who has no name."""
    at = k
    while at > 0 and items[at].cls in "wdj" and not (items[at].tags.keys() - _NOUNS or pack.is_verb(items[at])):
        at -= 1
    opens = 0 < at < k and items[at].tags.keys() & {"subordinator", "conjunction"} and items[at - 1].cls == ","
    return bool(opens) and items[k].cls in "wj" and not items[k].tags.keys() - {"adjective", "feeling"}


def _can_be_subject(mention: Mention, before: Item | None, items: list[Item], k: int, pack: Pack) -> bool:
    if mention.referents and all(r.entity.type in _PLACES for r in mention.referents) and mention.kind in ("place",):
        return False
    if mention.kind == "pronoun" and mention.pronoun and mention.pronoun["refers"] == "place":
        return False
    if prefixed(items, k):
        return False
    if before is not None and before.cls == "N":
        # "killed nearly 63,000 Palestinians": what stands before the number says whether they are its object
        at = items.index(before)
        while at >= 0 and (items[at].cls == "N" or "qualifier" in items[at].tags):
            at -= 1
        before = items[at] if at >= 0 else None
    if (
        before is None
        or "complementizer" in before.tags
        or "named" in before.tags
        or (before.tag("speech", "act") == "assert" and "addressee" not in before.tags)
    ):
        # "mengatakan Armenia …": what is said begins with its subject
        return True
    if k == 1 and "addressee" in before.tags and mention.kind == "person" and mention.start > items[k].start:
        # "Kepada wartawan Grossi mengakui …": whom one tells comes first
        return True
    if (
        before.cls == "("
        or "copula" in before.tags
        or before.tags.keys() & {"led", "loyal", "made"}
        or before.tag("opposite", "of") == "line"
        or "preposition" in before.tags
        or before.cls == "o"
        or "addressee" in before.tags
        or "via" in before.tags
        or "since" in before.tags
    ):
        return False
    if before.cls in "wf" and _leader(items, items.index(before)):
        # "komisi yang dipimpin mantan hakim X menyimpulkan": who leads it does not
        return False
    if before.cls == "g" and k > 2 and mention.type in _PLACES and within(items, k - 2):
        # "Fano fighters in Ethiopia's Amhara region"
        return False
    if k > 1 and before.cls == "w" and not before.tags and _governs(items[k - 2]):
        # "sejak kejatuhan Assad", "ke bagian timur Suriah"
        return False
    if "adverb" in before.tags and (at := items.index(before)) and pack.is_verb(items[at - 1]):
        # "telephoned both X and Y and called for …": the object of the verb before
        return "speech" in items[at - 1].tags
    apart = "jointly" in before.tags or ("capacity" in before.tags and k > 1 and items[k - 2].cls == "X")
    if apart and mention.kind in ("role", "office", "body"):
        # "Qatar selaku mediator menyatakan", "Aoun, yang juga mantan panglima, …": in which capacity, not who
        return False
    if "alias" in before.tags:
        # "yang dipimpin Mohamed Dagalo alias Hemedti": the same one again
        return False
    if before.cls == "X" and k > 1 and "addressee" in items[k - 2].tags:
        # "told Al Jazeera the Tigrayan side had …": what is told begins behind the one who is told
        return True
    if before.cls == "X" and mention.kind == "entity" and mention.text.isupper() and k > 1 and items[k - 2].cls in "wj":
        # "otoritas maritim Inggris UKMTO": the acronym names what stands before
        return mention.type in BODIES
    if before.cls == "X" and before.value.kind == "body" and (mention.kind == "office" or _listed_person(mention)):
        # "Kantor Perdana Menteri Israel Benjamin Netanyahu": the office speaks
        return mention.kind == "office"
    if before.cls == "X" and [(title.office, title.of) for title in mention.titles] == [("leader", ())]:
        # "tentara pimpinan Abdel Fattah al-Burhan": who leads them only tells which army it is
        return False
    if before.cls == "X":
        # "the country's rescue service Magen David Adom", "Pelapor Khusus PBB Francesca Albanese"
        named = mention.kind == "person" and " " in mention.name and before.value.kind in ("entity", "office")
        return named or (mention.kind in ("entity", "person") and before.value.kind == "body")
    # "serikat buruh terbesar CGIL"
    return not (before.cls == "w" and pack.is_verb(before)) or "superlative" in before.tags


def _leader(items: list[Item], at: int) -> bool:
    """ "Dipimpin mantan hakim …": whether "led by" stands before a description that ends at an item."""
    while at > 0 and (items[at].cls in "fjd" or items[at].tags.keys() == {"population"}):
        at -= 1
    return "led" in items[at].tags


def _of_object(items: list[Item], start: int, k: int) -> bool:
    """Whether the first of two names around an "and" is the object of the verb before, or whose the object is."""
    if start != k - 2 or items[k - 1].cls != "k" or start < _TWO:
        return False
    before = items[start - 1]
    owned = before.cls == "w" and before.tags.keys() <= {"assault", "not_people"}
    verb = items[start - 2] if owned else before
    return verb.tag("speech", "act") in ("condemn", "support", "reject", "threaten")


def _listed_person(mention: Mention) -> bool:
    return mention.kind == "person" and mention.hit is not None


def _aside(items: list[Item], end: int) -> int:
    """The comma that opens the relative clause that a comma closes, or 0."""
    for k in range(end - 1, 0, -1):
        if items[k].cls in ';"' or "speech" in items[k].tags:
            break
        if items[k].cls == "," and "relative" in items[k + 1].tags:
            return k
        if items[k].cls == "," and _of_more(items, k + 1):
            return k
    return 0


def _of_more(items: list[Item], at: int) -> bool:
    """ "The US and nine members of a group, among them Belgium and France, …": parts of whom somebody else is named."""
    if "parts" not in items[at].tags or (items[at - 2].cls == "X" and not within(items, at - 2)):
        return False
    before = takewhile(lambda k: items[k].cls not in ',;"' and "speech" not in items[k].tags, range(at - 2, -1, -1))
    return any(items[k].cls == "X" and not within(items, k) for k in before)


def _antecedent(items: list[Item], end: int, pack: Pack) -> int | None:
    """ "Iran, which Israel and others accuse of …, denied", "X, yang dituduh Y …, membantah": not who is in between."""
    if end < 0 or items[end].cls != ",":
        return None
    for k in range(end - 1, 0, -1):
        item = items[k]
        if item.cls == "," and (
            _relates(items[k + 1], pack) or items[k + 1].tag("speech", "frame") == "passive"
        ):  # fmt: skip
            return _named_before(items, k)
        if item.cls == "," and _tells(items[k + 1 : end], pack):
            # "the group, whose leader, X, was killed in May, vowed"
            opens = (j for j in range(k - 1, max(k - _OWNED, 0), -1) if items[j].cls == ",")
            owner = next((j for j in opens if _relates(items[j + 1], pack, "pronoun")), None)
            return None if owner is None else _named_before(items, owner)
        if item.cls in ';"':
            return None
    return None


def _relates(item: Item, pack: Pack, also: str = "relative") -> bool:
    """Whether a relative clause begins with an item, be it inside a mention ("whose leader, X")."""
    tags = pack.word(item.text.split()[0])[2] if item.cls == "X" else item.tags
    return "relative" in tags and also in tags


def _named_before(items: list[Item], comma: int) -> int | None:
    """The name before a comma, behind which its short form may stand in brackets."""
    at = before_brackets(items, comma - 1)
    return _head(items, at) if items[at].cls == "X" else None


def _tells(items: list[Item], pack: Pack) -> bool:
    return any(pack.is_verb(item) or "auxiliary" in item.tags for item in items)


def _governs(item: Item) -> bool:
    return "since" in item.tags or "preposition" in item.tags or item.cls == "o"


def prefixed(items: list[Item], k: int) -> bool:
    """ "pro-Rusia", "anti-Iran": a name that a word is joined to from before."""
    word = hyphenated(items, k) and (items[k - 2].cls == "w" or items[k - 2].low.endswith(" pro"))
    return word and items[k - 2].end == items[k - 1].start


def _qualifies(items: list[Item], k: int) -> bool:
    """ "Iran-backed", "the SDF's": a name that only tells of what kind, or whose, the next word is."""
    joined = k + 1 < len(items) and items[k + 1].start == items[k].end
    return joined and (items[k + 1].text == "-" or items[k + 1].cls == "g")


def _closed(items: list[Item], k: int, pack: Pack) -> bool:
    """ "…, and its leader, Naim Qassem, warned": the comma ends the naming that begins before a comma."""
    if k < 2 or items[k].cls != "," or items[k - 1].cls != "X" or "," not in items[k - 1].text:
        return False
    return _can_be_subject(items[k - 1].value, items[k - 2], items, k - 1, pack)


def _far_closed(items: list[Item], k: int, pack: Pack) -> int | None:
    """ "Juliette Touma, direktur komunikasi badan itu, mengatakan": who is described behind a comma of the naming."""
    if k < 2 or items[k].cls != ",":
        return None
    for at in range(k - 1, max(k - _EXPLAINED, -1), -1):
        item = items[at]
        if item.cls == "X" and item.value.kind == "person" and "," in item.text:
            before = items[at - 1] if at else None
            return at if at < k - 1 and _can_be_subject(item.value, before, items, at, pack) else None
        also = items[at + 1]
        both = item.cls == "k" and (also.cls in "wd" or (also.cls == "X" and also.value.kind == "role"))
        if (item.cls not in "Xwodjgt" and not both) or "speech" in item.tags or pack.is_verb(item):
            # "X, a minister and father of Y, said": "and" may join what else he is, no other name
            return None
    return None


def _absolute(items: list[Item], at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """ "…, with Maria Zakharova calling it hysterical": a participle with a subject of its own."""
    if at < 2 or items[at - 1].cls != "X" or not pack.is_participle(items[at]):
        return None
    first, mentions = coordinated(items, at - 1)
    opens = first > 1 and items[first - 2].cls == "," and items[first - 1].tag("preposition", "role") == "with"
    return (first, mentions) if opens else None


def _explained(items: list[Item], k: int, pack: Pack) -> int | None:
    """ "Iran, pendukung utama Hizbullah, menyambut …": the subject stands before what the commas enclose."""
    if k < 2 or items[k].cls != ",":
        return None
    comma = k - 1
    while comma > 0 and (items[comma].cls != "," or _goes_on(items, comma)):
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
    name = _head(items, name)
    if comma <= 0 or name < 0 or items[name].cls != "X" or items[comma + 1].cls == "k":
        return None
    if "auxiliary" in items[comma + 1].tags:
        # "whose son, Matan, is among the captives, accused": a clause of its own
        return None
    mention: Mention = items[name].value
    if not _can_be_subject(mention, items[name - 1] if name else None, items, name, pack):
        return None
    described = mention.kind in ("body", "role", "office") or (name > 0 and items[name - 1].cls == "w")
    between = items[comma + 1].value if closing - comma == 1 and items[comma + 1].cls == "X" else None
    behind = named_behind(items, name) or named_apart(items, name) == comma + 1
    if between is not None and mention.kind == "role" and between.type in _PLACES:
        # "petugas medis di Rumah Sakit Nasser, Khan Younis, mengatakan"
        return name
    described = described or (between is not None and between.type in NAMED and _of_body(items, name, pack))
    if between is not None and (described or behind) and between.kind in ("entity", "person"):
        # "sekutu Israel, Amerika Serikat, …": the name stands between the commas
        return comma + 1
    return _named_first(items, name, pack)


def _named_first(items: list[Item], at: int, pack: Pack) -> int:
    """ "Ali Hasan, dokter di RS Nasser, fasilitas terbesar di sana, mengatakan": who is told what he is, and where."""
    if at < 2 or items[at - 1].cls != "," or items[at - 2].cls != "X":
        return at
    who, told = items[at - 2].value, items[at].value
    described = told.kind in ("role", "body", "office") or (told.kind == "person" and told.start > items[at].start)
    named = who.kind == "person" and " " in who.name and not who.titles
    before = items[at - 3] if at > 2 else None
    return at - 2 if described and named and _can_be_subject(who, before, items, at - 2, pack) else at


def _of_body(items: list[Item], name: int, pack: Pack) -> bool:
    """ "Perusahaan kereta api negara Ukraina": whether a body stands before whose it is."""
    k = name - 1
    while k > 0 and items[k].cls in "wjo" and not pack.is_verb(items[k]):
        k -= 1
    return name - k > 1 and items[k].cls == "X" and items[k].value.kind == "body"


def _said_of_it(items: list[Item], verb: int) -> bool:
    """ "A group that Iran says is based abroad": what somebody says within a relative clause."""
    if verb <= 2 or items[verb - 1].cls != "X" or "speech" in items[verb - 3].tags:
        return False
    return bool(items[verb - 2].tags.keys() & {"relative", "complementizer"})


def _both_explained(items: list[Item], name: int, pack: Pack) -> tuple[int, list[Mention]]:
    """ "Kenya, sekutu Uganda, dan Rwanda, penyokong M23, menyerukan …": both, each with what explains it."""
    start, mentions = coordinated(items, name)
    joined = name > 1 and items[name - 1].cls == "k" and items[name - 2].cls == ","
    first = _explained(items, name - 2, pack) if joined else None
    if first is None or _tells(items[first + 1 : name], pack):
        return start, mentions
    return first, [items[first].value, *mentions]


def _goes_on(items: list[Item], comma: int) -> bool:
    """ "the group, led by X, known as Y, said": a comma between two participles describes the same."""
    return items[comma + 1].cls == "w" and ("named" in items[comma + 1].tags or "capacity" in items[comma + 2].tags)


def _apposed(items: list[Item], k: int, pack: Pack) -> int:
    """ "SOHR, kelompok pemantau di Inggris, mengatakan": the name before the comma speaks, not what explains it."""
    if (
        k >= 2
        and items[k - 1].cls == ","
        and items[k - 2].cls == "X"
        and items[k].value.kind in ("body", "role", "office")
    ):
        named = items[k - 2].value
        before = items[k - 3] if k >= 3 else None
        if before is not None and (before.cls == "g" or (before.cls == "," and k >= 5 and within(items, k - 4))):
            # "… in Sumy, Ukraine, rescuers said": the place is done with
            return k
        alone = coordinated(items, k - 2)[0] == k - 2
        if alone and named.kind in ("entity", "person", "body") and _can_be_subject(named, before, items, k - 2, pack):
            return k - 2
    return k


def _head(items: list[Item], at: int) -> int:
    """ "Kelompok Houthi di Yaman", "a doctor in Omdurman, Sudan": who is somewhere, not the place."""
    while at > 1 and items[at].cls == "X" and items[at - 2].cls == "X" and (
        items[at - 1].cls == "o" or (items[at - 1].cls == "," and within(items, at - 2) and lies(items[at].value))
    ):  # fmt: skip
        at -= 2
    return at
