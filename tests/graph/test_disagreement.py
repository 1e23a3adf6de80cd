from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kg.article import Span
from kg.statement import Casualty, Claim, Entity, Event, Office, Relation, Statement
from tests.graph.news import DAY, Make, News
from tests.graph.samples import ANA, BARATARIA, MINISTRY, UTARIA, entity

SELATARIA = entity("southland", "Selataria")
NUSA, KAWAT = (entity(slug, slug, "MediaOutlet") for slug in ("nusa", "kawat"))


def killed(count: int | None, claimant: Entity | None, qualifier: str = "exact", **known: object) -> Make:
    ends = {"low": count, "high": count} if qualifier == "exact" else {}
    values = {"side": (SELATARIA,), "outcome": "killed", "category": "military", **ends, **known}
    return lambda slug, span: Casualty(
        article=slug, language="id", evidence=span, claimant=claimant, count=count, qualifier=qualifier, **values  # type: ignore[arg-type]
    )  # fmt: skip


def allied(claimant: Entity | None = None, via: Entity | None = None) -> Make:
    return lambda slug, span: Relation(
        article=slug, language="id", evidence=span, claimant=claimant, via=via, type="alliance",
        subject=(UTARIA,), object=(BARATARIA,),
    )  # fmt: skip


def clash(claimant: Entity | None, status: str, day: str | None = None) -> Make:
    return lambda slug, span: Event(
        article=slug, language="id", evidence=span, claimant=claimant, type="attack", participants=(UTARIA,),
        status=status, date=day,
    )  # fmt: skip


def both(one: str, property: str, other: str) -> set[tuple[str, str, str]]:
    return {(one, property, other), (other, property, one)}


def test_figures_that_cannot_both_be_true_are_disputed() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), twelve=killed(12, MINISTRY))
    assert news.links("disputes") == both("forty", "disputes", "twelve")


@pytest.mark.parametrize(
    "other",
    [
        killed(40, MINISTRY),
        killed(12, UTARIA),
        killed(12, MINISTRY, side=(BARATARIA,)),
        killed(12, MINISTRY, side=()),
        killed(12, MINISTRY, outcome="wounded"),
        killed(12, MINISTRY, category="civilian"),
        killed(12, MINISTRY, since="2031-05-01"),
        killed(12, MINISTRY, "over", low=13),
        killed(12, MINISTRY, "at_least", low=12),
        killed(40, MINISTRY, "about"),
        killed(None, MINISTRY, "about", low=20, high=99),
    ],
    ids=["same", "own", "side", "no side", "outcome", "population", "since", "over", "at least", "about", "dozens"],
)
def test_figures_that_can_both_be_true_are_not(other: Make) -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), other=other)
    assert news.links("disputes") == set()


@pytest.mark.parametrize(("apart", "disputed"), [(0, True), (1, True), (2, False), (400, False)])
def test_figures_of_other_days_are_not_disputed(apart: int, disputed: bool) -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA))
    news.article("Pos Lain", DAY + timedelta(days=apart), thirty=killed(30, MINISTRY))
    assert news.links("disputes") == (both("forty", "disputes", "thirty") if disputed else set())


@pytest.mark.parametrize("few", [12, 19])
def test_of_few_people_two_articles_may_tell_from_two_places(few: int) -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), elsewhere=killed(40, UTARIA, place=(BARATARIA,)))
    news.article("Pos Lain", DAY, few=killed(few, MINISTRY), there=killed(few, MINISTRY, place=(BARATARIA,)))
    assert news.links("disputes") == both("elsewhere", "disputes", "there")


def test_figures_of_another_size_are_of_other_losses() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), five=killed(5, MINISTRY))
    news.article("Pos Lain", DAY, hundreds=killed(400, ANA))
    assert news.links("disputes") == set()


def test_an_article_may_tell_of_other_losses_farther_on() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), alliance=allied(), thirty=killed(30, MINISTRY))
    assert news.links("disputes") == set()


