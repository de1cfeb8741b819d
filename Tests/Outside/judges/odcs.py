"""Data contracts by `datacontract lint`."""
import logging

from . import Flaw

name = "odcs"


def wants(path):
    return path.endswith(".odcs.yaml")


def judge(top, paths):
    from datacontract.data_contract import DataContract  # takes a second to load

    logging.disable(logging.CRITICAL)
    for path in paths:
        run = DataContract(data_contract_file=str(top / path)).lint()
        for check in run.checks:
            if check.result != "passed":
                yield Flaw(path, f"{check.name}: {check.reason}")
        if run.result != "passed" and all(check.result == "passed" for check in run.checks):
            yield Flaw(path, f"datacontract lint says {run.result}")
        if not run.checks:
            yield Flaw(path, "datacontract lint checked nothing")
    logging.disable(logging.NOTSET)
