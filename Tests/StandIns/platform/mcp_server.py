"""A stand-in for mcp-confluent, made with the official SDK: the same tools, arguments and forms of answer.

`python mcp_server.py --estate FILE [--http PORT] [--write-log FILE]` speaks on standard input and output, or at
`http://127.0.0.1:PORT/mcp`. Tools that would write are offered too, so that tests see that none is called: each call is
noted in the log, with the name of the tool. Runs with version 1 of the SDK (the handshake) and with version 2 (both).
"""

import argparse
import json

try:
    from mcp.server.fastmcp import FastMCP as Server
    newest = False
except ImportError:
    from mcp.server import MCPServer as Server
    newest = True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--estate", required=True)
    parser.add_argument("--http", type=int)
    parser.add_argument("--log")
    parser.add_argument("--without", default="", help="names of tools that are not offered")
    options = parser.parse_args()
    with open(options.estate, encoding="utf-8") as file:
        estate = json.load(file)
    topics = {topic["name"]: topic for topic in estate.get("topics", [])}
    connectors = {connector["name"]: connector for connector in estate.get("connectors", [])}
    groups = {group["name"]: group for group in estate.get("consumerGroups", [])}
    settings = {"host": "127.0.0.1", "port": options.http} if options.http and not newest else {}
    server = Server("confluent", **settings)

    def note(name):
        if options.log:
            with open(options.log, "a", encoding="utf-8") as file:
                file.write(name + "\n")

    def tool(name):
        def offered(function):
            if name in options.without.split(","):
                return function

            def noted(*arguments, **named):
                note(name)
                return function(*arguments, **named)

            noted.__annotations__, noted.__signature__ = function.__annotations__, __import__("inspect").signature(function)
            noted.__name__ = function.__name__
            return server.tool(name=name, description=name, structured_output=False)(noted)
        return offered

    @tool("list-topics")
    def list_topics() -> str:
        return "Kafka topics: " + ",".join(topics)

    @tool("get-topic-config")
    def get_topic_config(topicName: str) -> str:
        topic = topics[topicName]
        data = [{"topic_name": topicName, "name": key, "value": value, "is_default": False, "source": "DYNAMIC_TOPIC_CONFIG"}
                for key, value in topic.get("config", {}).items()]
        return f"Topic configuration for '{topicName}':\n" + json.dumps(
            {"topicDetails": {"topic_name": topicName, "partitions_count": topic.get("partitions"),
                              "replication_factor": topic.get("replicationFactor")}, "topicConfig": {"data": data}}, indent=2)

    @tool("list-schemas")
    def list_schemas() -> str:
        held = {subject["name"]: {"version": subject["version"], "id": subject.get("id"),
                                  "schemaType": subject.get("format", "AVRO"), "schema": subject["schema"]}
                for subject in estate.get("subjects", [])}
        return json.dumps({**held, "broken-value": {"error": "Subject could not be read."}})

    @tool("list-consumer-groups")
    def list_consumer_groups() -> str:
        listed = [{"groupId": name, "state": group.get("state") or "Stable"} for name, group in groups.items()]
        return f"Found {len(listed)} consumer groups:\n" + json.dumps({"groups": listed, "errors": []})

    @tool("get-consumer-group-lag")
    def get_consumer_group_lag(groupId: str) -> str:
        reads = [{"topic": read["topic"], "partitions": [
            {"partition": 0, "committedOffset": "0", "highWatermark": str(int(read["lag"]["value"])), "lag": str(int(read["lag"]["value"]))}]}
            for read in groups[groupId].get("reads", [])]
        return f'Consumer group "{groupId}" has lag.\n' + json.dumps({"groupId": groupId, "topics": reads})

    @tool("describe-consumer-group")
    def describe_consumer_group(groupId: str) -> str:
        return "One group. " + json.dumps({"groupId": groupId, "members": [{"memberId": "m-1"}]})

    @tool("list-connectors")
    def list_connectors() -> str:
        return "Active Connectors:\n" + "\n".join(connectors) if connectors else "Active Connectors: (none)"

    @tool("get-connector-config")
    def get_connector_config(connectorName: str) -> str:
        held = connectors[connectorName]
        return f"Connector Config for {connectorName}: " + json.dumps({
            "connector.class": held["type"], "kafka.topic": ",".join(held.get("topics", [])), "kafka.api.secret": "hunter2"})

    @tool("get-connector-status")
    def get_connector_status(connectorName: str) -> str:
        held = connectors[connectorName]
        return f"Connector Status for {connectorName}: " + json.dumps({
            "name": connectorName, "type": held.get("direction"), "connector": {"state": held.get("status")},
            "tasks": [{"id": 0, "state": held.get("status")}]})

    @tool("create-topics")
    def create_topics(topicNames: list[str]) -> str:
        return "Created."

    @tool("delete-topics")
    def delete_topics(topicNames: list[str]) -> str:
        return "Deleted."

    if not options.http:
        server.run(transport="stdio")
    elif newest:
        server.run(transport="streamable-http", host="127.0.0.1", port=options.http)
    else:
        server.run(transport="streamable-http")


main()
