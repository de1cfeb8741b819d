"""A stand-in for the APIs of models: see README.md."""

import argparse
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import judges
import replies


class World:
    def __init__(self):
        self.lock = threading.Lock()
        self.calm()

    def calm(self):
        self.manner, self.times, self.latency, self.agent = "good", -1, 0.0, None
        self.requests, self.violations, self.kept = [], [], set()
        self.busy = self.busiest = 0
        self.key = "sk-ant-stand-in-0123456789"

    def state(self):
        return {"requests": self.requests, "violations": self.violations, "busiest": self.busiest}

    def control(self, name, wish):
        with self.lock:
            if name == "calm":
                self.calm()
            elif name == "set":
                for key, value in wish.items():
                    if key not in ("manner", "times", "latency"):
                        raise ValueError(f"there is no setting {key}")
                    setattr(self, key, value)
            elif name != "state":
                raise ValueError(f"there is no control {name}")
            return self.state()

    def note(self, path, headers, body, flaws):
        with self.lock:
            self.requests.append({"path": path, "body": body, "secrets": [
                name for name in ("x-api-key", "authorization") if name in headers]})
            self.violations += [f"{path}: {flaw}" for flaw in flaws]

    def next(self):
        """The manner of this call."""
        with self.lock:
            if self.times == 0:
                return "good"
            if self.times > 0:
                self.times -= 1
            return self.manner


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    port = 0
    # One for each word that addresses begin with, so that tests do not meet.
    worlds, lock = {}, threading.Lock()

    def enter(self):
        """The world of this request, and the path in it."""
        name, path = self.path[1:].split("/", 1)
        with self.lock:
            if name not in self.worlds:
                self.worlds[name] = World()
        return self.worlds[name], "/" + path

    def log_message(self, *_):
        pass

    def do_POST(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.world, self.place = self.enter()
        if self.place.startswith("/_control/"):
            try:
                return self.answer(200, self.world.control(self.place.rsplit("/", 1)[1], json.loads(raw or b"{}")))
            except ValueError as error:
                return self.answer(400, {"error": str(error)})
        headers = {name.lower(): value for name, value in self.headers.items()}
        with self.world.lock:
            self.world.busy += 1
            self.world.busiest = max(self.world.busiest, self.world.busy)
        try:
            self.model(raw, headers)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with self.world.lock:
                self.world.busy -= 1

    def model(self, raw, headers):
        world = self.world
        try:
            body = json.loads(raw.decode("utf-8"))
        except ValueError:
            world.note(self.place, headers, None, ["the body is no JSON"])
            return self.refuse(400, "invalid_request_error")
        if self.place == "/v1/messages/count_tokens":
            world.note(self.place, headers, body, judges.counting(body) + self.anthropic(headers))
            if world.manner == "key":
                return self.refuse(401, "authentication_error")
            return self.answer(200, {"input_tokens": len(raw) // 4})
        if self.place == "/v1/messages":
            world.note(self.place, headers, body, judges.message(body) + self.anthropic(headers))
            return self.speak(Claude(self, body))
        if self.place == "/v1/chat/completions":
            world.note(self.place, headers, body, judges.completion(body))
            return self.speak(OpenAI(self, body))
        if self.place.startswith("/model/") and self.place.endswith("/invoke"):
            model = unquote(self.place[len("/model/"):-len("/invoke")])
            flaws = [] if self.place == judges.path(model) else [f"botocore asks at {judges.path(model)}"]
            if headers.get("authorization", "").startswith("Bearer "):
                if headers["authorization"] != "Bearer stand-in-token":
                    flaws.append("authorization: another token")
            else:
                flaws += judges.signature(self.path, headers, raw)
            if body.pop("anthropic_version", None) != "bedrock-2023-05-31":
                flaws.append("body: anthropic_version")
            flaws += judges.message({**body, "model": model}, streams=False)
            world.note(self.place, headers, body, flaws)
            return self.speak(Bedrock(self, {**body, "model": model}))
        world.note(self.place, headers, body, ["there is no such address"])
        self.refuse(404, "not_found_error")

    def anthropic(self, headers):
        found = []
        if headers.get("x-api-key") != self.world.key:
            found.append("x-api-key: another key")
        if headers.get("anthropic-version") != "2023-06-01":
            found.append("anthropic-version: another one")
        if "authorization" in headers:
            found.append("authorization: besides x-api-key")
        return found

    def speak(self, api):
        manner = self.world.next()
        if self.world.latency:
            time.sleep(self.world.latency)
        if manner == "key":
            return self.refuse(401, "authentication_error")
        if manner == "busy":
            return self.refuse(429, "rate_limit_error", {"Retry-After": "1"})
        if manner == "long":
            return self.refuse(429, "rate_limit_error", {"Retry-After": "3600"})
        if manner == "overloaded":
            return self.refuse(529, "overloaded_error")
        if manner == "broken":
            return self.refuse(500, "api_error")
        if manner == "unusable":
            return self.refuse(400, "invalid_request_error")
        if manner == "narrow" and isinstance(api.body.get("response_format"), dict) and \
                api.body["response_format"]["type"] == "json_schema":
            return self.refuse(400, "invalid_request_error")
        if manner == "elsewhere":
            self.send_response(307)
            self.send_header("Location", f"http://localhost:{self.port}{self.path.split(self.place)[0]}/elsewhere")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if manner == "late":
            time.sleep(8)
        if manner == "huge":
            return self.send(200, "application/json", b'{"text": "' + b"x" * (10 << 20) + b'"}')
        text = replies.said(manner, api.form, api.is_mending)
        if manner == "bytes":
            return self.send(200, "text/event-stream", b'data: {"type": "\xff\xfe"}\n\n')
        api.reply(text, manner)

    def refuse(self, status, kind, headers=None):
        self.answer(status, {"type": "error", "error": {"type": kind, "message": "as the test wishes"},
                             "request_id": "req_stand_in"}, headers)

    def answer(self, status, value, headers=None):
        self.send(status, "application/json", json.dumps(value).encode(), headers)

    def send(self, status, kind, body, headers=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def events(self, events, stops):
        """A stream; one that stops is cut in the middle of what was announced or ends too early."""
        body = "".join(events).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        pieces = [body[start:start + 500] for start in range(0, len(body), 500)]
        if stops == "stops":
            pieces = pieces[:max(1, len(pieces) // 2)]
        for piece in pieces:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        if stops == "stalls":
            time.sleep(8)
        if stops == "cut":
            self.close_connection = True
            return
        self.wfile.write(b"0\r\n\r\n")


class Claude:
    def __init__(self, handler, body):
        self.handler, self.body = handler, body
        self.form = content(body["messages"][0]["content"])
        self.is_mending = len(body["messages"]) > 1

    def usage(self):
        system = json.dumps(self.body.get("system")) + self.body["model"]
        size = len(system) // 4
        with self.handler.world.lock:
            is_kept = system in self.handler.world.kept
            self.handler.world.kept.add(system)
        return {"input_tokens": len(self.form) // 4, "output_tokens": 1,
                "cache_creation_input_tokens": 0 if is_kept else size,
                "cache_read_input_tokens": size if is_kept else 0}

    def message(self, blocks, stop):
        return {"id": "msg_01", "type": "message", "role": "assistant", "model": self.body["model"],
                "content": blocks, "stop_reason": stop, "stop_sequence": None, "usage": self.usage()}

    def reply(self, text, manner):
        stop = {"refusal": "refusal", "short": "max_tokens"}.get(manner, "end_turn")
        if manner == "refusal":
            text = ""
        if manner == "short":
            text = text[: len(text) // 2]
        events = [{"type": "message_start", "message": self.message([], None)},
                  {"type": "content_block_start", "index": 0, "content_block": {
                      "type": "thinking", "thinking": "", "signature": ""}},
                  {"type": "content_block_delta", "index": 0, "delta": {"type": "thinking_delta", "thinking": "{"}},
                  {"type": "content_block_stop", "index": 0},
                  {"type": "content_block_start", "index": 1, "content_block": {
                      "type": "text", "text": "", "citations": None}}]
        events += [{"type": "content_block_delta", "index": 1, "delta": {
            "type": "text_delta", "text": text[start:start + 40]}} for start in range(0, len(text), 40)]
        events += [{"type": "content_block_stop", "index": 1},
                   {"type": "message_delta", "delta": {"stop_reason": stop, "stop_sequence": None},
                    "usage": {"output_tokens": max(1, len(text) // 4)}}, {"type": "message_stop"}]
        for event in events:
            judges.own_event(event)
        if manner == "error":
            events = events[:6] + [{"type": "error", "error": {"type": "overloaded_error", "message": "busy"}}]
        lines = [f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events]
        lines.insert(1, 'event: ping\ndata: {"type": "ping"}\n\n')
        lines.insert(2, 'event: new\ndata: {"type": "not_known_yet", "more": 1}\n\n')
        self.handler.events(lines, manner)


class Bedrock(Claude):
    def reply(self, text, manner):
        stop = {"refusal": "refusal", "short": "max_tokens"}.get(manner, "end_turn")
        if manner == "short":
            text = text[: len(text) // 2]
        message = self.message([{"type": "text", "text": text, "citations": None}], stop)
        message["usage"]["output_tokens"] = len(text) // 4
        judges.own_message(message)
        self.handler.answer(200, message)


class OpenAI:
    def __init__(self, handler, body):
        self.handler, self.body = handler, body
        self.form = content(body["messages"][1]["content"])
        self.is_mending = len(body["messages"]) > 2

    def chunk(self, delta, stop=None, usage=None):
        chunk = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": self.body["model"],
                 "choices": [] if usage else [{"index": 0, "delta": delta, "finish_reason": stop}]}
        if usage:
            chunk["usage"] = usage
        judges.own_chunk(chunk)
        return f"data: {json.dumps(chunk)}\n\n"

    def reply(self, text, manner):
        stop = {"refusal": "content_filter", "short": "length"}.get(manner, "stop")
        if manner == "short":
            text = text[: len(text) // 2]
        if manner == "narrow":
            text = "```json\n" + text + "\n```"
        lines = [self.chunk({"role": "assistant", "content": ""})]
        lines += [self.chunk({"content": text[start:start + 40]}) for start in range(0, len(text), 40)]
        size = len(self.form) // 4
        lines += [self.chunk({}, stop), self.chunk({}, usage={
            "prompt_tokens": size, "completion_tokens": len(text) // 4, "total_tokens": size + len(text) // 4}),
            "data: [DONE]\n\n"]
        self.handler.events(lines, manner)


def content(value):
    return value if isinstance(value, str) else "".join(block["text"] for block in value)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    wish = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", wish.port), Handler)
    server.daemon_threads = True
    Handler.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"port": Handler.port}), flush=True)
    sys.stdin.read()


main()
