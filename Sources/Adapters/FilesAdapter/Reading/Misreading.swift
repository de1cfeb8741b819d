/// Why a file cannot be understood: the line, the place and what is wrong there.
struct Misreading: Error, Hashable {
  var line: Int?
  /// `topics[3].partitions`; empty for the whole file.
  var path: String
  /// A sentence without its full stop that can follow the place, such as `must be a whole number`.
  var problem: String
  var remedy: String
  /// The key that nobody knows, where that is the problem.
  var unknownKey: String?

  init(line: Int? = nil, path: String = "", _ problem: String, remedy: String = "", unknownKey: String? = nil) {
    self.line = line
    self.path = path
    self.problem = problem
    self.remedy = remedy
    self.unknownKey = unknownKey
  }

  /// The same without the file, as the end of a sentence.
  var reason: String {
    (line.map { "line \($0): " } ?? "") + (path.isEmpty ? problem : "`\(path)` \(problem)")
  }

  /// The whole sentence.
  func message(for file: String) -> String {
    var place = file
    if let line { place += ", line \(line)" }
    return path.isEmpty ? "\(place): \(problem)." : "\(place): `\(path)` \(problem)."
  }
}
