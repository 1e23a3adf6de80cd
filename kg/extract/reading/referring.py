"""Who is meant by each mention of a sentence, by whoever spoke and acted before it."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.context import Analysis, Context
from kg.extract.language.capitals import RULERS
from kg.extract.language.tokens import Item, Sentence, antecedent, position, quoted, subjectless
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.pairs import two_before
from kg.extract.phrases.referents import FORCES, STATES, Referent, iris
from kg.extract.reading.telling import carried, somebody, teller, told_by
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.merged import spoken_for
from kg.statement import Entity

#: A place, a comma, a name and a verb.
_FRONTED = 4
_JOINS = frozenset({"adverb", "conjunction", "subordinator"})
#: Who has forces, or speaks for who has.
_SPEAKERS = (*STATES, *FORCES, "GovernmentBody", "Person")
#: Behind these nobody goes on to say what: "…, Moscow said."
_CLOSES = ',.;"'
#: So many items at most has a label of a time, and what ends it.
_LABEL = 9
#: So many items may tell where, before a comma and who acts there.
_PLACE = 6
#: A person, a comma, and "the only".
_BEFORE = 3
_OPENERS = frozenset({"adverb", "conjunction", "subordinator", "determiner"})


def resolve_all(named: list[Mention], sentence: Sentence, analyses: list[Analysis], context: Context) -> None:
    """Whom each means; of "“Putin must be stopped,” he said", whom only the quotation names is not who says it."""
    discourse = context.discourse
    outside, main = discourse.person, None
    for mention in named:
        inside = quoted(mention, sentence)
        discourse.person = discourse.person if inside else outside
        resolve(mention, sentence, discourse)
        if _speaks_too(mention, sentence):
            main = main or discourse.subject
            discourse.said(mention.referents[0].entity, sentence)
        if analyses and mention.kind == "pronoun":
            two = two_before(mention, sentence, analyses[-1].sentence)
            mention.referents = two or _quarrelling(mention, sentence, analyses, discourse) or mention.referents
        if mention.kind == "office" and (ruler := _ruler(mention, sentence, context)) is not None:
            mention.referents = (ruler,)
        if mention.kind == "office" and (one := _one_of(mention, sentence)) is not None:
            mention.referents = one.referents
        _speaks_on(mention, sentence, analyses, discourse)
        outside = outside if inside else discourse.person
    discourse.person = outside
    if main is not None and main[1] is sentence:
        # "Zelensky called Erdogan after Putin had said no. He asked for missiles."
        discourse.subject = main


def _one_of(mention: Mention, sentence: Sentence) -> Mention | None:
    """ "Orban, satu-satunya pemimpin Uni Eropa yang mendukung Moskow": the person before the comma."""
    items, at = sentence.items, position(sentence.items, mention, 0)
    if at < _BEFORE or items[at - 1].tags.keys().isdisjoint({"superlative", "indefinite"}) or items[at - 2].cls != ",":
        return None
    who = items[at - _BEFORE].value if items[at - _BEFORE].cls == "X" else None
    tells = any("relative" in item.tags for item in items[at + 1 : at + 2])
    return who if tells and who is not None and who.kind == "person" else None


def resolve(mention: Mention, sentence: Sentence, discourse: Discourse) -> None:
    """Whom one means, and whether the next sentence may go on with them."""
    referents = discourse.resolve(mention, sentence)
    if mention.pronoun is not None and (mention.pronoun["refers"], mention.pronoun.get("type")) == ("subject", "State"):
        # "Erdogan mengatakan negaranya mendukung Qatar": Turkey does; "Merz, yang negaranya …": of him
        referents = _related(mention, sentence) or referents
        states = (spoken_for(referent.entity, discourse) for referent in referents)
        mention.referents = tuple(discourse.stands(state, sentence) for state in states if state is not None)
    if referents and mention.kind != "pronoun" and _leads(mention, sentence):
        discourse.said(referents[0].entity, sentence)
    elif referents and (mention.pronoun or {}).get("refers") == "organization" and _leads(mention, sentence):
        # "The rebels denied it, but their spokesman …"
        discourse.said(referents[0].entity, sentence)
    elif referents and mention.kind == "entity" and referents[0].entity.type in ("State", "ArmedGroup"):
        # "he said Israel must leave the hills that it holds"
        before = next((i for i, k in zip(sentence.items, sentence.items[1:], strict=False) if k.value is mention), None)
        # not "Indonesia, which does not recognise Israel": of whom it says so
        # but "Alimi accused the STC of … and demanded that it leave": a person is no "it"
        said = discourse.subject
        behind = position(sentence.items, mention, len(sentence.items)) + 1
        alone = [item.cls for item in sentence.items[behind : behind + 2]] != ["k", "X"]
        person = alone and said is not None and said[1] is sentence and said[0].type == "Person"
        # not "a report that identified Chinese-made howitzers"
        people = mention.hit is not None and mention.hit.role == "demonym"
        tells = before is not None and not people and (person or before.tag("speech", "target") != "object")
        # and "at a summit of the OSCE, Russia undertook to withdraw its troops"
        opens = before is not None and ({"complementizer", "speech"} & before.tags.keys() or _acts(mention, sentence))
        if tells and opens:
            discourse.actor = (referents[0].entity, sentence)


def _quarrelling(
    mention: Mention, sentence: Sentence, analyses: list[Analysis], discourse: Discourse
) -> tuple[Referent, ...]:
    """ "Pakistan blamed Kabul. Kabul rejected that. Talks between the two …": who has just accused, and who denied."""
    if mention.pronoun is None or mention.pronoun["refers"] != "pair":
        return ()
    at = position(sentence.items, mention, 0)
    between = at > 0 and sentence.items[at - 1].tag("preposition", "role") == "between"
    if not between and mention.pronoun.get("type") != "State":
        return ()
    told = [act for before in analyses[-2:] for act in before.speeches]
    said = [next((act for act in told if act.act in acts), None) for acts in (("accuse",), ("deny", "reject"))]
    parties = [discourse.party(act.claimants[0].entity) for act in said if act is not None]
    named = [party for party in parties if party is not None]
    apart = len({party.iri for party in named}) == len(said)
    return tuple(discourse.stands(party, sentence) for party in named) if apart else ()


def _related(mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """Whom the name before a relative word, or a verb of saying, and a mention means."""
    items = sentence.items
    at = position(items, mention, 0)
    at -= at > 1 and "complementizer" in items[at - 1].tags
    # "while Israel's ambassador, Azar, said his country …": his, and not of whom the sentence begins with
    if at < 2 or not ("relative" in items[at - 1].tags or items[at - 1].says):
        return ()
    before = antecedent(items, at - 1)
    # nor, in "Pezeshkian lewat telepon dengan Macron menegaskan negaranya …", of whom he talked with
    beside = (
        before > 1
        and items[at - 1].says
        and ("versus" in items[before - 1].tags or "subordinator" in items[before - 2].tags)
    )
    return tuple(items[before].value.referents) if items[before].cls == "X" and not beside else ()


def _acts(mention: Mention, sentence: Sentence) -> bool:
    """Whether a name stands right behind a circumstance that opens the sentence, and a verb behind it.

    Or behind a comma and a word like "while": "Hamas freed hostages, while Israel withdrew its forces".
    """
    items = sentence.items
    at = position(items, mention, 0)
    comma = next((k for k, item in enumerate(items) if item.cls == ","), 0)
    opens = items[0].cls == "o" or "preposition" in items[0].tags
    verb = items[at + 1] if at + 1 < len(items) else None
    meanwhile = at > 1 and "subordinator" in items[at - 1].tags and items[at - 2].cls == ","
    if verb is None or verb.cls != "w" or "relative" in verb.tags:
        return False
    # not "China is neutral, although Kyiv accuses it of …", "while Iran supplied it with drones"
    whom = items[at + 2 : at + 3]
    other = "speech" in verb.tags or any(item.cls == "X" and item.value.kind == "pronoun" for item in whom)
    return (meanwhile and not other) or (opens and at == comma + 1)


def _ruler(mention: Mention, sentence: Sentence, context: Context) -> Referent | None:
    """ "Zelenskyy thanked the team. “…,” the president said": who acted before, where nobody else is told to be it."""
    discourse, title = context.discourse, mention.titles[0]
    spoke, words = discourse.speaker, mention.text.lower().split()
    again = any(context.pack.any_in(group, words) for group in ("definite", "demonstrative"))
    if title.of or title.office not in RULERS or len(mention.titles) > 1 or not again:
        return None
    if spoke is None or spoke[0].type != "Person" or sentence.index - spoke[1].index != 1:
        return None
    untold = discourse.offices.holder(title.office, []) is None and not discourse.offices.of(spoke[0])
    return Referent(spoke[0], spoke[1].span) if untold else None


def _speaks_on(mention: Mention, sentence: Sentence, analyses: list[Analysis], discourse: Discourse) -> None:
    """ "…, it added.", "They said …": whoever spoke in one of the two sentences before, if nobody acted since."""
    if mention.pronoun is None or mention.pronoun["refers"] not in ("thing", "people", "person", "anyone"):
        return
    items = sentence.items
    at = next((k for k in sentence.named if items[k].value is mention), None)
    if at is None or at + 1 == len(items) or not items[at + 1].says:
        return
    near = takewhile(lambda a: not somebody(a.sentence) or a.speeches, reversed(analyses[-2:]))
    said = next((a for a in near if a.speeches), None)
    if said is None or (at and items[at - 1].cls not in ',"'):
        return
    if mention.pronoun["refers"] in ("person", "anyone"):
        behind = at > 0 and items[at - 1].cls in ',"'
        if behind and said is analyses[-1] and (last := _last_of_two(said)) is not None:
            mention.referents = (last,)
        return
    spoke = told_by(said.speeches)
    speaker = carried(spoke, said.sentence)[-1]
    if teller(spoke, said.sentence) != speaker.entity:
        # "Rwanda has been accused by the UN of it. It denies this"
        return
    since = discourse.speaker
    if since is not None and since[1].index > said.sentence.index and since[0].type in ("ArmedGroup", "State"):
        # "Hamas denied it. M23 is made up of Tutsis. It says …"
        return
    if _agrees(mention.pronoun["refers"], speaker.entity):
        mention.referents = (speaker,)


def _last_of_two(said: Analysis) -> Referent | None:
    """ "Guterres called for …, and spokesman Dujarric dismissed …. …, he said": who spoke last of two persons."""
    persons = [one for act in said.speeches for one in carried(act, said.sentence) if one.entity.type == "Person"]
    return persons[-1] if len(iris(persons)) > 1 and not any(act.wraps for act in said.speeches) else None


def _agrees(refers: str, speaker: Entity) -> bool:
    """Several people are "they", a state is "it", a body may be both."""
    if refers == "people":
        return speaker.type not in ("Person", "State")
    return speaker.type not in ("Person", "PopulationGroup") and not (
        speaker.type in ("Actor", "Organization") and speaker.name.islower() and speaker.text.endswith("s")
    )


def _leads(mention: Mention, sentence: Sentence) -> bool:
    """Whether a mention opens its sentence, or a clause behind a semicolon, and so is most likely its subject."""
    items, label = sentence.items, _label(sentence)
    if any(items[k].value is mention and items[k - 1].cls == ";" for k in sentence.named[1:]):
        return True
    if (shared := _behind_clause(items)) and items[shared].value is mention:
        return True
    front = _fronted(items, label)
    first = front or next((k for k in sentence.named if k >= label), sentence.named[0])
    # "the Iran-backed movement": the name only qualifies what follows
    qualifies = first + 1 < len(items) and items[first + 1].cls == "-" and items[first + 1].start == items[first].end
    # "the Kurdish-led Syrian Democratic Forces" is one name from "led" on
    name = first + 2 if qualifies and first + 2 < len(items) and items[first + 2].cls == "X" else first + 3
    at = name if qualifies else first
    if at >= len(items) or items[at].value is not mention:
        return False
    before = items[label:first]
    # "Bagi Zelensky, syarat itu mustahil. “…,” katanya."
    opens = _OPENERS | {"behalf"} if mention.kind == "person" else _OPENERS
    return bool(front) or all(item.cls in ",DdN" or item.tags.keys() & opens for item in before)


def _label(sentence: Sentence) -> int:
    """ "Pukul 12.00: …", "tirto.id - …": where the sentence begins behind the time or the outlet that stands before."""
    items = sentence.items
    end = next((k for k, item in enumerate(items[:_LABEL]) if item.text in (":", "-", "–", "—")), 0)
    outlet = end == 1 and items[0].cls == "X" and items[0].value.type == "MediaOutlet"
    timed = end > 0 and items[end].text == ":" and all(item.cls in "wDN,cjC" for item in items[:end])
    told = any(item.says for item in items[:end])
    return end + 1 if (outlet or timed) and not told and end + 1 < len(items) else 0


def _speaks_too(mention: Mention, sentence: Sentence) -> bool:
    """ "Kyiv struck Saratov, while Moscow said its forces …": whose clause it is that goes on."""
    if mention.kind == "pronoun" or not any(r.entity.type in _SPEAKERS for r in mention.referents[:1]):
        return False
    items = sentence.items
    at = position(items, mention, 0)
    opens = at and (items[at - 1].cls in "k," or items[at - 1].tags.keys() & _JOINS)
    if not opens or at + 2 >= len(items) or items[at + 2].cls in _CLOSES:
        return False
    if items[at + 1].tag("speech", "frame") == "passive" and items[at + 1].tag("speech", "act") == "accuse":
        # "Egypt backs the army, while the UAE is accused of arming the rebels, which it denies"
        return True
    if not items[at + 1].says:
        return False
    # "though Kyiv accuses it", "after Pakistan asked for it": another
    whom = any(item.cls == "X" and item.value.pronoun is not None for item in items[at + 2 : at + 4])
    return items[at + 1].tag("speech", "act") == "assert" or not whom


def _behind_clause(items: list[Item]) -> int:
    """ "After seizing Bara, the paramilitary forces pushed east": the subject of both clauses, or 0.

    And in "Ketika tentara memasuki desa, Aminata Diallo melarikan diri" the person of whom the main clause is.
    """
    comma = next((k for k, item in enumerate(items) if item.cls == ","), 0)
    who = items[comma + 1] if "subordinator" in items[0].tags and 0 < comma < len(items) - 2 else None
    if who is not None and who.cls == "X" and who.value.kind == "person" and items[comma + 2].cls in "w(":
        return comma + 1
    if len(items) <= _FRONTED or not subjectless(items):
        return 0
    behind = (k for k in range(2, len(items) - 1) if items[k - 1].cls == "," and items[k].cls == "X")
    return next((k for k in behind if items[k + 1].cls == "w" and "relative" not in items[k + 1].tags), 0)


def _fronted(items: list[Item], label: int) -> int:
    """ "Dari Damaskus, Araghchi terbang …", "Di Sudan, RSF mengakui …": who acts or speaks behind a place, or 0."""
    behind_label = range(label, len(items))
    first = next((k for k in behind_label if items[k].cls not in ",D" and not items[k].tags.keys() & _OPENERS), label)
    if items[first].cls != "o" or len(items) <= _FRONTED:
        return 0
    # "Sementara itu, di pagoda tersebut, Malis menggeleng"
    behind = items[first + 1 : first + _PLACE]
    comma = first + 1 + next((k for k, item in enumerate(behind) if item.cls not in "XwtjKLB" or item.says), -2)
    who = items[comma + 1] if first < comma < len(items) - 1 and items[comma].cls == "," else None
    if who is None or who.cls != "X":
        return 0
    alone = comma == first + 2 and items[first + 1].cls == "X"
    told = who.value.kind == "person" and bool(who.value.name)
    return comma + 1 if told or (alone and any(item.says for item in items[comma + 2 : comma + 3])) else 0
