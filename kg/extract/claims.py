"""Speech acts whose content is not only a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.answers import answered
from kg.extract.clauses.relatives import before_verb
from kg.extract.context import Analysis, Context
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item, antecedent
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import Referent, iris, unique
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.conditions import condition, refused
from kg.extract.speech.merged import spoken_for
from kg.extract.speech.scare import across
from kg.extract.speech.speech import Speech
from kg.extract.speech.targets import of_what, strangers
from kg.extract.victims.deeds import PARTIES
from kg.statement import Claim, Entity

#: Words that may stand before the verb of what is said when it has no subject of its own.
_FUNCTION = frozenset({"complementizer", "adverb", "auxiliary", "negation", "planned", "subordinator"})
_PLAIN = frozenset({"assert", "confirm", "predict"})
#: A quotation of so many words tells more than how somebody calls a thing.
_TELLING = 4
#: So many words may describe what is expressed.
_DESCRIBED = 5
#: A part of what is said has at least so many items.
_LEAST = 3
#: Acts of which a negation makes nothing of the kind ("does not support").
_TURNED = frozenset({"support", "condemn", "accuse"})
#: What says no: with "would not" before it, it does not.
_NO = frozenset({"reject", "deny"})
#: What stands before the next act of who speaks.
_OPENS_NEXT = frozenset({"shared", "conjunction"})
#: What may stand before who performs an act: "Sekali lagi kami menyerukan …".
_OPENERS = frozenset({"complementizer", "adverb"})
#: Words that begin a clause.
_OPENS = frozenset({"relative", "subordinator", "conjunction"})


def find(analysis: Analysis, context: Context, before: list[Claim]) -> Iterator[Claim]:
    """The claims of a sentence; ``before``: the article's claims so far, to which they are added."""
    items = analysis.sentence.items
    if analysis.asks:
        return
    for speech in (act for told in analysis.speeches for act in _acts(items, told, context)):
        if speech.implied:
            yield from _recalled(analysis, speech, context)
            continue
        act = _refined(items, speech, context.discourse, context.pack)
        if act in _PLAIN and _only_figures(analysis, speech, context.pack):
            continue
        for claimant in speech.claimants:
            targets = _each_other(analysis, speech, claimant, context) if speech.reciprocal else speech.targets
            said = not speech.wraps and _expresses(items[speech.verb]) and _expressed(items, speech) is None
            if said and act != "accuse":
                # "expressed that Russia …": at nobody; but "considers the SDF an extension of the PKK"
                targets = ()
            if act == "accuse" and not targets:
                targets = _blamed(items, speech, claimant, context.pack)
            about, quote = _about(items, speech, context), _quote(items, speech, context)
            answers = act == "deny" or (act == "reject" and speech.points_back)
            # "rejected the claim", "a charge that Abu Dhabi denies": nothing of his own is said
            back = speech.points_back or about == items[speech.verb].text
            # "the UAE is accused of arming the RSF, a charge that it denies": of nobody who spoke before
            here = back and _of_a_noun(items, speech.verb)
            told = [one for one in before if not here or one.evidence.start >= analysis.sentence.start]
            denied = answered(claimant.entity, about, back, told, context.discourse) if answers else None
            if denied is not None and denied.claimant is not None and not targets:
                targets = (Referent(denied.claimant, denied.evidence),)
            support = [Referent(denied.claimant, s) for s in (denied.evidence, *denied.support)] if (
                denied is not None and denied.claimant) else []  # fmt: skip
            claim = Claim(
                **context.head(analysis, claimant, *targets, *support),
                act=act,
                target=tuple(r.entity for r in targets),
                about=about,
                mentions=_mentioned(items[speech.first : speech.last]),
                quote=quote,
                denies=denied.id if denied is not None else None,
                claimed_on=speech.when,
            )
            before.append(claim)
            yield claim


