"""Templates are kept for the next site, and never longer than they stay the same."""

from types import CodeType

from jinja2 import DictLoader, Environment

from generator.mkdocs_templates import CompiledTemplates


def test_templates_are_compiled_once_and_again_when_they_change() -> None:
    kept = CompiledTemplates()
    sources = {"page.html": "{{ 1 + 1 }} old"}
    compiled: list[str | None] = []

    class Noting(Environment):
        def _compile(self, source: str, filename: str) -> CodeType:
            compiled.append(source)
            return super()._compile(source, filename)

    def shown() -> str:
        return Noting(loader=DictLoader(sources), bytecode_cache=kept).get_template("page.html").render()

    assert (shown(), shown(), len(compiled)) == ("2 old", "2 old", 1)
    sources["page.html"] = "{{ 1 + 1 }} new"
    assert (shown(), len(compiled)) == ("2 new", 2)
