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
    assert "Alliance (2)" in texts and "Treaty" in texts
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


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