def _of_a_noun(items: list[Item], verb: int) -> bool:
    """ ", a charge that Abu Dhabi denies", ", tudingan yang dibantah Kigali": whether a noun is what a verb refuses."""
    relative = before_verb(items, verb)
    return relative > 0 and "relative" in items[relative].tags and items[antecedent(items, relative)].cls == "w"


def _recalled(analysis: Analysis, speech: Speech, context: Context) -> Iterator[Claim]:
    """ "Trump akan memutuskan …. Hal itu disampaikan X.": X says the sentence before, where that is no figure."""
    before: Analysis | None = speech.recalls
    if before is None or before.figures or before.asks:
        return
    items = before.sentence.items
    whole = Speech("assert", speech.claimants, len(items), 0, len(items), wraps=True, quotes=before.sentence.quotes)
    for claimant in speech.claimants:
        yield Claim(
            **context.head(analysis, claimant, Referent(claimant.entity, before.sentence.span)),
            act=_refined(items, replace(whole, claimants=(claimant,)), context.discourse, context.pack),
            about=before.sentence.text.rstrip("."),
            mentions=_mentioned(items),
            claimed_on=speech.when,
        )


def _acts(items: list[Item], speech: Speech, context: Context) -> list[Speech]:
    """ "said Russia remained open to talks but that Kyiv must withdraw": an act for each part.

    Without another "that", only if the parts are different acts.
    """
    if speech.wraps or speech.act != "assert":
        return [speech]
    for k in range(speech.first + _LEAST, speech.last - _LEAST):
        joined = items[k].cls == "k" or "conjunction" in items[k].tags
        that = joined and "complementizer" in items[k + 1].tags
        # "…, dan pasukannya menemukan …": a subject and its verb
        parted = items[k].cls == "k" and items[k - 1].cls == "," and not _listed(items, k)
        clause = parted and _begins(items, k + 1, context.pack)
        ahead = joined and "irrealis" not in items[k + 1].tags and _ahead(items[k + 1])
        opens = that or clause or ahead
        if opens and not any(a <= k < b for a, b in speech.quotes):
            parts = [_part(speech, speech.first, k), _part(speech, k + 1, speech.last)]
            acts = {_refined(items, part, context.discourse, context.pack) for part in parts}
            return parts if len(acts) > 1 or that or clause else [speech]
    return [speech]


def _listed(items: list[Item], at: int) -> bool:
    """ "Ditengahi Mesir, Qatar, dan Amerika berlaku": whether an "and" joins the last of three names."""
    return at > _LEAST and [item.cls for item in items[at - 4 : at]] == ["X", ",", "X", ","]


def _begins(items: list[Item], at: int, pack: Pack) -> bool:
    """Whether a name and a verb stand here."""
    return items[at].cls == "X" and pack.is_verb(items[at + 1])


def _part(speech: Speech, first: int, last: int) -> Speech:
    quotes = [(a, b) for a, b in speech.quotes if first <= a and b <= last]
    return replace(speech, first=first, last=last, quotes=quotes)


def _about(items: list[Item], speech: Speech, context: Context) -> str:
    """The clause that is said, or the verb alone when nothing follows it ("membantahnya")."""
    part = list(items[speech.first : speech.last])
    while part and (
        part[-1].cls in ".,k-"
        or part[-1].tags.keys() & _OPENS_NEXT
        or (len(part) > 1 and "adverb" in part[-1].tags and part[-2].cls in "k,")
    ):
        # "…, dan juga", "…, seraya", "… but": of the act that follows
        part.pop()
    while part and part[0].cls in ".,k-:":
        part.pop(0)
    # "menolak tuduhan | itu": what is refused stands in the verb
    bare = all("demonstrative" in item.tags or item.cls == "t" for item in part)
    first, last = items[speech.verb] if bare else part[0], part[-1] if part else items[speech.verb]
    about = context.span(first.start, max(first.end, last.end)).text
    # "“Kami,” kata X, “tidak akan mundur”": the longer part is what is said
    quote = _quote(items, speech, context)
    return quote if quote is not None and len(quote) > len(about) else about


