"""The shape of a model's answer: spans of the article by sentence number and exact words, and closed lists."""

from __future__ import annotations

from typing import Any

from kg.statement import (
    ACTS,
    CATEGORIES,
    ENTITY_TYPES,
    EVENT_TYPES,
    OUTCOMES,
    QUALIFIERS,
    RELATION_TYPES,
    STATUSES,
)  # fmt: skip

Schema = dict[str, Any]


def _object(**properties: Schema) -> Schema:
    # Strict mode of the endpoints asks for every property; what is unknown is null.
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(values: tuple[str, ...]) -> Schema:
    return {"type": "string", "enum": list(values)}


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


_TEXT: Schema = {"type": "string"}
_WORDS = _or_null(_TEXT)
_NUMBER: Schema = {"type": "integer"}
_NAME = _object(sentence=_NUMBER, words=_TEXT, type=_one_of(ENTITY_TYPES))
_NAMES = _list(_NAME)


def _kind(name: str, **properties: Schema) -> Schema:
    return _object(
        kind=_one_of((name,)),
        sentence=_NUMBER,
        claimant=_or_null(_NAME),
        via=_or_null(_NAME),
        said_on=_WORDS,
        **properties,
    )


ANSWER: Schema = _object(
    statements=_list(
        {
            "anyOf": [
                _kind("office", person=_NAME, office=_TEXT, of=_NAMES, former={"type": "boolean"}),
                _kind(
                    "casualty",
                    figure=_TEXT,
                    count=_or_null(_NUMBER),
                    qualifier=_one_of(QUALIFIERS),
                    outcome=_one_of(OUTCOMES),
                    category=_one_of(CATEGORIES),
                    side=_NAMES,
                    since=_WORDS,
                    as_of=_WORDS,
                ),
                _kind("claim", act=_one_of(ACTS), target=_NAMES, about=_TEXT, quote=_WORDS),
                _kind(
                    "relation",
                    type=_one_of(RELATION_TYPES),
                    subject=_NAMES,
                    object=_NAMES,
                    year=_or_null(_NUMBER),
                    topics=_list(_TEXT),
                ),
                _kind(
                    "event",
                    type=_one_of(EVENT_TYPES),
                    participants=_NAMES,
                    place=_NAMES,
                    date=_WORDS,
                    status=_one_of(STATUSES),
                ),
            ]
        }
    )
)
