from __future__ import annotations

import pytest

from kg.store.tokens import names_dataset, tokens


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1e5SERVICE", [("number", "1e5"), ("word", "SERVICE")]),
        ("a.1e5LOAD", [("word", "a"), ("number", ".1e5"), ("word", "LOAD")]),
        ("e:a.b-c.d", [("name", "e:a.b-c.d")]),
        ("a.b:c", [("name", "a.b:c")]),
        ("a.:c", [("word", "a"), ("name", ":c")]),
        ("e:.SERVICE", [("name", "e:"), ("word", "SERVICE")]),
        ("e:-1", [("name", "e:"), ("number", "1")]),
        ("_:b.1 _:c", [("name", "_:b.1"), ("name", "_:c")]),
        ('"x"@en-GB1 "y"@en1', [("string", '"x"'), ("language", "@en-GB1"), *kinds('"y"@en'), ("number", "1")]),
        ('"""a"b""c\\"""" ""', [("string", '"""a"b""c\\""""'), ("string", '""')]),
        ("'a\nb'", [("torn", "'a"), ("word", "b"), ("torn", "'")]),
        ('"""a" b', [("torn", '"""a" b')]),
    ],
)
def test_where_a_token_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "a.",
        "a-",
        "a.:",
        "·a",
        "_",
        "1.",
        ".1e",
        '\\"',
        '\\"""\n',
        "\\'''\n",
        '"""',
        "'",
        "<a",
        ":.",
        "@a-",
        "e:\\",
        "?",
    ],
)
def test_long_texts_are_read_in_time(piece: str) -> None:
    """With work that grows by the square of the length each of these takes many minutes."""
    text = "# from\n" + piece * ((1 << 18) // len(piece))
    assert not names_dataset(text)
