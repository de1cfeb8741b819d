"""A stand-in for GitHub: the API that meshgen uses, Git over HTTP, and faults on demand.

    python serve.py --folder DIR [--repository acme/data-mesh] [--token TOKEN]

Prints one line of JSON with its port, then serves until its standard input ends. The API is at /api/v3 (and at the
root), Git at /OWNER/NAME.git, and what only tests may use at /_control: see README.md.
"""

import argparse
import json
import re
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

import api as apis
import faults as fault_kinds
import git_http
import repository as repositories
import shapes

API_HEADERS = {"accept": "application/vnd.github+json", "x-github-api-version": "2022-11-28"}


class World:
    def __init__(self, options):
        self.token = options.token
        self.repository = repositories.Repository(options.folder, options.repository, "meshgen-bot")
        self.api = apis.API(self.repository)
        self.faults = fault_kinds.Faults()
        self.lock = threading.RLock()
        self.log = []
        self.violations = []

    def state(self):
        writes = [entry for entry in self.log if entry["method"] not in ("GET", "HEAD")]
        return {
            "repository": self.repository.full_name,
            "pulls": [
                {key: pull[key] for key in
                 ("number", "head", "base", "title", "body", "draft", "state", "labels", "reviewers", "teams", "fork")}
                for pull in self.repository.pulls],
            "branches": self.repository.git("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads").split("\n"),
            "log": self.log, "writes": len(writes), "violations": self.violations,
        }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world = None

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.take()

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET

    # The exchange

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            pieces = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def answer(self, status, content=b"", headers=None, only=None):
        """Sends an answer; `only` sends so many bytes of its content and then hangs up."""
        if not isinstance(content, bytes):
            content = (content if isinstance(content, str) else json.dumps(content)).encode()
        headers = dict(headers or {})
        headers.setdefault("Content-Type", "application/json; charset=utf-8")
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if status != 204:
            self.wfile.write(content if only is None else content[:only])
        if only is not None:
            self.hang_up()

    def hang_up(self):
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)

    def take(self):
        try:
            body = self.body()
            parts = urlsplit(self.path)
            if parts.path.startswith("/_control/"):
                with self.world.lock:
                    self.control(parts.path.removeprefix("/_control/"), json.loads(body or b"{}"))
            elif git := re.fullmatch(r"/([^/]+/[^/]+?)\.git(/.*)", parts.path):
                self.git(git[1], git[2], parts.query, body)
            else:
                self.call(parts, body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    # Git

    def git(self, name, rest, query, body):
        world = self.world
        entry = {"kind": "git", "method": "POST" if rest == "/git-receive-pack" else "GET", "path": rest, "at": time.time()}
        if name in world.repository.former_names and rest == "/info/refs":
            self.answer(301, b"", {"Location": f"/{world.repository.full_name}.git{rest}?{query}"})
            return
        if not git_http.is_authorized(self.headers, world.token):
            self.answer(401, b"", {"WWW-Authenticate": 'Basic realm="GitHub"', "Content-Type": "text/plain"})
            return
        if name != world.repository.full_name and name not in world.repository.former_names:
            self.answer(404, b"Repository not found.", {"Content-Type": "text/plain"})
            return
        entry["status"] = git_http.serve(self, world.repository, rest, query, body, "meshgen-bot")
        with world.lock:
            world.log.append(entry)

    # The API

    def call(self, parts, body):
        world = self.world
        prefix = "/api/v3" if parts.path.startswith("/api/v3/") else ""
        path = parts.path.removeprefix(prefix)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        found = re.match(r"/(?:repos/([^/]+/[^/]+)|repositories/(\d+))(/.*)?$", path)
        below = (found[3] or "") if found else path
        entry = {"kind": "api", "method": self.command, "path": below, "query": parts.query, "at": time.time()}
        with world.lock:
            if found and found[1] in world.repository.former_names:
                entry["status"] = world.repository.redirect_status
                target = f"http://{self.headers['Host']}{prefix}/repositories/{repositories.ID}{below}"
                self.answer(entry["status"], {"message": "Moved Permanently", "url": target},
                            {"Location": target + (f"?{parts.query}" if parts.query else "")})
                return
            world.log.append(entry)
        fault = world.faults.take(self.command, below)
        manner = fault["manner"] if fault else None
        if manner == "drop":
            return self.hang_up()
        if manner == "hang":
            time.sleep(fault["seconds"])
            return self.hang_up()
        if manner == "row":
            entry["status"], content, headers = fault_kinds.row(fault["row"])
            return self.answer(entry["status"], content, headers)
        with world.lock:
            status, content, headers = self.performed(found, path, prefix, query, body)
        entry["status"] = status
        if manner == "lose":
            return self.hang_up()
        if manner == "late":
            time.sleep(fault["seconds"])
        if manner == "act-then-row":
            status, content, headers = fault_kinds.row(fault["row"])
        self.answer(status, content, headers, only=20 if manner == "cut" else None)

    def performed(self, found, path, prefix, query, body):
        """What the API says: status, content, headers."""
        world = self.world
        limits = {"X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "4999", "X-RateLimit-Reset": str(int(time.time()) + 3600)}
        try:
            self.check_headers(body)
            if team := apis.TEAM.match(path):
                operation, arguments = "teams/check_permissions_for_repo_in_org", [team[1], team[2]]
                name = team[3]
            else:
                operation, arguments = apis.route(self.command, found[3] or "") if found else (None, [])
                name = found and found[1]
            if operation is None:
                self.violate(f"{self.command} {path} is no endpoint that the stand-in knows")
                raise apis.Refusal(404, "Not Found")
            if found and found[2] and int(found[2]) != repositories.ID or name and name != world.repository.full_name:
                raise apis.Refusal(404, "Not Found")
            reply = world.api.perform(operation, arguments, query, json.loads(body) if body else None)
        except apis.Refusal as refusal:
            return refusal.status, refusal.body, limits
        except shapes.Misshapen as problem:
            self.violate(str(problem))
            return 422, {"message": f"Refused by the stand-in: {problem}"}, limits
        except Exception as problem:  # The stand-in itself is wrong; say so where tests look.
            self.violate(f"stand-in: {type(problem).__name__}: {problem}")
            raise
        if reply.items is None:
            return reply.status, b"" if reply.status == 204 else reply.body, limits
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        last = max(1, -(-len(reply.items) // size))
        if page < last:
            others = "&".join(f"{key}={value}" for key, value in query.items() if key != "page").replace("/", "%2F")
            url = f"http://{self.headers['Host']}{prefix}/repositories/{repositories.ID}{found[3]}?{others}"
            limits["Link"] = f'<{url}&page={page + 1}>; rel="next", <{url}&page={last}>; rel="last"'
        return reply.status, [item() for item in reply.items[(page - 1) * size:page * size]], limits

    def check_headers(self, body):
        if self.headers.get("Authorization") not in (f"Bearer {self.world.token}", f"token {self.world.token}"):
            raise apis.Refusal(401, "Bad credentials")
        if not self.headers.get("User-Agent"):
            self.violate("no User-Agent")
            raise apis.Refusal(403, "Request forbidden by administrative rules.")
        wanted = dict(API_HEADERS)
        if body:
            wanted["content-type"] = "application/json"
        for key, value in wanted.items():
            if self.headers.get(key) != value:
                raise shapes.Misshapen(f"the header {key} is {self.headers.get(key)!r} and not {value!r}")

    def violate(self, text):
        self.world.violations.append(text)

    # What only tests may use

    def control(self, name, wish):
        world, repository = self.world, self.world.repository
        try:
            if name == "fault":
                world.faults.add(wish)
            elif name == "calm":
                world.faults.clear()
                world.log.clear()
            elif name == "rename":
                repository.former_names.append(repository.full_name)
                repository.full_name = wish["to"]
                repository.redirect_status = wish.get("status", 301)
            elif name == "commit":
                repository.commit(wish["branch"], wish["text"], wish.get("parent", "main"))
            elif name == "pull":
                repository.add_pull(**wish)
            elif name == "change":
                repository.pulls[wish.pop("number") - 1].update(wish)
            elif name == "set":
                for key, value in wish.items():
                    if key not in ("has_drafts", "ignores_head_filter", "invisible_branches"):
                        raise ValueError(f"there is no setting {key}")
                    setattr(repository, key, value)
            elif name != "state":
                raise ValueError(f"there is no control {name}")
        except (KeyError, TypeError, ValueError) as problem:
            return self.answer(400, {"message": str(problem)})
        self.answer(200, world.state())


def main():
    parser = argparse.ArgumentParser(description="A stand-in for GitHub.")
    parser.add_argument("--folder", required=True, help="an empty folder for the bare repository")
    parser.add_argument("--repository", default="acme/data-mesh")
    parser.add_argument("--token", default="stand-in-token")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    Handler.world = World(options)
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"port": server.server_address[1]}), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
