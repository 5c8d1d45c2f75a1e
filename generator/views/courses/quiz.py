"""A self-test as learning platforms read it: QTI 1.2.1 in the profile of Common Cartridge 1.3."""

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from generator.views.courses.parts import QuestionView

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"

_RESPONSE, _EXPLAINED, _SOLUTION = "response", "explained", "solution"
_RIGHT = "100"


def quiz(ident: str, title: str, questions: Sequence[QuestionView]) -> Xml.Element:
    """Return an assessment with one item for each question; the reason is shown after the answer."""
    root = Xml.Element("questestinterop", xmlns=QTI)
    assessment = _below(root, "assessment", ident=f"self-test-{ident}", title=title)
    metadata = _below(assessment, "qtimetadata")
    for label, entry in (
        ("cc_profile", "cc.exam.v0p1"),
        ("qmd_assessmenttype", "Examination"),
        ("qmd_scoretype", "Percentage"),
        ("qmd_feedbackpermitted", "Yes"),
        ("qmd_solutionspermitted", "Yes"),
        ("cc_maxattempts", "unlimited"),
    ):
        _field(metadata, label, entry)
    section = _below(assessment, "section", ident="questions")
    for question in questions:
        _item(section, question)
    return root


def _item(section: Xml.Element, question: QuestionView) -> None:
    right = tuple(option.letter for option in question.options if option.is_right)
    item = _below(section, "item", ident=question.anchor, title=f"第{question.number}题")
    metadata = _below(_below(item, "itemmetadata"), "qtimetadata")
    _field(metadata, "cc_profile", _profile(question, right))
    if not question.options:
        _field(metadata, "qmd_computerscored", "No")
    presentation = _below(item, "presentation")
    _material(presentation, question.text)
    if question.options:
        _choices(presentation, question, right)
        _scoring(item, question, right)
        _material(_below(_below(item, "itemfeedback", ident=_EXPLAINED), "flow_mat"), question.reason)
    else:
        _below(_below(presentation, "response_str", ident=_RESPONSE, rcardinality="Single"), "render_fib")
        solution = _below(_below(item, "itemfeedback", ident=_SOLUTION), "solution")
        flow = _below(_below(solution, "solutionmaterial"), "flow_mat")
        _material(flow, f"{question.answer}\n{question.reason}")


def _profile(question: QuestionView, right: Sequence[str]) -> str:
    if not question.options:
        return "cc.essay.v0p1"
    return "cc.multiple_choice.v0p1" if len(right) == 1 else "cc.multiple_response.v0p1"


def _choices(presentation: Xml.Element, question: QuestionView, right: Sequence[str]) -> None:
    cardinality = "Single" if len(right) == 1 else "Multiple"
    response = _below(presentation, "response_lid", ident=_RESPONSE, rcardinality=cardinality)
    choices = _below(response, "render_choice", shuffle="No")
    for option in question.options:
        _material(_below(choices, "response_label", ident=option.letter), option.text)


def _scoring(item: Xml.Element, question: QuestionView, right: Sequence[str]) -> None:
    """Score the item: all right options chosen and no other. The reason is shown whatever was chosen."""
    processing = _below(item, "resprocessing")
    limits = {"minvalue": "0", "maxvalue": _RIGHT, "varname": "SCORE", "vartype": "Decimal"}
    _below(_below(processing, "outcomes"), "decvar", **limits)
    always = _below(processing, "respcondition", **{"continue": "Yes"})
    _below(_below(always, "conditionvar"), "other")
    _below(always, "displayfeedback", feedbacktype="Response", linkrefid=_EXPLAINED)
    scored = _below(processing, "respcondition", **{"continue": "No"})
    condition = _below(scored, "conditionvar")
    if len(right) == 1:
        _below(condition, "varequal", respident=_RESPONSE).text = right[0]
    else:
        every = _below(condition, "and")
        for option in question.options:
            holder = every if option.is_right else _below(every, "not")
            _below(holder, "varequal", respident=_RESPONSE).text = option.letter
    _below(scored, "setvar", action="Set", varname="SCORE").text = _RIGHT


def _material(parent: Xml.Element, text: str) -> None:
    _below(_below(parent, "material"), "mattext", texttype="text/plain").text = text


def _field(metadata: Xml.Element, label: str, entry: str) -> None:
    field = _below(metadata, "qtimetadatafield")
    _below(field, "fieldlabel").text = label
    _below(field, "fieldentry").text = entry


def _below(parent: Xml.Element, name: str, **attributes: str) -> Xml.Element:
    return Xml.SubElement(parent, name, attributes)
