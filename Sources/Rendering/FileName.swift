internal import Mesh

/// The name of a file for a topic or a subject, whatever is in that name.
enum FileName {
  /// The name itself where every file system takes it, else what is left of it and a hash.
  static func of(_ name: String, ending: String) -> String {
    let safe = String(
      name.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "_"
        }
      })
    if safe == name, !safe.hasPrefix("."), safe.utf8.count + ending.utf8.count <= 200 { return safe + ending }
    let start = safe.hasPrefix(".") ? "_" + safe.dropFirst() : safe
    return start.prefix(160) + "_" + Fingerprint(text: name).rawValue.prefix(8) + ending
  }
}
