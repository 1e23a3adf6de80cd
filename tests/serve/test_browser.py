"""The pages in a real browser, over a real server: nobody else is asked for anything, and nothing breaks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from kg.serve.pages import render

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
EDITOR = (render.STATIC / "vendor" / "yasgui.min.js").is_file()

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


@pytest.fixture(scope="module")
def address(seeds_store: Path) -> Iterator[str]:
    """Where ``kg serve`` listens."""
    start = [sys.executable, "-c", "from kg.cli import main; main()"]
    command = [*start, "serve", "--port", "0", "--store", str(seeds_store)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        said = server.stderr.readline()
        try:
            assert "http://" in said, said + server.stderr.read()
            yield said.split()[-1].rstrip("/")
        finally:
            server.terminate()
            server.wait(20)
            server.stderr.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test when it asks another host or the console shows an error."""
    context = browser.new_context(base_url=address, locale="en-GB", viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    asked: list[str] = []
    errors: list[str] = []

    def request(made: Request) -> None:
        if not made.url.startswith((f"{address}/", "data:", "blob:")):
            asked.append(made.url)

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    opened.on("request", request)
    opened.on("console", console)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not asked
    assert not errors


def test_from_the_start_page_to_the_words_behind_an_answer(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who said what about the war")
    page.get_by_role("link", name="What binds Russia and Armenia?").click()
    expect(page.get_by_label("one actor")).to_have_value("Russia")
    row = page.get_by_role("row").filter(has_text="perjanjian 1997").first
    expect(row).to_contain_text("Treaty")
    row.get_by_role("link", name="Armenia Kirim Surat").click()
    expect(page.locator("mark").filter(has_text="perjanjian 1997").first).to_be_visible()


def test_a_question_with_other_actors(page: Page) -> None:
    page.goto("/catalogue/ties-between")
    page.get_by_label("one actor").fill("Turki")
    page.get_by_label("the other").fill("Azerbaijan")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("row").filter(has_text="Support").first).to_be_visible()


def test_a_query_typed_into_the_box(page: Page) -> None:
    page.goto("/#box")
    page.get_by_label("SPARQL query").fill("SELECT (20 + 22 AS ?answer) {}")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("cell", name="42")).to_be_visible()


@pytest.mark.skipif(not EDITOR, reason="npm did not bring the editor; `make setup` does")
def test_the_editor_runs_a_query(page: Page) -> None:
    page.goto("/editor?query=SELECT (20 %2B 22 AS ?sum) {}")
    expect(page.locator("#editor .CodeMirror")).to_contain_text("SELECT")
    expect(page.locator("form textarea#query")).to_be_hidden()
    page.locator("#editor .yasqe_queryButton").first.click()
    expect(page.locator("#editor .yasr_results")).to_contain_text("42")


@pytest.mark.skipif(not EDITOR, reason="npm did not bring the editor; `make setup` does")
@pytest.mark.parametrize("width", [390, 1280])
def test_the_editor_keeps_its_result_and_its_buttons_in_their_places(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/editor")
    buttons = page.locator("#editor .yasqe_buttons").bounding_box()
    first = page.locator("#editor .CodeMirror-line").first.bounding_box()
    assert buttons is not None and first is not None and buttons["y"] + buttons["height"] <= first["y"] + 1
    page.locator("#editor .yasqe_queryButton").first.click()
    expect(page.locator("#editor .yasr_results")).to_contain_text("pangkalan militer")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(not EDITOR, reason="npm did not bring the editor; `make setup` does")
def test_the_editor_leads_from_its_result_to_the_pages_of_this_server(page: Page, address: str) -> None:
    page.goto("/editor?lang=id&query=SELECT * { VALUES ?x { <https://w3id.org/saksi/id/russia> } }")
    page.locator("#editor .yasqe_queryButton").first.click()
    link = page.locator("#editor .yasr_results a.iri").first
    expect(link).to_have_attribute("href", f"{address}/id/russia?lang=id")


@pytest.mark.skipif(not EDITOR, reason="npm did not bring the editor; `make setup` does")
def test_the_keyboard_gets_into_the_editor_and_out_again(page: Page) -> None:
    page.goto("/editor?query=ASK {}")
    written = page.locator("#editor .tabPanel.active .CodeMirror")
    expect(written).to_contain_text("ASK")
    assert page.evaluate("document.activeElement === document.body")
    for tabs in (2, 3):
        written.click()
        for key in ("Tab", "Shift+Tab", "Shift+Tab"):
            page.keyboard.press(key)
        assert not page.evaluate("document.activeElement.closest('.CodeMirror') !== null")
        assert written.evaluate("editor => !editor.CodeMirror.getValue().includes('\\t')")
        # The next round is in a new tab.
        page.locator("#editor .addTab").click()
        expect(page.locator("#editor .tabPanel")).to_have_count(tabs)
        written = page.locator("#editor .tabPanel.active .CodeMirror")


def test_the_other_language_is_one_click_away_and_stays(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Bahasa Indonesia").click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    page.get_by_role("link", name="Pelaku dan tempat", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pelaku dan tempat mana saja yang ada?")


@pytest.mark.parametrize("path", ["/", "/catalogue/casualties", "/page/azerbaijan", "/ontology", "/editor"])
def test_a_phone_shows_every_page_without_scrolling_sideways(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("width", [768, 1024, 1160, 1280, 1920])
@pytest.mark.parametrize("name", ["casualties", "casualties-by-claimant", "events", "agreements", "timeline"])
def test_the_exact_words_are_never_cut_off(page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/catalogue/{name}")
    right = page.locator(".result").evaluate("result => result.getBoundingClientRect().right")
    for words in page.locator("td.testimony figure").all()[:5]:
        box = words.bounding_box()
        assert box is not None and box["width"] > 200 and box["x"] + box["width"] <= right + 1
    if width >= 1280:
        assert page.locator(".result").evaluate("result => result.scrollWidth <= result.clientWidth")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_drawing_fits_its_box_and_scrolls_on_a_phone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto("/drawing")
    page.locator(".drawing img").evaluate("image => image.decode()")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    drawing = page.locator(".drawing")
    shown, room = drawing.evaluate("element => [element.scrollWidth, element.clientWidth]")
    assert shown > 2 * room if width == 390 else shown <= 1.05 * room


def test_print_shows_the_answer_without_its_form(page: Page) -> None:
    page.goto("/catalogue/casualties")
    page.emulate_media(media="print")
    expect(page.locator("form.ask")).to_be_hidden()
    expect(page.locator("table")).to_be_visible()


def test_the_form_shows_what_was_asked_after_going_back(page: Page) -> None:
    page.goto("/catalogue/ties-between")
    page.get_by_label("one actor").fill("Turki")
    page.get_by_label("the other").fill("Azerbaijan")
    with page.expect_event("load"):
        page.get_by_role("button", name="Ask").click()
    # The page goes back by itself: the browser's own command is refused while it exchanges one page for the next.
    with page.expect_event("load"):
        page.evaluate("setTimeout(() => history.back())")
    expect(page.get_by_label("one actor")).to_have_value("Russia")


def test_dark_mode_is_dark_and_can_be_read(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    ink, paper = (
        page.evaluate(f"getComputedStyle(document.documentElement).{name}") for name in ("color", "backgroundColor")
    )
    assert contrast(ink, paper) > 7 and luminance(paper) < 0.05


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as the accessibility guidelines (WCAG 2.1) define it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    parts = [int(part) / 255 for part in color.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
