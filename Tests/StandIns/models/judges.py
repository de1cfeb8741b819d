"""The published clients of the model APIs as judges of requests to them, and of the replies of this stand-in."""

import datetime
import functools
import threading

import anthropic.types
import botocore.auth
import botocore.awsrequest
import botocore.credentials
import botocore.session
import openai.types.chat
import pydantic
from anthropic.types import message_count_tokens_params, message_create_params
from openai.types.chat import completion_create_params

import shapes

KEY, SECRET, SESSION = "AKIASTANDINSTANDIN00", "stand-in/secret+0123456789", "stand-in-session"


def message(body, streams=True):
    kind = (message_create_params.MessageCreateParamsStreaming if streams
            else message_create_params.MessageCreateParamsNonStreaming)
    return shapes.flaws(body, kind) or rules(body)


def counting(body):
    return shapes.flaws(body, message_count_tokens_params.MessageCountTokensParams) or rules(body)


def completion(body):
    found = shapes.flaws(body, completion_create_params.CompletionCreateParamsStreaming)
    if found:
        return found
    if "max_tokens" in body and "max_completion_tokens" in body:
        found.append("body: two limits")
    wanted = body.get("response_format", {})
    if wanted.get("type") == "json_schema":
        found += schema(wanted["json_schema"]["schema"])
    return found


def rules(body):
    """What the types do not say."""
    found = []
    turns = body.get("messages", [])
    if not turns or turns[0].get("role") != "user" or turns[-1].get("role") != "user":
        found.append("messages: the first and the last are the user's")
    for before, after in zip(turns, turns[1:]):
        if before.get("role") == after.get("role"):
            found.append("messages: two turns of one side")
    marks = sum("cache_control" in block for block in body.get("system", []) if isinstance(block, dict))
    if marks > 4:
        found.append("cache_control: more than four")
    for key in ("temperature", "top_p", "top_k", "output_format"):
        if key in body:
            found.append(f"body: {key} is refused by the newest models")
    wanted = body.get("output_config", {}).get("format")
    return found + (schema(wanted["schema"]) if wanted else [])


ALLOWED = {"type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "allOf",
           "$ref", "$defs", "format", "description"}


def schema(value, place="schema"):
    """The part of JSON Schema that structured output takes."""
    found = [f"{place}: {key} is not supported" for key in value if key not in ALLOWED]
    if value.get("type") == "object":
        if value.get("additionalProperties") is not False:
            found.append(f"{place}: additionalProperties is not false")
        if sorted(value.get("required", [])) != sorted(value.get("properties", {})):
            found.append(f"{place}: not every property is required")
    for key, inner in value.get("properties", {}).items():
        found += schema(inner, f"{place}.{key}")
    for inner in value.get("anyOf", []) + ([value["items"]] if "items" in value else []):
        found += schema(inner, f"{place}[]")
    return found


EVENTS = pydantic.TypeAdapter(anthropic.types.RawMessageStreamEvent)


def own_event(event):
    EVENTS.validate_python(event)


def own_message(reply):
    anthropic.types.Message.model_validate(reply)


def own_chunk(chunk):
    openai.types.chat.ChatCompletionChunk.model_validate(chunk)


@functools.cache
def client():
    session = botocore.session.Session()
    return session.create_client(
        "bedrock-runtime", region_name="eu-central-1", aws_access_key_id=KEY, aws_secret_access_key=SECRET)


LOCK = threading.Lock()


@functools.cache
def path(model):
    """Where botocore's own client would send the request."""
    seen = []

    def note(request, **_):
        seen.append(request.url)
        return botocore.awsrequest.AWSResponse(request.url, 200, {}, Raw())

    with LOCK:
        client().meta.events.register("before-send.bedrock-runtime.InvokeModel", note)
        client().invoke_model(modelId=model, body=b"{}")
        client().meta.events.unregister("before-send.bedrock-runtime.InvokeModel", note)
    return seen[0].split(".amazonaws.com", 1)[1]


class Raw:
    def stream(self, *_, **__):
        yield b"{}"

    def read(self, *_, **__):
        return b"{}"


def signature(path, headers, body, region="eu-central-1"):
    """Whether botocore signs the same request in the same way."""
    given = headers.get("authorization", "")
    if not given.startswith("AWS4-HMAC-SHA256 "):
        return ["authorization: not signed"]
    parts = dict(part.split("=", 1) for part in given.split(" ", 1)[1].split(", "))
    names = parts["SignedHeaders"].split(";")
    time = headers.get("x-amz-date", "")
    if not {"host", "x-amz-date"} <= set(names):
        return ["authorization: host or x-amz-date is not signed"]
    session = headers.get("x-amz-security-token")
    request = botocore.awsrequest.AWSRequest(
        method="POST", url=f"http://{headers['host']}{path}", data=body,
        headers={name: headers[name] for name in names if name != "host"})
    auth = botocore.auth.SigV4Auth(botocore.credentials.Credentials(KEY, SECRET, session), "bedrock", region)
    request.context["timestamp"] = time
    canonical = auth.canonical_request(request)
    wanted = auth.signature(auth.string_to_sign(request, canonical), request)
    scope = f"{KEY}/{time[:8]}/{region}/bedrock/aws4_request"
    found = [] if parts["Signature"] == wanted else ["authorization: botocore signs it otherwise"]
    if parts["Credential"] != scope:
        found.append(f"authorization: the scope is not {scope}")
    datetime.datetime.strptime(time, "%Y%m%dT%H%M%SZ")
    return found
