#!/usr/bin/env python3
"""Writes the snapshot and the answers of each estate that is judged, from the short text beside them.

    estates.py [FOLDER]

A line `topic NAME @DOMAIN own=TEAM rec=RECORD key=FIELD kind=KIND cdc` begins a topic; lines below it are its fields:
`path type[?] [!category] [-> topic.field] ["documentation"]`. `@null` is a topic that belongs nowhere. What `own` and
`kind` say is the answer only. `cdc` puts the fields into a change event, before and after. A line `format json` or
`format proto` writes the schemas below it in that language instead of Avro.
"""
import json
import pathlib
import re
import sys

KINDS = {
    "s": "string", "l": "long", "i": "int", "d": "double", "f": "float", "b": "boolean", "bytes": "bytes",
    "uuid": {"type": "string", "logicalType": "uuid"}, "date": {"type": "int", "logicalType": "date"},
    "ts": {"type": "long", "logicalType": "timestamp-millis"},
    "dec": {"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2},
}
SOURCE = [("version", "string"), ("connector", "string"), ("name", "string"), ("ts_ms", "long"), ("db", "string"), ("table", "string")]


def words(line):
    return re.findall(r'"[^"]*"|\S+', line)


def avro(name, tree):
    """A record of a tree: {field: (marks, type, documentation) or a tree}; marks are `[]` and `{}` behind the name."""
    fields = []
    for field, held in tree.items():
        plain = field.removesuffix("[]").removesuffix("{}")
        documentation = None
        if isinstance(held, dict):
            kind = avro(name + "_" + plain, held)
        else:
            kind, documentation = held
        if field.endswith("[]"):
            kind = {"type": "array", "items": kind}
        elif field.endswith("{}"):
            kind = {"type": "map", "values": kind}
        entry = {"name": plain, "type": kind}
        if documentation:
            entry["doc"] = documentation
        if isinstance(kind, list):
            entry["default"] = None
        fields.append(entry)
    namespace, _, last = name.rpartition(".")
    return {"type": "record", "name": last} | ({"namespace": namespace} if namespace else {}) | {"fields": fields}


JSON = {
    "s": {"type": "string"}, "l": {"type": "integer"}, "i": {"type": "integer"}, "d": {"type": "number"},
    "f": {"type": "number"}, "b": {"type": "boolean"}, "bytes": {"type": "string", "contentEncoding": "base64"},
    "uuid": {"type": "string", "format": "uuid"}, "date": {"type": "string", "format": "date"},
    "ts": {"type": "string", "format": "date-time"}, "dec": {"type": "number"},
}
PROTO = {
    "s": "string", "l": "int64", "i": "int32", "d": "double", "f": "float", "b": "bool", "bytes": "bytes", "uuid": "string",
    "date": "string", "ts": "google.protobuf.Timestamp", "dec": "string",
}


def marked(field):
    """A field's name and its marks: `[]`, `{}` or none."""
    plain = field.removesuffix("[]").removesuffix("{}")
    return plain, field[len(plain):]


def json_schema(name, tree):
    """A JSON Schema of the same tree."""
    properties = {}
    for field, held in tree.items():
        plain, mark = marked(field)
        if isinstance(held, dict):
            kind = json_schema(plain, held)
        else:
            (short, optional), documentation = held[0], held[1]
            kind = dict(JSON[short])
            if optional:
                kind["type"] = [kind["type"], "null"]
            if documentation:
                kind["description"] = documentation
        if mark == "[]":
            kind = {"type": "array", "items": kind}
        elif mark == "{}":
            kind = {"type": "object", "additionalProperties": kind}
        properties[plain] = kind
    return {"title": name.rpartition(".")[2], "type": "object", "properties": properties}


def message(name, tree, depth=0):
    """A Protobuf message of the same tree."""
    lines = [f"message {name} {{"]
    for number, (field, held) in enumerate(tree.items(), 1):
        plain, mark = marked(field)
        if isinstance(held, dict):
            kind = "".join(part[:1].upper() + part[1:] for part in plain.split("_"))
            lines += ["  " + line for line in message(kind, held)]
            label = ""
        else:
            (short, optional), documentation = held[0], held[1]
            kind, label = PROTO[short], "optional " if optional and not mark else ""
            if documentation:
                lines.append(f"  // {documentation}")
        if mark == "[]":
            label = "repeated "
        elif mark == "{}":
            kind = f"map<string, {kind}>"
        lines.append(f"  {label}{kind} {plain} = {number};")
    return lines + ["}"]


def proto(name, tree):
    package, _, last = name.rpartition(".")
    text = "\n".join(message(last, tree))
    times = 'import "google/protobuf/timestamp.proto";\n\n' if "google.protobuf.Timestamp" in text else ""
    return 'syntax = "proto3";\n\n' + (f"package {package};\n\n" if package else "") + times + text + "\n"


def written(path):
    topics, subjects, access, groups, connectors = [], [], [], [], []
    answers = {"domains": {}, "owners": {}, "kinds": {}, "sensitive": {}, "joins": []}
    current, language = None, "avro"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        parts = words(line)
        if line.startswith(" "):
            name, kind = parts[0], parts[1]
            rest = parts[2:]
            documentation = next((part[1:-1] for part in rest if part.startswith('"')), None)
            value = KINDS[kind.rstrip("?")]
            if kind.endswith("?"):
                value = ["null", value]
            if current["language"] != "avro":
                value = (kind.rstrip("?"), kind.endswith("?"))
            tree = current["tree"]
            *outer, leaf = name.split(".")
            for step in outer:
                tree = tree.setdefault(step, {})
            tree[leaf] = (value, documentation)
            inside = ["before.", "after."] if current["cdc"] else [""]
            for part in rest:
                if part.startswith("!"):
                    for prefix in inside:
                        answers["sensitive"].setdefault(current["name"], {})[prefix + name] = part[1:]
            if "->" in rest:
                to = rest[rest.index("->") + 1]
                answers["joins"].append((current["name"], inside[-1] + name, to))
        elif parts[0] == "format":
            language = parts[1]
        elif parts[0] == "topic":
            options = dict(part.split("=", 1) for part in parts[3:] if "=" in part)
            current = {"name": parts[1], "tree": {}, "cdc": "cdc" in parts[3:], "rec": options.get("rec"), "key": options.get("key"),
                       "language": language}
            topics.append(current)
            domain = parts[2][1:]
            answers["domains"][parts[1]] = None if domain == "null" else domain
            if "own" in options:
                answers["owners"][parts[1]] = options["own"]
            answers["kinds"][parts[1]] = options.get("kind", "data")
        elif parts[0] == "access":
            entry = {"principal": parts[1], "operation": parts[2], "resource": parts[3], "name": parts[4]}
            if "prefix" in parts[5:]:
                entry["isPrefix"] = True
            rest = [part for part in parts[5:] if part != "prefix"]
            if rest:
                entry["displayName"] = rest[0]
            access.append(entry)
        elif parts[0] == "group":
            groups.append({"name": parts[1], "reads": [
                {"topic": topic, "lag": {"value": 3, "window": "at 2026-03-01T08:00:00Z"}} for topic in parts[3:]]})
        elif parts[0] == "connector":
            connectors.append({"name": parts[1], "type": parts[2], "direction": parts[3], "status": "RUNNING", "topics": parts[4:]})
        elif parts[0] == "tags":
            next(topic for topic in topics if topic["name"] == parts[1])["tags"] = parts[2:]
    listed = []
    for number, topic in enumerate(topics):
        entry = {"name": topic["name"], "partitions": 6, "replicationFactor": 3, "config": {}}
        if topic.get("tags"):
            entry["tags"] = topic["tags"]
        if topic["rec"]:
            writer = {"avro": avro, "json": json_schema, "proto": proto}[topic["language"]]
            schema = writer(topic["rec"] + (".Value" if topic["cdc"] else ""), topic["tree"])
            if topic["cdc"]:
                source = avro("io.debezium.connector.Source", {name: (kind, None) for name, kind in SOURCE})
                schema = {"type": "record", "name": "Envelope", "namespace": topic["rec"], "fields": [
                    {"name": "before", "type": ["null", schema], "default": None},
                    {"name": "after", "type": ["null", "Value"], "default": None},
                    {"name": "source", "type": source}, {"name": "op", "type": "string"},
                    {"name": "ts_ms", "type": ["null", "long"], "default": None}]}
                key = topic["tree"][topic["key"]]
                subjects.append({"name": topic["name"] + "-key", "version": 1, "id": 5000 + number, "format": "AVRO",
                                 "schema": json.dumps(avro(topic["rec"] + ".Key", {topic["key"]: key}), separators=(",", ":")),
                                 "topic": topic["name"], "side": "key"})
            else:
                if topic["key"]:
                    entry["keyField"] = topic["key"]
            text = schema if topic["language"] == "proto" else json.dumps(schema, separators=(",", ":"), ensure_ascii=False)
            subjects.append({"name": topic["name"] + "-value", "version": 1, "id": 1000 + number,
                             "format": {"avro": "AVRO", "json": "JSON", "proto": "PROTOBUF"}[topic["language"]],
                             "schema": text, "topic": topic["name"],
                             "side": "value", "compatibility": "BACKWARD"})
        listed.append(entry)
    names = sorted(answers["domains"], key=len, reverse=True)
    joins = []
    for topic, field, to in answers["joins"]:
        home = next((name for name in names if to.startswith(name + ".")), None)
        if not home:
            sys.exit(f"{path.name}: {to} names no topic")
        joins.append({"from": {"topic": topic, "field": field}, "to": {"topic": home, "field": to[len(home) + 1:]}})
    answers["joins"] = joins
    cluster = {"name": path.stem, "environment": "prod"}
    snapshot = {"formatVersion": 1, "takenAt": "2026-03-01T08:00:00Z", "cluster": cluster, "topics": listed, "subjects": subjects,
                "connectors": connectors, "access": access, "consumerGroups": groups, "metrics": [], "unknown": []}
    return snapshot, answers


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent / "Estates"
    for path in sorted(folder.glob("*.txt")):
        snapshot, answers = written(path)
        for name, value in [("snapshot", snapshot), ("expected", answers)]:
            (folder / f"{path.stem}.{name}.json").write_text(
                json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


main()
