"""The network as a picture, through Graphviz."""

from __future__ import annotations

import shutil
import subprocess

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
    return done.stdout


def dot(drawn: Network) -> str:
    """The network in Graphviz' own language."""
    lines = [
        "digraph saksi {",
        '  graph [rankdir=LR, bgcolor="transparent", nodesep=0.35, ranksep=1.1, fontname="sans-serif"];',
        '  node [fontname="sans-serif", fontsize=14, style="filled,rounded", fillcolor="#fffdf8", color="#8a8171"];',
        '  edge [fontname="sans-serif", fontsize=12, arrowsize=0.7];',
    ]
    for slug, values in drawn.nodes(data=True):
        shape = _SHAPES.get(values["type"], "box")
        lines.append(f"  {_quoted(slug)} [label={_quoted(values['label'])}, shape={shape}];")
    for (source, target, kind), edges in _bundled(drawn).items():
        color, style = _STYLES.get(kind, _OTHER)
        label = edges[0]["label"] + (f" ({len(edges)})" if len(edges) > 1 else "")
        told = "\n".join(f"{edge['claimant']}: {edge['quote']}" for edge in edges[:5])
        # tooltip alone does nothing in SVG without an address to hang it on
        lines.append(
            f"  {_quoted(source)} -> {_quoted(target)} [label={_quoted(label)}, color={_quoted(color)}, "
            f"fontcolor={_quoted(color)}, style={style}, dir={'none' if kind in MUTUAL else 'forward'}, "
            f"edgetooltip={_quoted(told)}, labeltooltip={_quoted(told)}];"
        )
    return "\n".join([*lines, "}", ""])


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
