"""Addresses that never die: what records promise, what was published, what vanished, and where it leads now."""
