/// A template: words, and names that a view fills in.
public struct Template: Hashable, Sendable, Comparable {
  /// Relative to the folder of templates, such as `terraform/topics.tf.mustache`.
  public var path: String
  public var text: String
  /// The file it was read from, for messages; nil for a built-in one.
  public var file: String?

  public init(path: String, text: String, file: String? = nil) {
    self.path = path
    self.text = text
    self.file = file
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
