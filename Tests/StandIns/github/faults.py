"""What can go wrong on purpose: every row of GitHub's table of errors, and what happens on the way."""

import fnmatch
import threading
import time

DOCS = "https://docs.github.example/rest"


def message(text, errors=None, documentation=DOCS):
    body = {"message": text, "documentation_url": documentation}
    if errors is not None:
        body["errors"] = errors
    return body


def pull_request(**error):
    return message("Validation Failed", [{"resource": "PullRequest", "code": "custom", **error}])


# Name: status, body, headers. A header `@N` is N seconds from now, as seconds since 1970.
ROWS = {
    "bad-json": (400, message("Problems parsing JSON"), {}),
    "bad-credentials": (401, message("Bad credentials"), {}),
    "requires-authentication": (401, message("Requires authentication"), {}),
    "not-by-integration": (403, message("Resource not accessible by integration"),
                           {"X-Accepted-GitHub-Permissions": "pull_requests=write"}),
    "not-by-token": (403, message("Resource not accessible by personal access token"),
                     {"X-Accepted-GitHub-Permissions": "pull_requests=write; contents=write"}),
    "actions-may-not": (403, message("GitHub Actions is not permitted to create or approve pull requests."), {}),
    "saml": (403, message("Resource protected by organization SAML enforcement. You must grant your token access."),
             {"X-GitHub-SSO": "required; url=https://github.example/orgs/acme/sso?authorization_request=1"}),
    "archived": (403, message("Repository was archived so is read-only."), {}),
    "primary-limit": (403, message("API rate limit exceeded for user ID 1."),
                      {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "@3"}),
    "primary-limit-long": (403, message("API rate limit exceeded for user ID 1."),
                           {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "@1800"}),
    "primary-limit-429": (429, message("API rate limit exceeded"), {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "@3"}),
    "secondary-limit": (403, message("You have exceeded a secondary rate limit. Please wait.", documentation=DOCS + "#secondary-rate-limits"),
                        {"Retry-After": "5"}),
    "secondary-limit-429": (429, message("You have exceeded a secondary rate limit."), {"Retry-After": "5"}),
    "secondary-limit-long": (403, message("You have exceeded a secondary rate limit."), {"Retry-After": "900"}),
    "secondary-limit-unsaid": (403, message("You have exceeded a secondary rate limit."), {}),
    "not-found": (404, message("Not Found"), {}),
    "empty-repository": (409, message("Git Repository is empty."), {}),
    "issues-disabled": (410, message("Issues are disabled for this repo"), {}),
    "already-exists": (422, pull_request(message="A pull request already exists for acme:meshgen/orders."), {}),
    "no-commits": (422, pull_request(message="No commits between main and meshgen/orders"), {}),
    "head-invalid": (422, pull_request(field="head", code="invalid"), {}),
    "base-invalid": (422, pull_request(field="base", code="invalid"), {}),
    "no-history": (422, pull_request(message="The meshgen/orders branch has no history in common with main"), {}),
    "not-collaborator": (422, message("Reviews may only be requested from collaborators."), {}),
    "is-author": (422, message("Review cannot be requested from pull request author."), {}),
    "body-too-long": (422, message("Validation Failed", ["body is too long (maximum is 65536 characters)"]), {}),
    "body-too-long-object": (422, message("Validation Failed", {"field": "body", "message": "is too long"}), {}),
    "no-drafts": (422, message("Draft pull requests are not supported in this repository."), {}),
    "other-invalid": (422, message("Validation Failed", [{"resource": "PullRequest", "field": "title", "code": "invalid"}]), {}),
    "blocked": (451, message("Repository access blocked"), {}),
    "server-error": (500, message("Server Error"), {}),
    "bad-gateway": (502, "<html><body>502 Bad Gateway</body></html>", {}),
    "unavailable": (503, message("Service unavailable"), {"Retry-After": "5"}),
    "gateway-timeout": (504, message("We couldn't respond to your request in time."), {}),
    "not-json": (200, "<html><body>Sign in</body></html>", {}),
}

# What happens to the exchange. Those marked act first: the request has its effect, only the answer suffers.
ACTS_FIRST = {"lose", "cut", "late", "act-then-row"}
MANNERS = {"row", "lose", "cut", "late", "act-then-row", "drop", "hang"}


class Faults:
    """Faults to come, each for so many requests after so many others that match."""

    def __init__(self):
        self.lock = threading.Lock()
        self.waiting = []

    def add(self, fault):
        unknown = set(fault) - {"method", "path", "manner", "row", "times", "after", "seconds"}
        if unknown:
            raise ValueError(f"a fault has no {sorted(unknown)}")
        if fault.get("manner", "row") not in MANNERS:
            raise ValueError(f"there is no manner {fault['manner']}")
        if "row" in fault and fault["row"] not in ROWS:
            raise ValueError(f"there is no row {fault['row']}")
        with self.lock:
            self.waiting.append({"method": "*", "path": "*", "manner": "row", "times": 1, "after": 0, "seconds": 3, **fault})

    def clear(self):
        with self.lock:
            self.waiting.clear()

    def take(self, method, path):
        """The fault for this request. The path is below the repository, without the query."""
        with self.lock:
            for fault in self.waiting:
                if fnmatch.fnmatch(method, fault["method"]) and fnmatch.fnmatch(path, fault["path"]):
                    if fault["after"] > 0:
                        fault["after"] -= 1
                    elif fault["times"] > 0:
                        fault["times"] -= 1
                        return fault
        return None


def row(name):
    status, body, headers = ROWS[name]
    now = int(time.time())
    return status, body, {
        key: str(now + int(value[1:])) if value.startswith("@") else value for key, value in headers.items()}
