"""``kg evaluate``."""

from __future__ import annotations

import click

from kg.commands.common import Named, Rejected, format_option, load_packs, printable, put_json


@click.command()
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=Named(readable=False))
@click.option("--lenient", is_flag=True, help="Let one key field differ.")
@click.option("--sentences", is_flag=True, help="Print what was missed and what was wrong, with the words.")
@format_option
@click.pass_context
def evaluate(ctx: click.Context, gold: tuple[str, ...], lenient: bool, sentences: bool, form: str) -> None:
    """Measure extraction against annotated articles: precision, recall and F1 by kind of statement.

    GOLD is a file NAME.gold.json with the article NAME.txt beside it, a folder of such files, or GOLD=ARTICLE. How to
    annotate an article is told in docs/annotation.md.

    \b
    Examples:
      kg evaluate annotated/
      kg evaluate --sentences story.gold.json=story.html
      kg evaluate -f json annotated/ | jq .micro.f1

    Exit status: 0 done; 1 something was rejected, the rest is evaluated; 2 wrong usage.
    """
    from kg import progress
    from kg.evaluate import evaluate_files, gold_files, total

    load_packs()
    rejected = Rejected()
    files = gold_files(gold, rejected)
    with progress.for_terminal() as bar:
        bar.stage("reading", len(files))
        results = evaluate_files(files, not lenient, rejected, bar)
    together = total(results.values())
    if form == "json":
        put_json({**together.to_json(), "articles": {name: result.to_json() for name, result in results.items()}})
    elif results:
        click.echo(printable(together.table(sentences)))
    ctx.exit(1 if rejected.count else 0)
