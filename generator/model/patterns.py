"""What texts of a fixed form look like, and what to tell of those that do not.

The patterns mean the same in Python and in JavaScript (flags ``u`` and ``v``), for editors and forms use them.
"""

from collections.abc import Mapping
from types import MappingProxyType

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""Ids are addresses: lower-case ASCII words joined by hyphens."""

SET_ID_PATTERN = r"^[a-z]+(?:_[a-z]+)*$"
"""The ids of sets of terms."""

WEB_ADDRESS_PATTERN = r"""^https?://[^\s<>"'\\\/:?#@]+(:[0-9]+)?([\/?#][^\s<>"'\\]*)?$"""
"""An address on the web, without what would end it in a page, and without a user, who could look like the host."""

AREA_CODE_PATTERN = r"^[0-9]{6}$"
"""The code of a county in GB/T 2260."""

ANCHOR_PATTERN = r"^[a-z0-9]+(?:--?[a-z0-9]+)*$"
"""What stands behind the hash of an address: ids joined by two hyphens."""

PLACE_PATTERN = (
    r"^(?:[a-z0-9]+(?:--?[a-z0-9]+)*|(?:[a-z0-9\-]+\/)*[a-z0-9\-]+\.html(?:#[a-z0-9]+(?:--?[a-z0-9]+)*)?)$"
)
"""An anchor of the same page, or the path of a page of the site with or without one of its anchors."""

VERSION_PATTERN = r"^(?:0|[1-9][0-9]{0,4})(?:\.(?:0|[1-9][0-9]{0,4})){2}$"
"""The number of a release: three whole numbers."""

DEVICE_NAME_PATTERN = (
    r"^(?:[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|(?:[Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9])$"
)
"""Names that Windows keeps for devices, so that no file may have them."""

PATTERN_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        ID_PATTERN: "只能用小写英文字母、数字和连字符 -",
        SET_ID_PATTERN: "只能用小写英文字母和下划线 _",
        WEB_ADDRESS_PATTERN: "要以 http:// 或 https:// 开头，不能有空格和引号，网站名称里不能有 @",
        AREA_CODE_PATTERN: "要写六位半角数字",
        ANCHOR_PATTERN: "要照网址里 # 后面的写，如 jiaosuo-heyi--claim-fraud-free-days",
        PLACE_PATTERN: "要写本页的锚点，或网站里的地址，如 stations/leling-guojia.html#jiaosuo-heyi",
        VERSION_PATTERN: "要写成三个数，如 1.2.0",
    }
)
"""What each pattern asks for, in words that follow the text that does not fit."""
