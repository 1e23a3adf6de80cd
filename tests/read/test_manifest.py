from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.read.document import Facts, RefusedError
from kg.read.manifest import Manifest, day_of, facts, seeds, sidecar

SHA = "ab" * 32


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_manifest_is_asked_by_sha256(tmp_path: Path) -> None:
    path = written(
        tmp_path / "m.toml", f'[articles.{SHA}]\nfile = "a.txt"\noutlet = "Contoh"\npublished = 2024-03-05\n'
    )
    manifest = Manifest.read(path)
    assert manifest.get(SHA) == Facts(outlet="Contoh", published="2024-03-05", published_how="metadata")
    assert manifest.get("cd" * 32) == Facts()


def test_the_first_manifest_goes_before_the_second() -> None:
    first, second = Manifest({SHA: Facts(outlet="A")}), Manifest({SHA: Facts(outlet="B"), "x": Facts(outlet="C")})
    assert first.over(second).get(SHA).outlet == "A"
    assert first.over(second).get("x").outlet == "C"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[articles", "not TOML"),
        ("[articles.abc]\n", "not a SHA-256"),
        (f"articles = {{ {SHA} = 1 }}\n", "not a SHA-256"),
        ("[other]\n", "nothing else"),
        (f"[articles.{SHA}]\noutlett = 'x'\n", "unknown key 'outlett'"),
        (f"[articles.{SHA}]\noutlet = 3\n", "outlet must be text"),
        (f"[articles.{SHA}]\npublished = 'March'\n", "not a date like"),
        (f"[articles.{SHA}]\npublished_how = 'guessed'\n", "published_how is one of"),
        ("a = " + "[" * 5000, "not TOML"),
    ],
)
def test_mistakes_are_named_with_their_file(tmp_path: Path, text: str, reason: str) -> None:
    path = written(tmp_path / "m.toml", text)
    with pytest.raises(RefusedError, match=reason) as caught:
        Manifest.read(path)
    assert "m.toml" in str(caught.value)


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        Manifest.read(tmp_path / "none.toml")


def test_a_sidecar_speaks_of_its_file_only(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", "x")
    assert sidecar(article, SHA) == Facts()
    written(tmp_path / "a.txt.toml", f'sha256 = "{SHA}"\noutlet = "Contoh"\n')
    assert sidecar(article, SHA).outlet == "Contoh"
    with pytest.raises(RefusedError, match="another file"):
        sidecar(article, "cd" * 32)


def test_a_date_and_how_it_is_known_stay_together() -> None:
    stated = Facts(published="2024-03-05", published_how="stated")
    assert Facts(outlet="A").over(stated).published_how == "stated"
    assert facts({"published": "2024-03-06"}, "x").over(stated).published_how == "metadata"


def test_days() -> None:
    assert day_of("2024-03-05T23:59:00Z") == date(2024, 3, 5)
    assert day_of("5 March") is None


def test_the_seeds_manifest_is_whole() -> None:
    assert len(seeds().entries) == 5
    assert all(entry.published and entry.language == "id" for entry in seeds().entries.values())
