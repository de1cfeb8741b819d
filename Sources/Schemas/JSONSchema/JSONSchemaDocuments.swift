internal import Mesh

/// The schemas that references of a JSON Schema can lead to, and where each leads.
struct JSONSchemaDocuments {
  /// Where a schema stands: in which text, and at which pointer.
  struct Place: Hashable {
    /// The name by which it is referred to; empty for the schema itself.
    var document: String
    var pointer: String

    var key: String { document + pointer }
    var shown: String { key }

    var last: String {
      let part = pointer.split(separator: "/").last.map(String.init) ?? pointer
      return part.replacing("~1", with: "/").replacing("~0", with: "~")
    }

    func below(_ parts: String...) -> Place {
      var place = self
      for part in parts { place.pointer += "/" + part.replacing("~", with: "~0").replacing("/", with: "~1") }
      return place
    }

    func below(_ keyword: String, _ index: Int) -> Place { below(keyword, String(index)) }
  }

  private var texts: [String: JSONValue]
  /// The schemas that have an identity of their own, by it.
  private var byIdentity: [String: (place: Place, value: JSONValue)] = [:]

  init(_ root: JSONValue, _ references: [JSONSchemaReader.Reference]) throws(SchemaFlaw) {
    texts = ["": root]
    for reference in references {
      do { texts[reference.name] = try JSONReader.value(of: reference.text) } catch {
        throw SchemaFlaw(error.reason, "In the reference `\(reference.name)`: \(error.message)", remedy: error.remedy)
      }
    }
    for (name, value) in texts.sorted(by: { $0.key < $1.key }) {
      gather(value, at: Place(document: name, pointer: "#"), depth: 0)
    }
  }

  /// What a reference means at a place.
  func target(of text: String, from place: Place) throws(SchemaFlaw) -> (place: Place, value: JSONValue) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (name, fragment) = (parts[0], parts.count > 1 ? Self.unescaped(parts[1]) : "")
    var start = (place: Place(document: place.document, pointer: "#"), value: texts[place.document] ?? .null)
    if !name.isEmpty {
      guard let found = document(named: name, from: place.document) else { throw flaw(text, place) }
      start = found
    }
    if fragment.isEmpty { return start }
    if fragment.hasPrefix("/") {
      var (here, value) = start
      for part in fragment.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
        let key = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
        guard let next = value[key] ?? Int(key).flatMap({ value.items?[safely: $0] }) else { throw flaw(text, place) }
        value = next
        here = here.below(key)
      }
      return (here, value)
    }
    guard let anchored = byIdentity["\(start.place.document)#\(fragment)"] else { throw flaw(text, place) }
    return anchored
  }

  private func document(named name: String, from document: String) -> (place: Place, value: JSONValue)? {
    if let value = texts[name] { return (Place(document: name, pointer: "#"), value) }
    if let found = byIdentity[name] { return found }
    // Relative to the identity of the text that refers.
    if let base = (texts[document]?["$id"] ?? texts[document]?["id"])?.text, let slash = base.lastIndex(of: "/") {
      let full = base[...slash] + name
      if let found = byIdentity[String(full)] { return found }
    }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if let only = texts.keys.filter({ !$0.isEmpty && ($0.split(separator: "/").last ?? "") == last }).sorted().first {
      return (Place(document: only, pointer: "#"), texts[only] ?? .null)
    }
    return nil
  }

  private mutating func gather(_ json: JSONValue, at place: Place, depth: Int) {
    guard depth < 100 else { return }
    switch json {
    case .object(let members):
      if let id = (json["$id"] ?? json["id"])?.text {
        let bare = id.hasSuffix("#") ? String(id.dropLast()) : id
        let key = bare.hasPrefix("#") ? place.document + bare : bare
        if byIdentity[key] == nil { byIdentity[key] = (place, json) }
      }
      if let anchor = (json["$anchor"] ?? json["$dynamicAnchor"])?.text {
        byIdentity["\(place.document)#\(anchor)"] = (place, json)
      }
      for member in members where member.key != "enum" && member.key != "const" && member.key != "default" {
        gather(member.value, at: place.below(member.key), depth: depth + 1)
      }
    case .array(let items):
      for (index, item) in items.enumerated() {
        gather(item, at: place.below(String(index)), depth: depth + 1)
      }
    default: break
    }
  }

  private func flaw(_ reference: String, _ place: Place) -> SchemaFlaw {
    SchemaFlaw(
      .unresolved, "The `$ref` to `\(reference.prefix(200))` at `\(place.shown)` leads nowhere.",
      remedy: "Register the schema with a reference to the subject that defines it.")
  }

  /// A fragment of an address, without its `%41`.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    let given = Array(text.utf8)
    var place = 0
    while place < given.count {
      if given[place] == UInt8(ascii: "%"), place + 2 < given.count,
        let byte = UInt8(String(decoding: given[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        place += 3
      } else {
        bytes.append(given[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Array {
  fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
