"""Datelines: where, when and by whom a story was filed. Words of dates and zones are data: ``calendar.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

_DASH = r"(?:--+|[–—−-])"
#: A dateline stands within this many characters of a story's beginning.
_REACH = 100
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|tv|news|info|uk|az|am|ru)", re.IGNORECASE)
#: An address in capitals, and no dash behind it.
_ALONE = re.compile(rf"((?!\S*[a-z])(?i:{_ADDRESS.pattern}))\s+(?=[A-Z\"“])")
#: News on the web begins in the nineties; other numbers are figures or history.
_YEAR = re.compile(r"(?<!\d)(?:199|20\d)\d(?!\d)")
_TIME = r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
#: As far from UTC as xsd:dateTime goes.
_OFFSET = r"[+-](?:(?:0\d|1[0-3]):?[0-5]\d|14:?00)"
#: An imprint stands within this many characters of a page's beginning or end.
_IMPRINT = 2000
_PARTS = re.compile(r"[\n\r|•·]| - ")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
#: Where a dateline ends: a dash, or a colon behind brackets.
_ENDS = re.compile(rf"(?P<end>\s+{_DASH}|(?<=[)\]])\s*{_DASH}|(?<=\.com)-|(?<=\.id)-|(?<=\w)(?:--|[–—])|(?<=\)):)\s+")
#: "ISLAMABAD: ", "GAZA CITY, Palestinian Territories: ".
_CAPITALS = re.compile(r"[A-Z][A-Z'’/. -]{3,40}(?:, [A-Z][A-Za-z ]{2,30})?(?P<end>:)\s+(?=[A-Z\"“])")
#: "Bangkok: Pasukan Thailand …", "Metrotvnews.com, Bangkok: …": a city in small letters, and more behind it than a
#: heading has.
_FILED = re.compile(rf"(?:{_ADDRESS.pattern}, )?(?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?P<end>:)\s+(?=[A-Z].{{50}})")
_CITY = re.compile(r"([A-Z][A-Z'’/ -]{2,30})\.\s+(?=[A-Z\"“])")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)([^\n]{2,80})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with time and zone where they are known."""

    day: date
    #: ISO 8601, as precise as it was written
    iso: str
    #: the line speaks of an update, not of the first publication
    updated: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a story: ``BAKU (Arrahmah.com) –``."""

    #: as written, without region; None where only the reporter is named
    place: str | None
    #: outlet or agency, in order
    reporters: tuple[str, ...]
    moment: Moment | None
    #: characters up to the story's first word
    length: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The tables of ``calendar.toml``, ready to be asked; names in lower case."""

    months: dict[str, int]
    zones: dict[str, str]
    weekdays: frozenset[str]
    #: words that stand beside a date on a line of its own
    beside: frozenset[str]
    updated: frozenset[str]
    agencies: frozenset[str]
    outlets: frozenset[str]
    #: those in which stories are filed
    cities: frozenset[str]
    #: through which agencies pass on stories; and what stands before a colon and is no place
    exchanges: frozenset[str]
    labels: frozenset[str]
    #: labels of a line that credits somebody; words that open a sentence which does, and those before the name
    sources: frozenset[str]
    crediting: tuple[str, ...]
    before_names: tuple[str, ...]
    date: re.Pattern[str]
    time: re.Pattern[str]
    day_month: re.Pattern[str]
    lead: re.Pattern[str]


