"""Whether a name may be the subject of a verb that stands behind it."""

from __future__ import annotations

from kg.extract.clauses.lists import instances, within
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, hyphenated
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, PLACES

#: Words behind which a name is no subject: who leads or is followed, where something is, whom one tells.
_GOVERNING = frozenset({"copula", "led", "loyal", "made", "preposition", "addressee", "via", "since", "whither"})
#: Pronouns of people.
_PERSONAL = ("person", "anyone")
#: Acts whose verb has a clause behind it, and never at whom it is said.
_TELLING = ("assert", "predict")
#: Two words.
_TWO = 2


def eligible(items: list[Item], k: int, before: int, pack: Pack) -> bool:
    """Whether the mention at items[k] may be a subject; the list of names that it ends begins behind ``before``."""
    mention: Mention = items[k].value
    if _place(mention) or prefixed(items, k):
        return False
    # "killed nearly 63,000 Palestinians": what stands before the number says whether they are its object
    if before > 1 and items[before - 1].cls == "N" and "population" in items[before].tags:
        # "menahan 10 pegawai PBB"; but "Seorang warga Diban, X, mengatakan"
        before -= 1
    if before >= 0 and items[before].cls == "N":
        before = _before_number(items, before)
    elif before > 0 and items[before].cls in "dj" and (whole := _before_number(items, before, "dj")) > 0:
        # "menduduki hampir seluruh Darfur": nor is "hampir seluruh" all that stands before it
        before = whole if pack.is_verb(items[whole]) else before
    informs = before >= 0 and items[before].tag("speech", "frame") == "before"
    if informs and k + 1 < len(items) and "subordinator" in items[k + 1].tags:
        # "memberi tahu AS sebelum membombardir Doha": who is told something
        return False
    if before < 0 or _opens_clause(items[before]):
        return True
    if k == 1 and "addressee" in items[0].tags and mention.kind == "person" and mention.start > items[k].start:
        # "Kepada wartawan Grossi mengakui …": whom one tells comes first
        return True
    if instances(items, before + 1):
        return True
    if _governed(items, k, before, pack) or restated(items, k, before) or _in_relative(items, before):
        return False
    told = items[before]
    if "adverb" in told.tags and before and pack.is_verb(items[before - 1]):
        # "telephoned both X and Y and called for …": the object of the verb before
        return "speech" in items[before - 1].tags
    if told.cls == "X":
        return _behind_name(items, k, told.value, pack)
    if before and items[before - 1].cls == "d" and told.cls == "w":
        # "an attack Delhi said was backed by Islamabad": a noun
        return True
    # "serikat buruh terbesar CGIL"; and "M23 seized Uvira", which looks like an adjective
    takes = "seizes" in told.tags and before and (items[before - 1].cls == "X" or "auxiliary" in items[before - 1].tags)
    # "has trained Somali soldiers and signed a pact", which alone may say of what kind they are
    done = pack.past is not None and before and "auxiliary" in items[before - 1].tags and told.low.endswith(pack.past)
    verb = takes or done or _behind_negation(items, before) or pack.is_verb(told)
    return not (told.cls == "w" and verb) or "superlative" in told.tags


def only_leads(mention: Mention) -> bool:
    """ "Pimpinan (Jenderal) Abdel Fattah al-Burhan": somebody of whom it is told first that he leads, not what."""
    return [(title.office, title.of) for title in mention.titles[:1]] == [("leader", ())]


def prefixed(items: list[Item], k: int) -> bool:
    """ "pro-Rusia", "anti-Iran": a name that a word is joined to from before."""
    word = hyphenated(items, k) and (items[k - 2].cls == "w" or items[k - 2].low.endswith(" pro"))
    return word and items[k - 2].end == items[k - 1].start


def _place(mention: Mention) -> bool:
    """Whether a mention only says where."""
    if mention.pronoun is not None and mention.kind == "pronoun":
        return bool(mention.pronoun["refers"] == "place")
    return (
        mention.kind == "place" and bool(mention.referents) and all(r.entity.type in PLACES for r in mention.referents)
    )


def _opens_clause(item: Item) -> bool:
    """ "Mengatakan Armenia …": what is said begins with its subject."""
    # and "Kyiv memperkirakan Rusia kehilangan …"
    says = item.tag("speech", "act") in _TELLING and "addressee" not in item.tags
    # not "recalled its envoy"
    says = says and item.tag("speech", "frame") != "source" and item.tag("speech", "needs") != "clause"
    return says or "complementizer" in item.tags or "named" in item.tags


