"""Numbers that belong to one person: what tells them from other figures."""

import re
from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
    ]
)
_CARD = re.compile(r"62[0-9]{14,17}|[345][0-9]{15}|60[0-9]{14,17}|9[0-9]{15,18}")
_FIRST_YEAR = 1900


def is_identity_number(digits: str) -> bool:
    """Tell whether 18 characters are a number of an identity card: province, date of birth and check digit (GB 11643)."""
    if digits[:2] not in _PROVINCES or not _is_birthday(digits[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == digits[17].upper()


def is_old_identity_number(digits: str) -> bool:
    """Tell whether 15 digits are a number of an identity card of the first generation, which has no check digit."""
    return digits[:2] in _PROVINCES and _is_birthday("19" + digits[6:12])


def is_bank_card(digits: str) -> bool:
    """Tell whether digits are the number of a bank card: a known beginning and the check of Luhn (ISO/IEC 7812)."""
    if not _CARD.fullmatch(digits):
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def _is_birthday(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return born.year >= _FIRST_YEAR and born <= date.today()
