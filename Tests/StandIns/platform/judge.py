"""Asks the stand-in's registry with Confluent's own client, so that both agree on what a registry is."""

import json
import sys

from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.error import SchemaRegistryError


def main(url, key, secret):
    client = SchemaRegistryClient({"url": url, "basic.auth.user.info": f"{key}:{secret}"})
    seen = {}
    for name in sorted(client.get_subjects()):
        held = client.get_latest_version(name)
        try:
            mode = client.get_compatibility(name)
        except SchemaRegistryError as problem:
            if problem.error_code != 40408:
                raise
            mode = None
        references = [[reference.name, reference.subject, reference.version] for reference in held.schema.references or []]
        seen[name] = [held.version, held.schema_id, held.schema.schema_type, held.schema.schema_str, references, mode]
        assert client.get_schema(held.schema_id).schema_str == held.schema.schema_str
        assert client.get_versions(name)[-1] == held.version
    try:
        client.get_latest_version("no-such-subject")
        raise SystemExit("a subject that is not there was found")
    except SchemaRegistryError as problem:
        assert (problem.http_status_code, problem.error_code) == (404, 40401), problem
    print(json.dumps(seen, sort_keys=True))


main(*sys.argv[1:])
