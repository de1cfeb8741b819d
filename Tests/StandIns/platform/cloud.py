"""What Confluent Cloud answers: control plane, Kafka REST, Connect and the Metrics API."""

import json

PAGE = 10


def kafka_list(kind, items):
    return 200, {"kind": kind, "metadata": {"self": "", "next": None}, "data": items}


class Cloud:
    def __init__(self, estate, connect):
        held = estate.get("cluster", {})
        self.estate, self.connect = estate, connect
        self.environment = held.get("environmentId") or "env-1"
        self.cluster = held.get("clusterId") or "lkc-1"
        self.organization = held.get("organizationId") or "00000000-0000-4000-8000-000000000001"
        self.registry_id = held.get("registryId") or "lsrc-1"
        self.held = held
        self.kind = (held.get("kind") or "standard").capitalize()
        self.accounts = [{"id": f"sa-{number}", "display_name": f"team-{number}", "description": ""} for number in range(12)]
        crn = f"crn://confluent.cloud/organization={self.organization}/environment={self.environment}/cloud-cluster={self.cluster}"
        self.bindings = [
            {"id": "rb-1", "principal": "User:sa-1", "role_name": "DeveloperRead", "crn_pattern": f"{crn}/kafka={self.cluster}/topic=clickstream*"},
            {"id": "rb-2", "principal": "User:sa-2", "role_name": "DeveloperWrite", "crn_pattern": f"{crn}/kafka={self.cluster}/topic=orders"},
            {"id": "rb-3", "principal": "User:sa-3", "role_name": "CloudClusterAdmin", "crn_pattern": crn},
        ]
        self.acls = [{"resource_type": "TOPIC", "resource_name": "clickstream", "pattern_type": "LITERAL",
                      "principal": "User:sa-4", "host": "*", "operation": "READ", "permission": "ALLOW"}]

    def page(self, kind, items, query, origin, path):
        size = min(int(query.get("page_size", [str(PAGE)])[0]), 100)
        start = int(query.get("page_token", ["0"])[0])
        rest = "".join(f"&{key}={value[0]}" for key, value in query.items() if key not in ("page_size", "page_token"))
        following = start + size
        metadata = {"total_size": len(items)}
        if following < len(items):
            metadata["next"] = f"{origin}{path}?page_size={size}&page_token={following}{rest}"
        return 200, {"api_version": "v2", "kind": kind, "metadata": metadata, "data": items[start:following]}

    def refusal(self, status, detail):
        return status, {"errors": [{"id": "0", "status": str(status), "code": "", "detail": detail}]}

    def answer(self, segments, query, body, origin):
        path = "/" + "/".join(segments)
        match segments:
            case ["org", "v2", "environments"]:
                package = (self.held.get("governance") or "essentials").upper()
                return self.page("EnvironmentList", [
                    {"id": "env-other", "display_name": "other"},
                    {"id": self.environment, "display_name": "shop", "stream_governance_config": {"package": package}}],
                    query, origin, path)
            case ["org", "v2", "organizations"]:
                return self.page("OrganizationList", [{"id": self.organization, "display_name": "acme"}], query, origin, path)
            case ["cmk", "v2", "clusters"] if query.get("environment") == [self.environment]:
                region, cloud = self.held.get("region") or "us-east-1", self.held.get("cloud") or "AWS"
                return self.page("ClusterList", [
                    {"id": "lkc-other", "spec": {"display_name": "other", "http_endpoint": "https://other.invalid:443"}},
                    {"id": self.cluster, "spec": {
                        "display_name": self.held.get("name") or "shop", "availability": "SINGLE_ZONE", "cloud": cloud, "region": region,
                        "config": {"kind": self.kind}, "http_endpoint": origin,
                        "kafka_bootstrap_endpoint": "SASL_SSL://" + (self.held.get("bootstrap") or "pkc-1.example:9092"),
                        "environment": {"id": self.environment}}, "status": {"phase": "PROVISIONED"}}], query, origin, path)
            case ["srcm", "v3", "clusters"] if query.get("environment") == [self.environment]:
                return self.page("ClusterList", [{"id": self.registry_id, "spec": {
                    "display_name": "registry", "package": "ESSENTIALS", "http_endpoint": f"{origin}/registry"}}], query, origin, path)
            case ["iam", "v2", "service-accounts"]:
                return self.page("ServiceAccountList", self.accounts, query, origin, path)
            case ["iam", "v2", "role-bindings"]:
                if "crn_pattern" not in query:
                    return self.refusal(400, "crn_pattern is required")
                prefix = query["crn_pattern"][0].rstrip("*")
                return self.page(
                    "RoleBindingList", [binding for binding in self.bindings if binding["crn_pattern"].startswith(prefix)],
                    query, origin, path)
            case ["connect", "v1", "environments", self.environment, "clusters", self.cluster, "connectors"]:
                if "expand" not in query:
                    return 200, sorted(self.connect.connectors)
                return 200, {name: {"id": {"id": "lcc-1", "id_type": "ID"}, "info": held["info"], "status": {
                    **held["status"], "connector": {**held["status"]["connector"], "trace": ""}}}
                    for name, held in sorted(self.connect.connectors.items())}
            case ["kafka", "v3", "clusters", self.cluster, *rest]:
                return self.kafka(rest)
            case ["v2", "metrics", "cloud", "query"]:
                return self.metrics(body)
        return self.refusal(404, "Not Found")

    def kafka(self, rest):
        topics = self.estate.get("topics", [])
        groups = self.estate.get("consumerGroups", [])
        match rest:
            case ["topics"]:
                return kafka_list("KafkaTopicList", [
                    {"topic_name": topic["name"], "is_internal": False, "replication_factor": topic.get("replicationFactor") or 3,
                     "partitions_count": topic.get("partitions") or 1} for topic in topics])
            case ["topics", "-", "configs"]:
                items = []
                for topic in topics:
                    for key, value in {"cleanup.policy": "delete", "retention.ms": "604800000"}.items():
                        if key not in topic.get("config", {}):
                            items.append({"topic_name": topic["name"], "name": key, "value": value, "is_default": True,
                                          "is_sensitive": False, "source": "DEFAULT_CONFIG"})
                    for key, value in topic.get("config", {}).items():
                        items.append({"topic_name": topic["name"], "name": key, "value": value, "is_default": False,
                                      "is_sensitive": False, "source": "DYNAMIC_TOPIC_CONFIG"})
                return kafka_list("KafkaTopicConfigList", items)
            case ["consumer-groups"]:
                return kafka_list("KafkaConsumerGroupList", [
                    {"consumer_group_id": group["name"], "is_simple": False, "partition_assignor": "range",
                     "state": (group.get("state") or "Stable").upper(), "type": "CLASSIC"} for group in groups])
            case ["consumer-groups", name, "consumers"]:
                for group in groups:
                    if group["name"] == name:
                        return kafka_list("KafkaConsumerList", [
                            {"consumer_group_id": name, "consumer_id": f"c-{number}", "client_id": "app"}
                            for number in range(group.get("members") or 0)])
            case ["consumer-groups", name, "lags"]:
                if self.kind != "Dedicated":
                    return 403, {"error_code": 40301, "message": "Consumer lag is served for dedicated clusters only."}
                for group in groups:
                    if group["name"] == name:
                        return kafka_list("KafkaConsumerLagList", [
                            {"consumer_group_id": name, "topic_name": read["topic"], "partition_id": 0, "current_offset": 0,
                             "log_end_offset": int(read["lag"].get("value", 0)), "lag": int(read["lag"].get("value", 0))}
                            for read in group.get("reads", []) if read.get("lag")])
            case ["acls"]:
                return kafka_list("KafkaAclList", self.acls)
        return 404, {"error_code": 40403, "message": "This server does not host this topic-partition."}

    def metrics(self, body):
        """Every topic with numbers in the estate, over the interval that was asked for."""
        metric = body["aggregations"][0]["metric"].split("/")[-1]
        fields = json.dumps(body.get("filter", {}))
        if '"resource.kafka.id"' not in fields or self.cluster not in fields:
            return self.refusal(403, "A filter on resource.kafka.id is needed.")
        seconds, points = 3600, []
        if metric == "consumer_lag_offsets":
            for group in self.estate.get("consumerGroups", []):
                for read in group.get("reads", []):
                    if "value" in (read.get("lag") or {}):
                        points.append({"metric.topic": read["topic"], "metric.consumer_group_id": group["name"],
                                       "value": read["lag"]["value"]})
        else:
            key, factor = {"received_bytes": ("bytesPerSecond", seconds), "received_records": ("recordsPerSecond", seconds),
                           "retained_bytes": ("storedBytes", 1)}.get(metric, (None, 1))
            if key is None:
                return self.refusal(400, f"There is no metric {metric}.")
            for topic in self.estate.get("metrics", []):
                if "value" in (topic.get(key) or {}):
                    points.append({"metric.topic": topic["topic"], "value": topic[key]["value"] * factor})
        start = body["intervals"][0].split("/")[0]
        return 200, {"data": [{"timestamp": start, **point} for point in points], "meta": {"pagination": {}}}
