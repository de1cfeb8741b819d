/// The names of files for the topics or subjects of one folder: no two are alike, also where a file system does not tell
/// capital letters from small ones.
struct FileNames: Sendable {
  /// How much of a hash each name needs that cannot stay as it is.
  private let hashes: [String: Int]

  init(_ names: [String]) {
    let names = Set(names)
    let alike = Dictionary(grouping: names) { $0.lowercased() }
    // Of names that differ in case only, the one without capitals stays as it is, whoever comes to stand beside it.
    let twins = names.filter { alike[$0.lowercased()]!.count > 1 && $0 != $0.lowercased() }
    var hashes: [String: Int] = [:]
    for digits in [8, 16, 64] {
      hashes = Dictionary(uniqueKeysWithValues: twins.map { ($0, digits) })
      let files = names.map { Self.file($0, hashes, ending: "").lowercased() }
      if Set(files).count == files.count { break }
    }
    self.hashes = hashes
  }

  func file(of name: String, ending: String) -> String { Self.file(name, hashes, ending: ending) }

  private static func file(_ name: String, _ hashes: [String: Int], ending: String) -> String {
    hashes[name].map { FileName.hashed(name, digits: $0, ending: ending) } ?? FileName.of(name, ending: ending)
  }
}
