"""A stand-in for a Kafka broker: it answers the questions of discovery from a JSON file, and counts what would write.

    python3 serve.py ESTATE.json

prints `{"port": N}` and serves until its standard input ends. A line on standard input, JSON, changes the estate; the
answer is a line with what was asked so far: `{"requests": {"Metadata": 3, …}, "writes": 0}`.

The estate, every part optional:

    topics   {name: {partitions, replicas, config: {name: value}, defaults: {…}, ends: [n, …], starts: [n, …],
              times: [[ms of record 0, …], …] or null, grows: records per second, error: code of metadata,
              config_error: code, offset_error: code}}
    groups   {name: {state, members: [{client, topics: {name: [partitions]}}], committed: {topic: {partition: offset}},
              reads: records per second, error, offset_error}}
    acls     [{type, name, pattern, principal, host, operation, permission}] in Kafka's numbers
    errors   {call: code}: whole calls that are refused
    sasl     {user: password}: PLAIN is asked for
    tokens   [token]: OAUTHBEARER is asked for
    scram    {mechanism: "SCRAM-SHA-256" or "SCRAM-SHA-512", users: {user: password}}: SCRAM is asked for
    tls      {certificate, key, clients}: files in PEM; it speaks TLS, and where `clients` names an authority only to
             clients whose certificates that one signed
    silent   [call]: never answered
    latency  seconds before each answer
"""

import base64
import hashlib
import hmac
import json
import socket
import ssl
import struct
import sys
import threading
import time

NAMES = {0: "Produce", 1: "Fetch", 2: "ListOffsets", 3: "Metadata", 8: "OffsetCommit", 9: "OffsetFetch",
         10: "FindCoordinator", 11: "JoinGroup", 15: "DescribeGroups", 16: "ListGroups", 17: "SaslHandshake",
         18: "ApiVersions", 19: "CreateTopics", 20: "DeleteTopics", 22: "InitProducerId", 29: "DescribeAcls",
         30: "CreateAcls", 31: "DeleteAcls", 32: "DescribeConfigs", 33: "AlterConfigs", 36: "SaslAuthenticate",
         37: "CreatePartitions", 42: "DeleteGroups", 44: "IncrementalAlterConfigs", 47: "OffsetDelete",
         21: "DeleteRecords"}
WRITES = {0, 8, 11, 19, 20, 21, 22, 30, 31, 33, 37, 42, 44, 47}
# What is offered: versions without compact encodings, except where librdkafka asks for more.
VERSIONS = {0: (3, 7), 1: (4, 11), 2: (1, 3), 3: (1, 4), 8: (1, 7), 9: (1, 5), 10: (0, 2), 11: (0, 5), 15: (0, 4),
            16: (0, 4), 17: (0, 1), 18: (0, 3), 19: (0, 4), 29: (0, 1), 32: (0, 1), 36: (0, 1)}


class Reader:
    def __init__(self, data):
        self.data, self.place = data, 0

    def take(self, form):
        value, = struct.unpack_from(">" + form, self.data, self.place)
        self.place += struct.calcsize(">" + form)
        return value

    def text(self):
        length = self.take("h")
        return None if length < 0 else self.raw(length).decode("utf-8", "surrogateescape")

    def raw(self, length):
        self.place += length
        return bytes(self.data[self.place - length:self.place])

    def array(self, read):
        return [read() for _ in range(max(self.take("i"), 0))]


def text(value):
    if value is None:
        return struct.pack(">h", -1)
    value = value.encode("utf-8", "surrogateescape")
    return struct.pack(">h", len(value)) + value


def compact(value):
    value = value.encode("utf-8", "surrogateescape")
    return varint(len(value) + 1) + value


def varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def array(items):
    items = list(items)
    return struct.pack(">i", len(items)) + b"".join(items)


