"""Answers that are kept, and answers that are on their way."""

from __future__ import annotations

import asyncio
import itertools
import re

import pytest

from kg.serve.sparql.cache import Cache, Kept, OnTheWay, Turns
from tests.serve.serving import Server


def test_what_was_asked_for_last_stays() -> None:
    cache = Cache(800)
    for key in "abcdefghi":
        cache.put(key, Kept((), b"x" * 98))
        cache.get("a")
    assert cache.get("a") is not None and cache.get("b") is None and cache.get("i") is not None


def test_what_is_too_large_is_not_kept() -> None:
    cache = Cache(800)
    cache.put("a", Kept((), b"x" * 101))
    assert cache.get("a") is None


def test_many_who_ask_the_same_ask_once() -> None:
    asked = []

    async def make() -> bytes:
        asked.append(1)
        await asyncio.sleep(0.01)
        return b"made"

    async def all_at_once() -> list[bytes]:
        way = OnTheWay()
        first = await asyncio.gather(*(way.get("key", make) for _ in range(9)))
        return [*first, await way.get("key", make)]

    assert asyncio.run(all_at_once()) == [b"made"] * 10
    assert len(asked) == 2


def test_what_goes_wrong_is_told_to_all_and_tried_again() -> None:
    async def fail() -> bytes:
        await asyncio.sleep(0)
        raise ValueError("busy")

    async def make() -> bytes:
        return b"made"

    async def all_at_once() -> bytes:
        way = OnTheWay()
        found = await asyncio.gather(*(way.get("key", fail) for _ in range(3)), return_exceptions=True)
        assert [str(error) for error in found] == ["busy"] * 3
        return await way.get("key", make)

    assert asyncio.run(all_at_once()) == b"made"


def test_who_goes_away_takes_nothing_from_the_others() -> None:
    async def make() -> bytes:
        await asyncio.sleep(0.05)
        return b"made"

    async def one_goes() -> bytes:
        way = OnTheWay()
        gone = asyncio.create_task(way.get("key", make))
        stays = asyncio.create_task(way.get("key", make))
        await asyncio.sleep(0)
        gone.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gone
        return await stays

    assert asyncio.run(one_goes()) == b"made"


def test_a_page_that_is_looked_at_again_asks_nothing(server: Server) -> None:
    def misses() -> int:
        found = re.search(r"cache_misses (\d+)", server.request("GET", "/metrics").text)
        assert found
        return int(found[1])

    first = server.request("GET", "/catalogue/outlets").text
    before = misses()
    assert server.request("GET", "/catalogue/outlets").text == first
    assert misses() == before


def test_between_two_long_steps_the_loop_goes_round() -> None:
    rounds: list[int] = []

    async def steps() -> list[int]:
        turns, now = Turns(), 0

        async def page() -> None:
            await turns.take()
            rounds.append(now)

        pages = [asyncio.create_task(page()) for _ in range(5)]
        while not all(page.done() for page in pages):
            await asyncio.sleep(0)
            now += 1
        return rounds

    found = asyncio.run(steps())
    assert all(after - before >= Turns.ROUNDS for before, after in itertools.pairwise(found)), found
