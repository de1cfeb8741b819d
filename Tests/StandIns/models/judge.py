"""Whether the judges can say no: broken requests must be found, and each only for its own flaw. Prints what was missed."""

import copy

import judges

TEXT = [{"type": "text", "text": "x"}]
SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
MESSAGE = {
    "model": "m", "max_tokens": 5, "stream": True, "messages": [{"role": "user", "content": TEXT}],
    "system": [{"type": "text", "text": "x", "cache_control": {"type": "ephemeral"}}],
    "output_config": {"format": {"type": "json_schema", "schema": SCHEMA}},
}
COMPLETION = {
    "model": "m", "stream": True, "messages": [{"role": "user", "content": "x"}], "max_completion_tokens": 5,
    "stream_options": {"include_usage": True},
    "response_format": {"type": "json_schema", "json_schema": {"name": "r", "strict": True, "schema": SCHEMA}},
}


def broken(value, change):
    value = copy.deepcopy(value)
    change(value)
    return value


MESSAGES = {
    "an unknown key": lambda b: b.update(colour=1),
    "no model": lambda b: b.pop("model"),
    "a number as text": lambda b: b.update(max_tokens="5"),
    "a truth as number": lambda b: b.update(max_tokens=True),
    "an unknown role": lambda b: b["messages"][0].update(role="robot"),
    "an unknown key in a block": lambda b: b["messages"][0]["content"][0].update(colour=1),
    "a block of no kind": lambda b: b["messages"][0]["content"][0].pop("type"),
    "an unknown kind of cache": lambda b: b["system"][0]["cache_control"].update(type="forever"),
    "text in the place of blocks": lambda b: b.update(system=5),
    "another format": lambda b: b["output_config"]["format"].update(type="yaml"),
    "a limit in the schema": lambda b: b["output_config"]["format"]["schema"]["properties"]["a"].update(maxLength=5),
    "an open object": lambda b: b["output_config"]["format"]["schema"].pop("additionalProperties"),
    "a temperature": lambda b: b.update(temperature=0.5),
    "a prefilled answer": lambda b: b["messages"].append({"role": "assistant", "content": TEXT}),
}
COMPLETIONS = {
    "an unknown key": lambda b: b.update(colour=1),
    "no messages": lambda b: b.pop("messages"),
    "an unknown role": lambda b: b["messages"][0].update(role="robot"),
    "two limits": lambda b: b.update(max_tokens=5),
    "a format of no kind": lambda b: b["response_format"].update(type="yaml"),
    "an unknown option": lambda b: b["stream_options"].update(colour=1),
}

missed = [f"a good message: {flaw}" for flaw in judges.message(MESSAGE)]
missed += [f"a good completion: {flaw}" for flaw in judges.completion(COMPLETION)]
missed += [name for name, change in MESSAGES.items() if not judges.message(broken(MESSAGE, change))]
missed += [name for name, change in COMPLETIONS.items() if not judges.completion(broken(COMPLETION, change))]
HEADERS = {
    "host": "bedrock-runtime.eu-central-1.amazonaws.com", "x-amz-date": "20260131T120000Z",
    "authorization": f"AWS4-HMAC-SHA256 Credential={judges.KEY}/20260131/eu-central-1/bedrock/aws4_request, "
                     "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64,
}
if not judges.signature("/model/a%3A0/invoke", HEADERS, b"{}"):
    missed.append("a wrong signature")
if judges.path("eu.anthropic.claude:0") != "/model/eu.anthropic.claude%3A0/invoke":
    missed.append(f"the path {judges.path('eu.anthropic.claude:0')}")
print("\n".join(missed) if missed else "Every broken request is found.")
