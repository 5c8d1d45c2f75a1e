"""What is told of lines: how they are indented, and how fields and lists are laid out."""

LAYOUT = {
    "wrong-indentation": """
什么意思：行首的空格数不对，这一行就到了别的层里。同一层的行要左边对齐；下一层比上一层多两个空格。
检查会说：这一行比上一行缩进得深，而上一行的字段已经有了值
不对：
    location:
      province: 山东省
  >    city: 德州市
对：
    location:
      province: 山东省
      city: 德州市
""",
    "list-on-key-line": """
什么意思：列表的第一项写在了字段名的后面。列表要从下一行写起。
检查会说：列表写在了字段名同一行
不对：
  > aliases: - 郭家所
对：
    aliases:
      - 郭家所
""",
    "joined-lines": """
什么意思：这一行前面没有减号，又比上一行缩进得深，程序把它接在了上一行后面，两项变成一项。
检查会说：这一行“郭家派出所”被并进了上一行的文字
不对：
    aliases:
      - 郭家所
  >     郭家派出所
对：
    aliases:
      - 郭家所
      - 郭家派出所
""",
    "extra-dash": """
什么意思：一项前面写了两个减号。
检查会说：多写了一个减号，这一项成了列表里的列表
不对：
    aliases:
  >   - - 郭家所
对：
    aliases:
      - 郭家所
""",
    "duplicate-key": """
什么意思：同一个字段写了两次。
检查会说：字段 `name` 在同一层里写了两次，第 2 行已有
不对：
    name: 郭家街道派出所
    kind: 派出所
  > name: 郭家派出所
对：
    name: 郭家街道派出所
    kind: 派出所
    aliases:
      - 郭家派出所
""",
    "multiple-documents": """
什么意思：中间有单独一行的 --- 或 ...，把一个文件分成了两份。
检查会说：从这里起是第二份文档，一个文件只放一条记录
不对：
    name: 郭家街道派出所
  > ---
    kind: 派出所
对：
    name: 郭家街道派出所
    kind: 派出所
""",
    "bad-key": """
什么意思：冒号前面的字段名写成了列表，或是空的。
检查会说：字段名只能是一个词
不对：
  > [summary]: 城乡接合部的派出所
对：
    summary: 城乡接合部的派出所
""",
    "empty-value": """
什么意思：字段名和冒号写了，后面没有内容。写成 ~ 或 null 的也算没有。
检查会说：这里没有值
不对：
  > summary:
    kind: 派出所
对：
    kind: 派出所
""",
    "not-a-record": """
什么意思：文件从头就是一段话或一个列表，不是一行行的“字段名: 值”。
检查会说：这里不是“字段: 值”的形式
不对（whole）：
  > 郭家街道派出所，位于山东省乐陵市，是城乡接合部的派出所。
对（whole）：
    id: leling-guojia
    name: 郭家街道派出所
    kind: 派出所
    source: dezhou-guojia
    location:
      province: 山东省
      county: 乐陵市
    review:
      status: 草稿
      interest: 无
""",
    "yaml-syntax": """
什么意思：程序从这里起读不懂了，又认不出是哪一种常见的错。
检查会说：从这里起不合 YAML 的写法
不对：
  > aliases: [郭家所, , 郭家派出所]
对：
    aliases: [郭家所, 郭家派出所]
""",
    "missing-field": """
什么意思：有的字段一定要写，这里没有写。下面的基本情况写了项目，没有写数值。
检查会说：缺少必填的字段 `value`（数值）
不对：
    profile:
  >   - measure: 民警
对：
    profile:
      - measure: 民警
        value: 12人
""",
    "unknown-field": """
什么意思：字段名拼错了，或写了本库没有的字段，或缩进错了，跑到了别的层里。
检查会说：没有字段 `sumary`
不对：
  > sumary: 城乡接合部的派出所
对：
    summary: 城乡接合部的派出所
""",
    "expected-text": """
什么意思：这个字段只写一段文字，却写成了列表或几个字段。
检查会说：字段 `summary`（概要）要写一段文字，这里写成了列表
不对：
    summary:
  >   - 城乡接合部的派出所
      - 治安和交警的勤务合在一起做
对：
    summary: 城乡接合部的派出所，治安和交警的勤务合在一起做。
""",
    "expected-list": """
什么意思：这个字段可以有好几项，只有一项也要写成列表，每项一行，前面是减号加空格。
检查会说：字段 `aliases`（别称）要写成列表，这里写成了文字“郭家所”
不对：
  > aliases: 郭家所
对：
    aliases:
      - 郭家所
""",
    "expected-fields": """
什么意思：这里要分成几行“字段名: 值”来写，却写成了一段文字。
检查会说：字段 `location`（所在地）要写成几行“字段: 值”，这里写成了文字“山东省乐陵市”
不对：
  > location: 山东省乐陵市
对：
    location:
      province: 山东省
      county: 乐陵市
""",
    "too-long": """
什么意思：文字超过了这个字段的字数，或列表的项数太多。下面用“×30”表示前面括起来的字重复了这么多遍。
检查会说：字段 `name`（名称）太长：有 127 个字，最多 120 个
不对：
  > name: ⟨郭家街道⟩×31派出所
对：
    name: 郭家街道派出所
""",
    "too-short": """
什么意思：有引号而里面没有字，或列表里的项数不够。
检查会说：字段 `summary`（概要）没有内容
不对：
  > summary: ''
对：
    summary: 城乡接合部的派出所
""",
    "bad-id": """
什么意思：编号里有汉字、大写字母、空格或下划线。凡是填“编号”的地方，填的都是文件名（不带 .yaml），不是名称。
检查会说：字段 `belongs_to`（上级单位）的“乐陵市公安局”只能用小写英文字母、数字和连字符 -，这里写的是名称
不对：
  > belongs_to: 乐陵市公安局
对：
    belongs_to: leling-shiju
""",
    "bad-address": """
什么意思：网址没有以 http:// 或 https:// 开头，或里面有空格、引号、中文标点。
检查会说：字段 `url`（网址）的“www.example.com/a.ht…”要以 http:// 或 https:// 开头，不能有空格和引号，网站名称里不能有 @
不对（sources）：
  > url: www.example.com/a.html
对（sources）：
    url: https://www.example.com/a.html
""",
    "bad-area-code": """
什么意思：行政区划代码不是六位数字，或数字是全角的。
检查会说：字段 `code`（行政区划代码）的“37148”要写六位半角数字
不对：
    location:
      province: 山东省
  >   code: 37148
对：
    location:
      province: 山东省
      code: 371481
""",
    "unreadable-value": """
什么意思：这里要写数量或日期，写法程序读不懂，或日期根本不存在（如2月30日）。
检查会说：字段 `value`（日期）：“2020-02-30”没有这一天
不对：
    timeline:
  >   - date: 2020-02-30
        kind: 启用
        text: 调解工作室设立。
对：
    timeline:
      - date: 2020-02
        kind: 启用
        text: 调解工作室设立。
""",
    "id-is-not-file-name": """
什么意思：文件里写的编号（id）和文件名不一样。下面的文件名是 leling-guojia.yaml。
检查会说：编号 `guojia` 与文件名 leling-guojia.yaml 不同
不对：
  > id: guojia
对：
    id: leling-guojia
""",
    "duplicate-id": """
什么意思：这个编号已经是另一个文件的。下面这个文件叫 leling-guojia.yaml，是从 leling-shiju.yaml 复制来的，编号忘了改。
检查会说：编号 `leling-shiju` 已被 stations/leling-shiju.yaml 使用，本文件名为 leling-guojia.yaml
不对：
  > id: leling-shiju
对：
    id: leling-guojia
""",
}
