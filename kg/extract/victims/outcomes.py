"""What befell the people of a figure: the word for it behind them, or before."""

from __future__ import annotations

from typing import Any

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import ACTIVE, BEFORE, Figure
from kg.extract.phrases.people import counted
from kg.extract.victims.whereabouts import exodus, many

#: How far, in items, an outcome may stand from its figure.
REACH = 14
#: Behind it a little farther: "1.200 orang di Lebanon, kebanyakan warga sipil, dan 158 orang di Israel, …, tewas".
_BEHIND = 17
#: What tells of no move that was made.
_NO_MOVE = frozenset({"speech", "irrealis", "planned", "attempt", "preposition", "outcome"})
#: What begins another clause.
_ANOTHER = frozenset({"subordinator", "conjunction", "speech"})
#: A word that adds companions stands between.
_BESIDE = 2
#: Somebody named and an "and" do.
_NAMED_BEFORE = 3
#: How far a noun for it may.
NEXT = 7
#: So many items at most does an aside have that tells who says so.
_ASIDE = 12
#: A comma, who says so, the verb and a comma.
_SAID = 4
#: So far, with a preposition between.
_THROUGH = 2


def to_the_right(items: list[Item], figure: Figure) -> tuple[int, str] | None:
    """(distance, outcome) in "12 orang dan 3 tentara tewas", "12 kematian"."""
    for k in range(figure.first + 1, min(figure.last + _BEHIND, len(items))):
        item = items[k]
        tag = _told(items, k, figure)
        if tag is not None and tag["frame"] == "noun" and items[k - 1].cls == "N" and k > figure.last:
            # "30 prisoners and 12 bodies": another number's
            tag = None
        if tag is not None:
            if died := _died_since(items, figure, k):
                # "12 people sheltering in a school were killed", "tiga tentara yang ditawan tewas"
                return died - figure.last + 1, "killed"
            if tag["frame"] in ("subject", "noun", "modifier") or (tag["frame"] == "head" and k <= figure.last):
                return k - figure.last + 1, tag["outcome"]
            if tag["frame"] == "of" and k == figure.last and items[k - 1].cls == "N":
                # "798 killings of people seeking aid"
                return 1, tag["outcome"]
            if tag["frame"] == "participle" and _suffered(items, k):
                return k - figure.last + 1, tag["outcome"]
            if tag["frame"] in BEFORE:
                return None
        if (
            item.cls in ",-"
            and item.text != ","
            and k >= figure.last
            and k + 1 < len(items)
            and items[k + 1].cls == "k"
        ):
            # "48 nyawa – 18 tentara dan 30 warga sipil – serta menyebabkan 300.000 orang mengungsi"
            return None
        if (
            (item.cls in ';."' and not _doubted(items, k))
            or ("subordinator" in item.tags and k > figure.last and not _between_numbers(items, k))
            or (
                "speech" in item.tags
                and k >= figure.last
                and not _told_of(items, k, figure.last)
                and not aside(items, k)
            )
        ):
            return None
    return None


def _died_since(items: list[Item], figure: Figure, at: int) -> int:
    """Where a main verb tells that those died of whom a clause right behind them tells something else, or 0."""
    if at < figure.last or items[at].tag("outcome", "outcome") == "killed":
        return 0
    opens = items[figure.last - 1 : at]
    described = any("relative" in item.tags for item in opens)
    if not described and any("auxiliary" in item.tags for item in opens):
        return 0
    for k in range(at + 1, min(at + REACH, len(items))):
        item = items[k]
        if item.cls in 'k,.;:"N' or item.tags.keys() & _ANOTHER:
            return 0
        if item.tag("outcome", "outcome") == "killed":
            suffered = "auxiliary" in items[k - 1].tags
            told = suffered or (described and item.tag("outcome", "frame") == "subject")
            return k if told and item.tag("outcome", "frame") in ("subject", "participle") else 0
    return 0


