"""The codes of everything that can be wrong with a text before anyone asks what it says."""

from generator.text.explained import Explained


class TextCode(Explained):
    """What can be wrong with the bytes, the characters and the size of a file."""

    BAD_ENCODING = (
        "bad-encoding",
        "文件不是 UTF-8 编码",
        "GBK（记事本里叫 ANSI）、UTF-16（记事本里叫 Unicode）存的中文，在别的电脑上会成为乱码。",
        "用记事本打开，“文件”→“另存为”，编码选“UTF-8”，再保存。",
    )
    BAD_BYTES = (
        "bad-bytes",
        "文件里混有不是 UTF-8 的字节",
        "多半是把另一种编码的内容拼接了进来，那一处已经读不出来。",
        "按所指的行列找到那一处，重新输入那几个字，用 UTF-8 保存。",
    )
    EMPTY_FILE = (
        "empty-file",
        "文件是空的，或只有注释",
        "空文件不是一条记录。",
        "写上内容；不需要的文件请删去。",
    )
    TOO_LARGE = (
        "too-large",
        "文件太大",
        "一条记录通常只有几 KB；过大的文件多半是放错了东西，也会拖慢整个网站的生成。",
        "检查是否误放了图片、表格；内容确实很多的，拆成几条记录。",
    )
    LINE_TOO_LONG = (
        "line-too-long",
        "有一行太长",
        "过长的一行没法查看和比较改动。",
        "分成几段，每段写成列表中的一项。",
    )
    NESTED_TOO_DEEP = (
        "nested-too-deep",
        "层次太深",
        "记录只有几层；层次过深多半是括号或缩进写错了。",
        "检查所指之处的缩进和括号。",
    )
    TOO_MANY_VALUES = (
        "too-many-values",
        "内容的项数太多",
        "一条记录不会有这么多项，多半是误粘贴了别的东西。",
        "拆成几条记录，或删去误粘贴的内容。",
    )
    CONTROL_CHARACTER = (
        "control-character",
        "有控制字符",
        "控制字符看不见，从别的软件复制时容易带进来，网页和检索都会因此出错。",
        "删去所指位置的字符，重新输入那几个字。",
    )
    DIRECTION_CHARACTER = (
        "direction-character",
        "有改变文字方向的字符",
        "这类字符看不见，却能让显示的文字与实际内容不同，可被用来造假。",
        "删去所指位置的字符。",
    )
    INVISIBLE_CHARACTER = (
        "invisible-character",
        "有看不见的字符",
        "零宽字符看不见，会让相同的两个词被当成不同的词，检索不到。",
        "删去所指位置的字符；从网页复制来的文字，先粘贴到记事本并不能去掉它。",
    )
    PRIVATE_CHARACTER = (
        "private-character",
        "有私用区字符",
        "私用区字符只在某些字体里有字形，别人看到的是空框。",
        "换成通行的字；确是生僻字的，用标准编码的字，或在编者注里说明。",
    )
    GARBLED_CHARACTER = (
        "garbled-character",
        "有乱码留下的替代符 U+FFFD",
        "它说明文字在某次转换编码时已经丢失。",
        "对照原文，重新输入那几个字；原文本身残缺的，用 □ 表示。",
    )
    LOOKALIKE_CHARACTER = (
        "lookalike-character",
        "有形似汉字的部首字符，或形似英文字母的别国字母",
        "从 PDF 复制的文字里，常有与汉字同形的“部首”字符；编号和字段名里混进俄文、希腊文字母的，看着一样，检索不到。",
        "删去那个字，用输入法重新输入。",
    )
    MOJIBAKE = (
        "mojibake",
        "中文成了乱码",
        "文字曾用错误的编码打开又保存，每个字都变成了别的字。",
        "没有丢字的，程序能复原；丢了字的，对照原文重新输入。",
    )
    TAB = (
        "tab",
        "用了制表符（Tab 键）",
        "YAML 的缩进只认空格；制表符在各人的编辑器里宽窄不一。",
        "把制表符都换成空格，每层缩进两个空格；在 VS Code 里可选“将缩进转换为空格”。",
    )


