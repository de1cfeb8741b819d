"""A stand-in for a platform that is reached over HTTP: see README.md."""

import argparse
import base64
import fnmatch
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

import catalog
import cloud
import connect
import registry
import tokens


class World:
    def __init__(self, estate, key, secret):
        self.lock = threading.Lock()
        self.estate = estate
        self.authorization = None
        if key:
            self.authorization = "Basic " + base64.b64encode(f"{key}:{secret}".encode()).decode()
        self.registry = registry.Registry(estate)
        self.connect = connect.Connect(estate)
        self.catalog = catalog.Catalog(estate)
        self.cloud = cloud.Cloud(estate, self.connect)
        self.tokens = tokens.Tokens()
        # Answers as bytes, by what was asked: each is made once, so that no run waits for this program.
        self.kept, self.raw = {}, False
        self.faults, self.paths, self.stranger = [], [], []
        self.writes, self.latency, self.port, self.other = 0, 0.0, 0, 0
        self.busy, self.busiest = 0, 0

    def state(self):
        return {"requests": len(self.paths), "writes": self.writes, "paths": self.paths, "stranger": self.stranger,
                "busiest": self.busiest, "tokens": self.tokens.granted, "cpu": time.process_time()}

    def fault(self, path):
        with self.lock:
            for fault in self.faults:
                if fnmatch.fnmatch(path, fault.get("path", "*")):
                    if fault.get("after", 0) > 0:
                        fault["after"] -= 1
                    elif fault.get("times", 1) > 0:
                        fault["times"] = fault.get("times", 1) - 1
                        return fault
        return None

    def control(self, name, wish):
        with self.lock:
            if name not in ("fault", "calm", "state") and set(wish) != {"latency"}:
                self.kept = {}
            if name == "fault":
                self.faults.append(wish)
            elif name == "calm":
                self.faults, self.paths, self.stranger, self.writes, self.busiest = [], [], [], 0, 0
            elif name == "tokens":
                self.tokens.ask(**wish)
            elif name == "set":
                self.latency, self.raw = wish.pop("latency", self.latency), wish.pop("raw", self.raw)
                for key, value in wish.items():
                    if not hasattr(self.registry, key):
                        raise ValueError(f"there is no setting {key}")
                    setattr(self.registry, key, value)
            elif name == "subject":
                self.registry.add(**wish)
            elif name == "subjects":
                for number in range(wish["count"]):
                    schema = json.dumps({"type": "record", "name": f"Made{number}", "namespace": "shop", "fields": [
                        {"name": f"field{place}", "type": "string"} for place in range(wish.get("fields", 5))]})
                    for _ in range(wish.get("versions", 1)):
                        self.registry.add(f"made.{number:06d}-value", schema)
            elif name == "catalog":
                self.catalog.others = wish["others"]
            elif name == "connector":
                self.connect.add(**wish)
            elif name != "state":
                raise ValueError(f"there is no control {name}")
            return self.state()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Else the body of an answer waits up to 40 ms for its headers to be acknowledged.
    disable_nagle_algorithm = True
    world = None

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.serve()

    do_POST = do_PUT = do_DELETE = do_PATCH = do_GET

    def serve(self):
        world = self.world
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = urlsplit(self.path)
        path, query = parts.path, parse_qs(parts.query, keep_blank_values=True)
        if path.startswith("/_control/"):
            try:
                return self.answer(200, world.control(path[len("/_control/"):], json.loads(body or b"{}")))
            except (KeyError, TypeError, ValueError) as problem:
                return self.answer(400, {"message": str(problem)})
        # The Metrics API and the token service are asked by POST; it changes nothing.
        reads = self.command == "GET" or self.command == "POST" and path in ("/v2/metrics/cloud/query", "/oauth/token")
        with world.lock:
            world.paths.append(f"{self.command} {self.path}")
            world.writes += 0 if reads else 1
            world.busy += 1
            world.busiest = max(world.busiest, world.busy)
        try:
            if world.latency:
                time.sleep(world.latency)
            self.serve_read(path, query, body, reads)
        finally:
            with world.lock:
                world.busy -= 1

    def serve_read(self, path, query, body, reads):
        world = self.world
        fault = world.fault(path)
        manner = fault["manner"] if fault else None
        if manner == "drop":
            self.close_connection = True
            return self.connection.close()
        if manner == "late":
            time.sleep(fault["seconds"])
        if manner == "status":
            return self.answer(fault["status"], fault.get("body", {"message": "scripted"}), fault.get("headers", {}))
        if manner == "redirect":
            return self.answer(302, "", {"Location": f"http://127.0.0.1:{world.other}{self.path}"})
        if manner == "type":
            return self.answer(200, "<html><body>Sign in</body></html>")
        if path == "/oauth/token":
            return self.answer(*world.tokens.answer(self.headers, body))
        if path.startswith("/registry/") and world.tokens.wanted:
            if not world.tokens.fits(self.headers):
                return self.answer(401, {"error_code": 40101, "message": "Unauthorized"})
        elif world.authorization and self.headers.get("Authorization") != world.authorization:
            return self.answer(401, {"error_code": 401, "message": "Unauthorized"}, {"WWW-Authenticate": "Basic"})
        if not reads:
            return self.answer(405, {"message": "This stand-in is only read."})
        with world.lock:
            key = (self.path, self.headers["Host"], body)
            if key not in world.kept:
                status, content = self.content(path, query, body)
                world.kept[key] = status, self.encoded(content)
            status, data = world.kept[key]
        self.send(status, "application/json", data, cut=manner == "cut")

    def content(self, path, query, body):
        world = self.world
        # One segment of a path may hold an encoded slash.
        segments = [unquote(part) for part in path.split("/")[1:]]
        if segments[:3] == ["registry", "catalog", "v1"]:
            return world.catalog.answer(segments[3:], query)
        if segments[0] == "registry":
            return world.registry.answer(segments[1:], query)
        if segments[0] == "connect" and segments[1:2] != ["v1"]:
            return world.connect.answer(segments[1:], query)
        return world.cloud.answer(segments, query, json.loads(body) if body else None, f"http://{self.headers['Host']}")

    def encoded(self, content):
        """As JSON; in the raw manner, names that are not UTF-8 are written as the bytes that they are."""
        if self.world.raw:
            return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogateescape")
        return json.dumps(content).encode()

    def answer(self, status, content, headers=()):
        if isinstance(content, str):
            return self.send(status, "text/html", content.encode(), headers)
        self.send(status, "application/json", self.encoded(content), headers)

    def send(self, status, kind, data, headers=(), cut=False):
        lines = {"Content-Type": kind, "Content-Length": str(len(data)), **dict(headers)}
        head = f"HTTP/1.1 {status} {self.responses.get(status, ('',))[0]}\r\n"
        head += "".join(f"{key}: {value}\r\n" for key, value in lines.items()) + "\r\n"
        if cut:
            data = data[:len(data) // 2]
            self.close_connection = True
        self.wfile.write(head.encode() + data)


class Stranger(BaseHTTPRequestHandler):
    world = None

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        with self.world.lock:
            self.world.stranger.append({key.lower(): value for key, value in self.headers.items()})
        data = b'{"message":"Who are you?"}'
        self.send_response(401)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_GET


def serve(handler, world, port=0):
    made = type(handler.__name__, (handler,), {"world": world})
    server = ThreadingHTTPServer(("127.0.0.1", port), made)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def main():
    parser = argparse.ArgumentParser(description="A stand-in for a platform that is reached over HTTP.")
    parser.add_argument("--estate", help="an estate snapshot")
    parser.add_argument("--key")
    parser.add_argument("--secret", default="")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    estate = {}
    if options.estate:
        with open(options.estate, encoding="utf-8") as file:
            estate = json.load(file)
    world = World(estate, options.key, options.secret)
    world.port, world.other = serve(Handler, world, options.port), serve(Stranger, world)
    print(json.dumps({"port": world.port, "other": world.other}), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
