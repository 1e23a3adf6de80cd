"""The drawing: every tie is in it, hostile words stay words, and a missing program is named."""

from __future__ import annotations

import re
import shutil
from xml.etree import ElementTree

import pytest
from pyoxigraph import Store

from kg.export import draw
from kg.export.network import network
from tests.export.network_of import hostile

needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")


@needs_dot
def test_the_drawing_shows_everybody_and_every_tie() -> None:
    root = ElementTree.fromstring(draw.svg(hostile()))
    texts = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert 'Satu "&" <1>' in texts and "Tiga" in texts
    assert "Alliance (2)" in texts and "Treaty?" in texts
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


def test_what_is_denied_or_told_by_one_alone_is_drawn_in_doubt() -> None:
    def told(*said: tuple[str, str, str]) -> bool:
        return draw.in_doubt([dict(zip(("act", "claimant", "outlet"), each, strict=True)) for each in said])

    assert not told(("assert", "Kompas", "Kompas"))
    assert not told(("assert", "Utaria", "Kompas"), ("assert", "Selataria", "Kompas"))
    assert told(("assert", "Utaria", "Kompas"), ("assert", "Utaria", "Tempo"))
    assert told(("assert", "Kompas", "Kompas"), ("deny", "Selataria", "Tempo"))
    lines = [line for line in draw.dot(network(hostile())).splitlines() if "->" in line]
    assert [("?" in line.split("color=")[0], "penwidth" in line) for line in lines] == [
        (False, False), (True, True), (True, True),
    ]  # fmt: skip


@needs_dot
def test_a_drawing_tells_the_least_width_in_which_it_can_be_read() -> None:
    root = ElementTree.fromstring(draw.svg(hostile()))
    left, _, width, height = map(float, root.attrib["viewBox"].split())
    assert width == 850 and left < 0  # a small one stands in the middle
    assert (root.attrib["width"], root.attrib["height"]) == (f"{width * 0.6:g}pt", f"{height * 0.6:g}pt")


def test_labels_can_be_read() -> None:
    sizes = re.findall(r"fontsize=(\d+)", draw.dot(network(hostile())))
    assert sizes and all(int(size) >= 12 for size in sizes)


@needs_dot
def test_an_empty_graph_is_an_empty_drawing() -> None:
    assert b"<svg" in draw.svg(Store())


def test_words_cannot_break_out_of_their_string() -> None:
    lines = draw.dot(network(hostile())).splitlines()
    assert len([line for line in lines if "->" in line]) == 3
    assert all(line.endswith(("];", "{", "}")) for line in lines)


def test_a_missing_program_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(draw.NoGraphvizError, match="apt-get install graphviz"):
        draw.svg(Store())


@needs_dot
def test_a_drawing_that_takes_too_long_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw, "SECONDS", 0.0)
    with pytest.raises(draw.NoGraphvizError, match="too large"):
        draw.svg(hostile())
