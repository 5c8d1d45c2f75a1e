import pytest

from generator.text.codes import TextCode
from generator.text.decoding import decode

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
