"""YAML as several judges read it: plain values, with dates and the like left as text."""
import yaml


class Plain(yaml.SafeLoader):
    """YAML with the values that JSON knows, so that a schema sees what a consumer sees."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        doubled = {key for key in keys if keys.count(key) > 1}
        if doubled:
            raise yaml.constructor.ConstructorError(None, None, f"the key {sorted(map(str, doubled))[0]} twice", node.start_mark)
        return super().construct_mapping(node, deep)


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def documents(file):
    """All documents of a YAML file; raises `yaml.YAMLError`."""
    return list(yaml.load_all(file.read_text(encoding="utf-8"), Loader=Plain))


def where(error):
    """A place in a document for people: `outputPorts[0].name`."""
    place = ""
    for step in error.absolute_path:
        place += f"[{step}]" if isinstance(step, int) else f".{step}"
    return place.lstrip(".") or "the document"
