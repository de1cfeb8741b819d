"""The outside judges of a generated mesh repository, one a file.

A judge is a module with `name`, `wants(path)`, which says whether it judges a file, and
`judge(top, paths)`, which yields a `Flaw` for everything that is wrong with them.
"""
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Flaw:
    """What is wrong, and in which file."""

    path: str
    says: str
