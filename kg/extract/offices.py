"""Persons and the offices that they hold or held."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.extract.appointments import SENT, become, given, national, principal
from kg.extract.clauses.holders import each_of
from kg.extract.clauses.leading import leading, led
from kg.extract.context import Analysis, Context
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item, located
from kg.extract.phrases.mentions import Mention, Title
from kg.extract.phrases.persons import COUNTERPART
from kg.extract.phrases.referents import BODIES, PLACES, Referent
from kg.statement import Entity, Office


def find(analysis: Analysis, context: Context, seen: set[tuple[str, str, str]]) -> Iterator[Office]:
    """The offices that a sentence gives to persons whom it names; each once an article."""
    items = analysis.sentence.items
    for k in analysis.sentence.named:
        mention: Mention = items[k].value
        for chief in _chiefs(mention):
            yield from _of(chief, chief.titles, analysis, context, seen)
        for chief in _sitting(mention):
            yield from _of(chief, (Title(_SEATS[mention.name], (), False),), analysis, context, seen)
        if not mention.referents:
            continue
        if mention.kind == "pronoun" and mention.referents[0].entity.type == "Person":
            # "Ia kemudian menjadi ketua parlemen", "he was appointed prime minister"
            yield from _of(mention, become(items, k, context.pack), analysis, context, seen)
        if mention.kind != "person":
            continue
        own = (
            *_not_of_a_body(
                items,
                k,
                _under(items, k, analysis, context)
                or _through(items, k, context.pack)
                or _sent(items, k, analysis, context),
            ),
            *led(items, k, context.pack),
            *leading(items, k, context.pack),
            *_seated(items, k),
            *_crowned(mention, context.pack),
        )
        yield from _of(mention, own, analysis, context, seen)
        if mention.aide and k + 2 < len(items) and items[k + 2].value is not None:
            yield from _of(items[k + 2].value, _aide(mention, analysis, context), analysis, context, seen)
        named = (*given(items, k, analysis, context), *each_of(items, k, context.pack))
        yield from _of(mention, named, analysis, context, seen)


def _aide(boss: Mention, analysis: Analysis, context: Context) -> tuple[Title, ...]:
    """The offices under a person's, which are of the same state as the person's own."""
    state = boss.again()
    state.referents = tuple(_owner(boss.titles[0], boss.referents[0], analysis, context)) if boss.titles else ()
    return tuple(Title(title.office, title.of or (state,), title.former) for title in boss.aide)


def _under(items: list[Item], k: int, analysis: Analysis, context: Context) -> tuple[Title, ...]:
    """ "Podolyak, an adviser *to President Zelensky*": of the state of whom he serves."""
    titles: tuple[Title, ...] = items[k].value.titles
    boss = items[k + 2].value if k + 2 < len(items) and items[k + 2].cls == "X" else None
    if len(titles) != 1 or titles[0].of or boss is None or boss.kind != "person":
        return ()
    # "a spokesman *for* President Zelensky"
    speaks = titles[0].office in _SPEAKING and "behalf" in items[k + 1].tags
    serves = titles[0].office in _SERVING and items[k + 1].tag("preposition", "role") == "with"
    if not (serves or speaks):
        return ()
    state = principal(boss, analysis, context)
    own = all(r.entity.type in ("State", "InternationalOrganization") for r in state.referents)
    return (Title(titles[0].office, (state,), titles[0].former),) if own and state.referents else ()


def _through(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """ "NATO, *melalui* Sekretaris Jenderal Mark Rutte, mengutuk", "NATO, kata …, siap": of whom he speaks for."""
    said = k == 3 and items[2].tag("speech", "frame") == "after" and items[1].cls == ","
    if k < 2 or not (said or items[k - 1].low in pack.settings.get("through", ())):
        return ()
    named = items[k - 2 - (items[k - 2].cls == ",")]
    body = named.value if named.cls == "X" and any(r.entity.type in BODIES for r in named.value.referents) else None
    bare = all(of.kind == "body" and not of.of and not of.hit for title in items[k].value.titles for of in title.of)
    if body is None or not bare:
        return ()
    return tuple(Title(title.office, (body,), title.former) for title in items[k].value.titles)


def _sent(items: list[Item], k: int, analysis: Analysis, context: Context) -> tuple[Title, ...]:
    """A person's own offices; in "China … mengirim utusan khusus Deng Xijun" of who the sentence begins with.

    And "Salam … menginstruksikan Menteri Luar Negeri Youssef Raji": of the country of who gives orders.
    """
    titles: tuple[Title, ...] = items[k].value.titles
    if not k or "sends" not in items[k - 1].tags:
        return titles
    named = [item.value for item in items[:k] if item.cls == "X"]
    found = []
    for title in titles:
        # whoever gives orders stands before the verb
        whose = named[-1:] if title.office.endswith(" minister") else named[:1] if title.office in SENT else []
        senders = [principal(one, analysis, context) for one in whose]
        states = [one for one in senders if any(r.entity.type == "State" for r in one.referents)]
        found.append(Title(title.office, title.of or tuple(states), title.former))
    return tuple(found)


def _not_of_a_body(items: list[Item], k: int, titles: tuple[Title, ...]) -> tuple[Title, ...]:
    """ "Pasukan paramiliter pimpinan X", "SPLM-N pimpinan X": he leads them, not the country."""
    body = k > 0 and (items[k - 1].cls == ")" or (items[k - 1].cls == "X" and items[k - 1].value.type in BODIES))
    # "komite beranggotakan 15 orang pimpinan X"
    # or "the anarchist leader X": of those whom the word names; not "Shoigu met leader X"
    acts = k > 1 and items[k - 2].cls == "X"
    body = body or (k > 0 and not acts and items[k - 1].cls == "w" and items[k - 1].tags.keys() <= {"population"})
    return tuple(title for title in titles if not (body and title.office == "leader" and not title.of))


def _seated(items: list[Item], k: int) -> tuple[Title, ...]:
    """ "Kantor Perdana Menteri Israel Benjamin Netanyahu": the office is named after his."""
    seat = items[k - 1].value if k and items[k - 1].cls == "X" else None
    return (Title(_SEATS[seat.name], seat.of, False),) if seat is not None and seat.name in _SEATS else ()


def _crowned(mention: Mention, pack: Pack) -> tuple[Title, ...]:
    """ "King Abdullah II", "Raja Salman": the title that is a part of the name."""
    first = mention.text.split(maxsplit=1)[0]
    office = pack.tags(first).get("title", {}).get("office", "") if not mention.titles else ""
    return (Title(office, (), False),) if office in _CROWNED else ()


def _chiefs(mention: Mention) -> list[Mention]:
    """ "Prime Minister Benjamin Netanyahu's office": the persons whose a body or an office is."""
    return [of for of in mention.of if of.kind == "person" and of.titles and of.referents]


def _sitting(mention: Mention) -> list[Mention]:
    """ "Kantor Perdana Menteri Benjamin Netanyahu": whose office his name tells."""
    named = mention.of if mention.kind == "body" and mention.name in _SEATS else ()
    return [of for of in named if of.referents and of.referents[0].entity.type == "Person" and not of.titles]


def _of(
    mention: Mention, titles: tuple[Title, ...], analysis: Analysis, context: Context, seen: set[tuple[str, str, str]]
) -> Iterator[Office]:
    person = mention.referents[0]
    for title in titles:
        if title.office == COUNTERPART or any(of.pronoun and of.pronoun["refers"] == "pair" for of in title.of):
            # "his counterpart", "pemimpin kedua negara"
            continue
        of = _owner(title, person, analysis, context)
        if of and _killed_by_his_own(mention, title, of[0], analysis, context):
            continue
        named_before = any(inner.pronoun is not None for inner in title.of)
        if of and named_before and of[0].entity.type == "Organization" and of[0].entity.name.islower():
            # "ketuanya", of an organization without a name
            continue
        if not of and title.office not in _ALONE:
            # nobody knows of what: better silent
            continue
        key = (person.entity.iri, title.office, of[0].entity.iri if of else "")
        if key in seen or (not of and any(k[:2] == key[:2] for k in seen)):
            continue
        seen.add(key)
        head = context.head(analysis, None, person, *of)
        yield Office(
            **head, person=person.entity, office=title.office, of=tuple(r.entity for r in of), former=title.former
        )


def _killed_by_his_own(mention: Mention, title: Title, of: Referent, analysis: Analysis, context: Context) -> bool:
    """ "Israel membunuh Kepala Staf X": of whom, the words do not tell, and not of Israel."""
    if any(inner.kind in ("entity", "place", "person") or inner.of for inner in title.of):
        return False
    items = analysis.sentence.items
    end = next((k for k, item in enumerate(items) if item.end > mention.start), len(items))
    verb = next((k for k in range(end - 1, 0, -1) if _befalls(items, k)), 0)
    if items[verb].tag("outcome", "outcome") != "killed" or items[verb].tag("outcome", "side") == "subject":
        # "Hezbollah lost its chief"
        return False
    between = items[verb + 1 : end]
    listed = not between or (between[-1].cls == "k" and all(item.cls in "X,k" for item in between))
    if not listed and not any("parts" in item.tags for item in between):
        # "Israel killed 12 people, its defence minister said"
        return False
    first = max((k + 1 for k in range(verb) if items[k].tags.keys() & _CLAUSES), default=0)
    who = next((k for k in range(first, verb) if items[k].cls == "X"), None)
    if who is None or (who and "preposition" in items[who - 1].tags):
        return False
    if items[verb].tag("outcome", "frame") == "participle" and any(
        item.cls == "," or "relative" in item.tags for item in items[who + 1 : verb]
    ):
        # "the group was weakened by the war, which killed its leader"
        return False
    country = context.discourse.country
    states = {country.get(r.entity.iri, r.entity).iri for r in items[who].value.referents}
    return country.get(of.entity.iri, of.entity).iri in states


def _befalls(items: list[Item], at: int) -> bool:
    """ "Membunuh", "killed", behind which stands whom; not "was killed"."""
    frame = items[at].tag("outcome", "frame")
    return frame == "object" or (frame == "participle" and "auxiliary" not in items[at - 1].tags)


def _owner(title: Title, person: Referent, analysis: Analysis, context: Context) -> list[Referent]:
    """What the office is of, at most one: the words say it, or the person's country, or the place spoken of."""
    discourse = context.discourse
    named = [
        referent
        for inner in title.of
        for referent in inner.referents
        if not (inner.kind == "pronoun" and referent.entity.type in _NEVER.get(title.office, ()))
    ]
    if (under := _boss(title, person, analysis, context)) is not None:
        return [under]
    home = discourse.home(person.entity)
    chiefs = [r for r in named if r.entity.type == "Person" and title.office in _SERVING | _SPEAKING]
    if chiefs and all(r in chiefs or r.entity.type not in BODIES for r in named):
        # "Putin's spokesman", "penasihat Trump untuk Afrika"
        return chiefs[:1] if home is None else [Referent(home[0], home[1])]
    if title.office in _LOCAL:
        cities = [city for inner in title.of if (city := discourse.city(inner)) is not None]
        places = [r for r in (*cities, *named) if r.entity.type in PLACES] or named
        near = discourse.place_near(_LOCAL[title.office], analysis.sentence)
        if near is not None and near.support is not None and _in_capital(analysis, context):
            # "a strike near Moscow, said Governor X": not of the place that the sentence before named
            near = None
        return (places or ([near] if near is not None else []))[:1]
    # "wakil direktur Asia di ICG": of the body, and not of the region that it is there for
    bodies = [r for r in named if r.entity.type in BODIES] if title.office in _OF_BODIES else []
    of = (bodies or [r for r in named if r.entity.type != "Person"])[:1]
    if of and home is not None and of[0].entity.type == "GovernmentBody" and of[0].entity.iri not in discourse.country:
        # "the foreign ministry spokesman" of a country that other sentences name
        of = [] if not discourse.listed(of[0].entity) else of
    own = discourse.country_of(person.entity)
    bound = bool(of) and of[0].entity.type in ("GovernmentBody", "ArmedForce")
    body = (discourse.country.get(of[0].entity.iri) or discourse.country_of(of[0].entity)) if bound else None
    # "Lebanese army commander X … X, the army's commander", where another army was named last
    told = discourse.country.get(person.entity.iri)
    land = own or (told if told is not None and told.type == "State" else None)
    if body is not None and land is not None and body.type == "State" and land.iri != body.iri:
        # "the ministry's spokesman" whose country is not the one named last
        of = []
    if of:
        return of
    if title.of and home is not None and title.office not in _OF_GROUPS + _OF_BODIES:
        return [Referent(home[0], home[1])]
    if title.office in _SPEAKING and not title.of:
        return _spoken_for(person, own, analysis, context)
    if not national(title.office) and (own is None or title.office not in SENT):
        return []
    if home is not None:
        return [Referent(home[0], home[1])]
    country = discourse.country.get(person.entity.iri)
    here = [r for one in analysis.mentions() for r in one.referents if own is not None and r.entity.iri == own.iri]
    if here and not title.of:
        # "met leader Kim Jong Un in Pyongyang, North Korea"
        return here[:1]
    if country is not None:
        return [discourse.stands(country, analysis.sentence)] if title.of else []
    assumed = discourse.assumed(person.entity, analysis.sentence)
    if assumed is None or (own is not None and own.iri != assumed.entity.iri):
        return []
    # of Lebanon, where only "southern Lebanon" was struck
    within = not discourse.spoken.counts[assumed.entity.iri]
    return [assumed] if within or discourse.spoken.is_main(assumed.entity) else []