def acts(items: list[Item], figure: Figure, far: int, pack: Pack) -> bool:
    """ "A man stabbed three people, two of them …": what is told behind a verb and a number is of others."""
    told = range(figure.last, figure.last + far - 1)
    verb = next((k for k in told if items[k].cls == "w" and pack.is_verb(items[k])), far + figure.last)
    return any(k > verb and items[k].cls == "N" and "not_people" not in items[k + 1].tags for k in told)


def to_the_left(items: list[Item], figure: Figure, pack: Pack) -> tuple[int, str, int] | None:
    """(distance, outcome, verb) in "menewaskan 12 orang", "korban tewas mencapai 12"."""
    reached = figure.first > 0 and "reaches" in items[figure.first - 1].tags
    for k in range(figure.first - 1, -1 if reached else max(-1, figure.first - REACH - 6), -1):
        item = items[k]
        tag = _told(items, k, figure)
        if "released" in item.tags and (not reached or items[k - 1].tag("outcome", "frame") == "head"):
            # "menewaskan tiga orang dan membebaskan 12 tahanan", "jumlah korban selamat mencapai 12"
            return None
        if tag is not None:
            distance = figure.first - k
            if tag["frame"] == "object" and distance == _THROUGH and items[k + 1].cls == "o":
                # "took in 16 more", "killing in 12 raids": not whom
                return None
            if _the_dead(items, k):
                return distance, tag["outcome"], -1
            # "killed(,) along with four others"
            beside = k + 1 + (items[k + 1].cls == ",")
            along = beside < figure.first and "along" in items[beside].tags
            joined = items[k + 1].cls in "k," and not along
            if tag["frame"] == "participle" and joined and "auxiliary" in items[k - 1].tags:
                # "were killed and six others …": told of those before
                return None
            if tag["frame"] in ACTIVE and not reached and _does(items, k, figure.first, pack):
                # "which Israeli troops seized in May, monitors counted 45 patients"
                return None
            if tag["frame"] in BEFORE and distance <= (REACH if tag["frame"] in ACTIVE else NEXT):
                return distance, tag["outcome"], k if tag["frame"] in ACTIVE else -1
            if tag["frame"] in ("subject", "participle") and figure.first - beside == 1 and along:
                # "tewas bersama empat rekannya", "was killed along with four others"
                return distance, tag["outcome"], -1
            if tag["frame"] == "head" and not reached and _does(items, k, figure.first, pack):
                # "korban luka diterbangkan ke pangkalan, tempat AS menempatkan ratusan tentara"
                return None
            if (
                tag["frame"] == "head"
                or (tag["frame"] == "noun" and (distance == 1 or _death_of_one(items, k, distance)))
                or (reached and (counted(items, k) or (k > 0 and items[k - 1].tag("outcome", "frame") == "head")))
            ):
                # "korban tewas mencapai 12", "kematian 12 orang"
                return distance, tag["outcome"], -1
            return None
        with_ = item.tag("preposition", "role") == "with" and "along" not in item.tags and k + 1 < figure.first
        if with_ and items[k + 1].cls == "w" and all("qualifier" in i.tags for i in items[k + 2 : figure.first]):
            # "mengusir mereka dengan bantuan 12.000 tentara": nothing befell those
            return None
        if not reached and item.cls == "w" and not item.tags and items[k - 1].cls == "k" and pack.is_verb(item):
            # "membunuh 12 orang dan membuat 30 orang …": another verb's
            return None
        if not reached and "relative" in item.tags and items[k - 1].cls == "," and _acts(items, k, figure.first):
            # "killed a Hezbollah commander, who led 200 fighters": nothing befell those
            return None
        begins = "subordinator" in item.tags and (figure.first - k > 1 or "qualifier" not in item.tags)
        if item.cls in ";." or (begins and "since" not in item.tags and not reached):
            # "was murdered when 3,000 fighters stormed the town": nothing befell those
            return None
    return None


def _does(items: list[Item], start: int, end: int, pack: Pack) -> bool:
    """Whether behind a comma somebody does something to the people of a figure."""
    comma = next((k for k in range(end - 1, start, -1) if items[k].cls == ","), end)
    told = items[comma:end]
    return any(item.cls == "X" for item in told) and any(item.cls == "w" and pack.is_verb(item) for item in told)


