import Mesh
import Schemas

/// A schema as a registry describes it.
enum RegistryWire {
  /// The subject, or why it cannot be read; nil for one that is deleted.
  static func subject(_ json: JSONValue, at place: Int = 0) -> Result<Subject, Misreading>? {
    if case .boolean(true) = json["deleted"] ?? .null { return nil }
    guard let name = json["subject"]?.text else {
      return .failure(Misreading(subject: "entry \(place + 1)", "has no `subject`"))
    }
    guard let version = json["version"]?.integer, version > 0 else {
      return .failure(Misreading(subject: name, "has no version"))
    }
    guard let schema = json["schema"]?.text else { return .failure(Misreading(subject: name, "has no schema")) }
    let type = json["schemaType"]?.text ?? Subject.Format.avro.rawValue
    guard let format = Subject.Format(rawValue: type.uppercased()) else {
      return .failure(Misreading(subject: name, "is written in `\(type.prefix(40))`"))
    }
    let context = RegistryContext.of(name)
    var references: [Subject.Reference] = []
    for item in json["references"]?.items ?? [] {
      guard let reference = item["name"]?.text, let subject = item["subject"]?.text else {
        return .failure(Misreading(subject: name, "has a reference without a name or a subject"))
      }
      references.append(
        .init(
          name: reference, subject: SubjectName(RegistryContext.qualified(subject, in: context)),
          version: item["version"]?.integer ?? -1))
    }
    return .success(
      Subject(
        name: SubjectName(name), version: version, schemaId: json["id"]?.integer, format: format, schema: schema,
        references: references, labels: labels(json["metadata"])))
  }

  /// Nil where the version has none. What its users marked as sensitive is left where it is.
  private static func labels(_ json: JSONValue?) -> SchemaLabels? {
    var labels = SchemaLabels()
    if case .object(let members)? = json?["tags"] {
      for member in members {
        let tags = (member.value.items ?? []).compactMap(\.text)
        if !tags.isEmpty { labels.tags[member.key] = tags.sorted() }
      }
    }
    let secret = Set((json?["sensitive"]?.items ?? []).compactMap(\.text))
    if case .object(let members)? = json?["properties"] {
      for member in members where !secret.contains(member.key) {
        if let text = member.value.text { labels.properties[member.key] = text }
      }
    }
    return labels.isEmpty ? nil : labels
  }

  /// Why one entry cannot be read.
  struct Misreading: Error, Hashable {
    let subject: String
    let what: String

    init(subject: String, _ what: String) {
      self.subject = subject
      self.what = what
    }

    var finding: Finding {
      Finding(
        rule: "unreadable-subject", subject: subject,
        message: "The registry's entry of `\(subject)` \(what); the other subjects were read.")
    }
  }
}

/// The contexts of a registry, which stand before the subject: `:.staging:orders-value`.
enum RegistryContext {
  /// `:.staging:` of a qualified name; empty for the default context.
  static func of(_ name: String) -> String {
    guard name.hasPrefix(":."), let end = name.dropFirst(2).firstIndex(of: ":") else { return "" }
    return String(name[...end])
  }

  /// A name in a context means another one there, unless it says its own.
  static func qualified(_ name: String, in context: String) -> String {
    name.hasPrefix(":.") ? name : context + name
  }
}
