"""What is told of files: their names, and how they are stored."""

FILES = {
    "missing-file": """
什么意思：这个文件不在那里。叫程序去查的，多半是文件名或文件夹打错了，也可能是记录删去了、改了名；是清单
（published.txt、released.txt）的，是发布过以后把它删去了。
怎样改：路径和文件名打错了：写对，再运行一次。
    记录删去了或改了名：发布过的，先从仓库里恢复，文件名和编号不改。确实不再有的，文件留着，把 review 里的 status 改成“已撤回”
（去了别处的改成“已移动”“已合并”“已拆分”），写上 reason 和 moved_to，只留必填的各项，见 vanished-address。没有发布过的，可以删去，
别再叫程序查它。
    清单不见了：从仓库里恢复。不要新建，也不要重新生成，以前发布过什么只有它记着。
检查会说：没有这个文件
不对（files）：
  > stations/leling-guojai.yaml    没有
对（files）：
    stations/leling-guojia.yaml
""",
    "symlink": """
什么意思：这里放的是快捷方式一类的链接，记录本身在别处。
检查会说：这是一个链接，不是文件本身
不对（files）：
  > stations/leling-zhuji.yaml    链接
对（files）：
    stations/leling-zhuji.yaml
""",
    "not-a-file": """
什么意思：这一项看着像文件，其实是设备或管道，里面没有可读的记录。
检查会说：这不是普通文件
不对（files）：
  > stations/leling-zhuji.yaml    管道
对（files）：
    stations/leling-zhuji.yaml
""",
    "unreadable-file": """
什么意思：文件在那里，但是读不出来：没有读的权限，或正被别的程序锁住。
检查会说：文件打不开
不对（files）：
  > stations/leling-zhuji.yaml    打不开
对（files）：
    stations/leling-zhuji.yaml
""",
    "wrong-ending": """
什么意思：文件名的最后几个字母不是 .yaml。用记事本存盘时，常会多出 .txt；Windows 默认不显示扩展名，看不出来。
检查会说：文件名 leling-zhuji.yaml.txt 不以 .yaml 结尾
不对（files）：
  > stations/leling-zhuji.yaml.txt
对（files）：
    stations/leling-zhuji.yaml
""",
    "unknown-folder": """
什么意思：practices 里有一个程序不认识的文件夹。记录只放在 stations（单位）、models（模式）、sources（来源）、courses（课程）四个文件夹里。
检查会说：不认识文件夹 photos，记录的文件夹只有：stations、models、sources、courses
不对（files）：
  > photos/leling-guojia.jpg
对（files）：
    stations/leling-guojia.yaml
""",
    "misplaced-file": """
什么意思：记录放得太浅（直接放在 practices 里）或太深（又分了一层文件夹）。
检查会说：记录要直接放在 stations 文件夹里，里面不能再分文件夹
不对（files）：
  > stations/shandong/leling-zhuji.yaml
对（files）：
    stations/leling-zhuji.yaml
""",
    "bad-file-name": """
什么意思：文件名里有汉字、大写字母、空格、下划线或别的符号，或用了 Windows 不许用的名字。
检查会说：文件名 朱集派出所.yaml 里只能有小写英文字母、数字和连字符
不对（files）：
  > stations/朱集派出所.yaml
对（files）：
    stations/leling-zhuji.yaml
""",
    "name-clash": """
什么意思：两个文件的名字，除了大小写都一样。
检查会说：Leling-Guojia.yaml 与另一个文件的名字只有大小写不同
不对（files）：
    stations/leling-guojia.yaml
  > stations/Leling-Guojia.yaml
对（files）：
    stations/leling-guojia.yaml
""",
    "missing-vocabulary": """
什么意思：practices 文件夹里没有词表 vocabulary.yaml。
检查会说：没有词表，无法检查规范词
不对（files）：
    stations/leling-guojia.yaml
  > vocabulary.yaml    没有
对（files）：
    stations/leling-guojia.yaml
    vocabulary.yaml
""",
    "bad-encoding": """
什么意思：文件是用 GBK（记事本里叫 ANSI）或 UTF-16（记事本里叫 Unicode）存的。您的电脑上看着正常，程序和别人的电脑上读不出来。
检查会说：文件的编码是 GBK（记事本里叫“ANSI”），不是 UTF-8；第 2 行起的中文都读不出来
不对（GBK）：
    id: leling-guojia
  > name: 郭家街道派出所
对：
    id: leling-guojia
    name: 郭家街道派出所
""",
    "bad-bytes": """
什么意思：整个文件是 UTF-8，中间却有一段是别的编码，那几个字已经读不出来。
检查会说：这里的字节 0xB3 不是 UTF-8，像是从别的编码拼接来的
不对（GBK-line）：
    name: 郭家街道派出所
  > summary: 城乡接合部的派出所
对：
    name: 郭家街道派出所
    summary: 城乡接合部的派出所
""",
    "empty-file": """
什么意思：文件里没有内容，或只有以 # 开头的注释。
检查会说：文件里只有注释，没有内容
不对（whole）：
  > # 郭家街道派出所，等拿到文章再写
对（whole）：
    id: leling-guojia
    name: 郭家街道派出所
    kind: 派出所
    source: dezhou-guojia
    location:
      province: 山东省
    review:
      status: 草稿
      interest: 无
""",
    "too-large": """
什么意思：文件超过 256 KB，比一般的记录大几十倍。
检查会说：文件太大，最多 256 KB
不对（files）：
  > stations/leling-zhuji.yaml    612 KB
对（files）：
    stations/leling-zhuji.yaml
""",
    "line-too-long": """
什么意思：有一行超过一万个字符。下面用“×4000”表示前面括起来的字重复了这么多遍。
检查会说：第 9 行有 20019 个字符，最多 10000 个
不对：
  > summary: 城乡接合部的派出所，⟨调解纠纷，⟩×4000
对：
    summary: 城乡接合部的派出所，治安和交警的勤务合在一起做。
""",
    "nested-too-deep": """
什么意思：一层套一层，超过 40 层，多半是括号没有配对。下面用“×50”表示前面括起来的符号重复了这么多遍。
检查会说：从这里起层次超过 40 层
不对：
  > aliases: ⟨[⟩×50
对：
    aliases: [郭家所]
""",
    "too-many-values": """
什么意思：一个文件里超过两万项。下面用“×21000”表示前面括起来的一行重复了这么多遍。
检查会说：到这里已有 20000 项，内容太多
不对：
    aliases:
  > ⟨  - 所↵⟩×21000
对：
    aliases:
      - 郭家所
""",
}
