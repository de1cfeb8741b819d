"""Each product's root module by the terraform oracle, planned with every variable file."""
from concurrent.futures import ThreadPoolExecutor

from oracle import Oracle, complaints

from . import Flaw

name = "terraform"


def wants(path):
    return path.startswith("terraform/data-products/")


def judge(top, paths):
    oracle = Oracle()
    work = []
    for product in sorted({"/".join(path.split("/")[:3]) for path in paths}):
        files = sorted((top / product).glob("environments/*.tfvars"))
        work += [(product, file) for file in files or [None]]
    with ThreadPoolExecutor(2) as pool:
        reports = pool.map(lambda pair: oracle.judge(top / pair[0], pair[1], "--plan"), work)
        for (product, file), report in zip(work, reports):
            for says in complaints(report):
                yield Flaw(f"{product}/environments/{file.name}" if file else product, says)