def _spoken_for(person: Referent, own: Entity | None, analysis: Analysis, context: Context) -> list[Referent]:
    """ "The army denied it. Spokesman X said …": of the body that spoke last, in this sentence or the one before."""
    for sentence in (analysis.sentence, analysis.before):
        items = sentence.items if sentence is not None else []
        last = next((k for k in range(len(items)) if items[k].cls == "X" and person in items[k].value.referents), None)
        for k in reversed(sentence.named if sentence is not None and last is None else range(last or 0)):
            verb = next((item for item in items[k + 1 :] if not item.tags.keys() & BEFORE_VERBS), None)
            if items[k].cls != "X" or verb is None or "speech" not in verb.tags or (k and items[k - 1].cls == "o"):
                continue
            body = next((r for r in items[k].value.referents if r.entity.type in BODIES), None)
            if body is None or body.entity.name[:1].islower():
                return []
            land = context.discourse.country_of(body.entity)
            apart = own is not None and land is not None and own.iri != land.iri
            where = sentence.span if sentence is not None and sentence is analysis.before else None
            return [] if apart else [Referent(body.entity, where)]
    return []


def _in_capital(analysis: Analysis, context: Context) -> bool:
    """Whether a sentence tells what happened in or near a capital."""
    items = analysis.sentence.items
    there = (items[k].value for k in analysis.sentence.named if located(items, k))
    return any(context.discourse.city(mention) is not None for mention in there)


