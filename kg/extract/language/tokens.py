"""Text -> items: words, punctuation, names, numbers and dates, in sentences.

An item keeps where it stands; what the language pack knows of it hangs on it as tags.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from kg.article import Span

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack, Phrases

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*(?:-an|an)?"  # 1.166  1,5  90-an
    r"|[^\W\d_]++(?:\.[^\W\d_]\b\.?)+"  # U.S.
    r"|\b(?i:ex|eks|then)-(?=[^\W\d_]{2})"  # ex-minister: two words
    r"|[^\W_]+(?:[-‑'’ʼ][^\W_]+)*"  # luka-luka  al-Assad  Israel's
    r"|(?<=[\w.])['’ʼ]s\b"  # the genitive behind a name that is a unit already
    r"|[\"“”«»‘’']|[.!?…]+|--+|[^\s\w]",
)
_GENITIVE = re.compile(r"['’ʼ]s?$", re.I)
#: An Arabic article with its name: al-Najjar, as-Sisi.
_ARTICLE = re.compile(r"[a-z]{2,3}[-'’][A-Z]")
_OPENING = re.compile(
    r"“[^“”]{1,3000}(?:”|$)|(?<![^\s(])”(?=\S)[^“”]{1,3000}(?:”|$)"  # ”Ya,” katanya: one mark for both ends
    r"|\"[^\"]{1,3000}(?:\"|$)|«[^«»]{1,3000}»|(?<!\w)[‘'][^‘’'\n]{2,400}[’'](?!\w)"
)
_DASHES = "-–—−"
#: What may stand between a name, a relative word or a pronoun and its verb.
BEFORE_VERBS = frozenset({"adverb", "auxiliary"})
#: With one of these behind it, a word that opens a clause opens one with a subject.
_HAS_SUBJECT = frozenset({"auxiliary", "determiner", "pronoun"})
#: A longer word is in no lexicon, and not worth remembering.
LONG = 60
#: What tells that somebody said or wrote something where the next name is.
_WRITTEN = frozenset({"speech", "medium"})
#: A sentence longer than this is cut, so that work stays linear whatever the text.
MOST_ITEMS = 250
#: Direct speech that ends so may go on with who says it; behind a full stop a new sentence begins.
_CALLS = ("?", "!")
#: What shows that more than who speaks is told.
_GOES_ON = frozenset({"complementizer", "auxiliary", "planned", "copula"})
#: And so soon that is told, in items.
_TELLS = 16
#: The marks, and what stands between them, of a name in quotation marks.
_MARKED = 2

NO_TAGS: dict[str, Any] = {}
#: Frames of verbs of saying whose speaker stands before them.
_BEHIND_SPEAKER = ("before", "either")


class Item:
    """A word, a mark, or a longer unit that counts as one: a phrase of the pack, a name, a number, a date."""

    __slots__ = ("cls", "end", "low", "start", "suffix", "tags", "text", "value")

    def __init__(
        self, start: int, end: int, text: str, cls: str, value: Any = None,
        low: str | None = None, tags: dict[str, Any] = NO_TAGS, suffix: str = "",
    ) -> None:  # fmt: skip
        self.start = start
        self.end = end
        self.text = text
        self.low = text.lower() if low is None else low
        #: one letter, see `kg.extract.language.pack`
        self.cls = cls
        #: a name hit, a mention, a quantity or a date
        self.value = value
        #: what the pack says of it, by lexicon
        self.tags = tags
        #: possessive or plural ending that the pack's entry does not have ("nya")
        self.suffix = suffix

    def tag(self, group: str, key: str) -> Any:
        """What the pack says under a key of a group of words; None where the item is not of that group."""
        found = self.tags.get(group)
        return found.get(key) if found is not None else None

    @property
    def says(self) -> bool:
        """Whether it is a verb of saying that stands behind its speaker: "X said"."""
        found = self.tags.get("speech")
        return found is not None and found["frame"] in _BEHIND_SPEAKER

    def __repr__(self) -> str:
        return f"<{self.cls} {self.text!r}>"


class Sentence:
    """Items between two full stops, with the stretches that stand in quotation marks."""

    __slots__ = ("end", "index", "items", "named", "paragraph", "quotes", "span", "start", "text")

    def __init__(self, items: list[Item], text: str, index: int, paragraph: int) -> None:
        self.items = items
        #: which items are mentions
        self.named: list[int] = []
        self.start = items[0].start
        self.end = items[-1].end
        self.text = text[self.start : self.end]
        self.span = Span(self.start, self.end, self.text)
        self.index = index
        self.paragraph = paragraph
        #: (first item, last item) of each quotation, marks included
        self.quotes: list[tuple[int, int]] = []


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where direct speech stands in ``text[start:end]``, marks included, in order.

    >>> quotations('Ia berkata "ya" lalu pergi.', 0, 27)
    [(11, 15)]
    """
    return [m.span() for m in _OPENING.finditer(text, start, end)]


