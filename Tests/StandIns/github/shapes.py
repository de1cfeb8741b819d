"""The shapes of GitHub's requests and replies, as the models of `githubkit` know them."""

import inspect
import typing

from githubkit import GitHub
from githubkit_schemas.latest import models, types
from pydantic import TypeAdapter, ValidationError


class Misshapen(Exception):
    """A request that GitHub's description does not allow."""


# The models take any key, so keys are compared with the typed dictionaries.
BODIES = {
    "pulls/create": "ReposOwnerRepoPullsPostBody",
    "pulls/update": "ReposOwnerRepoPullsPullNumberPatchBody",
    "pulls/request_reviewers": "ReposOwnerRepoPullsPullNumberRequestedReviewersPostBodyAnyof0",
    "issues/add_labels": "ReposOwnerRepoIssuesIssueNumberLabelsPostBodyOneof0",
}

PATH_PARAMETERS = {
    "owner", "repo", "pull_number", "issue_number", "username", "org", "team_slug",
    "self", "headers", "stream", "data", "kwargs",
}

_github = GitHub()


def check_query(operation, query):
    """Only the parameters of the client's own method, with values of their types."""
    group, name = operation.split("/")
    method = getattr(getattr(_github.rest, group), name)
    known = set(inspect.signature(method).parameters) - PATH_PARAMETERS
    for key, value in query.items():
        if key not in known:
            raise Misshapen(f"{operation}: the query has no {key}")
        if key in ("per_page", "page") and not value.isdigit():
            raise Misshapen(f"{operation}: {key} is not a number: {value}")
        if key == "per_page" and int(value) > 100:
            raise Misshapen(f"{operation}: per_page is above 100")
        if key == "state" and value not in ("open", "closed", "all"):
            raise Misshapen(f"{operation}: there is no state {value}")


def check_body(operation, body):
    """Known keys only, none of them null, and the model's types."""
    if operation not in BODIES:
        if body is not None:
            raise Misshapen(f"{operation}: takes no body")
        return
    if not isinstance(body, dict):
        raise Misshapen(f"{operation}: the body is no object")
    name = BODIES[operation]
    known = typing.get_type_hints(getattr(types, name + "Type"), include_extras=True)
    for key, value in body.items():
        if key not in known:
            raise Misshapen(f"{operation}: the body has no {key}")
        if value is None and "None" not in str(known[key]):
            raise Misshapen(f"{operation}: {key} is null")
    try:
        getattr(models, name).model_validate(body)
    except ValidationError as error:
        raise Misshapen(f"{operation}: {error}") from error


def complete(name, values):
    """A reply of that model with everything that it must have; what is not given is plausible and empty."""
    model = getattr(models, name)
    reply = {}
    for key, field in model.model_fields.items():
        key = field.alias or key
        if key in values or not field.is_required():
            continue
        kind = str(field.annotation)
        if "Optional" in kind or "NoneType" in kind:
            reply[key] = None
        elif field.annotation is int:
            reply[key] = 0
        elif field.annotation is bool:
            reply[key] = False
        elif field.annotation is str:
            reply[key] = f"https://github.example/{key}" if key.endswith("url") else ""
        elif "datetime" in kind:
            reply[key] = "2026-01-01T00:00:00Z"
        elif "list" in kind:
            reply[key] = []
    return {**reply, **values}


def checked(name, reply):
    """The reply, once the model accepts it: a stand-in must not be freer than what it stands for."""
    TypeAdapter(getattr(models, name)).validate_python(reply)
    return reply
