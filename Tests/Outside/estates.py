"""Random estates in the snapshot format of `meshgen discover --from`; the same number gives the same estate.

The numbers go round the ways in which estates differ from each other (how topics are called, in which language schemas
are, whether there are any, keys, what is known at all); the rest is chance.
"""
import json
import random

AREAS = {
    "orders": ["order", "order_line", "refund", "basket"],
    "billing": ["invoice", "payment", "ledger_entry", "credit_note"],
    "crm": ["customer", "contact", "campaign", "consent"],
    "logistik": ["lieferung", "lager", "fahrzeug", "tour"],
    "claims": ["claim", "policy", "assessor", "payout"],
    "iot": ["device", "reading", "alarm", "firmware"],
    "hr": ["employee", "absence", "position", "payslip"],
    "ventas": ["pedido", "cliente", "factura", "producto"],
    "trading": ["trade", "quote", "instrument", "fill"],
    "clinic": ["patient", "appointment", "lab_result", "ward"],
    "media": ["article", "view", "subscriber", "advert"],
    "grid": ["meter", "meter_reading", "outage", "tariff"],
}
PERSONAL = ["email", "phone_number", "first_name", "last_name", "birth_date", "iban", "street", "card_number", "ip_address"]
PLAIN = ["status", "amount", "currency", "quantity", "note", "is_active", "priority", "channel", "version", "source", "weight_kg"]
TEAMS = ["checkout", "billing-team", "team logistics", "Plattform", "data.science", "crm", None]
HOSTILE = ["${var.secret}", 'says "no"', "back\\slash", "<b>bold</b> | pipe", "{{mustache}}", "%{ if true }", "läuft täglich ✓", "`tick`",
           "first line\nsecond line", "# heading", "'; DROP TABLE x; --", "@team #12", ""]
EVENTS = ["created", "updated", "cancelled", "events", "changelog", "snapshot"]
FORMATS = ["AVRO", "JSON", "PROTOBUF", "AVRO", "mixed", None]
STYLES = ["dotted", "kebab", "snake", "versioned", "captured", "camel", "deep", "upper"]
KEYS = [None, "string", "record", "mixed"]
MODES = ["BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FULL", "FULL_TRANSITIVE", "NONE"]
WINDOW = "24 h"


def camel(text):
    return "".join(part.title() for part in text.split("_"))


