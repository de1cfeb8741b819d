/// An object that is put together key by key; a key set to nil is left out.
struct JSONObject {
  private var members: [Document.Member] = []

  var content: Document.Content { .object(members) }
  var isEmpty: Bool { members.isEmpty }

  subscript(key: String) -> Document.Content? {
    get { members.first { $0.key == key }?.value.content }
    set {
      guard let newValue else { return }
      members.append(Document.Member(key: key, line: 0, value: Document(newValue)))
    }
  }
}
