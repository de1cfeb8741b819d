"""Data products by the rules of ODPS 1.0.0, and the contracts that their ports name."""
import json
import pathlib

import jsonschema
import yaml

from . import Flaw
from .documents import documents, where

name = "odps"

SCHEMA = json.loads((pathlib.Path(__file__).parent.parent / "schemas/odps-1.0.0.json").read_text())


def wants(path):
    return path.endswith(".odps.yaml")


def contracts(folder):
    for file in sorted(folder.glob("*.odcs.yaml")):
        try:
            yield from (document["id"] for document in documents(file))
        except (yaml.YAMLError, KeyError, TypeError):
            continue  # the judge of contracts says so


def judge(top, paths):
    rules = jsonschema.Draft201909Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    for path in paths:
        try:
            (product,) = documents(top / path)
        except (ValueError, yaml.YAMLError) as error:
            yield Flaw(path, f"not one YAML document: {' '.join(str(error).split())}")
            continue
        flaws = [Flaw(path, f"{where(error)}: {error.message}") for error in rules.iter_errors(product)]
        yield from flaws
        if flaws:
            continue
        known = set(contracts((top / path).parent))
        for port in product.get("outputPorts", []):
            if "contractId" in port and port["contractId"] not in known:
                yield Flaw(path, f"no contract beside it has the id {port['contractId']} of the port {port['name']}")
