"""What pages may load and run."""

from base64 import b64encode
from hashlib import sha256

from generator.policy import STILL, allowing, inline_scripts, policy, policy_for


def hashed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def directives(written: str) -> dict[str, list[str]]:
    return {name: rest for name, *rest in (one.split() for one in written.split(";"))}


def test_scripts_run_by_their_hash_and_never_because_they_stand_in_the_page() -> None:
    allowed = directives(policy(["one()", "two()", "one()"]))["script-src"]
    assert allowed == ["'self'", "file:", hashed("one()"), hashed("two()")]


def test_what_is_not_named_is_refused() -> None:
    for written in (STILL, policy()):
        named = directives(written)
        assert all(
            named[name] == ["'none'"] for name in ("default-src", "object-src", "base-uri", "frame-src")
        )
        assert "unsafe" not in written
    assert directives(STILL)["script-src"] == ["'none'"]


def test_a_shell_tells_its_own_scripts_and_no_data() -> None:
    shell = (
        "<SCRIPT>first()\r\n</SCRIPT ><script defer src='a.js'></script>"
        '<script type="application/json">{}</script><script type=application/ld+json>[]</script>'
        '<script type="module">second()</script>'
    )
    assert inline_scripts(shell) == ["first()\r\n", "second()"]
    assert directives(policy_for(shell))["script-src"][2:] == [hashed("first()\n"), hashed("second()")]


def test_a_script_that_was_put_into_a_page_later_is_allowed_besides_the_others() -> None:
    page = f"<meta content=\"{policy(['one()'])}\">script-src 'self' file:"
    allowed = allowing(page, "two()")
    assert allowed == page.replace("file: 'sha256", f"file: {hashed('two()')} 'sha256")
