"""Each product's root module by the terraform oracle, planned with every variable file."""
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from . import Flaw

name = "terraform"

TOP = pathlib.Path(__file__).resolve().parents[3]


def wants(path):
    return path.startswith("terraform/data-products/")


def loaded(program):
    """The oracle as a module: it knows what to invent for a variable."""
    loader = importlib.machinery.SourceFileLoader("tf_check", str(program))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("tf_check", loader))
    loader.exec_module(module)
    return module


def verdict(program, invented, folder, variables):
    arguments = [program, folder, "--plan", "--json"]
    given = set()
    if variables:
        arguments += ["--var-file", variables]
        given = set(re.findall(r"^(\w+)\s*=", variables.read_text(encoding="utf-8"), re.MULTILINE))
    # A value on the command line would win over the file, so only what the file leaves open is invented.
    for value in invented(str(folder)):
        if value.split("=")[0] not in given:
            arguments += ["--var", value]
    environment = {**os.environ, "TERRAFORM_ORACLE_CACHE": str(TOP / ".tools/terraform")}
    run = subprocess.run(arguments, capture_output=True, text=True, env=environment)
    try:
        return json.loads(run.stdout)
    except ValueError:
        return {"ok": False, "steps": [{"step": "tf-check", "ok": False, "text": run.stderr.strip()[-400:]}]}


def judge(top, paths):
    shared = pathlib.Path(os.environ.get("MESHGEN_SHARED") or TOP.parent / "shared")
    subprocess.run(["bash", ".ci/tools", "terraform"], cwd=TOP, check=True)
    program = shared / "terraform-oracle/tf-check"
    invented = loaded(program).dummy_vars
    products = sorted({"/".join(path.split("/")[:3]) for path in paths})
    work = []
    for product in products:
        files = sorted((top / product).glob("environments/*.tfvars"))
        work += [(product, file) for file in files or [None]]
    with ThreadPoolExecutor(2) as pool:
        reports = pool.map(lambda pair: verdict(program, invented, top / pair[0], pair[1]), work)
        for (product, file), report in zip(work, reports):
            at = f"{product}/environments/{file.name}" if file else product
            for step in report["steps"]:
                if not step["ok"]:
                    says = " | ".join([step.get("text", "")] + step.get("messages", [])).strip()
                    yield Flaw(at, f"{step['step']}: {says}")
                for kind in ("replace", "remove"):
                    if step.get("counts", {}).get(kind):
                        yield Flaw(at, f"the plan would {kind} {step['counts'][kind]}")
            if not any(step["step"] == "plan" for step in report["steps"]) and report["ok"]:
                yield Flaw(at, "nothing was planned")