class Broker:
    def __init__(self, estate):
        self.estate, self.start = estate, time.time()
        self.counts, self.lock = {}, threading.Lock()
        self.server = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.server.getsockname()[1]
        self.safe = None
        tls = estate.get("tls")
        if tls:
            self.safe = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.safe.load_cert_chain(tls["certificate"], tls["key"])
            if "clients" in tls:
                self.safe.load_verify_locations(tls["clients"])
                self.safe.verify_mode = ssl.CERT_REQUIRED

    def report(self):
        with self.lock:
            return {"requests": {NAMES.get(k, str(k)): n for k, n in sorted(self.counts.items())},
                    "writes": sum(n for k, n in self.counts.items() if k in WRITES)}

    def serve(self):
        while True:
            peer, _ = self.server.accept()
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.talk, args=(peer,), daemon=True).start()

    def talk(self, peer):
        state = {"known": not {"sasl", "tokens", "scram"} & set(self.estate)}
        try:
            if self.safe:
                peer = self.safe.wrap_socket(peer, server_side=True)
            while True:
                size = self.read(peer, 4)
                if size is None:
                    return
                body = Reader(self.read(peer, struct.unpack(">i", size)[0]))
                key, version, number = body.take("h"), body.take("h"), body.take("i")
                body.text()
                with self.lock:
                    self.counts[key] = self.counts.get(key, 0) + 1
                name = NAMES.get(key, str(key))
                if name in self.estate.get("silent", []):
                    continue
                if not state["known"] and key not in (17, 18, 36):
                    return
                if self.estate.get("latency"):
                    time.sleep(self.estate["latency"])
                answer = getattr(self, name, None)
                if answer is None:
                    return
                out = answer(body, version, state)
                head = struct.pack(">i", number) + (b"\0" if key == 16 and version >= 3 else b"")
                peer.sendall(struct.pack(">i", len(head) + len(out)) + head + out)
                if state.get("refused"):
                    return
        except OSError:
            pass
        finally:
            peer.close()

    @staticmethod
    def read(peer, size):
        data = b""
        while len(data) < size:
            piece = peer.recv(size - len(data))
            if not piece:
                return None
            data += piece
        return data

    def error(self, call):
        return self.estate.get("errors", {}).get(call, 0)

    # Answers, one for each call.

    def ApiVersions(self, body, version, state):
        if version >= 3:
            rows = b"".join(struct.pack(">hhh", k, a, b) + b"\0" for k, (a, b) in sorted(VERSIONS.items()))
            return struct.pack(">h", 0) + varint(len(VERSIONS) + 1) + rows + struct.pack(">i", 0) + b"\0"
        rows = array(struct.pack(">hhh", k, a, b) for k, (a, b) in sorted(VERSIONS.items()))
        return struct.pack(">h", 0) + rows + (struct.pack(">i", 0) if version >= 1 else b"")

    def SaslHandshake(self, body, version, state):
        offered = "OAUTHBEARER" if "tokens" in self.estate else "PLAIN"
        if "scram" in self.estate:
            offered = self.estate["scram"]["mechanism"]
        return struct.pack(">h", 0 if body.text() == offered else 33) + array([text(offered)])

    def SaslAuthenticate(self, body, version, state):
        said = body.raw(body.take("i"))
        if "scram" in self.estate:
            return self.scram(said, version, state)
        if "tokens" in self.estate:
            token = said.split(b"auth=Bearer ")[-1].split(b"\1")[0].decode()
            state["known"] = token in self.estate["tokens"]
        else:
            _, user, password = said.split(b"\0")
            state["known"] = self.estate["sasl"].get(user.decode()) == password.decode()
        state["refused"] = not state["known"]
        return self.authenticated(state["known"], b"", version)

    @staticmethod
    def authenticated(known, said, version):
        out = struct.pack(">h", 0 if known else 58)
        out += text(None if known else "Authentication failed: Invalid username or password")
        return out + struct.pack(">i", len(said)) + said + (struct.pack(">q", 0) if version >= 1 else b"")

    def scram(self, said, version, state):
        """Both steps of RFC 5802."""
        scram = self.estate["scram"]
        kind = "sha" + scram["mechanism"].split("-")[-1]

        def sign(key, what):
            return hmac.new(key, what, kind).digest()

        if "first" not in state:
            state["bare"] = said.split(b",,", 1)[1]
            state["user"], nonce = [part.split(b"=", 1)[1] for part in state["bare"].split(b",")[:2]]
            salt = base64.b64encode(b"a stand-in's salt")
            state["first"] = b"r=" + nonce + b"standin,s=" + salt + b",i=4096"
            return self.authenticated(True, state["first"], version)
        rest, proof = said.rsplit(b",p=", 1)
        password = scram["users"].get(state["user"].decode(), "").encode()
        salted = hashlib.pbkdf2_hmac(kind, password, b"a stand-in's salt", 4096)
        stored = hashlib.new(kind, sign(salted, b"Client Key")).digest()
        whole = state["bare"] + b"," + state["first"] + b"," + rest
        key = bytes(a ^ b for a, b in zip(base64.b64decode(proof), sign(stored, whole)))
        state["known"] = hashlib.new(kind, key).digest() == stored
        state["refused"] = not state["known"]
        proof = b"v=" + base64.b64encode(sign(sign(salted, b"Server Key"), whole))
        return self.authenticated(state["known"], proof if state["known"] else b"", version)

    def Metadata(self, body, version, state):
        count = body.take("i")
        named = None if count < 0 else [body.text() for _ in range(count)]
        topics = self.estate.get("topics", {})
        if named is None:
            named = [n for n, t in sorted(topics.items()) if t.get("error") != 29]
        rows = []
        for name in named:
            topic = topics.get(name)
            code = 3 if topic is None else topic.get("error", 0)
            partitions = [] if code else range(topic.get("partitions", 1))
            count = 1 if topic is None else topic.get("replicas", 1)
            rows.append(struct.pack(">h", code) + text(name) + b"\0" + array(
                struct.pack(">hii", 0, p, 1) + array(struct.pack(">i", r + 1) for r in range(count))
                + array(struct.pack(">i", r + 1) for r in range(count)) for p in partitions))
        out = struct.pack(">i", 0) if version >= 3 else b""
        out += array([struct.pack(">i", 1) + text("127.0.0.1") + struct.pack(">i", self.port) + text(None)])
        if version >= 2:
            out += text(self.estate.get("cluster", "stand-in"))
        return out + struct.pack(">i", 1) + array(rows)

    def DescribeConfigs(self, body, version, state):
        def resource():
            kind, name = body.take("b"), body.text()
            keys = body.take("i")
            for _ in range(max(keys, 0)):
                body.text()
            topic = self.estate.get("topics", {}).get(name, {})
            code = self.error("DescribeConfigs") or topic.get("config_error", 0)
            defaults = {"cleanup.policy": "delete", "retention.ms": "604800000", "retention.bytes": "-1",
                        **topic.get("defaults", {})}
            own = topic.get("config", {})
            entries = [] if code else [
                text(k) + text(own.get(k, defaults.get(k))) + b"\0"
                + struct.pack(">b", (1 if k in own else 5) if version >= 1 else k not in own) + b"\0"
                + (array([]) if version >= 1 else b"") for k in sorted({**defaults, **own})]
            return struct.pack(">h", code) + text("denied" if code else None) + struct.pack(">b", kind) + text(
                name) + array(entries)
        rows = body.array(resource)
        return struct.pack(">i", 0) + array(rows)

    def ends(self, name):
        topic = self.estate["topics"][name]
        count = topic.get("partitions", 1)
        grown = int(topic.get("grows", 0) * (time.time() - self.start))
        return [end + grown for end in topic.get("ends", [0] * count)]

    def ListOffsets(self, body, version, state):
        body.take("i")
        if version >= 2:
            body.take("b")

        def topic():
            name = body.text()
            known = self.estate.get("topics", {}).get(name)

            def partition():
                number, moment = body.take("i"), body.take("q")
                code = 3 if known is None else known.get("offset_error", 0)
                offset, when = -1, -1
                if not code:
                    start = known.get("starts", [0] * known.get("partitions", 1))[number]
                    end = self.ends(name)[number]
                    if moment == -1:
                        offset = end
                    elif moment == -2:
                        offset = start
                    elif known.get("times"):
                        for index, at in enumerate(known["times"][number]):
                            if at >= moment and start + index < end:
                                offset, when = start + index, at
                                break
                return struct.pack(">ihqq", number, code, when, offset)
            return text(name) + array(body.array(partition))
        rows = body.array(topic)
        return (struct.pack(">i", 0) if version >= 2 else b"") + array(rows)

    def ListGroups(self, body, version, state):
        groups = self.estate.get("groups", {})
        code = self.error("ListGroups")
        out = struct.pack(">i", 0) if version >= 1 else b""
        out += struct.pack(">h", code)
        if version < 3:
            return out + array([] if code else [text(n) + text("consumer") for n in sorted(groups)])
        rows = [] if code else [
            compact(n) + compact("consumer") + (compact(g.get("state", "Stable")) if version >= 4 else b"") + b"\0"
            for n, g in sorted(groups.items())]
        return out + varint(len(rows) + 1) + b"".join(rows) + b"\0"

    def FindCoordinator(self, body, version, state):
        body.text()
        out = struct.pack(">i", 0) if version >= 1 else b""
        out += struct.pack(">h", self.error("FindCoordinator")) + (text(None) if version >= 1 else b"")
        return out + struct.pack(">i", 1) + text("127.0.0.1") + struct.pack(">i", self.port)

    def DescribeGroups(self, body, version, state):
        names = body.array(body.text)

        def group(name):
            group = self.estate.get("groups", {}).get(name)
            code = 0 if group is None else group.get("error", 0)
            members = [] if code or group is None else group.get("members", [])
            status = "" if code else "Dead" if group is None else group.get("state", "Stable")

            def member(index, member):
                assignment = struct.pack(">h", 0) + array(
                    text(t) + array(struct.pack(">i", p) for p in ps) for t, ps in sorted(member["topics"].items()))
                assignment += struct.pack(">i", -1)
                out = text("%s-%d" % (member["client"], index)) + (text(None) if version >= 4 else b"")
                out += text(member["client"]) + text("/127.0.0.1") + struct.pack(">i", 0)
                return out + struct.pack(">i", len(assignment)) + assignment
            out = struct.pack(">h", code) + text(name) + text(status) + text("consumer")
            out += text("range") + array(member(i, m) for i, m in enumerate(members))
            return out + (struct.pack(">i", -2147483648) if version >= 3 else b"")
        return (struct.pack(">i", 0) if version >= 1 else b"") + array(group(n) for n in names)

    def OffsetFetch(self, body, version, state):
        group = self.estate.get("groups", {}).get(body.text(), {})
        code = group.get("offset_error", 0)
        grown = int(group.get("reads", 0) * (time.time() - self.start))
        rows = [] if code else [
            text(t) + array(
                struct.pack(">iq", int(p), o + grown) + (struct.pack(">i", -1) if version >= 5 else b"") + text("")
                + struct.pack(">h", 0) for p, o in sorted(ps.items()))
            for t, ps in sorted(group.get("committed", {}).items())]
        return (struct.pack(">i", 0) if version >= 3 else b"") + array(rows) + struct.pack(">h", code)

    def DescribeAcls(self, body, version, state):
        code = self.error("DescribeAcls")
        grouped = {}
        for acl in [] if code else self.estate.get("acls", []):
            grouped.setdefault((acl["type"], acl["name"], acl.get("pattern", 3)), []).append(acl)
        rows = [
            struct.pack(">b", kind) + text(name) + (struct.pack(">b", pattern) if version >= 1 else b"") + array(
                text(a["principal"]) + text(a.get("host", "*"))
                + struct.pack(">bb", a["operation"], a.get("permission", 3)) for a in acls)
            for (kind, name, pattern), acls in sorted(grouped.items())]
        return struct.pack(">ih", 0, code) + text("refused" if code else None) + array(rows)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        broker = Broker(json.load(file))
    threading.Thread(target=broker.serve, daemon=True).start()
    print(json.dumps({"port": broker.port}), flush=True)
    for line in sys.stdin:
        if line.strip():
            broker.estate.update(json.loads(line))
        print(json.dumps(broker.report()), flush=True)


main()