@cache
def calendar() -> Calendar:
    """The tables, read once."""
    tables = tomllib.loads(Path(__file__).with_name("calendar.toml").read_text(encoding="utf-8"))
    months, words = tables["months"], tables["words"]
    month = rf"(?:{'|'.join(sorted(months, key=len, reverse=True))})\b\.?"
    zone = "|".join(sorted(tables["zones"], key=len, reverse=True))
    weekday = "|".join(sorted(words["weekdays"], key=len, reverse=True))
    return Calendar(
        months,
        tables["zones"],
        weekdays=frozenset(words["weekdays"]),
        beside=frozenset(word for group in words.values() for entry in group for word in entry.split()),
        updated=frozenset(words["updated"]),
        agencies=frozenset(map(str.casefold, tables["datelines"]["agencies"])),
        outlets=frozenset(map(str.casefold, tables["datelines"]["outlets"])),
        cities=frozenset(tables["datelines"]["cities"]),
        exchanges=frozenset(tables["datelines"]["exchanges"]),
        labels=frozenset(tables["datelines"]["labels"]),
        sources=frozenset(tables["credits"]["labels"]),
        crediting=tuple(tables["credits"]["openings"]),
        before_names=tuple(tables["credits"]["before_names"]),
        date=re.compile(
            rf"(?<!\d)(?:(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})(?!\d)"
            rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{month}),? (?P<y2>\d{{4}})(?!\d)"
            rf"|(?P<m3>{month}) (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>\d{{4}})(?!\d)"
            rf"|(?P<d4>\d{{1,2}})(?P<s>[/.-])(?P<m4>\d{{1,2}})(?P=s)(?P<y4>\d{{4}})(?!\d))",
            re.IGNORECASE,
        ),
        time=re.compile(rf"(?<![\d/.-]){_TIME}(?:\s*\(?(?P<zone>{zone}|{_OFFSET})\b\)?)?(?!\d)"),
        day_month=re.compile(rf"(?:{month} \d{{1,2}}|\d{{1,2}} {month}|\d{{1,2}}/\d{{1,2}})", re.IGNORECASE),
        lead=re.compile(
            rf"\((?P<numeric>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})\)"
            rf"|\b(?:{weekday}),? \(?(?P<named>\d{{1,2}} {month} \d{{4}}|{month} \d{{1,2}},? \d{{4}})",
            re.IGNORECASE,
        ),
    )


def moment(line: str) -> Moment | None:
    """The moment that a line of its own gives, or None when the line is more than a date.

    Args:
        line: one line, at most a few hundred characters.

    >>> moment("SABTU, 31 OKTOBER 2020 | 19:02 WIB | LAPORAN: RENI").iso
    '2020-10-31T19:02+07:00'
    >>> moment("Published: 5 March 2024 14:05 GMT").iso
    '2024-03-05T14:05+00:00'
    >>> moment("The siege that began on 5 March 2024 goes on") is None
    True
    """
    if not _YEAR.search(line):
        return None
    words = calendar()
    found = words.date.search(line)
    if not found or (day := _day(found)) is None:
        return None
    clock = words.time.search(line, found.end()) or words.time.search(line, 0, found.start())
    before = _rest(line[: found.start()])
    after = line[found.end() :]
    if clock and clock.start() >= found.end():
        after = line[found.end() : clock.start()] + "|" + line[clock.end() :]
    elif clock:
        before = _rest(line[: clock.start()] + "|" + line[clock.end() : found.start()])
    updated = any(part in words.updated for part in before)
    # A name of outlet, section or reporter may stand in parts of its own, never a sentence around the date.
    other = [_unknown(part) for part in (*before, *_rest(after))]
    touching = (other[len(before) - 1], other[len(before)])
    if any(touching) or sum(other) > 6 or max(other) > 4:
        return None
    return Moment(day, _iso(day, clock), updated)


def _unknown(part: str) -> int:
    """How many words of a part are none that stand beside dates."""
    return sum(word not in calendar().beside for word in part.split())


def _rest(text: str) -> list[str]:
    return [part.strip(" \t\xa0()[].*•·").casefold() for part in re.split(r"[|,:;/•·–—]| - ", text)]


def _day(found: re.Match[str]) -> date | None:
    groups = found.groupdict()
    for i in "1234":
        if groups[f"y{i}"]:
            month = groups[f"m{i}"].rstrip(".").casefold()
            number = int(month) if month.isdigit() else calendar().months[month]
            year, day = int(groups[f"y{i}"]), int(groups[f"d{i}"])
            # Day before month, as Indonesia and most of the world write; unless that gives no date.
            if i == "4" and number > 12:
                number, day = day, number
            return _date(year, number, day)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _YEAR.fullmatch(str(year)) else None
    except ValueError:
        return None


