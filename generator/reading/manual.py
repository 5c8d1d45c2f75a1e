"""The one place where every code of reading is found, with its short manual."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from generator.reading.codes import FileCode, RecordCode
from generator.text.codes import TextCode, YamlCode
from generator.text.explained import Explained

MANUAL: Mapping[str, Explained] = MappingProxyType(
    {code.value: code for code in chain[Explained](FileCode, TextCode, YamlCode, RecordCode)}
)
"""Code to its manual (``what``, ``why``, ``mend``), in the order in which a file meets them."""
