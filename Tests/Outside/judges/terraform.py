"""Each root module by the terraform oracle, applied with every variable file, and then planned again."""
import functools

from oracle import Oracle, complaints

from . import Flaw

name = "terraform"
at_once = 2


def wants(path):
    return path.startswith(("terraform/data-products/", "terraform/platform/"))


def module(path):
    """The folder of the root module that a file belongs to."""
    return "/".join(path.split("/")[: 2 if path.startswith("terraform/platform/") else 3])


@functools.cache
def oracle():
    return Oracle()


def judge(top, paths):
    for product in sorted({module(path) for path in paths}):
        files = sorted((top / product).glob("environments/*.tfvars"))
        for file in files or [None]:
            for says in complaints(oracle().judge(top / product, file, "--apply")):
                yield Flaw(f"{product}/environments/{file.name}" if file else product, says)
