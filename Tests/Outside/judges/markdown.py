"""Markdown by pymarkdown, and its links between files."""
import pathlib
import urllib.parse

from markdown_it import MarkdownIt
from pymarkdown.api import PyMarkdownApi

from . import Flaw

name = "markdown"


def wants(path):
    return path.endswith(".md") and not path.startswith("templates/")


def links(text):
    for block in MarkdownIt("commonmark").enable("table").parse(text):
        for token in block.children or []:
            if token.type == "link_open":
                yield token.attrs["href"]
            if token.type == "image":
                yield token.attrs["src"]


def judge(top, paths):
    linter = PyMarkdownApi().disable_rule_by_identifier("md013")  # long lines: tables have them
    linter = linter.set_boolean_property("extensions.markdown-tables.enabled", True)
    for path in paths:
        report = linter.scan_path(str(top / path))
        for failure in report.scan_failures:
            if failure.rule_id == "MD041" and path.endswith("pull-request.md"):
                continue  # its title stands elsewhere
            yield Flaw(path, f"line {failure.line_number}: {failure.rule_id} {failure.rule_description} {failure.extra_error_information or ''}".strip())
        for error in report.pragma_errors:
            yield Flaw(path, str(error))
        for link in links((top / path).read_text(encoding="utf-8")):
            place = urllib.parse.urlsplit(link)
            if place.scheme or place.netloc or not place.path:
                continue
            target = (top / path).parent / urllib.parse.unquote(place.path)
            if not target.exists() or not target.resolve().is_relative_to(top.resolve()):
                yield Flaw(path, f"the link {link} leads nowhere")