def _governed(items: list[Item], k: int, before: int, pack: Pack) -> bool:
    """Whether words before a name say that it is no subject."""
    item = items[before]
    if "since" in item.tags and "subordinator" in item.tags and k + 1 < len(items) and pack.is_verb(items[k + 1]):
        # "sejak Trump memerintahkan operasi": a clause of its own
        return False
    if item.cls in "(o" or item.tags.keys() & _GOVERNING or item.tag("opposite", "of") == "line":
        return True
    if item.cls in "wf" and _leader(items, before):
        # "komisi yang dipimpin mantan hakim X menyimpulkan": who leads it does not
        return True
    if item.cls == "g" and k > _TWO and items[k].value.type in PLACES and within(items, k - 2):
        # "Fano fighters in Ethiopia's Amhara region"
        return True
    if item.cls == "g" and before > 1 and items[k].value.kind == "person" and items[before - 1].cls == "X":
        # "Guterres, in a call with Oman's Sultan Haitham, asked …"
        owner = items[before - 2]
        return owner.cls == "o" or bool(owner.tags.keys() & _GOVERNING)
    # "sejak kejatuhan Assad", "ke bagian timur Suriah", "di timur Libya"
    plain = k > 1 and item.cls == "w" and not item.tags and _governs(items[k - 2])
    plain = plain or (before > 0 and item.cls == "j" and "located" in items[before - 1].tags)
    return plain or _counted(items, before)


def _in_relative(items: list[Item], verb: int) -> bool:
    """ "A diplomat who follows Syria closely said": what stands behind the verb of a relative clause."""
    who = items[verb - 1].tag("relative", "refers") if verb and "relative" in items[verb - 1].tags else "thing"
    return who != "thing" and items[verb].cls == "w" and not items[verb].tags


def _counted(items: list[Item], noun: int) -> bool:
    """ "Terhadap lebih dari 70 sasaran ISIS": a noun that a number and a preposition stand before."""
    at = _before_number(items, noun - 1)
    things = items[noun].cls == "w" and items[noun].tags.keys() <= {"not_people"}
    return things and 0 <= at < noun - 1 and items[at].tag("preposition", "role") == "with"


def _behind_negation(items: list[Item], at: int) -> bool:
    """ "Did not (directly) blame": whether a word is the verb of such an auxiliary, and what follows its object."""
    k = at - 1
    while k > 0 and items[k].tags.keys() == {"adverb"}:
        k -= 1
    return k > 0 and "negation" in items[k].tags and "auxiliary" in items[k - 1].tags


def _before_number(items: list[Item], at: int, letters: str = "N") -> int:
    """The item before a number that ends at items[at], "lebih dari 70"; -1 where it opens the sentence.

    With the letters of determiners and adjectives, before "hampir seluruh", "sebagian besar".
    """
    while at >= 0 and (items[at].cls in letters or "qualifier" in items[at].tags):
        at -= 1
    return at


def restated(items: list[Item], k: int, before: int) -> bool:
    """ "Yang dipimpin Mohamed Dagalo alias Hemedti": the same one again.

    Or in which capacity, not who: "Qatar selaku mediator menyatakan", "Malaysia, selaku ketua ASEAN, …".
    But "Russia strikes Kyiv as Ukraine's president says" opens another clause.
    """
    tags = items[before].tags
    closed = 1 < k < len(items) - 1 and items[k - 2].cls == items[k + 1].cls == ","
    apart = "jointly" in tags or ("capacity" in tags and k > 1 and (closed or items[k - 2].cls == "X"))
    kind = items[k].value.kind
    meanwhile = "subordinator" in tags and not closed and (kind == "body" or (k > 2 and items[k - 3].cls == "w"))
    return "alias" in tags or (apart and not meanwhile and kind in ("role", "office", "body"))


def _behind_name(items: list[Item], k: int, before: Mention, pack: Pack) -> bool:
    """Whether a mention right behind another one may be a subject."""
    mention: Mention = items[k].value
    if k > 1 and "addressee" in items[k - 2].tags:
        # "told Al Jazeera the Tigrayan side had …": what is told begins behind the one who is told
        return True
    if mention.kind == "entity" and mention.text.isupper() and k > 1 and items[k - 2].cls in "wj":
        # "otoritas maritim Inggris UKMTO": the acronym names what stands before
        return mention.type in BODIES
    listed = mention.kind == "person" and mention.hit is not None
    if mention.pronoun is not None and mention.kind == "pronoun" and mention.pronoun["refers"] in _PERSONAL:
        # "in an interview with Suspilne he said": the clause begins there
        return True
    if before.kind == "body" and (mention.kind == "office" or listed):
        # "Kantor Perdana Menteri Israel Benjamin Netanyahu": the office speaks
        return mention.kind == "office"
    if only_leads(mention):
        # "tentara pimpinan Abdel Fattah al-Burhan": who leads them only tells which army it is
        return False
    allied = before.head in pack.settings.get("allied", ())
    if before.kind == "role" and (allied or (not before.of and mention.type == "State")):
        # "Mediators Egypt and Qatar said", "its allies Hezbollah and Hamas said"
        return True
    # "the country's rescue service Magen David Adom", "Pelapor Khusus PBB Francesca Albanese"
    named = mention.kind == "person" and " " in mention.name and before.kind in ("entity", "office")
    return named or (mention.kind in ("entity", "person") and before.kind == "body")


def _leader(items: list[Item], at: int) -> bool:
    """ "Dipimpin mantan hakim …": whether "led by" stands before a description that ends at an item."""
    while at > 0 and (items[at].cls in "fjd" or items[at].tags.keys() == {"population"}):
        at -= 1
    return "led" in items[at].tags


def _governs(item: Item) -> bool:
    return "since" in item.tags or "preposition" in item.tags or item.cls == "o"
