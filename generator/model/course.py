"""Courses: a way through the library for people who are taught, with questions, a self-test and tasks."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Identifier, Line, LocalId, Record, Shorthand, Term, Text
from generator.model.known_terms import HOUR, MEASURE_UNIT, MINUTE, YES, YES_NO
from generator.model.pointer import Pointer
from generator.model.printed import PrintedQuantity
from generator.model.quantity import Bound, Quantity
from generator.model.review import Review
from generator.model.vocabulary import Vocabulary

_MINUTES: Mapping[str, int] = {MINUTE: 1, HOUR: 60}


class ReadingStep(Pointer, title="一步阅读"):
    """One stop on the way: what to open, what to look for there, and how long it takes."""

    look_for: Text = Field(
        title="看什么",
        description="读者到了那里要看什么、想什么",
        examples=["看谁统一分派警情，交警和治安的人怎样混编。"],
    )
    time: PrintedQuantity = Field(title="用时", description="几分钟", examples=["10分钟"])


class DiscussionQuestion(Shorthand, title="一道讨论题"):
    """A question without one right answer, and what a teacher may listen for."""

    plain_field: ClassVar[str] = "text"

    text: Text = Field(
        title="问题", description="没有标准答案、值得争论的问题", examples=["本所照着做，先要有什么条件？"]
    )
    listen_for: Text | None = Field(
        None,
        title="给教员的提示",
        description="好的讨论会谈到什么",
        examples=["能说出两个单位在同一个院子里办公这个前提。"],
    )
    about: tuple[Pointer, ...] = Field((), title="涉及的记录", description="讨论时打开的网页，一处一项")


class Choice(Shorthand, title="一个选项"):
    """One of the answers that a question of the self-test offers."""

    plain_field: ClassVar[str] = "text"

    text: Text = Field(title="选项", description="选项的内容，不写字母", examples=["两者说的不是同一个范围"])
    right: Annotated[str, Term(YES_NO)] = Field(
        "否", title="正确", description="这一项对不对；不对的可以只写一行文字"
    )


class SelfTestQuestion(Record, title="一道自测题"):
    """A question with its answer, the reason, and the records on which the reason rests."""

    id: Annotated[Identifier, LocalId("question")] = Field(
        title="编号", description="英文小写，永不更改；本课程内不重复", examples=["truncated-rate"]
    )
    question: Text = Field(title="题目", description="问什么", examples=["这两个数能不能直接比大小？"])
    options: tuple[Choice, ...] = Field(
        (), title="选项", description="选择题的选项，一项一行；开放题不写", max_length=8
    )
    answer: Text | None = Field(
        None, title="答案", description="开放题的参考答案；选择题不写", examples=["不能，两者的基期不同。"]
    )
    reason: Text = Field(
        title="理由", description="为什么这样答，依据记录里的哪些话", examples=["前一条没有写与什么相比。"]
    )
    rests_on: tuple[Pointer, ...] = Field(
        title="依据", description="理由所依据的说法或别的记录，一处一项", min_length=1
    )


class Task(Record, title="一项作业"):
    """Something to do with real records, and how to tell that it was done well."""

    title: Line = Field(title="名称", description="作业的名称", examples=["给一条说法补上基期"])
    text: Text = Field(
        title="做什么",
        description="打开什么、做什么、交什么",
        examples=["任选一条没有基期的说法，写出要问什么。"],
    )
    good: Text = Field(
        title="怎样算做好", description="好的结果里看得到什么", examples=["写明了时段、范围和与什么相比。"]
    )
    on: tuple[Pointer, ...] = Field((), title="用到的记录", description="做作业要打开的网页，一处一项")


class Course(Record, title="课程"):
    """One course made from the library."""

    id: Identifier = Field(
        title="编号", description="与文件名相同；永不更改", examples=["jiaosuo-heyi-rumen"]
    )
    title: Line = Field(title="名称", description="课程的名称", examples=["交所合一，一步一步看"])
    summary: Text = Field(
        title="概要",
        description="一两句话说清讲什么、不讲什么",
        examples=["从记录看派出所和交警怎样合署办公。"],
    )
    goals: tuple[Line, ...] = Field(
        title="目标",
        description="学完能做什么，一条一项",
        min_length=1,
        examples=["能说出交所合一改了哪几件事，缺了哪些数字"],
    )
    audience: tuple[Line, ...] = Field(
        title="给谁学", description="哪些人用得着，一种一项", min_length=1, examples=["新任派出所所长"]
    )
    length: PrintedQuantity = Field(
        title="时长", description="连讨论和作业一共多久，单位写小时或分钟", examples=["3小时"]
    )
    prerequisites: tuple[Line, ...] = Field(
        (),
        title="先要知道的",
        description="学以前要会什么；没有就不写",
        examples=["知道派出所和交警中队各管什么"],
    )
    path: tuple[ReadingStep, ...] = Field(
        title="阅读路线", description="按次序打开哪些网页、看什么，一步一项", min_length=1
    )
    discussion: tuple[DiscussionQuestion, ...] = Field(
        (), title="讨论题", description="没有标准答案的问题，一道一项"
    )
    self_test: tuple[SelfTestQuestion, ...] = Field(
        (), title="自测", description="有答案和理由的题目，一道一项"
    )
    tasks: tuple[Task, ...] = Field((), title="作业", description="用真实的记录做的事，一件一项")
    limits: tuple[Text, ...] = Field(
        (),
        title="这门课没有讲的",
        description="材料的局限和没有讲到的，一条一项",
        examples=["用到的数字都是各单位自己报的。"],
    )
    review: Review = Field(title="审核", description="审核到哪一步，编写人与所讲的单位有没有利益关系")


def minutes_of(time: Quantity, vocabulary: Vocabulary) -> Fraction | None:
    """Return how many minutes a time is; None when it has no bound of its own or is in another unit."""
    unit = vocabulary.set(MEASURE_UNIT)
    term = (unit.term(time.unit) or unit.term_by_synonym(time.unit)) if unit else None
    worth = _MINUTES.get(term.id) if term else None
    return time.low * worth if worth and time.bound is Bound.EXACT and time.low is not None else None


def is_right(choice: Choice, vocabulary: Vocabulary) -> bool:
    """Tell whether a choice is marked as a right one."""
    return vocabulary.id_of(YES_NO, choice.right) == YES