def test_a_part_disputes_no_whole() -> None:
    news = News()
    whole: list[Statement] = []

    def forty(slug: str, span: Span) -> Statement:
        whole.append(killed(40, UTARIA)(slug, span))
        return whole[0]

    news.article(
        "Harbour Post", DAY, forty=forty, part=lambda slug, span: killed(30, MINISTRY, part_of=whole[0].id)(slug, span)
    )
    assert news.links("disputes") == set()


def test_figures_are_compared_by_the_day_they_are_about() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA, as_of="2031-04-01"))
    news.article("Pos Lain", DAY, thirty=killed(30, MINISTRY, as_of="2031-05-06"))
    news.article("Pos Ketiga", DAY + timedelta(days=30), twenty=killed(20, ANA, as_of="2031-04-01"))
    assert news.links("disputes") == both("forty", "disputes", "twenty")


def test_what_counts_until_a_month_counts_until_its_end() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA, as_of="2031-05"))
    news.article("Pos Lain", DAY, thirty=killed(30, MINISTRY, as_of="2031-05-06"))
    news.article("Pos Ketiga", DAY + timedelta(days=30), twenty=killed(20, ANA, as_of="2031-05-31"))
    assert news.links("disputes") == both("forty", "disputes", "twenty")


def test_one_article_may_speak_of_two_times() -> None:
    news = News()
    news.article(
        "Harbour Post",
        DAY,
        forty=killed(40, UTARIA, as_of="2031-04-01"),
        twelve=killed(12, MINISTRY, as_of="2031-05-06"),
    )
    assert news.links("disputes") == set()


def test_an_open_word_supersedes_nothing() -> None:
    news = News()
    news.article("Harbour Post", DAY, dozens=killed(None, MINISTRY, "about", low=20, high=99))
    news.article("Harbour Post", DAY + timedelta(days=1), ninety=killed(90, MINISTRY))
    assert news.links("supersedes") == set()


def test_without_any_date_only_one_article_speaks_of_one_time() -> None:
    news = News()
    news.article("Harbour Post", None, forty=killed(40, UTARIA), twelve=killed(12, MINISTRY))
    news.article("Pos Lain", None, thirty=killed(30, ANA))
    assert news.links("disputes") == both("forty", "disputes", "twelve")


def test_a_repeated_figure_is_disputed_once() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), twelve=killed(12, MINISTRY))
    news.article("Pos Lain", DAY, again=killed(12, MINISTRY))
    assert news.links("disputes") == both("forty", "disputes", "twelve")


def test_a_later_figure_supersedes_the_one_before_it() -> None:
    news = News()
    for days, count in ((0, 40), (1, 55), (2, 70)):
        news.article("Harbour Post", DAY + timedelta(days=days), **{f"n{count}": killed(count, MINISTRY)})
    news.article("Harbour Post", DAY + timedelta(days=3), n12=killed(12, MINISTRY), other=killed(90, UTARIA))
    assert news.links("supersedes") == {("n55", "supersedes", "n40"), ("n70", "supersedes", "n55")}


@pytest.mark.parametrize(
    ("later", "days", "since", "follows"),
    [
        (60, 30, None, True), (60, 40, None, False), (90, 30, None, False),
        (60, 400, "2031-01-01", True), (900, 30, "2031-01-01", True),
    ],
)  # fmt: skip
def test_a_toll_that_jumps_or_waits_long_needs_its_beginning(
    later: int, days: int, since: str | None, follows: bool
) -> None:
    news = News()
    news.article("Harbour Post", DAY, first=killed(40, MINISTRY, since=since))
    news.article("Pos Lain", DAY + timedelta(days=days), then=killed(later, MINISTRY, since=since))
    assert news.links("supersedes") == ({("then", "supersedes", "first")} if follows else set())


def test_origins_corroborate_when_they_are_independent() -> None:
    news = News()
    news.article("Harbour Post", DAY, a=allied())
    news.article("Pos Lain", None, b=allied())
    news.article("Pos Ketiga", DAY, c=allied(ANA))
    assert news.links("corroborates") == {
        *both("a", "corroborates", "b"),
        *both("a", "corroborates", "c"),
        *both("b", "corroborates", "c"),
    }


