/// A path in a mesh repository that cannot leave meshgen's own folders.
public struct ArtifactPath: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// Nil for an absolute path, `..`, an empty part, a part of more than 255 bytes, a `.git`, a control character or a
  /// folder or file that is not meshgen's.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = parts.count > 1 && Self.folders.contains(String(parts[0]))
    guard parts.allSatisfy(Self.isSafe), isInside || Self.files.contains(text) else { return nil }
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The folders that hold generated files.
  public static let folders = ["terraform", "catalog", "docs", ".github"]

  /// The files outside of them.
  static let files = ["CODEOWNERS"]

  private static func isSafe(_ part: Substring) -> Bool {
    !part.isEmpty && part != "." && part != ".." && part.lowercased() != ".git" && part.utf8.count <= 255
      && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f && $0 != "\\" }
  }
}
