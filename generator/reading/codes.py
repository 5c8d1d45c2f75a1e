"""The codes of what can be wrong with a file's name and with the fields of a record."""

from generator.text.explained import Explained


class FileCode(Explained):
    """What can be wrong with a file before it is opened."""

    MISSING_FILE = (
        "missing-file",
        "没有这个文件",
        "要检查的文件找不到；发布过的记录和清单不见了，旧的链接就断了。",
        "检查路径和文件名是否写对；是删去了的，从仓库里恢复：发布过的，不能只删文件。",
    )
    SYMLINK = (
        "symlink",
        "这是一个链接，不是文件",
        "链接指向别处，换一台电脑就失效，也可能带进不该公开的文件。",
        "换成文件本身。",
    )
    NOT_A_FILE = (
        "not-a-file",
        "这不是普通文件",
        "设备、管道等不能当作记录来读。",
        "删去它。",
    )
    UNREADABLE_FILE = (
        "unreadable-file",
        "文件打不开",
        "没有读取的权限，或文件正被别的程序占用。",
        "检查文件的权限，关掉正在使用它的程序。",
    )
    WRONG_ENDING = (
        "wrong-ending",
        "文件名不以 .yaml 结尾",
        "记录的文件名一律以小写的 .yaml 结尾，别的文件不会被读取。",
        "是记录就改名；不是记录就移出 practices 文件夹。",
    )
    UNKNOWN_FOLDER = (
        "unknown-folder",
        "不认识这个文件夹",
        "practices 下每个文件夹放一种记录，别的文件夹不会被读取。",
        "把记录移到它那一种的文件夹里。",
    )
    MISPLACED_FILE = (
        "misplaced-file",
        "文件放错了地方",
        "记录要直接放在它那一种的文件夹里，不能更浅，也不能更深。",
        "把记录移到它那一种的文件夹里；不是记录就移出 practices 文件夹。",
    )
    BAD_FILE_NAME = (
        "bad-file-name",
        "文件名不合要求",
        "文件名就是编号和网址：只用小写英文字母、数字和连字符，各种系统上都能用，永不更改。",
        "改名，如 leling-guojia.yaml，并把里面的 id 改成同样的编号。",
    )
    NAME_CLASH = (
        "name-clash",
        "两个文件名只有大小写不同",
        "Windows 和 macOS 上它们是同一个文件，会互相覆盖。",
        "改名，一律用小写。",
    )
    MISSING_VOCABULARY = (
        "missing-vocabulary",
        "没有词表 vocabulary.yaml",
        "记录里的规范词都出自词表，没有它无法检查。",
        "从仓库里恢复 practices/vocabulary.yaml。",
    )


class RecordCode(Explained):
    """What can be wrong with the fields of one record."""

    MISSING_FIELD = (
        "missing-field",
        "缺少必填的字段",
        "没有它，这一部分就不完整。",
        "补上这个字段。",
    )
    UNKNOWN_FIELD = (
        "unknown-field",
        "没有这个字段",
        "写错名字的字段不会被读取，内容会丢失，所以要求改正。",
        "对照提示里的字段名改正；缩进错了也会这样，请看它是否属于上一层。",
    )
    EXPECTED_TEXT = (
        "expected-text",
        "该写一段文字的地方写成了列表或几个字段",
        "这个字段只有一个值。",
        "写成“字段: 文字”，放在一行。",
    )
    EXPECTED_LIST = (
        "expected-list",
        "该写列表的地方没有写成列表",
        "这个字段可以有多项，只有一项也要写成列表。",
        "另起一行，缩进两格，每项以“- ”开头。",
    )
    EXPECTED_FIELDS = (
        "expected-fields",
        "该写几个字段的地方写成了别的",
        "这一处由几个“字段: 值”组成。",
        "另起一行，缩进两格，写成“字段: 值”。",
    )
    TOO_LONG = (
        "too-long",
        "太长",
        "过长的文字在列表和手机上没法看；过长的引文不宜照抄。",
        "缩短，或拆成几项。",
    )
    TOO_SHORT = (
        "too-short",
        "没有内容，或项数不够",
        "空的文字和空的列表分不清是“没有”还是“忘了写”。",
        "补上内容；没有就把这个字段整个删去。",
    )
    BAD_ID = (
        "bad-id",
        "编号不合要求",
        "编号是网址的一部分，永不更改，所以只用小写英文字母、数字和连字符。",
        "用拼音或英文小写，词间用连字符，如 leling-guojia。",
    )
    BAD_ADDRESS = (
        "bad-address",
        "网址不合要求",
        "网址要能直接打开，不能带空格、引号和中文标点。",
        "从浏览器地址栏复制完整的网址，以 http:// 或 https:// 开头。",
    )
    BAD_AREA_CODE = (
        "bad-area-code",
        "行政区划代码不是六位数字",
        "行政区划代码按 GB/T 2260 是六位半角数字。",
        "查准后写六位数字，如 371481；拿不准就不写。",
    )
    BAD_PATTERN = (
        "bad-pattern",
        "写法不合要求",
        "这个字段的写法有规定。",
        "参照说明和别的记录的写法。",
    )
    UNREADABLE_VALUE = (
        "unreadable-value",
        "数量或日期读不懂",
        "读不懂的数量和日期不能核对、不能比较。",
        "照提示的写法改正。",
    )
    INVALID_VALUE = (
        "invalid-value",
        "内容不合要求",
        "这个字段的内容有规定。",
        "参照说明和别的记录的写法。",
    )
    ID_IS_NOT_FILE_NAME = (
        "id-is-not-file-name",
        "编号与文件名不同",
        "文件名、编号和网址三者相同，才找得到记录。",
        "把 id 改成文件名（不带 .yaml），或给文件改名；已发布的编号不要改。",
    )
    DUPLICATE_ID = (
        "duplicate-id",
        "编号已被别的记录使用",
        "两条记录用同一个编号，引用时就分不清是哪一条；多半是复制文件后忘了改。",
        "把 id 改成本文件的文件名（不带 .yaml）。",
    )
