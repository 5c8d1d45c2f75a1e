"""What went wrong, in the words of somebody who looks for it: the groups in which the manuals are listed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Some codes that a contributor would look for in one place."""

    id: str
    title: str
    about: str
    codes: tuple[str, ...]


GROUPS = (
    Group(
        "file",
        "文件的名字和位置",
        "文件名、扩展名、放在哪个文件夹。",
        (
            *(
                "wrong-ending",
                "bad-file-name",
                "misplaced-file",
                "unknown-folder",
                "name-clash",
                "missing-file",
            ),
            *("unreadable-file", "symlink", "not-a-file", "missing-vocabulary", "id-is-not-file-name"),
            *("duplicate-id", "bad-id", "reserved-id"),
        ),
    ),
    Group(
        "encoding",
        "乱码和看不见的字符",
        "文件怎样存的，以及从别处复制时带进来的东西。",
        (
            *("bad-encoding", "mojibake", "bad-bytes", "garbled-character", "invisible-character"),
            *("control-character", "direction-character", "private-character", "lookalike-character"),
            *("code-fence", "conflict-mark"),
        ),
    ),
    Group(
        "punctuation",
        "冒号、逗号、引号、括号",
        "标点用了中文的，或少了、多了。",
        (
            *("full-width-colon", "missing-space", "missing-colon", "colon-in-text", "full-width-comma"),
            *(
                "full-width-bracket",
                "full-width-dash",
                "full-width-quote",
                "unclosed-quote",
                "text-after-quote",
            ),
            *(
                "unclosed-bracket",
                "reserved-character",
                "text-cut-at-hash",
                "bad-escape",
                "text-after-block-mark",
            ),
            *("anchor", "alias", "tag", "merge-key", "directive"),
        ),
    ),
    Group(
        "layout",
        "空格、缩进和列表",
        "行首空几格，列表怎样写。",
        (
            *(
                "wrong-indentation",
                "tab",
                "full-width-space",
                "list-on-key-line",
                "joined-lines",
                "extra-dash",
            ),
            *("multiple-documents", "not-a-record", "empty-file", "yaml-syntax", "nested-too-deep"),
        ),
    ),
    Group(
        "field",
        "少写、多写、写错了字段",
        "字段名、必填的内容、写成一段还是几项。",
        (
            *("unknown-field", "missing-field", "duplicate-key", "empty-value", "bad-key", "expected-text"),
            *("expected-list", "expected-fields", "too-long", "too-short", "line-too-long", "too-large"),
            "too-many-values",
        ),
    ),
    Group(
        "value",
        "数字、日期、地区、规范词",
        "写的内容程序读不懂，或不在规定的词里。",
        (
            *("unreadable-value", "unknown-unit", "unknown-term", "bad-address", "bad-area-code"),
            *("province-code", "later-than-source", "repeated-entry", "lifecycle"),
        ),
    ),
    Group(
        "reference",
        "来源、引用和重复",
        "出自哪篇文章，指着哪条记录，同一件事写了几遍。",
        (
            *("missing-source", "same-source-twice", "unknown-reference", "unknown-local-reference"),
            *("unknown-part", "duplicate-local-id", "name-taken-twice", "relation-to-itself"),
            *(
                "same-measure-twice",
                "other-figure-in-also",
                "unlinked-claims",
                "parent-circle",
                "unit-circle",
            ),
        ),
    ),
    Group(
        "permanence",
        "删去、改名、换编号",
        "发布过的地址不能断：删了什么，换了什么编号，要写明去处。",
        ("vanished-address", "retired-anchor", "leads-nowhere"),
    ),
    Group(
        "course",
        "课程",
        "阅读路线指向哪里，自测题和用时。",
        ("unclear-pointer", "unknown-pointer", "gone-pointer", "self-test-answer", "course-time"),
    ),
    Group(
        "words",
        "文字本身",
        "隐私、照抄、褒扬、排版。",
        (
            *("personal-number", "personal-name", "copied-text", "long-quotation", "praise"),
            *(
                "praise-as-outcome",
                "template-text",
                "markup",
                "emoji",
                "traditional-characters",
                "typography",
                "unpaired-marks",
            ),
        ),
    ),
    Group(
        "vocabulary",
        "词表",
        "改 vocabulary.yaml 时才会遇到。",
        ("duplicate-term", "term-attributes", "vocabulary-complete"),
    ),
)
"""Every code stands in one of them, those that contributors meet most often first."""
