"""The network as a picture, through Graphviz."""

from __future__ import annotations

import re
import shutil
import subprocess
import textwrap
from collections.abc import Mapping, Sequence

from kg.export import Answers
from kg.export.network import MUTUAL, Network, network

#: Seconds that a drawing may take.
SECONDS = 60.0

#: A colour for each kind of tie, told apart by people who see few colours, by the line's style too.
_STYLES = {
    "Alliance": ("#1b6ca8", "bold"),
    "DefencePact": ("#1b6ca8", "bold"),
    "Treaty": ("#1b6ca8", "solid"),
    "Support": ("#2e7d32", "solid"),
    "ArmsSupply": ("#2e7d32", "dashed"),
    "MilitaryBase": ("#6a4c93", "solid"),
    "Mediation": ("#b26a00", "solid"),
    "CoChairing": ("#b26a00", "dashed"),
    "Negotiation": ("#b26a00", "dotted"),
    "Control": ("#a4243b", "solid"),
    "Recognition": ("#a4243b", "dashed"),
    "Sanction": ("#a4243b", "dotted"),
}
_OTHER = ("#555555", "solid")
#: Acts that set somebody against what is said.
_AGAINST = frozenset({"deny", "reject"})
#: Of one in doubt: a thin line with an open arrow.
_DOUBTED = ", penwidth=0.7, arrowhead=empty"
#: Characters of a line of a name: long names would make the drawing wide.
_LINE = 18
#: As much of its size as a drawing needs at least: its smallest letters are then ten pixels high.
_SMALLEST = 0.6
#: Points that a drawing takes in width at least, or the letters of a small one would fill a page.
_WIDTH = 850
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt"\s+viewBox="0.00 0.00 [\d.]+ [\d.]+"')
_SHAPES = {"State": "box", "DeFactoState": "box", "Person": "ellipse", "Territory": "hexagon", "Settlement": "hexagon"}


class NoGraphvizError(RuntimeError):
    """The program ``dot`` is missing, or could not draw."""


def svg(store: Answers) -> bytes:
    """The network of the store as SVG.

    Raises:
        NoGraphvizError: Graphviz is not installed, or it failed; the message says what to do.
    """
    return render(network(store))


def render(drawn: Network) -> bytes:
    """The network as SVG; parallel claims of one tie are one line, their number beside its name.

    It fills whatever width it is given; its own width is the least in which it can be read.

    Raises:
        NoGraphvizError: Graphviz is not installed, or it failed; the message says what to do.
    """
    program = shutil.which("dot")
    if program is None:
        raise NoGraphvizError(
            "drawing needs Graphviz, and its program `dot` is not on the PATH; "
            "install it (on Debian: apt-get install graphviz) or use `kg export gexf`"
        )
    try:
        done = subprocess.run(
            [program, "-Tsvg"], input=dot(drawn).encode(), capture_output=True, timeout=SECONDS, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise NoGraphvizError(f"Graphviz did not finish within {SECONDS:.0f} s; the network is too large") from error
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace").strip()[:500]
        raise NoGraphvizError(f"Graphviz could not draw the network: {reason}") from error
    return _SIZE.sub(_room, done.stdout.decode(), count=1).encode()


def _room(size: re.Match[str]) -> str:
    """The attributes of a drawing of this size: its least width, and a view that is no narrower than a page.

    >>> _room(_SIZE.match('width="1000pt" height="500pt" viewBox="0.00 0.00 1000.00 500.00"'))
    'width="600pt" height="300pt" viewBox="0 0 1000 500"'
    """
    own, height = float(size[1]), float(size[2])
    width = max(own, _WIDTH)
    view = f"{(own - width) / 2:g} 0 {width:g} {height:g}"
    return f'width="{width * _SMALLEST:g}pt" height="{height * _SMALLEST:g}pt" viewBox="{view}"'


def dot(drawn: Network) -> str:
    """The network in Graphviz' own language."""
    lines = [
        "digraph saksi {",
        '  graph [rankdir=LR, bgcolor="transparent", nodesep=0.25, ranksep=0.5, fontname="sans-serif"];',
        '  node [fontname="sans-serif", fontsize=14, style="filled,rounded", fillcolor="#fffdf8", color="#8a8171"];',
        '  edge [fontname="sans-serif", fontsize=12, arrowsize=0.7];',
    ]
    for slug, values in drawn.nodes(data=True):
        shape = _SHAPES.get(values["type"], "box")
        lines.append(f"  {_quoted(slug)} [label={_quoted(_wrapped(values['label']))}, shape={shape}];")
    for (source, target, kind), edges in _bundled(drawn).items():
        color, style = _STYLES.get(kind, _OTHER)
        doubted = in_doubt(edges)
        label = edges[0]["label"] + (f" ({len(edges)})" if len(edges) > 1 else "") + ("?" if doubted else "")
        told = "\n".join(f"{edge['claimant']}: {edge['quote']}" for edge in edges[:5])
        # tooltip alone does nothing in SVG without an address to hang it on
        lines.append(
            f"  {_quoted(source)} -> {_quoted(target)} [label={_quoted(label)}, color={_quoted(color)}, "
            f"fontcolor={_quoted(color)}, style={style}, dir={'none' if kind in MUTUAL else 'forward'}, "
            f"edgetooltip={_quoted(told)}, labeltooltip={_quoted(told)}{_DOUBTED if doubted else ''}];"
        )
    return "\n".join([*lines, "}", ""])


def in_doubt(edges: Sequence[Mapping[str, str]]) -> bool:
    """Whether somebody denies a tie, or one speaker alone tells it, whom no outlet follows in its own voice."""
    if any(edge["act"] in _AGAINST for edge in edges):
        return True
    return len({edge["claimant"] for edge in edges}) == 1 and all(edge["claimant"] != edge["outlet"] for edge in edges)


def _wrapped(name: str) -> str:
    return "\n".join(textwrap.wrap(name, _LINE, break_long_words=False, break_on_hyphens=False))


def _bundled(drawn: Network) -> dict[tuple[str, str, str], list[dict[str, str]]]:
    bundles: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for source, target, values in drawn.edges(data=True):
        bundles.setdefault((source, target, values["kind"]), []).append(values)
    return bundles


def _quoted(text: str) -> str:
    """A string of Graphviz, in which a backslash and a quote mean themselves.

    >>> print(_quoted('a "b" \\\\N'))
    "a \\"b\\" \\\\N"
    """
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\x00", "")
    return f'"{plain}"'
