"""Offices that a verb gives: to whoever becomes something, is named, or comes after somebody."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from kg.extract.context import Analysis, Context
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention, Title
from kg.extract.phrases.referents import FORCES

#: What says that somebody is something, and what may stand beside it.
_AS = frozenset({"copula", "linking", "capacity", "jointly"})
_IS = _AS | {"relative", "adverb", "auxiliary", "since"}
#: What ends the words for an office.
_ENDS = frozenset({"relative", "subordinator", "since"})
#: What says until when somebody held an office, and how near it stands.
_OVER = frozenset({"until", "range"})
_NEAR = 5
#: What may stand before the word that somebody was appointed.
_SINCE = frozenset({"relative", "adverb", "auxiliary"})
_TO_REPLACE = _SINCE | {"appointed", "infinitive", "purpose"}
#: What may stand between who appoints and the word for it.
_WHEN = frozenset({"adverb", "auxiliary", "preposition"})
#: An aside behind a name is at most so long.
_ASIDE = 10
#: Offices that are of the country of whom the table knows.
SENT = frozenset(
    {"special envoy", "envoy", "special representative", "intelligence chief", "ambassador", "senator",
     "chief of staff", "chairman of the joint chiefs of staff", "military spokesman", "army spokesman"}
)  # fmt: skip
#: Offices that are of the country spoken of, when the words name none; as every minister's is, but a deputy's.
_NATIONAL = frozenset(
    {"president", "vice president", "prime minister", "chancellor", "king", "supreme leader", "crown prince", "emir",
     "secretary of state", "defence secretary", "leader", "deputy prime minister", "deputy foreign minister",
     "deputy defence minister", "army chief", "interim president", "speaker", "senate president", "opposition leader",
     "central bank governor"}
)  # fmt: skip


def given(items: list[Item], k: int, analysis: Analysis, context: Context) -> tuple[Title, ...]:
    """The offices that verbs give the person at items[k]."""
    told = (*_told(items, k, context.pack), *_appointed(items, k), *_made(items, k, analysis, context))
    return (*told, *_succeeding(items, k, context.pack), *_inherited(items, k, analysis, context))


def become(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """The offices of the one whom the pronoun at items[k] means: "Ia kemudian menjadi ketua parlemen"."""
    return (*_told(items, k, pack), *_appointed(items, k))


def _told(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """ "Winthai adalah juru bicara militer Thailand", "Anwar, yang menjabat ketua ASEAN", "Aoun, yang juga …"."""
    first = at = k + 2 if items[k + 1 : k + 2] and items[k + 1].cls == "," else k + 1
    becomes = pack.settings.get("becomes", ())
    # "Nangaa, *once* the head of the electoral commission"
    once = first > k + 1 and at + 1 < len(items) and items[at].low in pack.settings.get("once", ())
    at += once
    while at + 1 < len(items) and (items[at].cls == "D" or items[at].tags.keys() & _IS or items[at].low in becomes):
        if "planned" in items[at].tags:
            return ()
        at += 1
    while first < at + 1 < len(items) and (items[at].cls == "d" or "superlative" in items[at].tags):
        # "became the first Syrian president to …"
        at += 1
    if at >= len(items) or items[at].cls != "X" or items[at].value.kind != "office":
        return ()
    office: Mention = items[at].value
    if "superlative" in items[at - 1].tags and any("relative" in item.tags for item in items[at + 1 : at + 2]):
        # "Orban, satu-satunya pemimpin Uni Eropa yang …": one of several
        return ()
    if items[at - 1].low in becomes and any("superlative" in item.tags for item in items[at + 1 : at + 2]):
        # "menjadi presiden Suriah pertama yang bertandang": what he was the first to do
        return ()
    if any(item.tags.keys() & _AS or item.low in becomes for item in items[first:at]):
        # "menjabat panglima sampai 2024"
        behind = takewhile(lambda item: item.cls != ",", items[at + 1 : at + _NEAR])
        over = any(item.tags.keys() & _OVER for item in behind)
        # "yang pernah menjadi panglima"
        over = over or any(item.low in pack.settings.get("formerly", ()) for item in items[first:at])
        over = over and not any("superlative" in item.tags for item in items[first:at])
        # "who succeeded Nasrallah as secretary-general"
        gone = first == k + 1 < at and items[k - 1].low in pack.settings.get("replaces", ())
        gone = gone and k > 1 and "planned" not in items[k - 2].tags
        over = over or gone
        return tuple(replace(title, former=title.former or over) for title in office.titles)
    # "Lebanon's president, Joseph Aoun, a former army chief, …": of the same state; "Hun Sen, kini ketua Senat, …"
    # "Shoigu, now secretary of the council after years as a minister, …"
    ends = all(item.cls in ",." or item.tags.keys() & _ENDS for item in items[at + 1 : at + 2])
    if first != k + 2 or not ends or not (at > first or office.indefinite):
        return ()
    own = next((title.of for title in items[k].value.titles), ())
    # "pemimpin HTS, Ahmed al-Sharaa, kini presiden": not of the group
    own = tuple(of for of in own if all(r.entity.type not in FORCES for r in of.referents))
    named = [title for title in office.titles if title.of or national(title.office)]
    return tuple(replace(title, of=title.of or own, former=title.former or once) for title in named)


def _succeeding(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """ "Qassem, yang menggantikan Nasrallah sebagai sekretaris jenderal Hizbullah": whoever replaces somebody."""
    at = _replacing(items, k, pack)
    if not at or at + 3 >= len(items):
        return ()
    whom, joins, office = items[at + 1 : at + 4]
    told = whom.cls == office.cls == "X" and "capacity" in joins.tags and office.value.kind == "office"
    return office.value.titles if told else ()


def _inherited(items: list[Item], k: int, analysis: Analysis, context: Context) -> tuple[Title, ...]:
    """ "Netanyahu named X to replace Gallant", "… as Gallant's successor": the office that Gallant was told to hold."""
    whom = _predecessor(items, k, context.pack)
    who = whom.referents[0].entity if whom is not None and whom.kind == "person" and whom.referents else None
    office = context.discourse.offices.of(who) if who is not None else ""
    of = context.discourse.serves(who, analysis.sentence) if who is not None and office else None
    if whom is None or of is None:
        return ()
    owner = whom.again()
    owner.referents = (of,)
    return (Title(office, (owner,), False),)


def _predecessor(items: list[Item], k: int, pack: Pack) -> Mention | None:
    """After whom the person at items[k] comes, where no office is named with it."""
    behind = list(takewhile(lambda item: item.cls not in ",.;", items[k + 1 : k + _NEAR]))
    if behind and "capacity" in behind[0].tags:
        # "sebagai pengganti Gallant", "as Gallant's successor"
        told = any(item.low in pack.settings.get("successors", ()) for item in behind)
        return next((item.value for item in behind if item.cls == "X"), None) if told else None
    at = _replacing(items, k, pack)
    bare = not any("capacity" in item.tags for item in items[at + 2 : at + 3])
    return next((item.value for item in items[at + 1 : at + 2] if at and bare and item.cls == "X"), None)


def _replacing(items: list[Item], k: int, pack: Pack) -> int:
    """ "Qassem, who was elected to *succeed* Nasrallah": where the verb behind a person stands that says so, or 0."""
    at = k + 1
    while at < len(items) and (items[at].cls in ",D()N" or items[at].tags.keys() & _TO_REPLACE):
        if "planned" in items[at].tags:
            return 0
        at += 1
    return at if at < len(items) and items[at].low in pack.settings.get("replaces", ()) else 0


def _appointed(items: list[Item], k: int) -> tuple[Title, ...]:
    """ "Salam, who last month was named prime minister of Lebanon", "Salam ditunjuk menjadi …"; not "will be named"."""
    at = k + 1
    if k and "relative" in items[k - 1].tags:
        return ()
    if [item.cls for item in items[at : at + 3]][::2] == [",", "X"] and "relative" in items[at + 1].tags:
        # "Mark Savaya, *whom* Donald Trump has named as his envoy": he, and not who names him
        at += 3
    while at < len(items) and (items[at].cls in ",DN()" or items[at].tags.keys() & _SINCE):
        if "planned" in items[at].tags:
            return ()
        at += 1
    if at >= len(items) or "appointed" not in items[at].tags:
        return ()
    joined = items[at + 1 : at + 2] and items[at + 1].cls == "w"  # "sebagai", "menjadi"
    if at == k + 1 and not joined:
        return ()  # "Trump named …"
    office = items[at + 2 if joined else at + 1 :][:1]
    return office[0].value.titles if office and office[0].cls == "X" and office[0].value.kind == "office" else ()


def _made(items: list[Item], k: int, analysis: Analysis, context: Context) -> tuple[Title, ...]:
    """ "Burhan named X, a former official, as prime minister": of the state of who appoints, if no other is told."""
    who = next((c for c in range(k - 2, -1, -1) if items[c].cls != "D" and not items[c].tags.keys() & _WHEN), -1)
    if k < 2 or who < 0 or "appointed" not in items[k - 1].tags or items[who].cls != "X":
        return ()
    at = k + 1
    if at < len(items) and items[at].cls in ",(":
        # "Ali Larijani (67)"
        closes = "," if items[at].cls == "," else ")"
        at = next((c + 1 for c in range(at + 1, min(at + _ASIDE, len(items))) if items[c].cls == closes), at)
    at += at < len(items) and "capacity" in items[at].tags
    if at >= len(items):
        return ()
    bare = items[at].tag("title", "office") or ""
    titles = (Title(bare, (), False),) if national(bare) or bare in SENT else ()
    if items[at].cls == "X":
        titles = items[at].value.titles if items[at].value.kind == "office" else ()
    state = principal(items[who].value, analysis, context)
    return tuple(Title(title.office, title.of or (state,), title.former) for title in titles)


def principal(boss: Mention, analysis: Analysis, context: Context) -> Mention:
    """Of what those are whom somebody sends or appoints: the state of a person, if it is known."""
    state = boss.again()
    who = boss.referents[:1]
    known = context.discourse.serves(who[0].entity, analysis.sentence) if who else None
    state.referents = (known,) if known is not None else who
    return state


def national(office: str) -> bool:
    """Whether a country has such an office, and no body of it."""
    return office in _NATIONAL or (office.endswith(" minister") and not office.startswith("deputy"))
