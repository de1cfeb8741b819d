"""Workflow files by the schema for GitHub workflows that check-jsonschema brings; their scripts by the shell and by
shellcheck, to which a variable that nobody gives is a flaw, too; and what they use must be pinned by its commit."""
import json
import pathlib
import re
import subprocess
import sys

import yaml

from . import Flaw

name = "workflows"
at_once = 2

# What the runner gives to every script.
GIVEN = {"GITHUB_OUTPUT", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "RUNNER_TEMP",
         "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL"}


def wants(path):
    return path.startswith(".github/workflows/")


def judge(top, paths):
    program = pathlib.Path(sys.executable).parent / "check-jsonschema"
    run = subprocess.run(
        [program, "--builtin-schema", "vendor.github-workflows", "-o", "JSON", *(str(top / path) for path in paths)],
        capture_output=True,
        text=True,
    )
    try:
        report = json.loads(run.stdout)
    except ValueError:
        yield Flaw(paths[0], f"check-jsonschema: {run.stderr.strip() or run.stdout.strip()}")
        return
    for error in report.get("errors", []) + report.get("parse_errors", []):
        file = pathlib.Path(error["filename"])
        path = str(file.relative_to(top)) if file.is_absolute() else str(file)
        says = error.get("best_match", {}).get("message") or error.get("message", "does not match")
        yield Flaw(path, f"{error.get('path', 'the file')}: {says}")
    if run.returncode != 0 and not report.get("errors") and not report.get("parse_errors"):
        yield Flaw(paths[0], f"check-jsonschema left with {run.returncode}")
    for path in paths:
        yield from scripts(top, path)


def scripts(top, path):
    try:
        workflow = yaml.safe_load((top / path).read_text(encoding="utf-8"))
        jobs = workflow["jobs"]
    except (yaml.YAMLError, KeyError, TypeError):
        return  # Said above.
    for job in jobs.values():
        for step in job.get("steps", []):
            if "run" in step:
                read = subprocess.run(["bash", "-n"], input=step["run"], capture_output=True, text=True)
                if read.returncode != 0:
                    yield Flaw(path, f"a script cannot be read: {read.stderr.strip()}")
                given = GIVEN.union(*(place.get("env") or {} for place in (workflow, job, step)))
                for says in linted(step["run"], given):
                    yield Flaw(path, f"the script {step.get('name') or step.get('id') or 'without a name'}: {says}")
                if "${{" in step["run"]:
                    yield Flaw(path, "a script takes an expression as its own text; give it as a variable")
            if "uses" in step and not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"]):
                yield Flaw(path, f"{step['uses']} is not pinned by a commit")


def linted(script, given):
    """What shellcheck says of a script that is given variables, by the lines of the script."""
    head = "".join(f'export {name}="$RANDOM"\n' for name in sorted(given)) + "set -eo pipefail\n"
    program = pathlib.Path(sys.executable).parent / "shellcheck"
    run = subprocess.run(
        [program, "--norc", "--shell=bash", "--enable=check-unassigned-uppercase", "--format=json", "-"],
        input=head + script, capture_output=True, text=True)
    for note in json.loads(run.stdout):
        yield f"line {note['line'] - head.count(chr(10))}: SC{note['code']} {note['message']}"
