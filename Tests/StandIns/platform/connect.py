"""What the REST interface of Kafka Connect answers."""


class Connect:
    def __init__(self, estate):
        self.connectors = {}
        self.expands = True
        for connector in estate.get("connectors", []):
            topics = ",".join(connector.get("topics", []))
            config = {"connector.class": "io.acme.connect." + connector["type"], "tasks.max": str(connector.get("tasks", 1)),
                      "topics" if connector.get("direction") == "sink" else "kafka.topic": topics}
            self.add(connector["name"], config, connector.get("direction"), connector.get("status"), connector.get("topics"),
                     connector.get("tasks") or 0)

    def add(self, name, config, direction="source", status="RUNNING", topics=(), tasks=1, failed=0):
        states = ["FAILED"] * failed + [status or "UNASSIGNED"] * (tasks - failed)
        self.connectors[name] = {
            "info": {"name": name, "config": {"name": name, **config}, "type": direction,
                     "tasks": [{"connector": name, "task": number} for number in range(tasks)]},
            "status": {"name": name, "type": direction,
                       "connector": {"state": status or "UNASSIGNED", "worker_id": "worker:8083"},
                       "tasks": [{"id": number, "state": state, "worker_id": "worker:8083"}
                                 for number, state in enumerate(states)]},
            "topics": {name: {"topics": list(topics or ())}}}

    def answer(self, segments, query):
        match segments:
            case [""] | []:
                return 200, {"version": "3.9.0", "commit": "0", "kafka_cluster_id": "lkc"}
            case ["connectors"]:
                wanted = query.get("expand", [])
                if not wanted or not self.expands:
                    return 200, sorted(self.connectors)
                return 200, {name: {key: held[key] for key in ("info", "status") if key in wanted}
                             for name, held in sorted(self.connectors.items())}
            case ["connectors", name, *rest] if name in self.connectors:
                held = self.connectors[name]
                match rest:
                    case []:
                        return 200, held["info"]
                    case ["status"]:
                        return 200, held["status"]
                    case ["config"]:
                        return 200, held["info"]["config"]
                    case ["topics"]:
                        return 200, held["topics"]
        return 404, {"error_code": 404, "message": "HTTP 404 Not Found"}
