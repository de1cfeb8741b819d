"""Workflow files by the schema for GitHub workflows that check-jsonschema brings."""
import json
import pathlib
import subprocess
import sys

from . import Flaw

name = "workflows"
at_once = 2


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