def _acts(items: list[Item], relative: int, end: int) -> bool:
    """Whether a clause about somebody tells what he did before a figure: "who *led* 200 fighters"."""
    verb = items[relative + 1]
    return relative + 1 < end and verb.cls == "w" and not verb.tags.keys() & {"parts", "qualifier", "preposition"}


def _death_of_one(items: list[Item], at: int, distance: int) -> bool:
    """ "Mengonfirmasi *kematian* Tabatabai dan empat anggotanya": of somebody named, and of others."""
    return distance == _NAMED_BEFORE and items[at + 1].cls == "X" and items[at + 2].cls == "k"


def _the_dead(items: list[Item], at: int) -> bool:
    """ "The dead were three dockers", "the missing are …"; not "three of the dead were Filipinos"."""
    told = at > 0 and "copula" in items[at + 1].tags and "definite" in items[at - 1].tags
    return told and (at == 1 or items[at - 2].cls != "o")


def _told(items: list[Item], at: int, figure: Figure) -> dict[str, Any] | None:
    """What a word says befell the people of a figure; nothing where it says so of others only."""
    tag: dict[str, Any] | None = items[at].tags.get("outcome")
    if tag is None or (tag.get("side") == "ship" and figure.crew is None):
        return None
    if tag.get("side") == "place" and (figure.category == "military" or not exodus(items, at, figure.quantity)):
        return None
    if tag.get("side") == "many" and not many(figure.quantity):
        return None
    if tag.get("side") == "goal" and not _moved(items, figure.first):
        return None
    return tag


def _moved(items: list[Item], first: int) -> bool:
    """ "Moved 3,000 residents to shelters"; not "urged 300 residents to move …", "ingin memindahkan 300 warga …"."""
    near = items[max(0, first - 2) : first]
    return bool(near) and near[-1].cls == "w" and not any(item.tags.keys() & _NO_MOVE for item in near)


def _doubted(items: list[Item], at: int) -> bool:
    """ "were “martyred” in the fighting": marks around a word or two quote no clause."""
    return items[at].cls == '"' and any(
        0 <= k < len(items) and items[k].cls == '"' for k in (at - 3, at - 2, at + 2, at + 3)
    )


def _told_of(items: list[Item], at: int, last: int) -> bool:
    """ "12 people reported killed", "30 orang yang dilaporkan hilang": said of those counted, not by them."""
    if "relative" in items[at - 1].tags:
        return True
    passive = at == last or (at == last + 1 and "auxiliary" in items[last].tags)  # "were reported killed"
    return passive and at + 1 < len(items) and "outcome" in items[at + 1].tags


def aside(items: list[Item], at: int) -> bool:
    """ "12 orang, menurut PBB, tewas", "12 people, the UN said, were killed": between commas stands who says so."""
    frame = items[at].tag("speech", "frame")
    if frame in ("source", "after") and at and items[at - 1].cls == ",":
        behind = items[at + 1 : at + _ASIDE]
        closes = next((k for k, item in enumerate(behind) if item.cls in ',;."'), 0)
        return closes > 0 and behind[closes].cls == "," and not any("outcome" in item.tags for item in behind[:closes])
    around = "".join([item.cls for item in items[max(at - 2, 0) : at + 2]])
    return frame in ("before", "either") and len(around) == _SAID and around[:2] == ",X" and around[-1] == ","


def _between_numbers(items: list[Item], at: int) -> bool:
    """ "berusia 5 hingga 7 tahun": the word opens no clause."""
    return at + 1 < len(items) and items[at - 1].cls == items[at + 1].cls == "N"


def _suffered(items: list[Item], at: int) -> bool:
    """Whether a participle is passive: behind an auxiliary, or with nobody behind it whom it could befall."""
    before, after = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    if "auxiliary" in before.tags or ("adverb" in before.tags and "auxiliary" in items[at - 2].tags):
        return True
    if "determiner" in before.tags and "others" not in before.tags:
        # "dug out the wounded"; not "… and another wounded"
        return False
    return after is None or not (after.cls in "XNdtC" or "qualifier" in after.tags)
