"""A question of a self-test that nobody could answer right.

自测题没有可以判断的答案。

什么意思：选择题没有标出正确的一项，每一项都标成正确，或只有一个选项；开放题没有写答案；或者选项和答案两样都写了。

为什么要查：学员做完题要能自己对答案。

怎样改：选择题写两个以上的选项，正确的写成两行，一行 text，一行 right: 是。开放题不写选项，写 answer。

检查会说：选项里没有一项标为正确

不对（courses）：
    self_test:
      - id: baseline
        question: 这条说法缺什么？
        options:
  >       - 基期
          - 标题
        reason: 原文没有写与什么相比。
        rests_on:
          - station: leling-chengguan
对（courses）：
    self_test:
      - id: baseline
        question: 这条说法缺什么？
        options:
          - text: 基期
            right: 是
          - 标题
        reason: 原文没有写与什么相比。
        rests_on:
          - station: leling-chengguan
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.course import SelfTestQuestion, is_right
from generator.model.known_terms import YES_NO

_FEWEST_OPTIONS = 2


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every question of a self-test whose answer cannot be told."""
    for course_id, course in catalog.courses.items():
        for at, question in enumerate(course.self_test):
            words = _wrong(question, catalog)
            if words:
                field, message, hint = words
                yield Finding(f"courses/{course_id}", ("self_test", at, field), message, hint)


def _wrong(question: SelfTestQuestion, catalog: Catalog) -> tuple[str, str, str] | None:
    if not question.options:
        missing = ("question", "这道题没有选项，也没有答案", "写 options（选择题）或 answer（开放题）")
        return None if question.answer else missing
    if question.answer:
        return "answer", "选择题的答案由选项标出，不再写答案", "删去 answer，或删去 options 改成开放题"
    if len(question.options) < _FEWEST_OPTIONS:
        return "options", "选择题只有一个选项", "再写别的选项，或改成开放题"
    if any(catalog.vocabulary.term(YES_NO, option.right) is None for option in question.options):
        return None  # what is written there is told by itself
    right = sum(is_right(option, catalog.vocabulary) for option in question.options)
    if right == 0:
        return "options", "选项里没有一项标为正确", "给正确的一项加上 right: 是"
    if right == len(question.options):
        return "options", "每个选项都标为正确，题目就没有意义", "改正 right，或换一个不对的选项"
    return None
