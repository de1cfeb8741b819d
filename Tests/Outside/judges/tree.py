"""Paths, encoding and line ends: what every generated file has in common."""
import re

from . import Flaw

name = "tree"

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
PLACES = [
    r"(meshgen\.yaml|estate\.json)",  # the second where meshgen.yaml names it as its snapshot
    rf"terraform/data-products/{ID}/[A-Za-z0-9_.-]+\.tf",
    rf"terraform/data-products/{ID}/environments/[A-Za-z0-9_.-]+\.tfvars",
    rf"terraform/data-products/{ID}/(schemas|sql)/[A-Za-z0-9_.-]+",
    rf"catalog/data-products/{ID}/([A-Za-z0-9_.-]+\.(odps|odcs)\.yaml|catalog-info\.yaml|provenance\.json)",
    r"catalog/((domains|teams)/[a-z0-9_.-]+\.yaml|provenance\.json)",
    rf"docs/data-products/{ID}\.md",
    r"docs/(data-products|mesh|domains/[a-z0-9_.-]+)\.md",
    r"((\.github|docs)/)?CODEOWNERS",
    r"\.github/workflows/terraform-(plan|apply)\.yml",
    r"templates/.+",
    r"terraform/platform/([a-z]+\.tf|environments/[A-Za-z0-9_.-]+\.tfvars)",
]


def wants(path):
    return True


def judge(top, paths):
    for path in paths:
        if not any(re.fullmatch(place, path) for place in PLACES):
            yield Flaw(path, "no file of a mesh repository has this path")
        if path.startswith("templates/"):
            continue
        content = (top / path).read_bytes()
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            yield Flaw(path, f"not UTF-8: {error}")
            continue
        if not text.strip():
            yield Flaw(path, "empty")
        if text.startswith("\ufeff") or "\r" in text:
            yield Flaw(path, "has a byte order mark or a carriage return")
        # A schema is the exact text of the registry, which ends without a line break.
        if "/schemas/" not in path and not text.endswith("\n"):
            yield Flaw(path, "does not end with a line break")
        if "/schemas/" not in path and (odd := re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)):
            yield Flaw(path, f"has the control character U+{ord(odd.group()):04X}")
