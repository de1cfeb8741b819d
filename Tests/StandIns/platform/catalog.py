"""What the Stream Catalog answers."""


class Catalog:
    def __init__(self, estate):
        self.cluster = estate.get("cluster", {}).get("clusterId") or "lkc-1"
        self.registry = estate.get("cluster", {}).get("registryId") or "lsrc-1"
        self.topics = {topic["name"]: topic for topic in estate.get("topics", [])}
        # By topic: the attributes of one kind of business metadata.
        self.metadata = {}
        # How many topics of other clusters of the environment are listed first.
        self.others = 0

    def entity(self, topic):
        attributes = {"qualifiedName": f"{self.registry}:{self.cluster}:{topic['name']}", "name": topic["name"]}
        if topic.get("owner"):
            attributes["owner"] = topic["owner"]
        if topic.get("documentation"):
            attributes["description"] = topic["documentation"]
        return {"typeName": "kafka_topic", "guid": topic["name"], "status": "ACTIVE", "displayText": topic["name"],
                "classificationNames": topic.get("tags", []), "attributes": attributes}

    def other(self, name):
        return {"typeName": "kafka_topic", "classificationNames": ["OTHER"],
                "attributes": {"qualifiedName": f"{self.registry}:lkc-other:{name}", "name": name}}

    def answer(self, segments, query):
        match segments:
            case ["search", "basic"]:
                if query.get("type", query.get("types", [""]))[0] != "kafka_topic":
                    return 400, {"error_code": 4000301, "message": "unknown type"}
                offset, limit = int(query.get("offset", ["0"])[0]), min(int(query.get("limit", ["100"])[0]), 500)
                # The catalog lists what anybody wrote something about, and everything else as well.
                names = [f"other.{number}" for number in range(self.others)] + sorted(self.topics)
                found = [self.entity(self.topics[name]) if place >= self.others else self.other(name)
                         for place, name in enumerate(names[offset:offset + limit], offset)]
                answer = {"searchParameters": {}, "types": ["kafka_topic"]}
                return 200, {**answer, "entities": found} if found else answer
            case ["types", "businessmetadatadefs"]:
                return 200, [{"name": "Ownership", "attributeDefs": [{"name": "team", "typeName": "string"}]}] if self.metadata else []
            case ["entity", "type", "kafka_topic", "name", name, "businessmetadata"]:
                held = self.metadata.get(name.split(":")[-1])
                return 200, [{"typeName": "Ownership", "entityType": "kafka_topic", "entityName": name, "attributes": held}] if held else []
        return 404, {"error_code": 404, "message": "HTTP 404 Not Found"}
