/// The keys of an object that is being read. What is null counts as absent.
struct Fields {
  private let members: [Document.Member]
  private let place: Place

  init(_ members: [Document.Member], of place: Place) {
    self.members = members
    self.place = place
  }

  func optional(_ key: String) -> Place? {
    guard let member = members.first(where: { $0.key == key }) else { return nil }
    if case .nothing = member.value.content { return nil }
    return Place(member.value, at: .key(key, in: place.path))
  }

  func required(_ key: String) throws(Misreading) -> Place {
    guard let value = optional(key) else {
      throw Misreading(
        line: place.value.line, path: Place.Path.key(key, in: place.path).text, "is missing", remedy: "Add `\(key)`.")
    }
    return value
  }

  /// A list that may be left out.
  func list<Value>(_ key: String, _ read: (Place) throws(Misreading) -> Value) throws(Misreading) -> [Value] {
    guard let list = optional(key) else { return [] }
    return try list.items(read)
  }
}
