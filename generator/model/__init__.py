"""The records of the library as frozen types. Knows no YAML, no disk and no page."""
