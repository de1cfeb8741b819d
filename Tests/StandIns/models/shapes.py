"""Whether JSON is what the published types of a client say: every key known, every value of its kind."""

import collections.abc
import types
import typing

import typing_extensions


def flaws(value, kind, place="body"):
    """What is wrong with a value, each as a line; nothing where it fits."""
    origin = typing.get_origin(kind)
    if origin in (typing.Annotated, typing_extensions.Required, typing_extensions.NotRequired, typing.Required,
                  typing.NotRequired):
        return flaws(value, typing.get_args(kind)[0], place)
    if origin in (typing.Union, types.UnionType):
        return one_of(value, typing.get_args(kind), place)
    if origin is typing.Literal:
        return [] if any(value == word and type(value) is type(word) for word in typing.get_args(kind)) else [
            f"{place}: {value!r:.60} is none of {typing.get_args(kind)}"]
    if typing_extensions.is_typeddict(kind):
        return of_object(value, kind, place)
    if origin in (list, tuple, collections.abc.Iterable, collections.abc.Sequence, typing.Iterable):
        if not isinstance(value, list):
            return [f"{place}: no list"]
        inner = typing.get_args(kind)[0]
        return [flaw for index, item in enumerate(value) for flaw in flaws(item, inner, f"{place}[{index}]")]
    if origin in (dict, collections.abc.Mapping):
        if not isinstance(value, dict):
            return [f"{place}: no object"]
        inner = typing.get_args(kind)[1]
        return [flaw for key, item in value.items() for flaw in flaws(item, inner, f"{place}.{key}")]
    if kind in (object, typing.Any):
        return []
    if kind in (None, type(None)):
        return [] if value is None else [f"{place}: not null"]
    if kind is float:
        fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    elif kind is int:
        fits = isinstance(value, int) and not isinstance(value, bool)
    elif isinstance(kind, type):
        fits = isinstance(value, kind)
    elif isinstance(kind, typing.TypeAliasType if hasattr(typing, "TypeAliasType") else ()):
        return flaws(value, kind.__value__, place)
    else:
        raise TypeError(f"{place}: the kind {kind!r} is not known to this judge")
    return [] if fits else [f"{place}: {type(value).__name__} in the place of {kind.__name__}"]


def one_of(value, kinds, place):
    best = None
    for kind in kinds:
        found = flaws(value, kind, place)
        if not found:
            return []
        # An object is meant to be the one that has its `type`.
        if typing_extensions.is_typeddict(kind) and isinstance(value, dict) and "type" in value:
            wanted = typing_extensions.get_type_hints(kind, include_extras=True).get("type")
            if wanted is not None and not flaws(value["type"], wanted):
                best = found
    return best or [f"{place}: {value!r:.80} fits none of {len(kinds)} kinds"]


def of_object(value, kind, place):
    if not isinstance(value, dict):
        return [f"{place}: no object"]
    hints = typing_extensions.get_type_hints(kind, include_extras=True)
    # With late annotations the class itself does not know which keys are marked as required.
    wanted = {key for key, hint in hints.items() if typing.get_origin(hint) in (typing.Required,
                                                                                typing_extensions.Required)}
    wanted |= {key for key in kind.__required_keys__ if typing.get_origin(hints[key]) not in (
        typing.NotRequired, typing_extensions.NotRequired)}
    found = [f"{place}: {key} is missing" for key in sorted(wanted) if key not in value]
    for key, item in value.items():
        if key not in hints:
            found.append(f"{place}: {key} is no key of {kind.__name__}")
        else:
            found += flaws(item, hints[key], f"{place}.{key}")
    return found
