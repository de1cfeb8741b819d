"""JSON by the letter (no key twice, no NaN), and Avro schemas by fastavro."""
import json

import fastavro

from . import Flaw

name = "json"


def wants(path):
    return path.endswith((".json", ".avsc"))


def strict(text):
    def once(pairs):
        keys = [key for key, _ in pairs]
        for key in keys:
            if keys.count(key) > 1:
                raise ValueError(f"the key {key} twice")
        return dict(pairs)

    def never(word):
        raise ValueError(f"{word} is not JSON")

    return json.loads(text, object_pairs_hook=once, parse_constant=never)


def judge(top, paths):
    for path in paths:
        try:
            value = strict((top / path).read_text(encoding="utf-8"))
            if path.endswith(".avsc"):
                fastavro.parse_schema(value)
        except (ValueError, fastavro.schema.SchemaParseException, fastavro.schema.UnknownType) as error:
            yield Flaw(path, str(error) or type(error).__name__)
