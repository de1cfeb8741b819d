internal import Mesh

/// The name of a file for a topic or a subject, whatever is in that name.
enum FileName {
  /// The name itself where every file system takes it, else what is left of it and a hash.
  static func of(_ name: String, ending: String) -> String {
    let isPlain = safe(name) == name && !name.hasPrefix(".") && name.utf8.count + ending.utf8.count <= 200
    return isPlain ? name + ending : hashed(name, ending: ending)
  }

  /// What is left of the name, and a hash of it.
  static func hashed(_ name: String, digits: Int = 8, ending: String) -> String {
    let safe = safe(name)
    let start = safe.hasPrefix(".") ? "_" + safe.dropFirst() : safe
    return start.prefix(160) + "_" + Fingerprint(text: name).rawValue.prefix(digits) + ending
  }

  private static func safe(_ name: String) -> String {
    String(
      name.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "_"
        }
      })
  }
}
