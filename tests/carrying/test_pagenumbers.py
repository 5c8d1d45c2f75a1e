from generator.carrying.pagenumbers import page_numbers

PDF = b"""%PDF-1.4
3 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
5 0 obj
<</Type /Page /Parent 9 0 R>>
endobj
9 0 obj
<</Type /Pages
/Kids [3 0 R 5 0 R]>>
endobj
10 0 obj
<</page-1 [3 0 R /XYZ 6 826.1 0]
/page-2 [5 0 R /XYZ 6 1 0]
/page-3 [77 0 R /XYZ 6 1 0]
/page-1--claims [5 0 R /XYZ 6 1 0]>>
endobj
"""


def test_the_sheet_of_an_anchor_is_found() -> None:
    assert page_numbers(PDF, ["page-1", "page-2", "page-4"]) == {"page-1": 1, "page-2": 2}


def test_what_another_browser_wrote_in_another_way_gives_no_number() -> None:
    assert page_numbers(PDF, ["page-3"]) == {}
    assert page_numbers(b"%PDF-1.7 \x00\xff", ["page-1"]) == {}
