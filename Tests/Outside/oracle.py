"""The terraform oracle, called for one root module at a time."""
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import re
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]

# Ids that appear in variable files, and the variables from which the provider must learn the same ones.
IDS = {"KAFKA_ID": r"lkc-\w+", "SCHEMA_REGISTRY_ID": r"lsrc-\w+", "CONFLUENT_ENVIRONMENT_ID": r"env-\w+",
       "FLINK_COMPUTE_POOL_ID": r"lfcp-\w+", "CONFLUENT_ORGANIZATION_ID": r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"}
ENVIRONMENT = {
    "CONFLUENT_CLOUD_API_KEY": "oracle", "CONFLUENT_CLOUD_API_SECRET": "oracle",
    "KAFKA_ID": "lkc-oracle1", "KAFKA_REST_ENDPOINT": "https://kafka.invalid:443",
    "KAFKA_API_KEY": "oracle", "KAFKA_API_SECRET": "oracle",
    "SCHEMA_REGISTRY_ID": "lsrc-oracle1", "SCHEMA_REGISTRY_REST_ENDPOINT": "https://registry.invalid",
    "SCHEMA_REGISTRY_API_KEY": "oracle", "SCHEMA_REGISTRY_API_SECRET": "oracle",
    "CATALOG_REST_ENDPOINT": "https://registry.invalid",
    "CONFLUENT_ORGANIZATION_ID": "00000000-0000-4000-a000-000000000000", "CONFLUENT_ENVIRONMENT_ID": "env-oracle1",
    "FLINK_COMPUTE_POOL_ID": "lfcp-oracle1", "FLINK_PRINCIPAL_ID": "sa-oracle1",
    "FLINK_REST_ENDPOINT": "https://flink.invalid", "FLINK_API_KEY": "oracle", "FLINK_API_SECRET": "oracle",
}


class Oracle:
    def __init__(self):
        shared = pathlib.Path(os.environ.get("MESHGEN_SHARED") or TOP.parent / "shared")
        subprocess.run(["bash", ".ci/tools", "terraform"], cwd=TOP, check=True)
        self.program = shared / "terraform-oracle/tf-check"
        loader = importlib.machinery.SourceFileLoader("tf_check", str(self.program))
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader("tf_check", loader))
        loader.exec_module(module)
        self.module, self.invented = module, module.dummy_vars

    def judge(self, folder, variables=None, *options):
        """What the oracle says of a module with a variable file, as its JSON report."""
        arguments = [self.program, folder, "--json", *options]
        environment = {**os.environ, **ENVIRONMENT, "TERRAFORM_ORACLE_CACHE": str(TOP / ".tools/terraform")}
        given = set()
        if variables:
            arguments += ["--var-file", variables]
            text = re.sub(r"^\s*#.*$", "", variables.read_text(encoding="utf-8"), flags=re.MULTILINE)
            given = set(re.findall(r"^(\w+)\s*=", text, re.MULTILINE))
            for name, form in IDS.items():
                if found := re.search(f'"({form})"', text):
                    environment[name] = found[1]
        # A value on the command line would win over the file, so only what the file leaves open is invented.
        for value in self.invented(str(folder)):
            if value.split("=")[0] not in given:
                arguments += ["--var", value]
        run = subprocess.run(arguments, capture_output=True, text=True, env=environment)
        try:
            return json.loads(run.stdout)
        except ValueError:
            return {"ok": False, "steps": [{"step": "tf-check", "ok": False, "text": run.stderr.strip()[-400:]}]}


def complaints(report):
    """What a report finds wrong, in words."""
    for step in report["steps"]:
        if not step["ok"]:
            yield f"{step['step']}: " + " | ".join([step.get("text", ""), *step.get("messages", [])]).strip()
        for kind in ("replace", "remove"):
            if step.get("counts", {}).get(kind):
                yield f"the plan would {kind} {step['counts'][kind]}"
    if report["ok"] and not any(step["step"] == "plan" for step in report["steps"]):
        yield "nothing was planned"
