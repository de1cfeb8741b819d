/// A path in a mesh repository that cannot leave meshgen's own folders.
public struct ArtifactPath: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// Nil for an absolute path, `..`, an empty part, a part of more than 255 bytes, a `.git`, a control character or a
  /// folder that is not meshgen's.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy(Self.isSafe), Self.folders.contains(String(parts[0])) else { return nil }
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The folders that hold generated files.
  public static let folders = ["terraform", "catalog", "docs", ".github"]

  private static func isSafe(_ part: Substring) -> Bool {
    !part.isEmpty && part != "." && part != ".." && part.lowercased() != ".git" && part.utf8.count <= 255
      && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f && $0 != "\\" }
  }
}
