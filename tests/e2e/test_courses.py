"""What trainers do with a course: lead to it, test themselves by keyboard, print it, show it, frame a card of it."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor

COURSE = "courses/dudong-shuzi.html"
SLIDES = "courses/slides/dudong-shuzi.html"
STATION = "stations/leling-guojia.html"
CLAIM = "station--claim-fraud-free-days"


def test_a_trainer_comes_from_the_home_page_to_the_claim_that_a_step_is_about(
    visit: Visitor, server: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        page.locator("article").get_by_role("link", name="课程", exact=True).click()
        page.get_by_role("link", name="读懂数字：基期、范围、截尾和比较").click()
        expect(page.locator(".shell-section [aria-current]")).to_have_text("课程")
        page.locator(".course-step").nth(4).get_by_role("link").click()
        expect(page.locator("#yimen-tongban--claim-household-registration")).to_be_in_viewport()
        assert reader.faults == []


def test_the_self_test_is_done_by_keyboard_and_without_scripts(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{COURSE}#self-test")
        first = page.locator("details.course-answer").first
        answer = first.get_by_text("答案：C")
        expect(answer).to_be_hidden()
        first.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(answer).to_be_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('details') !== null")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        expect(answer).to_be_hidden()
        expect(page.locator(".print-answers")).to_be_hidden()


def test_on_paper_answers_stand_on_a_page_of_their_own_at_the_end(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit(color_scheme="dark") as reader:
        page = reader.page
        page.goto(f"{server}/{COURSE}")
        page.emulate_media(media="print")
        for shown in (".print-answers", ".course-address", ".course-paper"):
            expect(page.locator(shown).first).to_be_visible()
        for hidden in (".course-answer", ".course-hint", ".course-screen", ".shell-section", "#handout"):
            expect(page.locator(hidden).first).to_be_hidden()
        assert _style(page, ".print-answers", "breakBefore") == "page"
        assert _style(page, "body", "backgroundColor") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
        widest = "[...document.querySelectorAll('article *')].filter((e) => e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline').map((e) => e.className)"
        page.set_viewport_size({"width": 680, "height": 960})
        assert page.evaluate(widest) == []
        assert page.pdf(path=tmp_path / "course.pdf", format="A4").startswith(b"%PDF")


def _style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"(element) => getComputedStyle(element).{name}"))


def test_slides_are_turned_by_keys_and_buttons_and_keep_their_place(visit: Visitor, server: str) -> None:
    with visit(width=360) as reader:
        page = reader.page
        page.goto(f"{server}/{SLIDES}")
        shown = page.locator(".slide:visible")
        expect(shown).to_have_count(1)
        expect(page.get_by_role("button", name="上一屏")).to_be_disabled()
        page.keyboard.press("ArrowRight")
        expect(shown).to_have_attribute("id", "slide-2")
        page.get_by_role("button", name="下一屏").click()
        expect(shown).to_have_attribute("id", "slide-3")
        assert page.url.endswith("#slide-3")
        page.reload()
        expect(shown).to_have_attribute("id", "slide-3")
        page.keyboard.press("Home")
        expect(shown).to_have_attribute("id", "slide-1")
        page.keyboard.press("End")
        expect(page.get_by_role("button", name="下一屏")).to_be_disabled()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert reader.faults == []


def test_a_space_opens_an_answer_and_does_not_turn_the_slide(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{SLIDES}")
        number = page.locator(".slide-question").first.get_attribute("id") or ""
        page.goto(f"{server}/{SLIDES}#{number}")
        summary = page.locator(f"#{number} summary")
        summary.focus()
        page.keyboard.press("Space")
        expect(page.locator(f"#{number} details")).to_have_attribute("open", "")
        expect(page.locator(".slide:visible")).to_have_attribute("id", number)


def test_slides_are_read_from_top_to_bottom_without_scripts_and_all_printed(
    visit: Visitor, server: str
) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{SLIDES}")
        assert page.locator(".slide:visible").count() == page.locator(".slide").count() > 20
        assert page.locator(".slides-nav:visible").count() == 0
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{SLIDES}")
        page.emulate_media(media="print")
        assert page.locator(".slide:visible").count() == page.locator(".slide").count()
        assert _style(page, ".slide", "breakInside") == "avoid"


def test_slides_work_from_a_folder(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto((carried / SLIDES).as_uri())
        page.keyboard.press("ArrowRight")
        expect(page.locator(".slide:visible")).to_have_attribute("id", "slide-2")
        assert reader.faults == []


def test_a_card_in_a_frame_of_another_page_shows_the_claim_alone(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{STATION}")
        page.locator("details.embed > summary").click()
        whole = page.locator("code[data-card]").inner_text()
        assert f'src="{server}/embed/{STATION}"' in whole
        page.goto(f"{server}/{STATION}#{CLAIM}")
        claim = page.locator("code[data-card]").inner_text()
        assert f'src="{server}/embed/{STATION}#{CLAIM}"' in claim
        lesson = tmp_path / "lesson.html"
        lesson.write_text(f"<!doctype html><title>课件</title>{whole}{claim}", "utf-8")
        page.goto(lesson.as_uri())
        first, second = page.frame_locator("iframe").first, page.frame_locator("iframe").nth(1)
        expect(first.locator(".station-card")).to_be_visible()
        expect(first.locator(".claim-card").first).to_be_hidden()
        expect(second.locator(f'[id="{CLAIM}"]')).to_be_visible()
        expect(second.locator(".claim-card:visible")).to_have_count(1)
        expect(second.locator(".station-card")).to_be_hidden()
        expect(second.locator(f'[id="{CLAIM}"]')).to_contain_text("证据等级")
        with page.context.expect_page() as opened:
            second.get_by_role("link", name="在基层警务实践库看这条说法").click()
        assert opened.value.url == f"{server}/{STATION}#{CLAIM}"


def test_from_a_folder_the_lines_say_what_is_missing(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        reader.page.goto((carried / STATION).as_uri())
        assert "〔网站的网址〕/embed/" in (reader.page.locator("code[data-card]").text_content() or "")


def test_a_card_follows_the_system_to_the_dark(visit: Visitor, server: str) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        with visit(color_scheme=scheme) as reader:
            reader.page.goto(f"{server}/embed/{STATION}")
            grounds.add(_style(reader.page, "body", "backgroundColor"))
            assert reader.faults == []
    assert len(grounds) == 2
