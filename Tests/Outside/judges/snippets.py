"""The programs that pages show, by parsers of their languages. What is SQL is planned by Flink, in `check-sql`."""
import re
import subprocess

import javalang

from . import Flaw

name = "snippets"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def wants(path):
    return path.startswith("docs/data-products/") and path.endswith(".md")


def flaw(language, text):
    """What the parser of a language says against a text."""
    if language == "python":
        try:
            compile(text, "snippet", "exec")
        except SyntaxError as error:
            return f"line {error.lineno}: {error.msg}"
    if language == "java":
        try:
            javalang.parse.parse(text)
        except javalang.tokenizer.LexerError as error:
            return str(error)
        except javalang.parser.JavaSyntaxError as error:
            return f"{error.description} at {error.at}"
    if language == "sh":
        read = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True)
        return read.stderr.strip() if read.returncode else None
    return None


def judge(top, paths):
    for path in paths:
        for language, text in FENCE.findall((top / path).read_text(encoding="utf-8")):
            if says := flaw(language, text):
                yield Flaw(path, f"the {language} program: {says}")
