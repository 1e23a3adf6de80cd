"""Which format an answer has: the ``Accept`` header with its q-values, or ``format=`` for people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True, eq=False)  # compared by identity: there is one of each, and hashing must cost nothing
class Format:
    """A format that answers are written in.

    Args:
        name: as ``format=`` spells it.
        media_type: as it is announced.
        aliases: further media types and names that mean it.
        engine: the same format in pyoxigraph's words.
    """

    name: str
    media_type: str
    aliases: tuple[str, ...]
    engine: QueryResultsFormat | RdfFormat

    @property
    def content_type(self) -> str:
        """The value of the header ``Content-Type``."""
        return self.media_type + ("; charset=utf-8" if self.media_type.startswith("text/") else "")


#: In the order the server prefers them when the client does not care.
RESULTS = (
    Format("json", "application/sparql-results+json", ("application/json", "srj"), QueryResultsFormat.JSON),
    Format("xml", "application/sparql-results+xml", ("application/xml", "text/xml", "srx"), QueryResultsFormat.XML),
    Format("csv", "text/csv", (), QueryResultsFormat.CSV),
    Format("tsv", "text/tab-separated-values", (), QueryResultsFormat.TSV),
)
GRAPHS = (
    Format("turtle", "text/turtle", ("application/x-turtle", "ttl", "text/n3", "text/rdf+n3", "n3"), RdfFormat.TURTLE),
    Format("ntriples", "application/n-triples", ("text/plain", "nt", "n-triples"), RdfFormat.N_TRIPLES),
    Format(
        "rdfxml", "application/rdf+xml", ("application/xml", "text/xml", "rdf", "xml", "rdf+xml"), RdfFormat.RDF_XML
    ),
    Format("jsonld", "application/ld+json", ("application/json", "json", "json-ld"), RdfFormat.JSON_LD),
    Format("trig", "application/trig", ("application/x-trig",), RdfFormat.TRIG),
    Format("nquads", "application/n-quads", ("text/x-nquads", "nq", "n-quads"), RdfFormat.N_QUADS),
)
#: Of a whole dataset, where the graphs' names must not be lost.
DATASETS = (GRAPHS[5], GRAPHS[4], GRAPHS[3])
#: For eyes: what a thing or an endpoint is shown as, and no format of its triples, though the type wants one.
PAGE = Format("html", "text/html", ("application/xhtml+xml",), RdfFormat.TURTLE)


def by_name(name: str, offered: tuple[Format, ...]) -> Format | None:
    """The format that a name or media type means.

    >>> by_name("ttl", GRAPHS).media_type
    'text/turtle'
    """
    wanted = name.strip().lower()
    for form in offered:
        if wanted in (form.name, form.media_type, *form.aliases):
            return form
    return None


@lru_cache(maxsize=512)
def choose(accept: str, offered: tuple[Format, ...]) -> Format | None:
    """The format with the highest q-value; among equals the one named first, then the server's preference.

    An alias means a format only where it is named itself, and the format's own type is not.

    >>> choose("text/csv;q=0.3, application/json;q=0.9", RESULTS).name
    'json'
    >>> choose("text/csv, */*;q=0.1", RESULTS).name
    'csv'
    >>> choose("application/sparql-results+json;q=0, */*", RESULTS).name
    'xml'
    >>> choose("image/png", RESULTS) is None
    True
    """
    ranges = _ranges(accept)
    if not ranges:
        return offered[0]
    best: tuple[float, int] | None = None
    chosen = None
    for form in offered:
        found = [_range(form.media_type, ranges)]
        if form.media_type not in ranges:
            found += [ranges[alias] for alias in form.aliases if alias in ranges]
        quality, place = min(found, key=lambda each: (-each[0], each[1]))
        if quality > 0 and (best is None or (-quality, place) < best):
            best, chosen = (-quality, place), form
    return chosen


def negotiate(accept: str, name: str, offered: tuple[Format, ...]) -> Format | None:
    """The format asked for by name if one is, else by header; None when nothing fits."""
    return by_name(name, offered) if name else choose(accept, offered)


def offer(*groups: tuple[Format, ...]) -> str:
    """What can be had, for the body of a 406."""
    return ", ".join(form.media_type for group in groups for form in group)


@lru_cache(maxsize=512)
def encoding(accept_encoding: str) -> str:
    """The compression that the client takes: ``br``, ``gzip`` or none.

    >>> encoding("gzip, deflate, br;q=0")
    'gzip'
    """
    ranges = _ranges(accept_encoding)
    default = ranges.get("*", (0.0, 0))
    quality = {name: ranges.get(name, default)[0] for name in ("br", "gzip")}
    best = max(quality, key=quality.__getitem__)
    return best if quality[best] > 0 else ""


def _ranges(header: str) -> dict[str, tuple[float, int]]:
    """By name, the q-value of each range and where it stands; of several by one name the first."""
    ranges: dict[str, tuple[float, int]] = {}
    for place, item in enumerate(header.lower().split(",")):
        name, *parameters = (part.strip() for part in item.split(";"))
        if not name:
            continue
        quality = 1.0
        for parameter in parameters:
            if parameter.startswith("q="):
                try:
                    quality = min(1.0, max(0.0, float(parameter[2:])))
                except ValueError:
                    quality = 0.0
        ranges.setdefault(name, (quality, place))
    return ranges


def _range(kind: str, ranges: dict[str, tuple[float, int]]) -> tuple[float, int]:
    """The q-value of the most specific range that covers this media type, and where it stands: behind all names."""
    group = kind.split("/")[0] + "/*"
    for wanted, late in ((kind, 0), (group, 1 << 20), ("*/*", 1 << 21)):
        if wanted in ranges:
            quality, place = ranges[wanted]
            return quality, place + late
    return 0.0, 0
