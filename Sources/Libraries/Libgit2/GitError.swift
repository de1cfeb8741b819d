/// What libgit2 says when a call fails: the operation, the code, the class and the text.
import CLibgit2

public struct GitError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The status a call ended with.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static let generic = Code(rawValue: -1)
    public static let notFound = Code(rawValue: -3)
    public static let exists = Code(rawValue: -4)
    public static let ambiguous = Code(rawValue: -5)
    public static let user = Code(rawValue: -7)
    public static let bareRepository = Code(rawValue: -8)
    public static let unbornBranch = Code(rawValue: -9)
    public static let nonFastForward = Code(rawValue: -11)
    public static let invalid = Code(rawValue: -12)
    public static let conflict = Code(rawValue: -13)
    public static let locked = Code(rawValue: -14)
    public static let modified = Code(rawValue: -15)
    public static let authentication = Code(rawValue: -16)
    public static let certificate = Code(rawValue: -17)
    public static let owner = Code(rawValue: -36)
  }

  /// Why a repository cannot be opened although it is there.
  public enum Obstacle: Hashable, Sendable {
    /// It uses an extension, such as `worktreeConfig`, that the library does not know.
    case unsupportedExtension(String)
    /// It belongs to another user, and `safe.directory` does not name it.
    case otherOwner
  }

  public let operation: String
  public let code: Code
  public let category: Int32
  public let message: String

  public init(operation: String, code: Code, category: Int32 = 0, message: String) {
    self.operation = operation
    self.code = code
    self.category = category
    self.message = message
  }

  public var description: String { "Could not \(operation): \(message) (libgit2 \(code.rawValue)/\(category))" }

  /// Whether another writer held or moved the same reference, so that reading it again and trying again is right.
  public var isContention: Bool { [.locked, .modified, .exists].contains(code) }

  public var obstacle: Obstacle? {
    let text = message.lowercased()
    if code == .owner || text.contains("safe.directory") || text.contains("not owned by current user") {
      return .otherOwner
    }
    for known in [
      "worktreeConfig", "partialClone", "preciousObjects", "objectFormat", "refStorage", "compatObjectFormat",
    ]
    where text.contains("extension") && text.contains(known.lowercased()) {
      return .unsupportedExtension(known)
    }
    if text.contains("object format") { return .unsupportedExtension("objectFormat") }
    if text.contains("unsupported extension name") || text.contains("unsupported repository version") {
      return .unsupportedExtension(message)
    }
    return nil
  }

  /// The error of the call that just failed on this thread.
  static func last(_ operation: String, code: Int32) -> GitError {
    guard let last = git_error_last(), let text = last.pointee.message else {
      return GitError(operation: operation, code: Code(rawValue: code), message: "no reason was given")
    }
    return GitError(
      operation: operation, code: Code(rawValue: code), category: last.pointee.klass, message: String(cString: text))
  }
}