def _iso(day: date, clock: re.Match[str] | None) -> str:
    if clock is None:
        return day.isoformat()
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
    zone = clock["zone"] or ""
    offset = calendar().zones.get(zone) or (zone if ":" in zone else f"{zone[:3]}:{zone[3:]}" if zone else "")
    return f"{day.isoformat()}T{hour:02}:{clock['minute']}{offset}"


def dateline(paragraph: str, outlet: str | None = None) -> Dateline | None:
    """The dateline that a story's first paragraph begins with; ``outlet`` is who is known to have published it.

    >>> dateline("BAKU (Arrahmah.com) – Presiden mengatakan")
    Dateline(place='BAKU', reporters=('Arrahmah.com',), moment=None, length=22)
    >>> dateline("TEMPO.CO, Jakarta - Presiden mengatakan").place
    'Jakarta'
    >>> dateline("Moskow (ANTARA/Xinhua) - Perundingan itu gagal").reporters
    ('ANTARA', 'Xinhua')
    >>> dateline("AKURAT.CO Tentara Sudan maju.").reporters
    ('AKURAT.CO',)
    >>> dateline("Kabar Nusa, Jakarta - Presiden mengatakan", "Kabar Nusa").place
    'Jakarta'
    >>> dateline("KHARKIV, Ukraine, Aug 18 (Northern Wire) - A drone").reporters
    ('Northern Wire',)
    >>> dateline("Rusia - negara tetangga - menolak") is None
    True
    """
    head = _head(paragraph)
    if head is None:
        address = _ALONE.match(paragraph)
        return Dateline(None, (address[1],), None, address.end()) if address and is_reporter(address[1]) else None
    text, length = head
    behind = paragraph[length : length + 2 * _REACH]
    bracketed = _BRACKETS.search(text)
    filers = _filers(bracketed[1].strip(), text[: bracketed.start()], behind, outlet) if bracketed else ()
    if filers is None:
        return None
    if bracketed:
        text = text[: bracketed.start()] + "," + text[bracketed.end() :]
    items = [item for part in text.split(",") if (item := part.strip(" .\xa0"))]
    named = [_reporters(item, outlet) for item in items]
    reporters = [*filers, *chain.from_iterable(named)]
    others = [item for item, names in zip(items, named, strict=True) if not names]
    dates = [item for item in others if _is_date(item)]
    places = [item for item in others if item not in dates]
    if not all(map(_is_place, places)) or not (places or reporters):
        return None
    # A place alone must be told from a sentence's subject.
    sure = bracketed or reporters or dates or places[0].isupper() or places[0] in calendar().cities
    if not sure and not _begins(behind):
        return None
    place = places[0] if places else None
    if place is None and (city := _CITY.match(paragraph, length)):
        # "KONTAN.CO.ID - JAKARTA. Presiden …"
        place, length = city[1], city.end()
    return Dateline(place, tuple(reporters), _moment_of(dates), length)


def _begins(text: str) -> bool:
    """Whether a sentence begins, in which no dash closes an aside."""
    return text[:1].isupper() and not re.search(rf" {_DASH} ", text.split(". ")[0])


def _filers(inside: str, before: str, behind: str, outlet: str | None) -> tuple[str, ...] | None:
    """Who stands in the brackets of a dateline; None where they are those of a sentence."""
    if named := _reporters(inside, outlet):
        return tuple(named)
    if calendar().day_month.search(inside):
        return ()
    # a place and a day, or a place in capitals, and a name that no list has
    filed = calendar().day_month.search(before) or (before.isupper() and _begins(behind))
    return (inside,) if filed and _is_place(inside) else None


def _is_date(item: str) -> bool:
    words = calendar()
    day = words.day_month.fullmatch(item) or words.date.search(item)
    return bool(day) or item.casefold() in words.weekdays or item.isdigit()


def _moment_of(dates: list[str]) -> Moment | None:
    """The first full date."""
    found = next(filter(None, map(calendar().date.search, dates)), None)
    day = _day(found) if found else None
    return Moment(day, day.isoformat()) if day else None


