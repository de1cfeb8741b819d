/// The names of one kind of view, and how each is read. A list of views `topics` also gives the yes or no `hasTopics`.
struct ViewForm<Root: View>: Sendable {
  struct Entry: Sendable {
    var name: String
    var shape: ViewShape
    var read: @Sendable (Root) -> any Sendable

    static func text(_ name: String, _ about: String, _ read: @escaping @Sendable (Root) -> any EncodedText) -> Entry {
      Entry(name: name, shape: .text(about)) { read($0).text }
    }

    static func flag(_ name: String, _ about: String, _ read: @escaping @Sendable (Root) -> Bool) -> Entry {
      Entry(name: name, shape: .flag(about)) { read($0) }
    }

    static func views<Inner: View>(
      _ name: String, _ about: String, _ read: @escaping @Sendable (Root) -> [Inner]
    ) -> Entry {
      Entry(name: name, shape: .views(about) { Inner.form.shapes }) { read($0) }
    }
  }

  private let entries: [String: Entry]

  init(_ entries: [Entry]) {
    var byName: [String: Entry] = [:]
    for entry in entries {
      byName[entry.name] = entry
      guard case .views(let about, _) = entry.shape else { continue }
      let read = entry.read
      let flag = "has" + entry.name.prefix(1).uppercased() + entry.name.dropFirst()
      byName[flag] = Entry(name: flag, shape: .flag("Whether there are any: \(about)")) { root in
        (read(root) as? [any View])?.isEmpty == false
      }
    }
    self.entries = byName
  }

  var shapes: [String: ViewShape] { entries.mapValues(\.shape) }

  func value(of name: String, in root: Root) -> Any? { entries[name]?.read(root) }
}
