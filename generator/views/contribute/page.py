"""The page of the form, and the files from which its scripts take fields, existing records and spellings."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from generator.model.catalog import AnyRecord
from generator.model.known_terms import INTEREST, MEASURE_UNIT, NO_INTEREST
from generator.model.review import GONE, REVIEW_STATUS, State
from generator.model.source import Source
from generator.model.standing import PAGE, Standing
from generator.permanence.promises import is_section
from generator.search import spelling
from generator.views.addresses import (
    CONTRIBUTE,
    CONTRIBUTING,
    EDITORIAL_POLICY,
    FORM_FOLDERS,
    GAPS,
    VOCABULARY,
    Here,
    contribution_file,
    record_page,
)
from generator.views.contribute.description import description
from generator.views.contribute.records import plain_record
from generator.views.library import Library
from generator.views.page import TAKING_AWAY, Content, MadeFile, Page, TextFile
from generator.views.rendering import render, section
from generator.views.scripts import script_call
from generator.views.wording import place_wording

_FOLDER = "contribute"
_MODEL_SCRIPT = f"{_FOLDER}/model.js"
_CATALOGUE_SCRIPT = f"{_FOLDER}/catalogue.js"
_SPELLING_SCRIPT = f"{_FOLDER}/spelling.js"

_ASSETS = (
    "form.css",
    "words.js",
    "model.js",
    "characters.js",
    "data.js",
    "dates.js",
    "catalogue.js",
    "printed.js",
    "checks.js",
    "relations.js",
    "yaml.js",
    "ids.js",
    "repository.js",
    "published.js",
    "amendment.js",
    "changes.js",
    "draft.js",
    "dom.js",
    "state.js",
    "marks.js",
    "widgets.js",
    "choices.js",
    "parts.js",
    "lists.js",
    "source.js",
    "outcome.js",
    "outline.js",
    "effects.js",
    "start.js",
)
_LAST_ASSET = "page.js"


def pages(library: Library) -> Iterator[Page]:
    """Make the page."""
    here = Here(CONTRIBUTE)
    yield Page(
        path=CONTRIBUTE,
        kind="contribute",
        from_records=False,
        title="填表供稿",
        description="不用会编程：一步一步填，网页当场检查，最后写成可以直接提交的记录。",
        content=lambda: Content(
            render("pages/contribute_lead", guide=here.to(CONTRIBUTING), policy=here.to(EDITORIAL_POLICY)),
            (
                section(
                    "form",
                    "填表",
                    "contribute_form",
                    guide=here.to(CONTRIBUTING),
                    format=here.to(CONTRIBUTING, "format"),
                    without_git=here.to(CONTRIBUTING, "without-git"),
                    gaps=here.to(GAPS),
                    policy=here.to(EDITORIAL_POLICY),
                    vocabulary=here.to(VOCABULARY),
                ),
                section("about-form", "关于这张表", "contribute_about", guide=here.to(CONTRIBUTING)),
            ),
        ),
        assets=(
            TAKING_AWAY,
            *(f"assets/{_FOLDER}/{name}" for name in _ASSETS),
            _MODEL_SCRIPT,
            _CATALOGUE_SCRIPT,
            _SPELLING_SCRIPT,
            f"assets/{_FOLDER}/{_LAST_ASSET}",
        ),
    )


def files(library: Library) -> Iterator[TextFile]:
    """Make what the scripts of the page read: what is asked, which records there are, and each record."""
    yield MadeFile(_MODEL_SCRIPT, lambda: description(library.catalog.vocabulary))
    yield MadeFile(
        _CATALOGUE_SCRIPT, lambda: script_call("formCatalogue.load", _catalogue(library), levels=2)
    )
    yield MadeFile(_SPELLING_SCRIPT, lambda: script_call("formIds.load", dict(spelling()), levels=1))
    for folder in FORM_FOLDERS:
        for record_id, record in library.catalog.folder(folder).items():
            if library.speaks(record):
                key = f"{folder}/{record_id}"
                yield MadeFile(
                    contribution_file(key), partial(_record_script, key, record, library.catalog.standing)
                )


def _record_script(key: str, record: AnyRecord, standing: Standing) -> str:
    folder, _, record_id = key.partition("/")
    told = _standing(record_page(folder, record_id), standing)
    return script_call("formRecords.load", key, plain_record(record), *told)


def _standing(page: str, standing: Standing) -> Iterator[Mapping[str, tuple[str, ...]]]:
    """Yield what tells the published parts of a record from those that it has, if they differ."""
    fresh, gone = (
        tuple(one for one in anchors.get(page, ()) if one != PAGE and not is_section(page, one))
        for anchors in (standing.fresh, standing.vanished)
    )
    if fresh or gone:
        yield {"fresh": fresh, "gone": gone}


def _catalogue(library: Library) -> Mapping[str, Any]:
    """Return the records that there are, each with its id, its name and what tells it from its namesakes."""
    catalog = library.catalog
    gone = {
        folder: [one.id for one in catalog.folder(folder).values() if not library.speaks(one)]
        for folder in FORM_FOLDERS
    }
    return {
        "stations": [[one.id, one.name, place_wording(one.location)] for one in library.stations],
        "sources": [_source_row(one) for one in library.sources],
        "models": [
            [one.id, one.name, one.family, [[part.id, part.name] for part in one.parts]]
            for one in library.models
        ],
        "gone": gone,
        "provinces": {term.label: term.code for term in library.terms("province")},
        "draft": library.term_by_id(REVIEW_STATUS, State.DRAFT).label,
        "noInterest": library.term_by_id(INTEREST, NO_INTEREST).label,
        "goneStates": [term.label for term in library.terms(REVIEW_STATUS) if term.id in GONE],
        "isPublished": catalog.standing.has_list,
        "units": [word for term in library.terms(MEASURE_UNIT) for word in (term.label, *term.synonyms)],
    }


def _source_row(source: Source) -> list[str]:
    title = source.title or source.publisher or source.id
    return [source.id, title, source.publisher if source.title and source.publisher else ""]
