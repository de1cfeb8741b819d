"""YAML by yamllint, and by two readers, of YAML 1.1 and of 1.2, that must see the same."""
import io

import ruamel.yaml
import yaml
from yamllint import linter
from yamllint.config import YamlLintConfig

from . import Flaw
from .documents import documents

name = "yaml"

RULES = YamlLintConfig(
    """
extends: default
rules:
  document-start: disable
  line-length: disable
  truthy: {check-keys: false}
  indentation: {spaces: 2, indent-sequences: consistent}
  key-duplicates: enable
"""
)


def wants(path):
    return path.endswith((".yaml", ".yml")) and not path.startswith("templates/")


def newer(text):
    reader = ruamel.yaml.YAML(typ="safe", pure=True)
    reader.version = (1, 2)
    return list(reader.load_all(io.StringIO(text)))


def plain(value):
    """Without the one difference that workflows live with: the key `on`, which YAML 1.1 takes for a Boolean."""
    if isinstance(value, dict):
        return {("on" if key is True else key): plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def judge(top, paths):
    for path in paths:
        text = (top / path).read_text(encoding="utf-8")
        for problem in linter.run(text, RULES, path):
            yield Flaw(path, f"line {problem.line}: {problem.desc}")
        try:
            older = [plain(document) for document in documents(top / path)]
            if older != [plain(document) for document in newer(text)]:
                yield Flaw(path, "readers of YAML 1.1 and 1.2 see different values")
        except (yaml.YAMLError, ruamel.yaml.error.YAMLError) as error:
            yield Flaw(path, f"not YAML: {' '.join(str(error).split())}")