def _head(paragraph: str) -> tuple[str, int] | None:
    """What stands before the first dash, or before a colon behind capitals or brackets, and the length of both."""
    reach = paragraph[:_REACH]
    filed = _FILED.match(reach)
    found = filed if filed and filed["city"] in calendar().cities else _CAPITALS.match(reach) or _ENDS.search(reach)
    if found is None or found.start("end") < 2 or not re.match(r"[\"“'‘«(\[]?\w", paragraph[found.end() :]):
        return None
    head = reach[: found.start("end")].strip()
    if len(head.split()) > 10 or (not head[0].isalnum() and head[0] not in "(["):
        return None
    return (head, found.end()) if head.casefold() not in calendar().labels else None


def _reporters(item: str, outlet: str | None) -> list[str]:
    """Those who stand in one place of a dateline; none where somebody else stands there too.

    Beside an agency that is known others may stand that no list has: "ANTARA/Ukrinform-OANA".
    """
    own = (outlet or "").casefold()
    if is_reporter(item) or item.casefold() == own:
        return [item]
    names = [name.strip() for part in item.split("/") for name in ([part] if is_reporter(part) else part.split("-"))]
    known = [is_reporter(name) or name.casefold() == own for name in names]
    if not any(known) or not all(sure or _is_place(name) for name, sure in zip(names, known, strict=True)):
        return []
    return [name for name in names if name not in calendar().exchanges]


def is_reporter(name: str) -> bool:
    """Whether a name is that of an agency or an outlet, or its address."""
    return is_agency(name) or is_outlet(name)


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency."""
    return name.casefold() in calendar().agencies


def is_outlet(name: str) -> bool:
    """Whether a name is that of an outlet that is no agency, or its address."""
    return name.casefold() in calendar().outlets or _ADDRESS.fullmatch(name) is not None


def _is_place(item: str) -> bool:
    words = re.split(r"[ /]", item)
    return len(words) <= 4 and all(word[:1].isupper() or word in ("al", "el", "de", "of", "the") for word in words)


def imprint(above: str, below: str) -> str | None:
    """The outlet that a page names above its story, on a line or beside a reporter, or in the copyright line below it.

    >>> imprint("Rina Sari - detikNews", ""), imprint("AFP", "© 2025 TRIBUNnews.com Network"), imprint("AFP", "")
    ('detikNews', 'TRIBUNnews.com', None)
    """
    # An agency's name above a story may be a picture's credit.
    for part in _PARTS.split(above[:_IMPRINT]):
        if is_outlet(part.strip()):
            return part.strip()
    owner = _COPYRIGHT.search(below[-_IMPRINT:])
    if owner:
        words = [word.strip(".,") for word in owner[1].split()]
        spans = (" ".join(words[i:j]) for i in range(len(words)) for j in range(min(i + 3, len(words)), i, -1))
        return next((name for name in spans if is_reporter(name)), None)
    return None


def lead_date(text: str) -> date | None:
    """The latest full date that a story's opening gives in brackets or after a weekday: ``Minggu (1/11/2020)``.

    >>> lead_date("Presiden mengatakan pada hari Minggu (1/11/2020) pasukannya maju")
    datetime.date(2020, 11, 1)
    """
    words = calendar()
    days = []
    for year in _YEAR.finditer(text):
        # The window ends after the year, so a date belongs to one year only.
        found = words.lead.search(text, max(0, year.start() - 40), year.end() + 1)
        inner = found and words.date.search(found["numeric"] or found["named"])
        if inner and (day := _day(inner)):
            days.append(day)
    return max(days, default=None)


def name_date(name: str) -> date | None:
    """The day in a file's name or an address: ``2020-11-01``, ``/2020/11/01/``, ``20201101``.

    >>> name_date("https://news.example/2020/11/01/talks-fail")
    datetime.date(2020, 11, 1)
    """
    found = re.search(r"(?<!\d)(\d{4})([-_/.]?)(\d{2})\2(\d{2})(?!\d)", name)
    return _date(int(found[1]), int(found[3]), int(found[4])) if found else None
