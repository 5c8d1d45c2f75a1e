"""The note at the top of a ZIP: how to open it, how to check it, what is in it."""

from generator.carrying.stamp import Stamp
from generator.model.about import LIBRARY, LICENCE, PROGRAM_LICENCE

README = "README.txt"
"""Its name; in ASCII as all names, because old unpackers spoil others."""

SUMS = "SHA256SUMS.txt"
"""The file in the ZIP that tells the SHA-256 of every other one."""

_TEXT = """先读我

{library}，版本 {stamp}

一、怎样打开

1. 先把压缩包全部解压：在压缩包上按右键，选“全部解压缩”。不要在压缩包里面直接双击。
   如果 Windows 说文件来自别的计算机、可能被阻止：解压之前，在压缩包上按右键，选“属性”，
   勾选“解除锁定”，再按“确定”。
2. 打开解压出来的文件夹 {folder}，双击 index.html。
   用 Edge、Chrome、Firefox 等浏览器都可以。不用联网，不用安装任何程序。
3. 拷给别人时，拷整个文件夹或压缩包，不要只拷 index.html。
   放在不太深的文件夹里，如 D:\\{folder}，路径太长会打不开。

搜索、对比、筛选、填表、图、下载，都与网站上的一样。填表的草稿存在这台电脑的浏览器里。

二、怎样核对（看文件是不是原样）

压缩包：它的 SHA-256 写在旁边的 {folder}.zip.sha256 里。
  Windows（命令提示符）：certutil -hashfile {folder}.zip SHA256
  看得到的一串字与 .sha256 文件里的相同，就是原样。
  Linux：sha256sum -c {folder}.zip.sha256

解压出来的每个文件：它们的 SHA-256 写在 {sums} 里。先进入这个文件夹。
  Windows（PowerShell；没有输出就是全部相符）：
    Get-Content {sums} | ForEach-Object {{ $sum, $file = $_ -split '  ', 2;
      if ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $sum) {{ "不符：$file" }} }}
  Linux：sha256sum -c --quiet {sums}
  macOS：shasum -a 256 -c {sums}

三、里面有什么

  index.html    首页，从这里进入
  data          表格（Excel 工作簿、CSV）和 SQLite 数据库；说明在 data 里的 index.html
  api           给程序读的 JSON，附 OpenAPI 说明
  其余          网页，以及网页要用的样式、脚本和搜索的索引

四、许可

记录和文字按 {licence} 许可使用，注明出处即可；程序按 {program_licence} 许可使用。
被引用的文章著作权归原作者和原发布者。
"""


def readme(stamp: Stamp) -> bytes:
    """Return the note for a state of the library: UTF-8 with a byte order mark and CRLF, as old Notepads need it."""
    text = _TEXT.format(
        library=LIBRARY,
        stamp=stamp.name,
        folder=stamp.file_stem,
        sums=SUMS,
        licence=LICENCE.name,
        program_licence=PROGRAM_LICENCE,
    )
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
