"""Asks a web server one thing and keeps the whole answer: nothing is unpacked, no redirect is followed."""

import gzip
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; the names of ``headers`` are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text, unpacked where it is packed."""
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode("utf-8")


def ask(
    address: str,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    trust: ssl.SSLContext | None = None,
) -> Answer:
    """Ask for an address."""
    parts = urlsplit(address)
    host, port = str(parts.hostname), parts.port
    secure = parts.scheme == "https"
    connection = HTTPSConnection(host, port, context=trust) if secure else HTTPConnection(host, port)
    try:
        connection.request(method, parts.path or "/", headers=dict(headers or {}))
        answer = connection.getresponse()
        names = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, names, answer.read())
    finally:
        connection.close()
