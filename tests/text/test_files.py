from generator.text.files import RawFile, overlay


def test_single_files_take_the_place_of_those_of_the_library() -> None:
    old, other, new = RawFile("a", "x/a", b"1"), RawFile("b", "x/b", b"2"), RawFile("a", "y/a", b"3")
    assert overlay([other, old], [new]) == (new, other)