class YamlCode(Explained):
    """What can be wrong with the YAML: what records must not use, and what was typed by mistake."""

    DUPLICATE_KEY = (
        "duplicate-key",
        "同一层里一个字段写了两次",
        "只有一处会生效，另一处的内容会无声地丢失。",
        "合并成一处；要写多项的，写成列表。",
    )
    MULTIPLE_DOCUMENTS = (
        "multiple-documents",
        "一个文件里有几份文档",
        "一个文件只放一条记录；单独一行的 --- 或 ... 会把文件分成几份。",
        "删去这一行；多条记录分成多个文件。",
    )
    ANCHOR = (
        "anchor",
        "用了锚点（&）",
        "锚点让一处改动牵动别处，读的人看不出来。",
        "把内容照写一遍；以 & 开头的文字，请加引号。",
    )
    ALIAS = (
        "alias",
        "用了别名（*）",
        "别名让读的人看不到实际内容，还可能使文件展开后极大。",
        "把内容照写一遍；以 * 开头的文字，请加引号。",
    )
    TAG = (
        "tag",
        "用了类型标签（!）",
        "本库的值一律按文字读，不用标签。",
        "删去标签；以 ! 开头的文字，请加引号。",
    )
    MERGE_KEY = (
        "merge-key",
        "用了合并键（<<）",
        "合并键让字段从别处来，读的人看不到。",
        "把字段照写一遍。",
    )
    BAD_KEY = (
        "bad-key",
        "字段名不是一个词",
        "字段名只能是一个词，不能是列表、几行文字或空白。",
        "写成“字段名: 值”的形式。",
    )
    EMPTY_VALUE = (
        "empty-value",
        "字段后面没有值",
        "空着的字段分不清是“没有”还是“忘了写”。",
        "没有就删去这一行；有就补上；下一行的内容若属于它，要多缩进两格。",
    )
    NOT_A_RECORD = (
        "not-a-record",
        "整个文件不是“字段: 值”的形式",
        "一条记录由一行行的“字段: 值”组成。",
        "从 id: 一行写起，参照别的记录。",
    )
    DIRECTIVE = ("directive", "用了 % 开头的指令行", "本库的记录不用 YAML 指令。", "删去这一行。")
    FULL_WIDTH_COLON = (
        "full-width-colon",
        "字段名后用了全角冒号",
        "YAML 只认半角冒号加一个空格；用全角冒号，整行会被当成普通文字。",
        "改成半角冒号 : ，后面空一格。",
    )
    FULL_WIDTH_SPACE = (
        "full-width-space",
        "该用半角空格处用了全角空格或不间断空格",
        "YAML 的缩进和分隔只认半角空格。",
        "删去它，用半角空格重新输入。",
    )
    FULL_WIDTH_COMMA = (
        "full-width-comma",
        "方括号列表里用了全角逗号或顿号",
        "列表项之间只认半角逗号；用全角逗号，几项会变成一项。",
        "改成半角逗号加空格，或每项单独一行，以“- ”开头。",
    )
    FULL_WIDTH_BRACKET = (
        "full-width-bracket",
        "用了全角括号写列表或字段组",
        "YAML 只认半角的 [ ] 和 { }；用全角括号，整段会变成一项文字。",
        "改成半角括号，或每项单独一行，以“- ”开头。",
    )
    FULL_WIDTH_DASH = (
        "full-width-dash",
        "列表项前用了全角横线、圆点或序号",
        "列表项只认半角减号加一个空格。",
        "改成半角减号 - ，后面空一格。",
    )
    FULL_WIDTH_QUOTE = (
        "full-width-quote",
        "字段名加了中文引号",
        "中文引号会成为字段名的一部分。",
        "字段名不用加引号，直接写。",
    )
    MISSING_SPACE = (
        "missing-space",
        "冒号或减号后少一个空格",
        "没有空格，整行会被当成普通文字。",
        "在冒号、减号后加一个半角空格。",
    )
    MISSING_COLON = (
        "missing-colon",
        "这一行没有“字段名: ”",
        "这一行既不是“字段: 值”，也不是列表项，缩进又不属于上一行。",
        "补上字段名和冒号；若是上一行的续行，请比上一行的字段名多缩进两格。",
    )
    COLON_IN_TEXT = (
        "colon-in-text",
        "文字里有半角冒号加空格",
        "半角冒号加空格会被当成又一个字段。",
        "改用全角冒号，或把整段文字用单引号括起来。",
    )
    UNCLOSED_QUOTE = (
        "unclosed-quote",
        "引号没有成对",
        "后引号之前的内容都会被当成一段文字。",
        "在文字末尾补上同样的半角引号；不需要引号的，把前引号删去。",
    )
    UNCLOSED_BRACKET = (
        "unclosed-bracket",
        "括号没有成对",
        "以 [ 或 { 开头的值会被当成列表或字段组，要有对应的 ] 或 }。",
        "补上括号；若本是文字，把整段文字用单引号括起来。",
    )
    TEXT_AFTER_QUOTE = (
        "text-after-quote",
        "后引号之后还有文字",
        "以引号开头的值，到后引号就结束了。",
        "把整段文字用单引号括起来，里面的引用改用中文引号“”。",
    )
    RESERVED_CHARACTER = (
        "reserved-character",
        "值以 YAML 的专用符号开头",
        "@ ` % & * ! ? , ] } 等符号在 YAML 里另有用处，不能作为文字的开头。",
        "把整段文字用单引号括起来。",
    )
    TEXT_AFTER_BLOCK_MARK = (
        "text-after-block-mark",
        "| 或 > 之后同一行还有文字",
        "| 和 > 表示下一行起是多行文字，同一行不能再写。",
        "把文字移到下一行并缩进；若本是文字，把整段用单引号括起来。",
    )
    LIST_ON_KEY_LINE = (
        "list-on-key-line",
        "列表写在了字段名同一行",
        "以“- ”开头的列表要另起一行。",
        "在字段名的冒号后换行，列表项缩进两格。",
    )
    WRONG_INDENTATION = (
        "wrong-indentation",
        "缩进不对",
        "YAML 靠行首空格分层：同一层的行要对齐，下一层多两个空格。",
        "检查行首的缩进：让这一行与同层的行对齐；也可能是上一行少了空格或减号。",
    )
    CONFLICT_MARK = (
        "conflict-mark",
        "留有合并冲突的标记",
        "两人改了同一处，合并时两份都留在了文件里，要由人来选。",
        "在 <<<<<<< 与 >>>>>>> 之间选定要留的内容，删去其余的内容和这几行标记。",
    )
    BAD_ESCAPE = (
        "bad-escape",
        "双引号里的反斜杠写法不对",
        "双引号里的反斜杠表示特殊字符。",
        "改用单引号，反斜杠就是普通字符。",
    )
    TEXT_CUT_AT_HASH = (
        "text-cut-at-hash",
        "文字在 # 处被截断",
        "空格加 # 以后的内容会被当成注释而丢失。",
        "若是正文，把整段文字用单引号括起来；若是注释，在 # 后空一格。",
    )
    JOINED_LINES = (
        "joined-lines",
        "一行被并进了上一行的文字",
        "没有减号、缩进又比上一行深的一行，会接在上一行的文字后面，两项变成一项。",
        "若是列表的另一项，在行首加“- ”并与上一项对齐；若本是一段文字，写在同一行。",
    )
    EXTRA_DASH = (
        "extra-dash",
        "多写了一个减号",
        "两个减号表示列表里的列表。",
        "删去多余的减号。",
    )
    CODE_FENCE = (
        "code-fence",
        "留有 ``` 这样的代码框记号",
        "``` 是从网页或聊天软件里复制代码时带来的记号，不是记录的内容。",
        "删去只有 ``` 的行。",
    )
    YAML_SYNTAX = (
        "yaml-syntax",
        "这里不合 YAML 的写法",
        "从这里起无法读懂。",
        "参照别的记录，检查这一行和上一行的缩进、冒号、引号和括号。",
    )
