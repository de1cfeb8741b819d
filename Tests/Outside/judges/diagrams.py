"""Mermaid diagrams, drawn by mermaid.js in chromium."""
import functools
import json
import pathlib
import subprocess

from markdown_it import MarkdownIt

from . import Flaw

name = "mermaid"

TOP = pathlib.Path(__file__).resolve().parents[3]


def wants(path):
    return path.endswith(".md") and not path.startswith("templates/")


def diagrams(file):
    """The line and the text of each diagram in a Markdown file."""
    for block in MarkdownIt("commonmark").parse(file.read_text(encoding="utf-8")):
        if block.type == "fence" and block.info.strip() == "mermaid":
            yield block.map[0] + 1, block.content


@functools.cache
def pen():
    """The program that draws, started once."""
    subprocess.run(["bash", ".ci/tools", "mermaid"], cwd=TOP, check=True)
    return subprocess.Popen(
        [TOP / ".tools/mermaid/bin/python", TOP / "Tests/Outside/mermaid/draw"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def judge(top, paths):
    found = [(path, line, text) for path in paths for line, text in diagrams(top / path)]
    if not found:
        return
    pen().stdin.write(json.dumps([text for _, _, text in found]) + "\n")
    pen().stdin.flush()
    answer = pen().stdout.readline()
    if not answer:
        yield Flaw(found[0][0], "the program that draws has stopped; it says above why")
        return
    for (path, line, _), drawing in zip(found, json.loads(answer), strict=True):
        if drawing["error"]:
            yield Flaw(path, f"line {line}: {drawing['error']}")
        elif not drawing["nodes"]:
            yield Flaw(path, f"line {line}: the diagram is empty")
