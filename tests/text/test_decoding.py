import codecs

import pytest

from generator.text.codes import TextCode
from generator.text.decoding import decode, decode_otherwise

CHINESE = "id: a\nname: 郭家街道派出所\nkind: 派出所\n"


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_another_encoding_is_named_with_its_remedy(encoding: str) -> None:
    decoded = decode(CHINESE.encode(encoding))
    assert decoded.text is None
    assert decoded.slip
    assert decoded.slip.code is TextCode.BAD_ENCODING
    assert "UTF-8" in decoded.slip.diagnostic("f").hint


def test_gbk_is_blamed_at_its_first_chinese_character() -> None:
    slip = decode(CHINESE.encode("gbk")).slip
    assert slip
    assert (slip.line, slip.column) == (2, 7)
    assert "GBK" in slip.message


def test_foreign_bytes_in_utf8_are_not_taken_for_another_encoding() -> None:
    slip = decode((CHINESE * 3).encode() + "段".encode("gbk")).slip
    assert slip
    assert slip.code is TextCode.BAD_BYTES
    assert (slip.line, slip.column) == (10, 1)


@pytest.mark.parametrize("content", [b"\x00", b"a\x00b", b"\xff", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80"])
def test_odd_bytes_end_in_a_slip_or_a_text(content: bytes) -> None:
    decoded = decode(content)
    assert (decoded.text is None) == (decoded.slip is not None)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfid: a\r\n").text == "id: a\r\n"


def test_utf8_that_could_be_read_as_gbk_is_still_utf8_with_a_foreign_byte() -> None:
    content = "name: 郭家街道派出\n".encode() * 3 + "段\n".encode("gbk")
    assert content.decode("gb18030")
    slip = decode(content).slip
    assert slip
    assert (slip.line, slip.column, slip.code) == (4, 1, TextCode.BAD_BYTES)


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
        (b"", "utf-16-le", "UTF-16"),
        (b"", "utf-16-be", "UTF-16"),
    ],
)
@pytest.mark.parametrize("text", [CHINESE, "id: a\nname: 甲乙\n"])
def test_every_wide_encoding_is_read_and_named(mark: bytes, codec: str, name: str, text: str) -> None:
    slip = decode(mark + text.encode(codec)).slip
    assert slip
    assert f"文件的编码是 {name}" in slip.message
    assert decode_otherwise(mark + text.encode(codec)) == (text, (f"编码从 {name} 改成 UTF-8",))


def test_a_text_with_nulls_is_none_in_the_encoding_that_its_mark_tells() -> None:
    assert decode_otherwise(codecs.BOM_UTF16_BE + CHINESE.encode("utf-32-be")) is None
    assert decode_otherwise(codecs.BOM_UTF16_LE + "id: a\0\n".encode("utf-16-le")) is None


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"\x00\x00\xfe\xff\x00", CHINESE.encode() + b"\xff"]
)
def test_what_is_sure_in_no_encoding_is_left_alone(content: bytes) -> None:
    assert decode_otherwise(content) is None