def itemize(text: str, start: int, end: int, units: list[Item], pack: Pack) -> list[Item]:
    """Cut ``text[start:end]`` into items that the pack tags; ``units`` (names, dates), in order, are items already."""
    items: list[Item] = []
    openings: list[tuple[int, Phrases]] = []
    at = start
    for unit in units:
        if unit.start < at:
            continue
        _words(text, at, unit.start, items, openings, pack)
        items.append(unit)
        at = unit.end
    _words(text, at, end, items, openings, pack)
    return pack.join(items, openings)


def _words(text: str, start: int, end: int, items: list[Item], openings: list[tuple[int, Phrases]], pack: Pack) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word, first = match.group(), match.start()
        cls, low, tags, suffix, phrases = pack.word(word) if len(word) < LONG else pack.look_up(word, shape(word))
        if cls == "g":
            cut = _ending(word)
            cls, low, tags, suffix, phrases = pack.look_up(word[:cut], "C" if word[0].isupper() else "w")
            ending = Item(first + cut, first + len(word), word[cut:], "g")
            word = word[:cut]
        else:
            ending = None
        if phrases:
            openings.append((len(items), phrases))
        if cls == '"' and word[0] in "'’" and items and items[-1].end == first and (
            # "last month's"
            len(word) > 1
            or items[-1].cls in "SOPLMFG"
            or (items[-1].low[-1] == "s" and text[match.end() : match.end() + 1] == " ")
        ):  # fmt: skip
            cls = "g"
        elif (
            cls == "-"
            and word[0] in _DASHES
            and (word == "—" or text[first - 1 : first] == text[match.end() : match.end() + 1] == " ")
        ):
            # "the Quad - made up of four states - has …": a dash of its own closes off as commas do
            cls = low = ","
        items.append(Item(first, first + len(word), word, cls, None, low, tags, suffix))
        if ending is not None:
            items.append(ending)


def located(items: list[Item], at: int) -> bool:
    """Whether the word before an item says that something is there ("di", "near")."""
    return at > 0 and "located" in items[at - 1].tags


def stands_for_place(items: list[Item], at: int) -> bool:
    """Whether a word right before an item says that it names a place, if it names anything: "in X", "captured X"."""
    before = items[at - 1].tags if at else {}
    return bool(before.keys() & {"located", "seizes"}) and (at + 1 == len(items) or items[at + 1].cls != "g")


def hyphenated(items: list[Item], at: int) -> bool:
    """ "UN-brokered", "pro-Rusia": whether a hyphen joins an item to the one before."""
    return at > 1 and items[at - 1].cls == "-" and items[at - 1].end == items[at].start


def position(items: list[Item], value: object, otherwise: int) -> int:
    """Where the item stands that holds a value; the other number where none does."""
    for k, item in enumerate(items):  # asked often, and a generator is slow
        if item.value is value:
            return k
    return otherwise


def behind_backer(items: list[Item], at: int) -> int:
    """ "Syria and US-backed rebels": where the rebels stand; the item itself where it backs nobody."""
    hyphen, rebels = at + 1, at + 3
    joined = rebels < len(items) and items[hyphen].text == "-" and items[hyphen].start == items[at].end
    return rebels if joined and items[rebels].cls == "X" else at


def before_brackets(items: list[Item], at: int) -> int:
    """ "X (ABC)": where the last item stands before brackets that close here; the item itself where none do."""
    opens = next((k for k in range(at, 0, -1) if items[k].cls == "("), at + 1) if items[at].cls == ")" else at + 1
    return opens - 1


def antecedent(items: list[Item], relative: int) -> int:
    """Where that stands of which a relative word tells: right before it, or before its comma."""
    at = relative - 2 if relative > 1 and items[relative - 1].cls == "," else relative - 1
    if items[at].cls == "D" and at > 1:
        # "by the United States in 2016, which offered …"
        at -= 1 + (items[at - 1].cls == "o")
    if at > 1 and items[at - 1].cls == "-" and "adverb" in items[at].tags:
        # "Hamas-lah yang menolak"
        at -= 2
    return at


def shape(word: str) -> str:
    """The letter of a word or mark by its looks; "g" when it ends in a genitive, which is an item of its own."""
    head = word[0]
    if head.isalpha():
        if _ending(word):
            return "g"
        return "C" if head.isupper() or _ARTICLE.match(word) else "w"
    if head.isdigit():
        return "N"
    if head in ".!?…":
        return "."
    if head in "\"“”«»‘’'":
        return '"'
    return head if head in ",;:()" else "-"