def test_copies_of_one_wire_do_not_corroborate() -> None:
    news = News()
    news.article("Harbour Post", DAY, a=allied(via=NUSA))
    news.article("Pos Lain", DAY, b=allied(via=NUSA))
    news.article("nusa", DAY, c=allied())
    assert news.links("corroborates") == set()


def test_articles_that_credit_one_agency_do_not_corroborate() -> None:
    news = News()
    news.article("Harbour Post", DAY, ("Nusa", "Kawat"), a=allied())
    news.article("Pos Lain", DAY, ("Nusa",), b=allied(), via=allied(ANA, KAWAT))
    news.article("Pos Ketiga", DAY, c=allied())
    links = news.links("corroborates")
    assert links == {
        *both("a", "corroborates", "c"),
        *both("b", "corroborates", "c"),
        *both("b", "corroborates", "via"),
        *both("c", "corroborates", "via"),
    }


def test_one_claimant_needs_two_wires() -> None:
    news = News()
    news.article("Harbour Post", DAY, a=allied(ANA, NUSA))
    news.article("Pos Lain", DAY, b=allied(ANA, KAWAT))
    news.article("Pos Ketiga", DAY, c=allied(ANA))
    assert news.links("corroborates") == both("a", "corroborates", "b")


def test_outlets_that_nobody_knows_are_one() -> None:
    news = News()
    news.article(None, DAY, a=allied())
    news.article(None, DAY, b=allied())
    assert news.links("corroborates") == set()


def test_the_same_words_are_a_copy() -> None:
    news = News()
    news.article("Harbour Post", DAY, same=allied())
    (article, (statement,)) = news.articles[0]
    copy = replace(article, slug="article-9", outlet="Pos Lain")
    news.articles.append((copy, [replace(statement, article="article-9")]))
    assert news.links("corroborates") == set()


def test_undated_events_of_other_days_are_others() -> None:
    news = News()
    news.article("Harbour Post", DAY, a=clash(None, "happened"))
    news.article("Pos Lain", DAY + timedelta(days=30), b=clash(None, "happened"))
    assert news.links("corroborates") == set()


def test_a_denied_event_denies_those_who_say_it_happened() -> None:
    news = News()
    news.article("Harbour Post", DAY, said=clash(MINISTRY, "alleged", "2031-05-05"))
    news.article(
        "Pos Lain", DAY, denial=clash(UTARIA, "denied", "2031-05-05"), later=clash(None, "alleged", "2031-05-07")
    )
    assert news.links("denies") == {("denial", "denies", "said")}
    assert news.links("disputes") == both("denial", "disputes", "said")


def test_a_denial_answers_its_own_article_first() -> None:
    news = News()
    news.article("Harbour Post", DAY - timedelta(days=1), early=clash(MINISTRY, "alleged", "2031-05-05"))
    news.article(
        "Pos Lain", DAY, here=clash(MINISTRY, "alleged", "2031-05-05"), denial=clash(UTARIA, "denied", "2031-05-05")
    )
    assert news.links("denies") == {("denial", "denies", "here")}


def test_nobody_denies_himself() -> None:
    news = News()
    news.article("Harbour Post", DAY, said=clash(UTARIA, "happened"), denial=clash(UTARIA, "denied"))
    assert news.links("denies", "disputes") == set()


def test_a_denial_that_points_at_a_claim_denies_it() -> None:
    news = News()
    accused: list[str] = []

    def accuse(slug: str, span: Span) -> Statement:
        made = Claim(
            article=slug, language="id", evidence=span, claimant=MINISTRY, act="accuse", about="Utaria menyerang"
        )
        accused.append(made.id)
        return made

    def deny(slug: str, span: Span) -> Statement:
        return Claim(
            article=slug, language="id", evidence=span, claimant=UTARIA, act="deny", about="itu", denies=accused[0]
        )

    news.article("Harbour Post", DAY, accusation=accuse, denial=deny)
    assert news.links("denies") == {("denial", "denies", "accusation")}


