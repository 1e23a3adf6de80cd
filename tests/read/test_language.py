from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.language import detect, name

SAMPLES = {
    "id": "Pemerintah Lebanon menyatakan serangan udara itu menewaskan tujuh warga sipil di desa perbatasan, dan "
    "meminta Dewan Keamanan bersidang.",
    "en": "Lebanon's government said the air strike killed seven civilians in a border village and asked the Security "
    "Council to meet.",
    "tr": "Lübnan hükümeti hava saldırısında sınır köyünde yedi sivilin öldüğünü açıkladı ve Güvenlik Konseyi'nin "
    "toplanmasını istedi. Bakanlık saldırının gece yapıldığını bildirdi.",
    "nl": "De Libanese regering zei dat de luchtaanval zeven burgers heeft gedood in een dorp aan de grens en vroeg de "
    "Veiligheidsraad bijeen te komen. Het leger was niet bereikbaar.",
    "fr": "Le gouvernement libanais a déclaré que la frappe aérienne avait tué sept civils dans un village frontalier "
    "et a demandé la réunion du Conseil de sécurité.",
    "ms": "Kerajaan Lubnan berkata serangan udara itu membunuh tujuh orang awam kerana tentera mahu menyerang kampung "
    "itu, manakala beliau menegaskan bahawa rundingan boleh diteruskan.",
    "ru": "Правительство Ливана заявило, что в результате удара погибли семь мирных жителей приграничного села.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_languages_are_told_apart(language: str) -> None:
    assert detect(SAMPLES[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Baku membantah.", "id"),
        ("Iran denies it.", "en"),
        ("Ribuan warga Gaza mengungsi", "id"),
        ("Thousands flee Gaza", "en"),
    ],
)
def test_a_short_text_is_one_of_the_two_that_are_read(text: str, language: str) -> None:
    assert detect(text) == language


def test_languages_have_names() -> None:
    assert name("tr") == "Turkish"
    assert name("ms") == "Malay"
    assert name("xx-bogus") == "xx-bogus"


def test_clear_text_needs_no_model() -> None:
    code = (
        f"import sys; from kg.read.language import detect; detect({SAMPLES['id']!r}); print('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert detect(text).isalpha()
