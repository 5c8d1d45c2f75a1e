"""A course as a package that learning platforms import: IMS Common Cartridge 1.3, with web links and the self-test.

The order of the elements is that of the schemas of Common Cartridge 1.3 (content packaging 1.2, web link 1.3, QTI
1.2.1 profile). Names are written without prefixes, for not every platform reads namespaces as it should. The bytes depend on the course, on the site's address and on the zlib that Python packs with: the ZIP's
dates are fixed.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from xml.etree import ElementTree as Xml
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.model.course import Course
from generator.views.addresses import Here, record_page
from generator.views.courses.parts import PointerView, Setter
from generator.views.courses.quiz import quiz
from generator.views.library import Library
from generator.views.page import MadeDownload
from generator.views.statements import Pen

MANIFEST = "imsmanifest.xml"
QUIZ = "self-test.xml"

_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
_METADATA = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"
_LINK = "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"
_LANGUAGE = "zh-CN"
_LINK_TYPE = "imswl_xmlv1p3"
_QUIZ_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP can hold."""


def cartridge_path(course_id: str) -> str:
    """Return the path in the site of the package of a course."""
    return f"courses/{course_id}.imscc"


def downloads(library: Library) -> Iterator[MadeDownload]:
    """Make the package of every course; none where the site's own address is not known, for links need it."""
    if library.public:
        for course in library.courses:
            yield MadeDownload(cartridge_path(course.id), partial(_cartridge, course, library))


def _cartridge(course: Course, library: Library) -> bytes:
    setter = Setter(Pen(library, Here(record_page("courses", course.id))))
    steps = [(f"step-{step.number}", step.place) for step in setter.steps(course)]
    questions = setter.questions(course)
    own = library.public.to(record_page("courses", course.id))
    links = [
        ("course", course.title, own),
        *((name, place.link.label, place.address) for name, place in steps),
    ]
    files = {f"links/{name}.xml": _link(title, address) for name, title, address in links}
    if questions:
        files[QUIZ] = quiz(course.id, f"{course.title}：自测", questions)
    manifest = _manifest(course, steps, has_quiz=bool(questions))
    return _zipped({MANIFEST: manifest, **files})


def _manifest(course: Course, steps: Sequence[tuple[str, PointerView]], *, has_quiz: bool) -> Xml.Element:
    root = Xml.Element(
        "manifest", {"xmlns": _PACKAGE, "xmlns:lomimscc": _METADATA, "identifier": f"course-{course.id}"}
    )
    metadata = Xml.SubElement(root, "metadata")
    Xml.SubElement(metadata, "schema").text = "IMS Common Cartridge"
    Xml.SubElement(metadata, "schemaversion").text = "1.3.0"
    general = Xml.SubElement(Xml.SubElement(metadata, "lomimscc:lom"), "lomimscc:general")
    for name, text in (("title", course.title), ("description", course.summary)):
        held = Xml.SubElement(general, f"lomimscc:{name}")
        Xml.SubElement(held, "lomimscc:string", language=_LANGUAGE).text = text
    organizations = Xml.SubElement(root, "organizations")
    organization = Xml.SubElement(
        organizations, "organization", identifier="organization", structure="rooted-hierarchy"
    )
    top = Xml.SubElement(organization, "item", identifier="root")
    _item(top, "item-course", course.title, "course")
    path = _item(top, "item-path", "阅读路线")
    for name, place in steps:
        _item(path, f"item-{name}", place.link.label, name)
    if has_quiz:
        _item(top, "item-self-test", "自测", "self-test")
    resources = Xml.SubElement(root, "resources")
    for name in ("course", *(name for name, _ in steps)):
        _resource(resources, name, _LINK_TYPE, f"links/{name}.xml")
    if has_quiz:
        _resource(resources, "self-test", _QUIZ_TYPE, QUIZ)
    return root


def _item(parent: Xml.Element, identifier: str, title: str, refers_to: str = "") -> Xml.Element:
    reference = {"identifierref": refers_to} if refers_to else {}
    item = Xml.SubElement(parent, "item", {"identifier": identifier, **reference})
    Xml.SubElement(item, "title").text = title
    return item


def _resource(parent: Xml.Element, identifier: str, kind: str, path: str) -> None:
    resource = Xml.SubElement(parent, "resource", identifier=identifier, type=kind)
    Xml.SubElement(resource, "file", href=path)


def _link(title: str, address: str) -> Xml.Element:
    link = Xml.Element("webLink", xmlns=_LINK)
    Xml.SubElement(link, "title").text = title
    Xml.SubElement(link, "url", href=address, target="_blank")
    return link


def _zipped(files: dict[str, Xml.Element]) -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for path, root in files.items():
            entry = ZipInfo(path, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, Xml.tostring(root, encoding="utf-8", xml_declaration=True))
    return whole.getvalue()
