"""What a schema registry answers."""

LARGEST_PAGE = 1000


def refusal(status, code, message):
    return status, {"error_code": code, "message": message}


class Registry:
    def __init__(self, estate):
        self.versions, self.modes, self.ids, self.lists = {}, {}, {}, {}
        self.general = "BACKWARD"
        self.bulk, self.paging, self.contexts, self.latest, self.largest_page = True, True, True, True, LARGEST_PAGE
        for subject in estate.get("subjects", []):
            self.add(subject["name"], subject["schema"], subject.get("format", "AVRO"), subject.get("references", []),
                     mode=subject.get("compatibility") if subject.get("compatibilityIsOwn") else None)

    def add(self, subject, schema, schemaType="AVRO", references=(), deleted=False, mode=None, version=None, fields=None):
        self.lists = {}
        versions = self.versions.setdefault(subject, [])
        entry = {"subject": subject, "version": version or len(versions) + 1,
                 "id": self.ids.setdefault(schema, 100001 + len(self.ids)), "schema": schema}
        if schemaType != "AVRO":
            entry["schemaType"] = schemaType
        if references:
            entry["references"] = list(references)
        # Tests make entries that are not as they should be.
        entry.update(fields or {})
        entry = {key: value for key, value in entry.items() if value is not None}
        versions.append((entry, deleted))
        if mode:
            self.modes[subject] = mode

    def live(self, subject):
        return [entry for entry, deleted in self.versions.get(subject, []) if not deleted]

    def context(self, subject):
        return subject[:subject.index(":", 2) + 1] if subject.startswith(":.") else ""

    def matches(self, subject, prefix):
        if not self.contexts:
            return True
        if prefix.startswith(":*:"):
            return subject[len(self.context(subject)):].startswith(prefix[3:])
        return subject.startswith(prefix) and (prefix.startswith(":.") or not self.context(subject))

    def page(self, items, query, most):
        if not self.paging:
            return items
        offset, limit = int(query.get("offset", ["0"])[0]), int(query.get("limit", ["-1"])[0])
        return items[offset:offset + (limit if 0 < limit <= most else most)]

    def entries(self, prefix, latest):
        """The list that pages are cut from, kept until a subject is added."""
        wanted = prefix, latest, self.contexts
        if wanted not in self.lists:
            names = sorted(name for name in self.versions if self.matches(name, prefix) and self.live(name))
            self.lists[wanted] = [
                entry for name in names for entry in (self.live(name)[-1:] if latest else self.live(name))]
        return self.lists[wanted]

    def answer(self, segments, query):
        match segments:
            case ["schemas"] if self.bulk:
                latest = self.latest and query.get("latestOnly", ["false"])[0] == "true"
                entries = self.entries(query.get("subjectPrefix", [""])[0], latest)
                return 200, self.page(entries, query, self.largest_page)
            case ["schemas", "types"]:
                return 200, ["JSON", "PROTOBUF", "AVRO"]
            case ["schemas", "ids", number]:
                for versions in self.versions.values():
                    for entry, _ in versions:
                        if str(entry.get("id")) == number:
                            return 200, {key: entry[key] for key in ("schema", "schemaType", "references") if key in entry}
                return refusal(404, 40403, "Schema not found.")
            case ["contexts"]:
                return 200, sorted({self.context(name).strip(":") or "." for name in self.versions} | {"."})
            case ["subjects"]:
                prefix = query.get("subjectPrefix", [":*:"])[0]
                return 200, self.page(
                    sorted(name for name in self.versions if self.matches(name, prefix) and self.live(name)), query, 10**9)
            case ["subjects", name, "versions"]:
                if not self.live(name):
                    return refusal(404, 40401, f"Subject '{name}' not found.")
                return 200, [entry["version"] for entry in self.live(name)]
            case ["subjects", name, "versions", version]:
                entries = self.live(name)
                if query.get("deleted", ["false"])[0] == "true":
                    entries = [entry for entry, _ in self.versions.get(name, [])]
                if not entries:
                    return refusal(404, 40401, f"Subject '{name}' not found.")
                if version in ("latest", "-1"):
                    return 200, entries[-1]
                for entry in entries:
                    if str(entry["version"]) == version:
                        return 200, entry
                return refusal(404, 40402, f"Version {version} not found.")
            case ["config"]:
                return 200, {"compatibilityLevel": self.general}
            case ["config", name]:
                if name in self.modes:
                    return 200, {"compatibilityLevel": self.modes[name]}
                if query.get("defaultToGlobal", ["false"])[0] == "true":
                    return 200, {"compatibilityLevel": self.general}
                return refusal(404, 40408, f"Subject '{name}' does not have subject-level compatibility configured")
            case ["mode"]:
                return 200, {"mode": "READWRITE"}
        return refusal(404, 404, "HTTP 404 Not Found")
