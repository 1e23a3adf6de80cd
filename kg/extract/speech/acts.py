"""Who says what: speech acts of a sentence, in every order that news writes them."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases.mentions import referents_of
from kg.extract.phrases.referents import Referent, iris
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.around import LEAST_CONTENT, TELLS
from kg.extract.speech.extents import limit
from kg.extract.speech.frames import act_of
from kg.extract.speech.meant import meant
from kg.extract.speech.merged import merge, pass_on
from kg.extract.speech.speakers import cited, mention_after, tally_end
from kg.extract.speech.speech import Speech, accused_pronoun
from kg.extract.speech.unspoken import tells_nothing
from kg.extract.speech.verb import Verb

#: A speaker, a colon and at least three words.
_LEAST_ANNOUNCED = 5


def find(sentence: Sentence, pack: Pack, discourse: Discourse) -> list[Speech]:
    """The speech acts of a sentence, in order; what stands in quotation marks is searched for none."""
    items = sentence.items
    quoted = [False] * len(items)
    for a, b in sentence.quotes:
        if b - a > 1:
            quoted[a : b + 1] = [True] * (b + 1 - a)
    found: list[Speech] = []
    for at, item in enumerate(items):
        tag = meant(items, at, pack) if "speech" in item.tags else None
        if tag is None or quoted[at] or tells_nothing(items, at, tag, found, pack):
            continue
        speech = act_of(Verb(at, tag, sentence, pack, discourse, found, quoted))
        if speech is not None:
            found.append(speech)
    if not found and discourse.answering is None and (announced := _announced(items, pack)) is not None:
        found.append(announced)
    if not found and discourse.answering is None and (sourced := _sourced(items, pack)) is not None:
        found.append(sourced)
    limit(found, sentence, pack)
    pass_on(found)
    for speech in found:
        speech.claimants = cited(items, speech.verb, speech.claimants, pack)
    merge(found, items, discourse)
    for speech in found:
        _of_others(sentence, speech, discourse)
    return [speech for speech in found if _says_something(speech, items)]


def _announced(items: list[Item], pack: Pack) -> Speech | None:
    """ "Hamas: Kami tidak akan menyerah": the speaker before a colon, a clause without a count behind it."""
    if len(items) < _LEAST_ANNOUNCED or items[0].cls != "X" or items[1].cls != ":":
        return None
    claimants = tuple(items[0].value.referents)
    told, who = items[2:], items[0].value
    known = who.hit is not None or who.titles or who.kind != "person" or (claimants and claimants[0].support)
    if not claimants or not known or who.kind == "place" or any("outcome" in item.tags for item in told):
        return None
    tells = any(pack.is_verb(item) or item.tags.keys() & TELLS for item in told)
    return Speech("assert", claimants, 1, 2, len(items)) if tells else None


def _sourced(items: list[Item], pack: Pack) -> Speech | None:
    """ "Tujuh orang tewas, mengutip data Kementerian Kesehatan": who is cited at the end, and is no outlet."""
    last = next((k for k in range(len(items) - 1, LEAST_CONTENT, -1) if "via" in items[k].tags), 0)
    if not last or items[last - 1].cls != "," or "addressee" in items[last].tags or "points_back" in items[0].tags:
        return None
    after = mention_after(items, tally_end(items, last), pack)
    claimants = (
        tuple(referents_of(after[1])) if after is not None and all(i.cls in ".)" for i in items[after[0] :]) else ()
    )
    if not claimants or any(r.entity.type == "MediaOutlet" for r in claimants):
        return None
    return Speech("assert", claimants, last, 0, last - 1, wraps=True)


def _of_others(sentence: Sentence, speech: Speech, discourse: Discourse) -> None:
    """ "The EU, which accused it of arming Syria": "it" is whoever was named besides, and not who accuses.

    "Putin was open to talks. Kallas accused him of …": the other person named last.
    """
    whom = accused_pronoun(sentence.items, speech)
    own = iris(speech.claimants)
    if whom is None or not iris(whom.referents) <= own:
        return
    if not speech.targets and whom.pronoun in ({"refers": "person"}, {"refers": "anyone"}):
        others = (known for known in discourse.persons.lately(sentence) if known[0].iri not in own)
        speech.targets = tuple(Referent(who, where.span) for who, where in others)[:1]
    whom.referents = speech.targets


def _says_something(speech: Speech, items: list[Item]) -> bool:
    verb, said = items[speech.verb], items[speech.first : speech.last]
    told = speech.points_back or speech.implied or speech.quotes
    if told or speech.act in ("decline_comment", "deny", "reject", "condemn"):
        return True
    if speech.act == "support" and all(item.cls in ",." for item in said):
        # "Trump mengumumkan rencana. Turki mendukungnya."
        return True
    if speech.act == "accuse" and speech.accused and any(item.cls == "w" for item in said):
        # "RSF, yang dituduh PBB melakukan genosida, membantah": a deed of a word or two
        return True
    if speech.act != "assert" and " " in verb.text and verb.tag("speech", "frame") in ("before", "passive"):
        # "menyuarakan keprihatinan", "mengaku bertanggung jawab": the phrase tells what is said
        return True
    if speech.act == "assert" and verb.tag("speech", "frame") == "passive" and any("refine" in i.tags for i in said):
        # "langkah yang oleh Rusia dinyatakan tidak sah"
        return True
    # "Zelensky, writing on X, …" only tells where, "Rusia mengakui pemerintahan Taliban" whom one has ties with
    tells = speech.act not in ("assert", "confirm") or any(
        item.cls not in "X,.d" and not item.tags.keys() & {"preposition", "medium"} for item in said
    )
    if (
        speech.act == "assert"
        and len(said) <= LEAST_CONTENT
        and all(item.cls in "k,." or "outcome" in item.tags for item in said)
    ):
        # "reported deaths and accused …"
        return False
    return tells and len(said) >= LEAST_CONTENT
