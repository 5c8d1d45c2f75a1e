"""Asks the language server of VS Code's extension for YAML, as an editor does, over its standard streams."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from tools.node_judges import LANGUAGE_SERVER, node

ROOT = Path(__file__).resolve().parent.parent.parent
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "schemas": {},
    }
}


class Editor:
    """An editor in which files are opened, one after another."""

    def __init__(self, to: IO[bytes], of: IO[bytes]) -> None:
        self._to, self._of = to, of
        self._number = 0
        markdown = {"contentFormat": ["markdown"]}
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": ROOT.as_uri(),
                "capabilities": {"workspace": {"configuration": True}, "textDocument": {"hover": markdown}},
            },
        )
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def faults(self, path: Path, text: str) -> list[tuple[int, str]]:
        """Open a file with this text; return the lines that are marked as wrong, each with what is said of it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._next()
            told = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and told["uri"] == path.as_uri():
                return [
                    (fault["range"]["start"]["line"] + 1, fault["message"]) for fault in told["diagnostics"]
                ]

    def help(self, path: Path, line: int, column: int) -> str:
        """Return what is shown over a place in an open file, both counted from 1."""
        place = {"line": line - 1, "character": column - 1}
        found = self._ask("textDocument/hover", {"textDocument": {"uri": path.as_uri()}, "position": place})
        return str(found["contents"]["value"]) if found else ""

    def _ask(self, method: str, params: object) -> Any:
        self._number += 1
        self._send(method, params, id=self._number)
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                return message.get("result")

    def _next(self) -> dict[str, Any]:
        """Return the next message; what the server asks is answered at once."""
        length = 0
        while line := self._of.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(self._of.read(length))
        if "id" in message and "method" in message:
            items = (
                message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            )
            result = None if items is None else [SETTINGS.get(item.get("section"), {}) for item in items]
            self._write({"id": message["id"], "result": result})
        return message

    def _send(self, method: str, params: object, **more: int) -> None:
        self._write({"method": method, "params": params, **more})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._to.flush()


@contextmanager
def editor() -> Iterator[Editor]:
    """Give an editor; its language server ends with it."""
    program = node(Path(sys.executable).parent)
    server = ROOT / LANGUAGE_SERVER
    assert program
    assert server.is_file(), "the language server is missing: python run.py test installs it"
    command = [str(program), str(server), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        try:
            yield Editor(running.stdin, running.stdout)
        finally:
            running.kill()