def _mentioned(items: list[Item]) -> tuple[Entity, ...]:
    """The entities that the content names, each once."""
    named = [r for item in items if item.cls == "X" for r in item.value.referents if r.support is None]
    return tuple(r.entity for r in unique(named))


def _refined(items: list[Item], speech: Speech, discourse: Discourse, pack: Pack) -> str:
    """What is said may tell more than the verb: "mengatakan … tidak mau berkomentar" declines to comment."""
    if speech.act == "predict" and not any(map(_ahead, items[speech.first : speech.last])):
        # an estimate of what is, not of what will be
        return "assert"
    if speech.act not in ("assert", "promise"):
        return speech.act
    own = _performed(items, speech, discourse, pack) if speech.act == "assert" else None
    own = own or _expressed(items, speech)
    if own is not None:
        return own
    told = condition(items, speech.first, speech.last)
    behind_condition = told[1] if told is not None and told[0] <= speech.first + 2 else 0
    end = min(max(speech.first, behind_condition) + 16, speech.last)
    for k in range(speech.first, end):
        tag = across(items, k, end, pack) or items[k].tags.get("refine")
        if tag is None:
            continue
        if speech.act == "promise" and tag["act"] != "threaten":
            continue
        if items[k].low in pack.settings.get("inverts", ()) and speech.first < k < end - 1 and items[k + 1].cls in "Xd":
            # "… should Washington take part": a condition
            continue
        if tag["act"] in _TURNED and k > speech.first and "negation" in items[k - 1].tags:
            continue
        if tag["act"] == "reject" and k + 1 < end and items[k + 1].tag("speech", "act") in _NO:
            # "he would not rule out strikes"
            continue
        if tag.get("needs") == "self" and k > max(speech.first, behind_condition) + 8:
            continue
        before = items[max(speech.first, behind_condition) : k]
        if tag.get("needs") == "self" and speech.wraps and any(item.says for item in before):
            # "Qatar told Israel that it would close it, two diplomats said": Qatar would
            continue
        behind = items[k + 1].tag("preposition", "role") if k + 1 < end else None
        if tag.get("needs") == "self" and behind == "agent":
            # "was backed by Islamabad"
            continue
        if tag.get("needs") == "self" and k == speech.first and _related(items, speech.verb):
            # "Rwanda, which the UN says backs M23": Rwanda does
            continue
        # "Perang ini, menurut X, akan …": X is not the subject
        until = speech.verb if speech.wraps and speech.first < speech.verb < k else k
        if tag.get("needs") == "self" and not _own(items[speech.first : until], speech, discourse, _quoted(k, speech)):
            continue
        if tag["act"] != "promise":
            return str(tag["act"])
        # "Kami akan membuat mereka membayar harga": what is promised may be a threat
        hurts = any(item.tag("refine", "act") == "threaten" for item in items[k + 1 : end])
        return "threaten" if hurts or refused(items, told) else "promise"
    return speech.act


def _related(items: list[Item], verb: int) -> bool:
    """ "Which the UN and the US say": whether only a relative word stands before who says so."""
    at = verb - 1
    while at > 0 and items[at].cls in "Xkd":
        at -= 1
    return at < verb - 1 and "relative" in items[at].tags


def _ahead(item: Item) -> bool:
    """ "Akan", "to", and "tidak akan", which is a promise of the speaker's own where it is one."""
    return bool({"planned", "irrealis"} & item.tags.keys()) or item.tag("refine", "act") in ("promise", "reject")