def _ending(word: str) -> int:
    genitive = _GENITIVE.search(word)
    return genitive.start() if genitive else 0


def sentences(
    items: list[Item], quotes: list[tuple[int, int]], text: str, pack: Pack, index: int, paragraph: int
) -> Iterator[Sentence]:
    """Group a paragraph's items into sentences; a quotation is never torn apart."""
    first = q = 0
    stop = min(len(items), MOST_ITEMS) - 1
    for position, item in enumerate(items):
        if position < stop and item.cls not in '."':
            continue
        while q < len(quotes) and quotes[q][1] <= item.start:
            q += 1
        inside = q < len(quotes) and quotes[q][0] < item.start and item.end < quotes[q][1]
        before = items[position - 1] if position > first else None
        whole = items[first].cls == '"'
        if position < stop and (inside or not _ends(item, before, items[position + 1], pack, whole=whole)):
            continue
        if item.cls == '"' and before is not None and before.text in _CALLS and _told_behind(items, position + 1, pack):
            continue
        if before is not None or item.cls not in '."':
            yield _sentence(items[first : position + 1], quotes, text, index, paragraph)
            index += 1
        first = position + 1
        stop = min(len(items), first + MOST_ITEMS) - 1


def _ends(item: Item, before: Item | None, following: Item, pack: Pack, *, whole: bool) -> bool:
    """Whether a sentence ends with an item; ``whole``: it began with a quotation mark."""
    if item.cls == '"' and before is not None and before.cls == ".":
        # "… ." closes the sentence unless the speaker still follows: not in "said it “…” It denied …"
        told = "speech" in following.tags and following.tag("speech", "frame") != "source"
        return following.text[0].isupper() and not (whole and following.cls in "pq") and not told
    if item.cls != ".":
        return False
    if item.text[0] == "." and before is not None:
        if before.end == item.start and (
            before.low.split()[-1] in pack.abbreviations or (len(before.text) == 1 and before.cls == "C")
        ):
            return False
        if following.start == item.end and following.cls not in '"(':
            return False
    head = following.text[0]
    return not head.islower()


def _told_behind(items: list[Item], at: int, pack: Pack) -> bool:
    """ "“Where do we go?” Hassan Nasser said by phone.": whether a few words tell who asks, and no more."""
    end = next((k for k in range(at, min(at + _TELLS, len(items))) if items[k].cls in '.;"'), at)
    verb = next((k for k in range(at, end) if "speech" in items[k].tags), end)
    if verb in (at, end) or items[verb].tag("speech", "frame") not in _BEHIND_SPEAKER:
        return False
    acts = (k for k in range(verb + 1, end) if pack.is_verb(items[k]) and items[k - 1].cls != "d")
    goes_on = any(item.cls == "," or item.tags.keys() & _GOES_ON for item in items[verb + 1 : end])
    who = all(item.cls not in "w-(,:" or "role" in item.tags for item in items[at:verb])
    return who and not goes_on and all(items[k + 1].tag("preposition", "role") == "agent" for k in acts)


def _sentence(items: list[Item], quotes: list[tuple[int, int]], text: str, index: int, paragraph: int) -> Sentence:
    sentence = Sentence(items, text, index, paragraph)
    for first, last in islice(quotes, bisect_right(quotes, sentence.start, key=itemgetter(1)), None):
        if first >= sentence.end:
            break
        inside = [i for i, item in enumerate(items) if item.start >= first and item.end <= last]
        if inside:
            sentence.quotes.append((inside[0], inside[-1]))
    return sentence


def quoted(mention: Any, sentence: Sentence) -> bool:
    """Whether a mention stands within a quotation, and is not all that stands there."""
    items = sentence.items
    return any(
        b - a > _MARKED and items[a].start < mention.start and mention.end < items[b].end for a, b in sentence.quotes
    )


def teller_before(mention: Any, sentence: Sentence) -> tuple[Any, ...]:
    """Whom the name before a mention means, if a verb of saying stands between them."""
    items = sentence.items
    at = position(items, mention, 0)
    last = next((k for k in range(at - 1, -1, -1) if items[k].cls == "X"), at)
    says = any(item.says for item in items[last:at])
    return tuple(items[last].value.referents) if says else ()


def claimant_before(mention: Any, sentence: Sentence) -> tuple[Any, ...]:
    """Whom the name before a mention means in "klaim Trump bahwa kedua negara …"."""
    items = sentence.items
    that = position(items, mention, 0) - 1
    claims = that > 1 and "complementizer" in items[that].tags and "speech" in items[that - 2].tags
    return tuple(items[that - 1].value.referents) if claims and items[that - 1].cls == "X" else ()


