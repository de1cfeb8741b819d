"""Catalog entities by the rules of Backstage."""
import json
import pathlib

import jsonschema
import yaml

from . import Flaw
from .documents import documents, where

name = "backstage"

SCHEMA = json.loads((pathlib.Path(__file__).parent.parent / "schemas/backstage-v1alpha1.json").read_text())


def wants(path):
    return path.endswith("/catalog-info.yaml") or path.startswith(("catalog/domains/", "catalog/teams/"))


def judge(top, paths):
    rules = jsonschema.Draft7Validator(SCHEMA)
    seen, named, owned, inside = {}, [], [], []
    for path in paths:
        try:
            entities = documents(top / path)
        except yaml.YAMLError as error:
            yield Flaw(path, f"not YAML: {' '.join(str(error).split())}")
            continue
        if not entities:
            yield Flaw(path, "no entity")
        for number, entity in enumerate(entities, 1):
            flaws = [Flaw(path, f"entity {number}: {where(error)}: {error.message}") for error in rules.iter_errors(entity)]
            yield from flaws
            if flaws:
                continue
            metadata = entity["metadata"]
            key = (entity["kind"], metadata.get("namespace", "default"), metadata["name"])
            key = "{}:{}/{}".format(*key).lower()
            if key in seen:
                yield Flaw(path, f"{key} is in {seen[key]} already")
            seen[key] = path
            spec = entity["spec"]
            if owner := spec.get("owner"):
                owned.append((path, owner))
            if domain := spec.get("domain"):
                named.append((path, domain))
            if entity["kind"] in ("API", "Component", "Resource"):
                inside.append((path, f"system:default/{spec.get('system')}"))
            inside += [(path, api) for api in spec.get("providesApis", [])]
            if isinstance(definition := spec.get("definition"), dict) and not ((top / path).parent / definition["$text"]).is_file():
                yield Flaw(path, f"entity {number}: there is no file {definition['$text']}")
    for path, entity in inside:
        if entity.lower() not in seen:
            yield Flaw(path, f"{entity} is nowhere")
    # A product's tree alone holds neither domains nor teams; where there are some, all must be there.
    for folder, wanted in (("catalog/domains/", named), ("catalog/teams/", owned)):
        if any(path.startswith(folder) for path in paths):
            for path, entity in wanted:
                if entity.lower() not in seen:
                    yield Flaw(path, f"{entity} is nowhere")