def _expressed(items: list[Item], speech: Speech) -> str | None:
    """ "voiced “deep concern”": the act that the feeling tells which the verb has for its object."""
    if speech.act != "assert" or speech.wraps or not _expresses(items[speech.verb]):
        return None
    # "reiterated Turkey's full support"
    owned = speech.first + 1 < len(items) and items[speech.first].cls == "X" and items[speech.first + 1].cls == "g"
    first = speech.first + 2 * owned
    for item in items[first : first + _DESCRIBED]:
        if "feeling" in item.tags:
            return str(item.tag("feeling", "act"))
        if item.cls not in 'dj"wt' or item.tags.keys() & {"complementizer", "preposition"}:
            break
    return None


def _expresses(verb: Item) -> bool:
    """Whether a feeling may be the object of a verb that only asserts."""
    tag = verb.tags.get("speech", {})
    return (tag.get("act"), tag.get("frame"), tag.get("target")) == ("assert", "before", "object")


def _performed(items: list[Item], speech: Speech, discourse: Discourse, pack: Pack) -> str | None:
    """ "“Kami menuntut …,” kata X", "X mengatakan pihaknya mengutuk …": the act that the words themselves perform."""
    at = speech.first
    while at < speech.last and (items[at].cls in '",D' or items[at].tags.keys() & _OPENERS):
        at += 1
    if at >= speech.last or items[at].cls != "X" or not _speaks(items[at].value, speech, discourse):
        return None
    verb = next((k for k in range(at + 1, speech.last) if not items[k].tags.keys() & BEFORE_VERBS), None)
    if verb is not None and pack.past is not None and items[verb].low.endswith(pack.past):
        # "We asked for blankets" tells of what was
        return None
    tag = items[verb].tags.get("speech") if verb is not None else None
    return str(tag["act"]) if tag is not None and tag["frame"] == "before" and tag["act"] not in _PLAIN else None


def _speaks(subject: Mention, speech: Speech, discourse: Discourse) -> bool:
    """Whether a speaker's words begin with "we", or with the name of the state that he or she speaks for."""
    if subject.pronoun is not None:
        return bool(subject.pronoun["refers"] == "subject")
    states = {state.iri for one in speech.claimants if (state := spoken_for(one.entity, discourse)) is not None}
    return bool(subject.referents) and all(r.entity.iri in states for r in subject.referents)


def _quoted(at: int, speech: Speech) -> bool:
    """Whether an item stands in a whole clause of direct speech."""
    return any(a <= at < b and b - a >= _TELLING for a, b in speech.quotes)


def _own(between: list[Item], speech: Speech, discourse: Discourse, quoted: bool) -> bool:
    """Whether the subject of what is said is the speaker, or the speaker's own."""
    own = iris(speech.claimants)
    own |= {state.iri for referent in speech.claimants if (state := spoken_for(referent.entity, discourse))}
    at = max((k for k, item in enumerate(between) if item.cls == "X"), default=-1)
    if not all(item.cls in '",D' or item.tags.keys() & _FUNCTION for item in between[at + 1 :]):
        # "I was sure the house would …": of something else
        return False
    if at < 0:
        return True
    if at and "irrealis" in between[at - 1].tags:
        # "Putin said it was unclear whether Russia would go": no promise
        return False
    subject = between[at].value
    if subject.pronoun is not None and subject.pronoun["refers"] == "pair" and not iris(subject.referents) <= own:
        # "Trump said both leaders had agreed to stop": no promise of his
        return False
    return (
        subject.owned
        or any(r.entity.iri in own for r in subject.referents)
        or (
            subject.kind == "pronoun"
            and (
                subject.pronoun["refers"] == "subject"
                # "“They never came,” he said": in direct speech the speaker is "I" or "we"
                or (not quoted and subject.pronoun["refers"] in ("person", "anyone"))
                # "Lavrov said it would take years": nobody's own
                or (not quoted and speech.claimants[0].entity.type != "Person")
            )
        )
    )


