"""Estates of any size, in the snapshot format of `meshgen discover --from`; the same size gives the same estate."""
import json

TAKEN = "2026-01-01T00:00:00Z"
WINDOW = "24 h"


def word(number):
    """A made-up business word, another for each number."""
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    letters = ""
    for _ in range(3):
        number, c = divmod(number, len(consonants))
        number, v = divmod(number, len(vowels))
        letters += consonants[c] + vowels[v]
    return letters


def record(domain, name, fields):
    return json.dumps({"type": "record", "name": name.title(), "namespace": f"com.example.{domain}", "fields": [
        {"name": field, "type": kind} for field, kind in fields]}, separators=(",", ":"))


def domain(number):
    """Three topics of one business area, well kept, so that one product is all there is to propose."""
    name = word(number)
    return name, {
        f"{name}.items": [("item_id", "string"), ("title", "string"), ("price_cents", "long")],
        f"{name}.stores": [("store_id", "string"), ("surface", "int"), ("opened", "int")],
        f"{name}.visits": [("visit_id", "string"), ("duration_seconds", "int"), ("channel", "string")],
    }


def estate(domains):
    topics, subjects, groups, metrics = [], [], [], []
    for number in range(domains):
        name, held = domain(number)
        for topic, fields in held.items():
            topics.append({"name": topic, "partitions": 6, "replicationFactor": 3, "config": {"retention.ms": "604800000"},
                           "owner": f"{name}-team", "documentation": f"What {name} knows of its {topic.split('.')[1]}.",
                           "keyField": fields[0][0]})
            subjects.append({"name": f"{topic}-value", "version": 1, "id": 100000 + len(subjects), "format": "AVRO",
                             "schema": record(name, topic.split(".")[1], fields), "topic": topic, "side": "value",
                             "compatibility": "BACKWARD", "compatibilityIsOwn": True})
            metrics.append({"topic": topic, "recordsPerSecond": {"value": 50 + number % 100, "window": WINDOW},
                            "consumers": {"value": 1, "window": WINDOW}})
        groups.append({"name": f"{name}-reports", "reads": [
            {"topic": topic, "lag": {"value": 5, "window": WINDOW}} for topic in held]})
    return {
        "formatVersion": 1,
        "takenAt": TAKEN,
        "cluster": {
            "name": "bench", "environment": "bench", "clusterId": "lkc-bench1", "environmentId": "env-bench1",
            "registryId": "lsrc-bench1", "organizationId": "00000000-0000-4000-8000-000000000002", "cloud": "AWS",
            "region": "eu-central-1", "bootstrap": "pkc-bench1.eu-central-1.aws.confluent.cloud:9092", "kind": "standard",
            "governance": "essentials",
        },
        "topics": topics,
        "subjects": subjects,
        "connectors": [],
        "access": [],
        "consumerGroups": groups,
        "idleTopics": [],
        "metrics": metrics,
        "unknown": [],
        "findings": [],
    }


def wide(count):
    """As many topics of one organisation as asked for: levels, events, tables of databases, each with a schema."""
    topics, subjects, access, groups = [], [], [], []
    entities = ["orders", "customers", "payments", "shipments", "invoices", "products", "accounts", "devices", "tickets", "campaigns"]
    kinds = ["", "-created", "-updated", "_history", ".v2"]
    for number in range(count):
        area, rest = divmod(number, 50)
        entity, kind = entities[rest % 10], kinds[rest // 10]
        name = word(area)
        topic = f"prod.{name}.{entity}{kind}" if area % 3 else f"{name}-{entity}{kind}"
        one = entity[:-1]
        other = entities[(rest + 3) % 10][:-1]
        fields = [(f"{one}_id", "string"), (f"{other}_id", "string"), ("status", "string"), ("amount", "double"), ("email", "string"),
                  ("first_name", "string"), ("device_name", "string"), ("street", "string"), ("city", "string"),
                  ("created_at", {"type": "long", "logicalType": "timestamp-millis"})]
        if rest % 4 == 0:
            fields.append(("detail", {"type": "record", "name": "Detail", "fields": [
                {"name": "note", "type": "string"}, {"name": "lines", "type": {"type": "array", "items": "string"}}]}))
        topics.append({"name": topic, "partitions": 6, "replicationFactor": 3, "config": {}, "keyField": fields[0][0]})
        subjects.append({"name": f"{topic}-value", "version": 1, "id": 100000 + number, "format": "AVRO",
                         "schema": record(name, one, fields), "topic": topic, "side": "value"})
        if rest == 0:
            access.append({"principal": f"User:{name}", "operation": "WRITE", "resource": "topic", "isPrefix": True,
                           "name": f"prod.{name}." if area % 3 else f"{name}-"})
            groups.append({"name": f"{name}-reports", "reads": [{"topic": topic, "lag": {"value": 5, "window": WINDOW}}]})
    return {**estate(0), "topics": topics, "subjects": subjects, "access": access, "consumerGroups": groups}