def test_much_repeated_stories_stay_small() -> None:
    """A thousand outlets that tell one tie would be a million links, all of them alike."""
    news = News()
    for number in range(200):
        news.article(f"Pos {number}", DAY, **{f"n{number}": allied()})
    assert len(news.links("corroborates")) == 20 * 19


def test_who_speaks_for_one_state_is_not_independent_of_it() -> None:
    def minister(slug: str, span: Span) -> Statement:
        return Office(article=slug, language="id", evidence=span, person=ANA, office="minister", of=(UTARIA,))

    news = News()
    news.article("Harbour Post", DAY, office=minister, state=allied(UTARIA), other=allied(SELATARIA))
    news.article("Pos Lain", DAY, ana=allied(ANA))
    linked = {one for one, _, _ in news.links("corroborates") if one != "office"}
    assert linked == {"state", "other", "ana"}
    assert ("state", "corroborates", "ana") not in news.links("corroborates")


def test_two_articles_of_an_event_of_no_day_and_place_tell_of_two() -> None:
    news = News()
    news.article("Harbour Post", DAY, a=clash(None, "happened"), ana=clash(ANA, "happened"))
    news.article("Pos Lain", DAY, b=clash(None, "happened"))
    assert news.links("corroborates") == both("a", "corroborates", "ana")
    news.article("Pos Ketiga", DAY, c=clash(None, "happened", "2031-05-05"))
    news.article("Pos Keempat", DAY, d=clash(None, "happened", "2031-05-05"))
    assert news.links("corroborates") == both("a", "corroborates", "ana") | both("c", "corroborates", "d")


def test_one_article_tells_of_one_event_of_no_day_only_in_one_breath() -> None:
    news = News()
    news.article("Harbour Post", DAY, a=clash(None, "happened"), between=allied(), ana=clash(ANA, "happened"))
    assert not any("ana" in link for link in news.links("corroborates"))


def test_a_mediation_between_others_corroborates_nothing() -> None:
    def mediated(*sides: Entity) -> Make:
        return lambda slug, span: Relation(
            article=slug, language="id", evidence=span, type="mediates", subject=(ANA,), object=sides
        )

    news = News()
    news.article("Harbour Post", DAY, one=mediated(UTARIA, BARATARIA))
    news.article("Pos Lain", DAY, other=mediated(UTARIA, SELATARIA))
    news.article("Pos Ketiga", DAY, half=mediated(UTARIA))
    assert news.links("corroborates") == both("one", "corroborates", "half") | both("other", "corroborates", "half")


def test_losses_of_two_places_are_not_disputed() -> None:
    def governor(who: Entity, town: str) -> Make:
        of = entity(town.casefold(), town, "Settlement")
        return lambda slug, span: Office(
            article=slug, language="id", evidence=span, person=who, office="governor", of=(of,)
        )

    berta = entity("berta", "Berta", "Person")
    for other, disputed in ((berta, set()), (MINISTRY, both("few", "disputes", "more"))):
        news = News()
        news.article("Harbour Post", DAY, few=killed(20, ANA), more=killed(23, other))
        news.article("Pos Lain", DAY, ana=governor(ANA, "Danau"), berta=governor(berta, "Bukit"))
        assert news.links("disputes") == disputed


def test_the_smaller_figure_of_a_sentence_is_of_a_part() -> None:
    news = News()
    spans: list[Span] = []

    def there(slug: str, span: Span) -> Statement:
        spans.append(span)
        return killed(71, MINISTRY)(slug, span)

    news.article("Harbour Post", DAY, there=there, all=lambda slug, _: killed(271, MINISTRY)(slug, spans[0]))
    news.article("Pos Lain", DAY, other=killed(47, UTARIA), most=killed(250, ANA))
    assert news.links("disputes") == both("all", "disputes", "most")


def test_the_next_few_are_of_another_blow() -> None:
    news = News()
    news.article("Harbour Post", DAY, five=killed(5, MINISTRY))
    news.article("Harbour Post", DAY + timedelta(days=9), six=killed(6, MINISTRY))
    assert news.links("supersedes") == set()
