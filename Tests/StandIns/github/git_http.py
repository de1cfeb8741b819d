"""Git over HTTP: `git http-backend` as a CGI program behind the stand-in's own check of the token."""

import base64
import os
import subprocess


def is_authorized(headers, token):
    kind, _, text = headers.get("Authorization", "").partition(" ")
    if kind.lower() != "basic":
        return False
    try:
        name, _, password = base64.b64decode(text).decode().partition(":")
    except ValueError:
        return False
    return bool(name) and password == token


def serve(handler, repository, rest, query, body, user):
    """Runs one request. `rest` is the path below the repository, such as /info/refs."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": os.path.dirname(repository.folder),
        "GIT_PROJECT_ROOT": os.path.dirname(repository.folder), "GIT_HTTP_EXPORT_ALL": "1",
        "PATH_INFO": "/repository.git" + rest, "QUERY_STRING": query, "REQUEST_METHOD": handler.command,
        "CONTENT_TYPE": handler.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)),
        "REMOTE_USER": user, "REMOTE_ADDR": "127.0.0.1",
        "HTTP_CONTENT_ENCODING": handler.headers.get("Content-Encoding", ""),
        "HTTP_GIT_PROTOCOL": handler.headers.get("Git-Protocol", ""),
        "GIT_PROTOCOL": handler.headers.get("Git-Protocol", ""),
    }
    run = subprocess.run(["git", "http-backend"], input=body, capture_output=True, env=environment)
    head, _, content = run.stdout.partition(b"\r\n\r\n")
    status, headers = 200 if run.returncode == 0 and head else 500, {}
    for line in head.decode().split("\r\n"):
        key, _, value = line.partition(": ")
        if key.lower() == "status":
            status = int(value.split()[0])
        elif key:
            headers[key] = value
    handler.answer(status, content, headers)
    return status
