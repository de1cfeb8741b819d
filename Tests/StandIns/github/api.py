"""The endpoints that meshgen uses, and no others."""

import re
from urllib.parse import unquote

import repository as repositories
import shapes


class Refusal(Exception):
    def __init__(self, status, message, errors=None):
        super().__init__(message)
        self.status = status
        self.body = {"message": message, "documentation_url": "https://docs.github.example/rest", "status": str(status)}
        if errors is not None:
            self.body["errors"] = errors


def invalid(message, field=None, code="custom"):
    error = {"resource": "PullRequest", "code": code}
    if field:
        error["field"] = field
    if message:
        error["message"] = message
    return Refusal(422, "Validation Failed", [error])


class Reply:
    def __init__(self, status, body=None, items=None):
        self.status, self.body, self.items = status, body, items


ROUTES = [
    ("GET", r"", "repos/get"),
    ("GET", r"/pulls", "pulls/list"),
    ("POST", r"/pulls", "pulls/create"),
    ("GET", r"/pulls/(\d+)", "pulls/get"),
    ("PATCH", r"/pulls/(\d+)", "pulls/update"),
    ("POST", r"/pulls/(\d+)/requested_reviewers", "pulls/request_reviewers"),
    ("POST", r"/issues/(\d+)/labels", "issues/add_labels"),
    ("GET", r"/issues/(\d+)/events", "issues/list_events"),
    ("GET", r"/collaborators/([^/]+)", "repos/check_collaborator"),
]
TEAM = re.compile(r"/orgs/([^/]+)/teams/([^/]+)/repos/([^/]+/[^/]+)$")


def route(method, path):
    """The operation that a path below the repository names, and what stands in the path."""
    for verb, pattern, operation in ROUTES:
        found = re.fullmatch(pattern, path)
        if found and verb == method:
            return operation, [unquote(part) for part in found.groups()]
    return None, []


class API:
    def __init__(self, repository):
        self.repository = repository

    def perform(self, operation, arguments, query, body):
        shapes.check_query(operation, query)
        shapes.check_body(operation, body)
        return getattr(self, operation.replace("/", "_"))(*arguments, query=query, body=body)

    def pull(self, number):
        for pull in self.repository.pulls:
            if pull["number"] == int(number):
                return pull
        raise Refusal(404, "Not Found")

    def repos_get(self, query, body):
        return Reply(200, shapes.checked("FullRepository", self.repository.reply()))

    def pulls_list(self, query, body):
        repository = self.repository
        pulls = sorted(repository.pulls, key=lambda pull: -pull["number"])
        if query.get("state", "open") != "all":
            pulls = [pull for pull in pulls if pull["state"] == query.get("state", "open")]
        if "base" in query:
            pulls = [pull for pull in pulls if pull["base"] == query["base"]]
        owner, colon, branch = query.get("head", "").partition(":")
        if colon and not repository.ignores_head_filter:
            pulls = [
                pull for pull in pulls
                if pull["head"] == branch and (pull["fork"] or repository.full_name).split("/")[0] == owner]
        return Reply(200, items=[(lambda pull=pull: repository.pull_reply(pull, "PullRequestSimple")) for pull in pulls])

    def pulls_get(self, number, query, body):
        return Reply(200, self.repository.pull_reply(self.pull(number)))

    def pulls_create(self, query, body):
        repository = self.repository
        if not body.get("title"):
            raise invalid(None, "title", "missing_field")
        self.check_body_length(body)
        owner, colon, head = body["head"].rpartition(":")
        if colon and owner != repository.owner:
            raise invalid(None, "head", "invalid")
        if repository.tip(head) is None:
            raise invalid(None, "head", "invalid")
        if repository.invisible_branches > 0:
            repository.invisible_branches -= 1
            raise invalid(None, "head", "invalid")
        if repository.tip(body["base"]) is None:
            raise invalid(None, "base", "invalid")
        if repository.git("merge-base", body["base"], head, check=False) is None:
            raise invalid(f"The {head} branch has no history in common with {body['base']}")
        if repository.git("rev-list", "--count", f"{body['base']}..{head}") == "0":
            raise invalid(f"No commits between {body['base']} and {head}")
        for pull in repository.pulls:
            if pull["state"] == "open" and pull["fork"] is None and (pull["head"], pull["base"]) == (head, body["base"]):
                raise invalid(f"A pull request already exists for {repository.owner}:{head}.")
        if body.get("draft") and not repository.has_drafts:
            raise Refusal(422, "Draft pull requests are not supported in this repository.")
        pull = repository.add_pull(head, body["base"], body["title"], body.get("body"), body.get("draft", False))
        return Reply(201, repository.pull_reply(pull))

    def pulls_update(self, number, query, body):
        pull = self.pull(number)
        self.check_body_length(body)
        if "base" in body and self.repository.tip(body["base"]) is None:
            raise invalid(None, "base", "invalid")
        pull |= {key: body[key] for key in ("title", "body", "base", "state") if key in body}
        return Reply(200, self.repository.pull_reply(pull))

    def check_body_length(self, body):
        if len((body.get("body") or "").encode("utf-16-le")) // 2 > 65_536:
            raise invalid("body is too long (maximum is 65536 characters)", "body")

    def pulls_request_reviewers(self, number, query, body):
        pull = self.pull(number)
        repository = self.repository
        reviewers, teams = body.get("reviewers", []), body.get("team_reviewers", [])
        if pull["author"] in reviewers:
            raise Refusal(422, "Review cannot be requested from pull request author.")
        if not set(reviewers) <= repository.collaborators or not set(teams) <= repository.teams:
            raise Refusal(422, "Reviews may only be requested from collaborators. One or more of the users or teams you "
                               f"specified is not a collaborator of the {repository.full_name} repository.")
        for kind, names, present in (("reviewer", reviewers, pull["reviewers"]), ("team", teams, pull["teams"])):
            for name in names:
                if name not in present:
                    present.append(name)
                    pull["asked"].append((kind, name))
        return Reply(201, repository.pull_reply(pull, "PullRequestSimple"))

    def issues_add_labels(self, number, query, body):
        pull = self.pull(number)
        pull["labels"] += [name for name in body["labels"] if name not in pull["labels"]]
        return Reply(200, [shapes.checked("Label", self.repository.label_reply(name)) for name in pull["labels"]])

    def issues_list_events(self, number, query, body):
        pull = self.pull(number)
        return Reply(200, items=[
            (lambda kind=kind, name=name: self.repository.event_reply(pull, kind, name)) for kind, name in pull["asked"]])

    def repos_check_collaborator(self, username, query, body):
        if username not in self.repository.collaborators:
            raise Refusal(404, "Not Found")
        return Reply(204)

    def teams_check_permissions_for_repo_in_org(self, org, slug, query, body):
        if slug not in self.repository.teams:
            raise Refusal(404, "Not Found")
        return Reply(204)