def places_before(sentence: Sentence, mention: Any) -> list[Any]:
    """The mentions before another one that say where something is."""
    items = sentence.items
    near = _named_before(sentence, mention)
    return [items[k].value for k in near if k and (located(items, k) or items[k].value.kind == "place")]


def goals_before(sentence: Sentence, mention: Any) -> list[Any]:
    """The same, and those to which something went: "ke Kairo"."""
    items = sentence.items
    near = _named_before(sentence, mention)
    gone = [items[k].value for k in near if k and "whither" in items[k - 1].tags]
    return [*places_before(sentence, mention), *gone]


def _named_before(sentence: Sentence, mention: Any) -> Iterator[int]:
    """Where those are whom a sentence names before another mention."""
    return takewhile(lambda k: sentence.items[k].value is not mention, sentence.named)


def place_behind(sentence: Sentence, mention: Any) -> Any:
    """The first mention behind another one that says where something is; the mention itself where none does."""
    items = sentence.items
    behind = [k for k in sentence.named if items[k].start >= mention.end]
    return next((items[k].value for k in behind if located(items, k)), mention)


def written_in(sentence: Sentence, mention: Any) -> bool:
    """ "Trump wrote on Truth Social", "dalam pernyataan di X": whether somebody said something there, not this one."""
    items = sentence.items
    at = position(items, mention, 0)
    there = at > 1 and items[at - 1].tags.keys() & {"located", "preposition"}
    return bool(there) and any(item.tags.keys() & _WRITTEN for item in items[max(at - 3, 0) : at - 1])


def strikes(items: list[Item], mention: Any) -> bool:
    """ "Moscow pounded …", "Moscow has launched …": whether a verb of a blow stands right behind a mention."""
    at = position(items, mention, len(items))
    verb = next((item for item in items[at + 1 : at + 3] if not item.tags.keys() & {"auxiliary", "adverb"}), None)
    return verb is not None and deals_blow(verb)


def deals_blow(item: Item) -> bool:
    """Whether a word tells of a blow that somebody deals: "pounded", "launched"."""
    return item.tag("assault", "frame") == "verb" or "launched" in item.tags


def opens_with_place(items: list[Item]) -> bool:
    """ "Di Kamboja, …", "In Doha, …": whether a sentence opens with where."""
    return len(items) > 2 and items[2].cls == "," and items[1].cls == "X" and "located" in items[0].tags


def opens_in_state(sentence: Sentence) -> bool:
    """ "Di Kamboja, juru bicara Kementerian Pertahanan menyebut": of that state, whose ministry spoke before."""
    items = sentence.items
    return opens_with_place(items) and any(r.entity.type == "State" for r in items[1].value.referents)


def begins_clause(sentence: Sentence, mention: Any) -> bool:
    """ "Namun seorang pejabatnya mengatakan": whether a clause begins with a mention behind which no name stands."""
    items = sentence.items
    at = first = position(items, mention, 0)
    while first and items[first - 1].cls in "Nd":
        first -= 1
    opens = first == 0 or items[first - 1].cls == "," or "conjunction" in items[first - 1].tags
    return opens and [item.cls for item in items[at + 1 : at + 3]] != [",", "X"]


def subjectless(items: list[Item]) -> bool:
    """ "After seizing Bara, …", "usai bertemu Erdogan, …": whether a sentence opens with a clause without a subject."""
    opens = len(items) > 1 and "subordinator" in items[0].tags and items[1].cls == "w"
    return opens and not items[1].tags.keys() & _HAS_SUBJECT


def backers(sentence: Sentence, mention: Any) -> list[Any]:
    """ "The *Saudi*-backed (government) forces": who stands behind whoever is meant, and is not they."""
    items = sentence.items
    at = position(items, mention, 0)
    joined = (k for k in range(max(0, at - 4), at - 1) if items[k].cls == "X" and items[k + 1].text == "-")
    return [items[k].value for k in joined if items[k + 2].tag("refine", "act") == "support"]


def passed_by(sentence: Sentence, mention: Any) -> list[Any]:
    """Whose "the junta" is not: "met *in Malaysia* to press the junta", "the *Saudi*-backed government"."""
    items = sentence.items
    at = position(items, mention, 0)
    backers = [items[k].value for k in range(max(0, at - 3), at) if items[k].cls == "X" and items[k + 1].text == "-"]
    # "the Emirates, accused by the government of …": not their own
    does = at > 0 and items[at - 1].tag("preposition", "role") == "agent"
    subject = [items[k].value for k in sentence.named[:1] if does and k < at and not located(items, k)]
    return [*places_before(sentence, mention), *backers, *subject]
