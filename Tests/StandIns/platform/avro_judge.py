"""Reads Avro schemas, one JSON text a line of a JSON list on standard input, with fastavro and Apache's avro.

Prints a list as long: the canonical form, or null where a library refuses the schema. `--generate N` makes N schemas
first and prints pairs of text and canonical form; `--estates N` does so with the schemas of N random estates.
"""

import json
import pathlib
import random
import sys

import avro.schema
import fastavro.schema


def simple(form, seen):
    """Apache's library leaves `{"type": "long"}` where a logical type was, and writes a named type out each time it is
    used; the specification wants the simple form, and the name."""
    if isinstance(form, list):
        return [simple(item, seen) for item in form]
    if isinstance(form, dict):
        if set(form) == {"type"} and isinstance(form["type"], str):
            return form["type"]
        if "type" in form and form.get("type") in ("record", "enum", "fixed"):
            if form["name"] in seen:
                return form["name"]
            seen.add(form["name"])
        return {key: simple(value, seen) for key, value in form.items()}
    return form


def canonical(text):
    try:
        theirs = fastavro.schema.to_parsing_canonical_form(fastavro.schema.parse_schema(json.loads(text), named_schemas={}))
    except Exception:
        theirs = None
    try:
        apache = str(avro.schema.parse(text).canonical_form)
    except Exception:
        apache = None
    if theirs is None or apache is None:
        return None
    if json.loads(theirs) != simple(json.loads(apache), set()):
        raise SystemExit(f"fastavro and avro disagree on {text}: {theirs} / {apache}")
    return theirs


class Maker:
    def __init__(self, seed):
        self.random, self.number, self.known = random.Random(seed), 0, []

    def name(self):
        self.number += 1
        return f"{self.random.choice(['Order', 'name_', 'x', 'Zz'])}{self.number}"

    def type(self, depth, union=True):
        kinds = ["primitive"] * 4 + ["logical"] * 2 + ["known"]
        if depth < 5:
            kinds += ["record", "enum", "fixed", "array", "map"] + (["union"] * 2 if union else [])
        kind = self.random.choice(kinds)
        if kind == "known" and self.known:
            return self.random.choice(self.known)
        if kind == "logical":
            return self.random.choice([
                {"type": "long", "logicalType": "timestamp-millis"}, {"type": "int", "logicalType": "date"},
                {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2},
                {"type": "string", "logicalType": "uuid"}, {"type": "string", "avro.java.string": "String"}])
        if kind in ("record", "enum", "fixed"):
            made = {"type": kind, "name": self.name(), "doc": "«words» \u00e9 \"quoted\""}
            if self.random.random() < 0.5:
                made["namespace"] = self.random.choice(["shop", "shop.orders", "a.b.c"])
            full = f"{made['namespace']}.{made['name']}" if "namespace" in made else None
            if kind == "enum":
                made["symbols"] = ["A", "B_1", "c"]
            elif kind == "fixed":
                made["size"] = self.random.randint(1, 64)
            else:
                made["fields"] = [self.field(place, depth) for place in range(self.random.randint(0, 5))]
            # Only full names mean the same everywhere below.
            if full:
                self.known.append(full)
            return made
        if kind == "array":
            return {"type": "array", "items": self.type(depth + 1), "default": []}
        if kind == "map":
            return {"type": "map", "values": self.type(depth + 1)}
        if kind == "union":
            branches, seen = ["null"], {"null"}
            for _ in range(self.random.randint(1, 3)):
                branch = self.type(depth + 1, union=False)
                key = branch if isinstance(branch, str) else branch.get("name") or branch["type"]
                if key not in seen:
                    seen.add(key)
                    branches.append(branch)
            return branches
        return self.random.choice(["boolean", "int", "long", "float", "double", "bytes", "string"])

    def field(self, place, depth):
        made = {"name": f"field{place}", "type": self.type(depth + 1), "doc": "of a field", "aliases": ["old"]}
        if isinstance(made["type"], list):
            made["default"] = None
        return made


def main():
    if sys.argv[1:2] == ["--generate"]:
        pairs = []
        seed = 0
        while len(pairs) < int(sys.argv[2]):
            seed += 1
            maker = Maker(seed)
            top = {"type": "record", "name": "Top", "namespace": "made",
                   "fields": [maker.field(place, 0) for place in range(4)]}
            text = json.dumps(top)
            form = canonical(text)
            if form is not None:
                pairs.append([text, form])
        print(json.dumps(pairs))
    elif sys.argv[1:2] == ["--estates"]:
        sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Outside"))
        import estates

        texts = {subject["schema"] for number in range(int(sys.argv[2])) for subject in estates.estate(number).get("subjects", [])
                 if subject.get("format", "AVRO") == "AVRO"}
        print(json.dumps([[text, canonical(text)] for text in sorted(texts)]))
    else:
        print(json.dumps([canonical(text) for text in json.load(sys.stdin)]))


main()
