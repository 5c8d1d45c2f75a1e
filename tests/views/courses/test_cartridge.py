"""The package of a course: what the specification of Common Cartridge 1.3 asks of it.

The order of elements and the rules of QTI are written here from the specification; its own schemas may not be had
for the repository.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import pytest

from generator.views import make_site
from generator.views.public import Public
from tests.views.library import golden_catalog, golden_site

PATH = "courses/shili-kecheng.imscc"
PACKAGE = "{http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1}"
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
LINK = "{http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3}"

ORDER: Mapping[str, str] = {
    "manifest": "metadata organizations resources",
    "metadata": "schema schemaversion lom",
    "organizations": "organization",
    "organization": "item",
    "item@package": "(title ?)?(item ?)*",
    "resources": "(resource ?)+",
    "resource": "file",
    "webLink": "title url",
    "questestinterop": "assessment",
    "assessment": "qtimetadata section",
    "section": "(item ?)+",
    "item@qti": "itemmetadata presentation( resprocessing)?( itemfeedback)*",
    "presentation": "material (response_lid|response_str)",
    "response_lid": "render_choice",
    "response_str": "render_fib",
    "render_choice": "(response_label ?){2,}",
    "response_label": "material",
    "material": "mattext",
    "resprocessing": "outcomes( respcondition)+",
    "outcomes": "decvar",
    "respcondition": "conditionvar( setvar)?( displayfeedback)?",
    "itemfeedback": "(flow_mat|solution)",
    "solution": "solutionmaterial",
    "solutionmaterial": "flow_mat",
}
"""What each element holds, in order."""


def package(address: str = "https://example.org/library/") -> bytes:
    site = make_site(golden_catalog(), public=Public.at(address))
    return next(one.content for one in site.downloads if one.path == PATH)


def files() -> dict[str, Xml.Element]:
    with ZipFile(BytesIO(package())) as archive:
        return {name: Xml.fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 (our own)


def local(tag: str) -> str:
    return tag.partition("}")[2]


def test_without_an_address_there_is_no_package() -> None:
    assert not [one.path for one in golden_site().downloads if one.path.endswith(".imscc")]


def test_the_same_course_gives_the_same_bytes() -> None:
    assert package() == package()
    with ZipFile(BytesIO(package())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "imsmanifest.xml"
        assert archive.testzip() is None


def test_elements_stand_in_the_order_of_the_specification() -> None:
    for name, root in files().items():
        for element in root.iter():
            key = local(element.tag)
            if key == "item":
                key += "@qti" if element.tag.startswith(QTI) else "@package"
            if key in ORDER:
                held = " ".join(local(child.tag) for child in element)
                assert re.fullmatch(ORDER[key], held.strip()), f"{name}: {key} holds {held}"


def test_every_item_has_its_resource_and_every_resource_its_file() -> None:
    found = files()
    manifest = found["imsmanifest.xml"]
    resources = {one.attrib["identifier"]: one for one in manifest.iter(f"{PACKAGE}resource")}
    used = [
        one.attrib["identifierref"]
        for one in manifest.iter(f"{PACKAGE}item")
        if "identifierref" in one.attrib
    ]
    assert used == list(resources)
    hrefs = [one.attrib["href"] for one in manifest.iter(f"{PACKAGE}file")]
    assert sorted(hrefs) == sorted(set(found) - {"imsmanifest.xml"})
    identifiers = [one.attrib["identifier"] for one in manifest.iter() if "identifier" in one.attrib]
    assert len(identifiers) == len(set(identifiers))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", one) for one in identifiers)
    kinds = {one.attrib["type"] for one in resources.values()}
    assert kinds == {"imswl_xmlv1p3", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment"}


def test_the_manifest_says_which_version_it_is() -> None:
    manifest = files()["imsmanifest.xml"]
    assert manifest.findtext(f"{PACKAGE}metadata/{PACKAGE}schema") == "IMS Common Cartridge"
    assert manifest.findtext(f"{PACKAGE}metadata/{PACKAGE}schemaversion") == "1.3.0"
    (organization,) = manifest.iter(f"{PACKAGE}organization")
    assert organization.attrib["structure"] == "rooted-hierarchy"


def test_links_are_absolute_and_in_the_order_of_the_path() -> None:
    found = files()
    addresses = {
        name: root.find(f"{LINK}url") for name, root in found.items() if root.tag == f"{LINK}webLink"
    }
    hrefs = {name: url.attrib["href"] for name, url in addresses.items() if url is not None}
    assert len(hrefs) == 12
    assert hrefs["links/course.xml"] == "https://example.org/library/courses/shili-kecheng.html"
    assert hrefs["links/step-3.xml"].endswith("/stations/shili-zhen.html#moshi--claim-certificates")
    assert all(href.startswith("https://example.org/library/") for href in hrefs.values())


def test_names_are_written_without_prefixes() -> None:
    with ZipFile(BytesIO(package())) as archive:
        for name in archive.namelist():
            assert not re.search(rb"<(?!lomimscc:)\w+:", archive.read(name)), name


@pytest.mark.parametrize(
    ("number", "profile", "right"),
    [
        (0, "cc.multiple_choice.v0p1", ["B"]),
        (1, "cc.multiple_response.v0p1", ["A", "B"]),
        (2, "cc.essay.v0p1", []),
    ],
)
def test_questions_keep_the_rules_of_their_profile(number: int, profile: str, right: list[str]) -> None:
    item = list(files()["self-test.xml"].iter(f"{QTI}item"))[number]
    fields = {
        one.findtext(f"{QTI}fieldlabel"): one.findtext(f"{QTI}fieldentry")
        for one in item.iter(f"{QTI}qtimetadatafield")
    }
    assert fields["cc_profile"] == profile
    unwanted = {id(one) for negated in item.iter(f"{QTI}not") for one in negated.iter(f"{QTI}varequal")}
    assert [one.text for one in item.iter(f"{QTI}varequal") if id(one) not in unwanted] == right
    if right:
        choices = item.find(f"{QTI}presentation/{QTI}response_lid")
        assert choices is not None
        assert choices.attrib["rcardinality"] == ("Single" if len(right) == 1 else "Multiple")
        assert {one.attrib["respident"] for one in item.iter(f"{QTI}varequal")} == {choices.attrib["ident"]}
        feedback = {one.attrib["ident"] for one in item.iter(f"{QTI}itemfeedback")}
        assert {one.attrib["linkrefid"] for one in item.iter(f"{QTI}displayfeedback")} == feedback
    else:
        assert fields["qmd_computerscored"] == "No"
        assert not list(item.iter(f"{QTI}response_lid"))
        (solution,) = item.iter(f"{QTI}itemfeedback")
        assert solution.attrib["ident"] == "solution"
        assert "参考答案。" in "".join(solution.itertext())


def test_the_assessment_names_only_what_its_profile_knows() -> None:
    metadata = files()["self-test.xml"].find(f"{QTI}assessment/{QTI}qtimetadata")
    assert metadata is not None
    fields = {one.findtext(f"{QTI}fieldlabel"): one.findtext(f"{QTI}fieldentry") for one in metadata}
    assert fields == {
        "cc_profile": "cc.exam.v0p1",
        "qmd_assessmenttype": "Examination",
        "qmd_scoretype": "Percentage",
        "qmd_feedbackpermitted": "Yes",
        "qmd_solutionspermitted": "Yes",
        "cc_maxattempts": "unlimited",
    }
