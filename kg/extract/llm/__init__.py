"""A language model as a second extractor, off unless the user names one.

The model only names spans: sentence numbers, words to be found there, values of closed lists. Our code cuts the words
out of the article and the gate lets through what stands there. Every answer is recorded, so that building again gives
the same bytes and asks nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.article import Article
from kg.extract import extract
from kg.extract.llm import cassette, cut, prompt
from kg.extract.llm.endpoint import LLMError, ask
from kg.matching import similarity
from kg.statement import Statement

__all__ = ["LLMError", "WithModel"]

#: Seconds for one request, tries and waits included.
SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class WithModel:
    """The rules, and what a model finds beyond them.

    Args:
        model: its name at the endpoint; part of what an answer is recorded under.
        cassettes: folder of the recorded answers.
        url: base of an OpenAI-compatible endpoint; None answers from the recordings alone.
        seconds: for one request.
    """

    model: str
    cassettes: Path
    url: str | None = None
    seconds: float = SECONDS

    def __call__(self, article: Article) -> list[Statement]:
        """The statements of both, in text order; of two that say the same the rules' one.

        Raises:
            LLMError: the model gave no usable answer, or none is recorded and no endpoint is named.
        """
        ruled = extract(article)
        known = [statement.to_json() for statement in ruled]
        new = [s for s in self.alone(article) if not any(similarity(rule, s.to_json()) for rule in known)]
        return sorted([*ruled, *new], key=lambda statement: statement.evidence.start)

    def alone(self, article: Article) -> list[Statement]:
        """What the model finds, without the rules.

        Raises:
            LLMError: as above.
        """
        spans = prompt.sentences(article)
        found: list[Statement] = []
        for request in prompt.requests(spans, article.language, self.model):
            answer = cassette.get(self.cassettes, request)
            if answer is None:
                answer = self._ask(request)
                made = cut.statements(answer, article, spans)  # a malformed answer is not worth keeping
                cassette.put(self.cassettes, request, answer)
            else:
                made = cut.statements(answer, article, spans)
            found += made
        return found

    def _ask(self, request: dict[str, object]) -> str:
        if self.url is None:
            raise LLMError(
                f"no answer is recorded for it (model {self.model}, {self.cassettes}/{cassette.key(request)}.json); "
                "name an endpoint with --llm to ask for one"
            )
        return ask(self.url, request, self.seconds)