def _boss(title: Title, person: Referent, analysis: Analysis, context: Context) -> Referent | None:
    """ "Guterres yang, lewat juru bicaranya X, menyerukan": of what he is whom the sentence named before."""
    if not any(of.pronoun is not None and of.pronoun["refers"] == "named" for of in title.of):
        return None
    before = takewhile(lambda one: person not in one.referents, analysis.mentions())
    bosses = [r for one in before if one.kind == "person" for r in one.referents]
    of = context.discourse.country.get(bosses[-1].entity.iri) if bosses else None
    return context.discourse.stands(of, analysis.sentence) if of is not None else None


#: What opens a clause.
_CLAUSES = frozenset({"subordinator", "conjunction", "complementizer"})
#: Offices under somebody else.
_SERVING = frozenset(
    {"aide", "adviser", "foreign policy aide", "national security adviser", "chief of staff", "deputy"}
)
_SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson"})
#: Bodies named after the office of whoever sits there.
_SEATS = {"Prime Minister's Office of {name}": "prime minister", "Presidential Office of {name}": "president"}
#: Kinds of place that these offices are of.
_LOCAL = {
    "governor": ("Territory", "Settlement"), "acting governor": ("Territory", "Settlement"), "mayor": ("Settlement",),
    "police chief": ("Settlement", "Territory"), "police superintendent": ("Settlement", "Territory"),
    "head of the regional military administration": ("Territory", "Settlement"),
    "head of the city military administration": ("Settlement",),
}  # fmt: skip
#: Offices of groups, never of a state's own body.
_OF_GROUPS = ("leader", "secretary-general", "deputy leader")
#: A state has none of these; its councils and centres do.
_OF_BODIES = (
    "chair", "deputy chair", "chairman", "deputy chairman", "director", "deputy director", "head", "deputy head",
    "member", "secretary", "high representative",
)  # fmt: skip
#: Whose, where only a pronoun says so, such an office hardly is.
_NEVER = {**dict.fromkeys(_OF_GROUPS, ("ArmedForce", "GovernmentBody")), "commander": ("State",)}
#: Offices that say enough when the text does not tell of what.
_ALONE = frozenset({"president", "pope"})
#: Titles that names begin with.
_CROWNED = frozenset({"king", "emir"})