def _each_other(analysis: Analysis, speech: Speech, claimant: Referent, context: Context) -> tuple[Referent, ...]:
    """ "saling menuduh": the other speakers, or whoever the one speaker is at odds with: "menuduh lawannya"."""
    others = speech.claimants if len(speech.claimants) > 1 else speech.targets
    party = context.discourse.party(claimant.entity)
    if not others and party is not None and party.iri in iris(analysis.pair):
        others = tuple(r for r in analysis.pair if r.entity.iri != party.iri)
    return tuple(r for r in unique(list(others)) if r.entity.iri != claimant.entity.iri)


def _blamed(items: list[Item], speech: Speech, claimant: Referent, pack: Pack) -> tuple[Referent, ...]:
    """ "X said Rwanda had deliberately shelled a camp": whom the first name in it means, if that is a party.

    Not in "… dilontarkan Erdogan, yang negaranya …": nobody blames their own.
    """
    first = next((k for k in range(speech.first, speech.last) if items[k].cls == "X" or strangers(items, k)), None)
    named = items[first].value if first is not None and items[first].cls == "X" else None
    if first is None or named is None or any(of_what(items, k) for k in range(speech.first, first)):
        return ()
    if named.kind in ("pronoun", "body") and items[first].low.endswith(tuple(pack.settings.get("possessives", ()))):
        return ()
    blamed = tuple(r for r in named.referents if r.entity.type in PARTIES)
    return blamed if all(r.entity.iri != claimant.entity.iri for r in blamed) else ()


def _only_figures(analysis: Analysis, speech: Speech, pack: Pack) -> bool:
    """Whether what is said is a figure and no more: then the figure is the statement, and no claim beside it."""
    figures = [at for at in analysis.figures if speech.first <= at < speech.last]
    items = analysis.sentence.items
    if (
        not figures
        or "responsible" in items[speech.verb].tags
        or any(item.cls == "." for a, b in speech.quotes for item in items[a : b - 1])
    ):
        # direct speech of several sentences tells more
        return False
    if any(b - a >= _TELLING and not any(a <= at < b for at in figures) for a, b in speech.quotes):
        # "calling it “a crime against us all”, hours after strikes killed four": the figure is told beside it
        return False
    sourced = speech.wraps and items[speech.verb].tag("speech", "frame") == "source"
    more = _says_first(items, speech.first, figures[0], pack) or _says_who(items, figures[-1], speech.last, pack)
    return sourced or not more


def _says_first(items: list[Item], first: int, at: int, pack: Pack) -> bool:
    """ "Drones hit a port, killing four", "they repelled an assault in which nine died": a clause before the figure."""
    end = next((k for k in range(at - 1, first, -1) if items[k].cls in ",;k" or items[k].tags.keys() & _OPENS), first)
    return any(
        items[k].tag("assault", "frame") == "verb"
        or (items[k].cls == "w" and pack.is_verb(items[k]) and "reaches" not in items[k].tags)
        for k in range(first, end)
    )


def _says_who(items: list[Item], at: int, last: int, pack: Pack) -> bool:
    """ "Two soldiers died when Cambodian troops opened fire": a clause behind the figure that names who did it."""
    opens = next((k for k in range(at + 1, last) if "subordinator" in items[k].tags), last)
    if opens < last and "since" in items[opens].tags:
        # "400 have died since Israel attacked": only from when they are counted
        return False
    end = next((k for k in range(opens + 1, last) if items[k].cls in ",;."), last)
    who = next((k for k in range(opens + 1, end) if items[k].cls == "X"), end)
    named = who < end and any(r.entity.type in PARTIES for r in items[who].value.referents)
    return named and any(pack.is_verb(items[k]) for k in range(who + 1, end))


def _quote(items: list[Item], speech: Speech, context: Context) -> str | None:
    """Direct speech, verbatim: the longest quotation."""
    quotes = [context.span(items[a].start, items[b - 1].end).text for a, b in speech.quotes if b > a]
    return max(quotes, key=len, default=None)