class Making:
    def __init__(self, number):
        self.chance = random.Random(f"estate {number}")
        self.format = FORMATS[number % len(FORMATS)]
        self.style = STYLES[number % len(STYLES)]
        self.keys = KEYS[number // 2 % len(KEYS)]
        self.has_ids = number % 7 != 3
        self.environment = ["prod", "live-eu.1", "staging", "Production", "p"][number % 5]
        self.number, self.schema_ids = number, 100_000
        self.topics, self.subjects, self.groups, self.metrics, self.connectors, self.access = [], [], [], [], [], []

    def maybe(self, share):
        return self.chance.random() < share

    def words(self):
        """What people write of a thing; now and then what no language takes as it is."""
        return self.chance.choice(HOSTILE) if self.maybe(0.3) else f"What we know, as of {self.chance.randint(2001, 2026)}."

    # Names.

    def name(self, area, entity):
        event, style = self.chance.choice(EVENTS), self.style
        plain = entity.replace("_", "-")
        return {
            "dotted": f"{area}.{entity}.{event}",
            "kebab": f"{area}-{plain}-{event}",
            "snake": f"{area}_{entity}_{event}",
            "versioned": f"{self.environment.lower()}.{area}.{plain}.v{self.chance.randint(1, 3)}",
            "captured": f"dbserver{self.number % 3}.{area}.{entity}s",
            "camel": f"{camel(area)}{camel(entity)}{camel(event)}",
            "deep": f"com.acme.{area}.internal.{entity}.{event}.json",
            "upper": f"{area}_{entity}_{event}".upper(),
        }[style]

    # Fields, in words of our own: name, kind, whether it may be missing, what is written of it.

    def fields(self, entity, others):
        found = [(f"{entity}_id", self.chance.choice(["string", "long", "uuid"]), False, None)]
        found += [(f"{other}_id", "string", self.maybe(0.3), None) for other in others]
        names = self.chance.sample(PLAIN, self.chance.randint(1, 6)) + self.chance.sample(PERSONAL, self.chance.randint(0, 3))
        kinds = ["string", "long", "int", "double", "boolean", "moment", "day", "decimal", "enum", "strings", "map", "record", "bytes", "float"]
        for name in names:
            kind = "string" if name in PERSONAL else self.chance.choice(kinds)
            found.append((name, kind, self.maybe(0.3), self.words() if self.maybe(0.3) else None))
        if self.maybe(0.5):
            found.append((self.chance.choice(["updated_at", "event_time", "ts"]), "moment", False, None))
        return found

    def avro(self, area, entity, fields):
        logical = {"moment": {"type": "long", "logicalType": "timestamp-millis"}, "day": {"type": "int", "logicalType": "date"},
                   "decimal": {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 2},
                   "uuid": {"type": "string", "logicalType": "uuid"}}

        def kind(name, of):
            if of == "enum":
                return {"type": "enum", "name": f"{camel(name)}Kind", "symbols": ["NEW", "OPEN", "DONE"]}
            if of == "strings":
                return {"type": "array", "items": "string"}
            if of == "map":
                return {"type": "map", "values": "long"}
            if of == "record":
                return {"type": "record", "name": f"{camel(name)}Part", "fields": [
                    {"name": "code", "type": "string"}, {"name": "at", "type": logical["moment"]},
                    {"name": "lines", "type": {"type": "array", "items": ["null", "double"]}}]}
            return logical.get(of, of)

        record = {"type": "record", "name": camel(entity), "namespace": f"com.acme.{area}", "fields": []}
        if self.maybe(0.4):
            record["doc"] = self.words()
        for name, of, is_optional, words in fields:
            field = {"name": name, "type": ["null", kind(name, of)] if is_optional else kind(name, of)}
            field |= {"default": None} if is_optional else {}
            field |= {"doc": words} if words is not None else {}
            record["fields"].append(field)
        if self.style == "captured":
            row = {**record, "name": "Value", "namespace": f"dbserver.{area}.{entity}"}
            record = {"type": "record", "name": "Envelope", "namespace": row["namespace"], "fields": [
                {"name": "before", "type": ["null", row], "default": None},
                {"name": "after", "type": ["null", "Value"], "default": None},
                {"name": "op", "type": "string"}, {"name": "ts_ms", "type": ["null", "long"], "default": None}]}
        return self.text(record)

    def text(self, value):
        return json.dumps(value, **self.chance.choice([{"separators": (",", ":")}, {"indent": 2}, {}]), ensure_ascii=self.maybe(0.5))

    def json_schema(self, entity, fields):
        plain = {"string": {"type": "string"}, "long": {"type": "integer"}, "int": {"type": "integer", "minimum": 0},
                 "double": {"type": "number"}, "float": {"type": "number"}, "boolean": {"type": "boolean"},
                 "moment": {"type": "string", "format": "date-time"}, "day": {"type": "string", "format": "date"},
                 "decimal": {"type": "number", "multipleOf": 0.01}, "uuid": {"type": "string", "format": "uuid"},
                 "enum": {"type": "string", "enum": ["new", "open", "it's done"]}, "bytes": {"type": "string", "contentEncoding": "base64"},
                 "strings": {"type": "array", "items": {"type": "string"}},
                 "map": {"type": "object", "additionalProperties": {"type": "integer"}}, "record": {"$ref": "#/definitions/part"}}
        properties = {}
        for name, of, _, words in fields:
            properties[name] = {**plain[of], **({"description": words} if words is not None and "$ref" not in plain[of] else {})}
        return self.text({
            "$schema": self.chance.choice(["http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"]),
            "title": camel(entity), "type": "object", "properties": properties,
            "required": [name for name, _, is_optional, _ in fields if not is_optional],
            "definitions": {"part": {"type": "object", "properties": {"code": {"type": "string"}, "n": {"type": ["integer", "null"]}}}},
        })

    def protobuf(self, area, entity, fields):
        plain = {"long": "int64", "int": "int32", "boolean": "bool", "moment": "google.protobuf.Timestamp", "day": "string", "decimal": "string",
                 "uuid": "string", "enum": "Kind", "strings": "repeated string", "map": "map<string, int64>", "record": "Part"}
        lines = []
        for number, (name, of, is_optional, words) in enumerate(fields, 1):
            kind = plain.get(of, of)
            label = "optional " if is_optional and of not in ("strings", "map") else ""
            lines += [f"  // {words}" for words in [words] if words and "\n" not in words]
            lines.append(f"  {label}{kind} {name} = {number};")
        return "\n".join([
            'syntax = "proto3";', f"package acme.{area};", 'import "google/protobuf/timestamp.proto";', f"message {camel(entity)} {{", *lines,
            "  message Part { string code = 1; repeated double lines = 2; }", "  enum Kind { UNKNOWN = 0; NEW = 1; DONE = 2; }", "}", ""])

    # What stands in the registry.

    def subject(self, topic, side, language, schema):
        self.schema_ids += 1
        subject = {"name": f"{topic}-{side}", "version": self.chance.randint(1, 9), "id": self.schema_ids, "format": language,
                   "schema": schema, "topic": topic, "side": side}
        if language == "AVRO" and self.maybe(0.3):
            del subject["format"]
        if self.maybe(0.5):
            subject |= {"compatibility": self.chance.choice(MODES), "compatibilityIsOwn": self.maybe(0.6)}
        if language == "AVRO" and side == "value" and self.maybe(0.15):
            subject["metadata"] = {"tags": {"**.email": ["PII"]}, "properties": {"owner": "checkout"}}
        self.subjects.append(subject)

    def schemas(self, area, entity, topic, fields):
        if self.format is None or self.maybe(0.1):
            return
        language = self.chance.choice(["AVRO", "JSON", "PROTOBUF"]) if self.format == "mixed" else self.format
        made = {"AVRO": lambda: self.avro(area, entity, fields), "JSON": lambda: self.json_schema(entity, fields),
                "PROTOBUF": lambda: self.protobuf(area, entity, fields)}
        self.subject(topic, "value", language, made[language]())
        keys = self.chance.choice(KEYS[:3]) if self.keys == "mixed" else self.keys
        if keys == "string" and language == "AVRO":
            self.subject(topic, "key", "AVRO", self.chance.choice(['"string"', '{"type":"string"}', '"long"']))
        elif keys == "record" and language == "AVRO":
            key = {"type": "record", "name": "Key", "namespace": f"com.acme.{area}.{entity}", "fields": [{"name": fields[0][0], "type": "string"}]}
            self.subject(topic, "key", "AVRO", self.text(key))
        elif keys and language == "JSON":
            self.subject(topic, "key", "JSON", '{"type":"string"}')

    # Topics.

    def settings(self):
        """As the platform tells them: only what is set on the topic itself; now and then nothing could be read."""
        config, chance = {}, self.chance
        if self.maybe(0.5):
            config["retention.ms"] = chance.choice(["-1", "3600000", "86400000", "604800000", "2592000000", "31536000000"])
        if self.maybe(0.4):
            config["cleanup.policy"] = chance.choice(["delete", "compact", "compact,delete", "delete,compact"])
        if self.maybe(0.2):
            config["max.message.bytes"] = chance.choice(["1048588", "2097164", "8388608"])
        if self.maybe(0.2):
            config["retention.bytes"] = chance.choice(["-1", "1073741824"])
        if self.maybe(0.2):
            config["segment.ms"] = "86400000"
        if self.maybe(0.15):
            config["min.insync.replicas"] = "2"
        if self.maybe(0.1):
            config |= {"delete.retention.ms": "3600000", "min.compaction.lag.ms": "60000", "max.compaction.lag.ms": "604800000"}
        if self.maybe(0.1):
            config["message.timestamp.type"] = "LogAppendTime"
        return config

    def topic(self, name, fields=None):
        topic = {"name": name, "partitions": self.chance.choice([1, 3, 6, 6, 6, 12, 24, 128]), "replicationFactor": 3, "config": self.settings()}
        if self.maybe(0.3):
            topic["documentation"] = self.words()
        if owner := self.chance.choice(TEAMS):
            topic["owner"] = owner
        if fields and self.maybe(0.5):
            topic["keyField"] = fields[0][0]
        if self.maybe(0.2):
            topic["tags"] = self.chance.sample(["PII", "Sensitive", "Public", "gold"], 2)
        self.topics.append(topic)

    def area(self, area):
        entities = AREAS[area][: self.chance.randint(2, 4)]
        for number, entity in enumerate(entities):
            name = self.name(area, entity)
            if any(topic["name"] == name for topic in self.topics):
                continue
            fields = self.fields(entity, self.chance.sample(entities[:number], min(number, self.chance.randint(0, 2))))
            self.topic(name, fields)
            self.schemas(area, entity, name, fields)
            self.traffic(name)
        names = [topic["name"] for topic in self.topics]
        if self.maybe(0.7):
            self.groups.append({"name": f"{area}-reports", "state": "Stable", "members": 2, "reads": [
                {"topic": name, "lag": {"value": self.chance.randint(0, 90_000), "window": WINDOW}} for name in self.chance.sample(names, 1)]})
        if self.maybe(0.5):
            self.connector(area, names[-1])
        if self.maybe(0.5):
            self.access.append({"principal": f"User:sa-{area}", "operation": self.chance.choice(["DeveloperRead", "DeveloperWrite", "ResourceOwner"]),
                                "resource": "topic", "name": names[-1], "isPrefix": self.maybe(0.3)})

    def connector(self, area, topic):
        """One that a cloud runs, with what the platform tells of how it is set, or one of somewhere else, of which little is known."""
        connector = {"name": self.chance.choice([f"{area}-sink", f"{area} sink ${{x}}", f"{area}.sink_0"]), "type": "S3_SINK", "direction": "sink",
                     "topics": [topic], "tasks": 1, "status": self.chance.choice(["RUNNING", "FAILED", "PAUSED"])}
        if self.has_ids and self.maybe(0.7):
            connector |= {"cloudId": f"lcc-{area}", "masked": ["aws.secret.access.key"] if self.maybe(0.5) else [], "config": {
                "connector.class": "S3_SINK", "name": connector["name"], "topics": topic, "s3.bucket.name": f"{area}-bucket", "tasks.max": "1",
                "input.data.format": "AVRO", "kafka.auth.mode": "SERVICE_ACCOUNT", "kafka.service.account.id": "sa-9", "note": self.words()}}
        self.connectors.append(connector)

    def traffic(self, name):
        if self.maybe(0.6):
            rate = self.chance.choice([0, 0.02, 4, 750, 25_000])
            self.metrics.append({"topic": name, "recordsPerSecond": {"value": rate, "window": WINDOW},
                                 "consumers": {"value": self.chance.randint(0, 4), "window": WINDOW}})

    def by_the_way(self):
        """What every platform has besides: topics of the platform itself, of streams, retries and trials."""
        first = self.topics[0]["name"]
        for name in self.chance.sample(["__consumer_offsets", "_schemas", "connect-configs", f"{first}-changelog", f"{first}.DLQ", f"{first}-retry-1",
                                        "test_topic", "app-KSTREAM-AGGREGATE-STATE-STORE-0000000003-repartition", "a" * 249, "Z..-_"], 3):
            self.topic(name)

    def estate(self):
        for area in self.chance.sample(sorted(AREAS), 1 + self.number % 4):
            self.area(area)
        self.by_the_way()
        cluster = {"name": f"cluster {self.number}" if self.maybe(0.2) else f"cluster-{self.number}", "environment": self.environment}
        if self.has_ids:
            cluster |= {"clusterId": "lkc-rand01", "environmentId": "env-rand01", "registryId": "lsrc-rand01", "cloud": "AWS", "region": "eu-central-1",
                        "organizationId": "00000000-0000-4000-8000-00000000000a", "kind": "standard",
                        "bootstrap": "pkc-rand01.eu-central-1.aws.confluent.cloud:9092", "governance": self.chance.choice(["essentials", "advanced"])}
        estate = {"formatVersion": 1, "takenAt": "2026-01-01T00:00:00Z", "cluster": cluster, "topics": self.topics, "consumerGroups": self.groups,
                  "metrics": self.metrics}
        if self.format is not None:
            estate["subjects"] = self.subjects
        if self.maybe(0.7):
            estate["connectors"] = self.connectors
        if self.maybe(0.7):
            estate["access"] = self.access
        return estate


def estate(number):
    return Making(number).estate()
