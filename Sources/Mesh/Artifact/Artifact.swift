/// One file to be.
public struct Artifact: Hashable, Sendable, Comparable {
  public var path: ArtifactPath
  /// UTF-8.
  public var text: String

  public init(path: ArtifactPath, text: String) {
    self.path = path
    self.text = text
  }

  public static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
