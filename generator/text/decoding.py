"""Bytes to text: UTF-8 alone, and a clear word when it is something else."""

import codecs
import re
from dataclasses import dataclass

from generator.text.codes import TextCode
from generator.text.files import MAX_BYTES
from generator.text.slip import Slip

LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class _Wide:
    """An encoding with several bytes to every character: its mark, the codec, how people know it."""

    mark: bytes
    codec: str
    name: str


_MARKED = (
    # UTF-32 comes first: its little-endian mark begins with that of UTF-16.
    _Wide(codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    _Wide(codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    _Wide(codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16（记事本里叫“Unicode”或“UTF-16 LE”）"),
    _Wide(codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16（大端，记事本里叫“UTF-16 BE”）"),
)
_UNMARKED_LITTLE = _Wide(b"", "utf-16-le", "UTF-16")
_UNMARKED_BIG = _Wide(b"", "utf-16-be", "UTF-16（大端）")
_OTHER_FILES = (
    (b"PK\x03\x04", " Word、WPS、Excel 的文档或压缩包"),
    (b"\xd0\xcf\x11\xe0", "老版本 Word、WPS、Excel 的文档"),
    (b"{\\rtf", "写字板的 RTF 文档"),
    (b"%PDF", " PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
)
_SAVE_AS_TEXT = "打开它，全选、复制，粘贴到记事本，“另存为”编码选“UTF-8”、以 .yaml 结尾的文件。"
_SAMPLE = 4096
_DOUBTFUL = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file without its byte order mark, or the slip that explains why there is none."""

    text: str | None
    slip: Slip | None = None


def decode(content: bytes) -> Decoded:
    """Return the text of ``content``; the slip names the true encoding and the place of the first bad byte.

    Byte order marks of UTF-8 at the beginning and line ends of Windows are harmless and accepted.
    """
    if len(content) > MAX_BYTES:
        return _refused(TextCode.TOO_LARGE, f"文件有 {len(content)} 字节，最多 {MAX_BYTES} 字节")
    other = next((name for magic, name in _OTHER_FILES if content.startswith(magic)), "")
    if other:
        return Decoded(None, Slip(1, 1, TextCode.BAD_ENCODING, f"这是{other}，不是文本文件", _SAVE_AS_TEXT))
    wide = _wide_encoding(content)
    if wide:
        return _refused(TextCode.BAD_ENCODING, f"文件的编码是 {wide.name}，不是 UTF-8")
    while content.startswith(codecs.BOM_UTF8):
        content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Decoded(None, _bad_bytes(content, error.start))
    if not text.strip():
        return _refused(TextCode.EMPTY_FILE, "文件是空的")
    return Decoded(text)


def decode_otherwise(content: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Return the text of ``content`` in whichever encoding it surely is, and what to say of the change of encoding.

    None when the encoding is in doubt, or the file too large to be a record. Byte order marks of UTF-8 stay.
    """
    if len(content) > MAX_BYTES or not content:
        return None
    wide = _wide_encoding(content)
    if wide:
        return _decode_wide(content, wide)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if not _is_gbk(content):
        return None
    text = content.decode("gb18030")
    return None if _DOUBTFUL.search(text) else (text, ("编码从 GBK 改成 UTF-8",))


def _decode_wide(content: bytes, wide: _Wide) -> tuple[str, tuple[str, ...]] | None:
    try:
        text = content.removeprefix(wide.mark).decode(wide.codec)
    except UnicodeDecodeError:
        return None
    # A text with NULs was none in this encoding, whatever the file begins with.
    return None if "\0" in text else (text, (f"编码从 {wide.name.partition('（')[0]} 改成 UTF-8",))


def _refused(code: TextCode, message: str) -> Decoded:
    return Decoded(None, Slip(1, 1, code, message))


def _wide_encoding(content: bytes) -> _Wide | None:
    """Return the UTF-16 or UTF-32 that ``content`` is in, by its mark or by the zero bytes of its ASCII."""
    marked = next((wide for wide in _MARKED if content.startswith(wide.mark)), None)
    if marked:
        return marked
    sample = content[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # ASCII names and line ends make up a good part of every record, and each has one zero byte in UTF-16.
    if not sample or max(even, odd) * 8 < len(sample) or min(even, odd) * 4 > max(even, odd):
        return None
    return _UNMARKED_LITTLE if odd > even else _UNMARKED_BIG


def _bad_bytes(content: bytes, start: int) -> Slip:
    lines = LINE_BREAK.split(content[:start].decode("utf-8"))
    line, column = len(lines), len(lines[-1]) + 1
    if _is_gbk(content):
        message = f"文件的编码是 GBK（记事本里叫“ANSI”），不是 UTF-8；第 {line} 行起的中文都读不出来"
        return Slip(line, column, TextCode.BAD_ENCODING, message)
    message = f"这里的字节 0x{content[start]:02X} 不是 UTF-8，像是从别的编码拼接来的"
    return Slip(line, column, TextCode.BAD_BYTES, message)


def _is_gbk(content: bytes) -> bool:
    """Tell a file in GBK from one in UTF-8 with a few foreign bytes: GBK seldom looks like UTF-8."""
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    as_utf8 = content.decode("utf-8", errors="replace")
    good = sum(1 for character in as_utf8 if character > "\x7f" and character != "\ufffd")
    return as_utf8.count("\ufffd") > good
