/// The names of one kind of view, and how each is read. A list of views `topics` also gives the yes or no `hasTopics`.
struct ViewForm<Root: View>: Sendable {
  struct Entry: Sendable {
    var name: String
    var shape: ViewShape
    var read: @Sendable (Root) -> ViewValue
    /// Whether there are any views, where it is read as views.
    var hasAny: (@Sendable (Root) -> Bool)?

    static func text(_ name: String, _ about: String, _ read: @escaping @Sendable (Root) -> any EncodedText) -> Entry {
      Entry(name: name, shape: .text(about)) { .text(read($0).text) }
    }

    static func flag(_ name: String, _ about: String, _ read: @escaping @Sendable (Root) -> Bool) -> Entry {
      Entry(name: name, shape: .flag(about)) { .flag(read($0)) }
    }

    static func views<Inner: View>(
      _ name: String, _ about: String, _ read: @escaping @Sendable (Root) -> [Inner]
    ) -> Entry {
      Entry(
        name: name, shape: .views(about) { Inner.form.shapes }, read: { .views(read($0)) },
        hasAny: { !read($0).isEmpty })
    }
  }

  private let entries: [String: Entry]

  init(_ entries: [Entry]) {
    var byName: [String: Entry] = [:]
    for entry in entries {
      byName[entry.name] = entry
      guard case .views(let about, _) = entry.shape, let hasAny = entry.hasAny else { continue }
      let flag = "has" + entry.name.prefix(1).uppercased() + entry.name.dropFirst()
      byName[flag] = Entry(name: flag, shape: .flag("Whether there are any: \(about)"), read: { .flag(hasAny($0)) })
    }
    self.entries = byName
  }

  var shapes: [String: ViewShape] { entries.mapValues(\.shape) }

  func value(of name: String, in root: Root) -> ViewValue? { entries[name]?.read(root) }
}
