/// Who made a commit, and when, to the second and with the offset from UTC.
import CLibgit2

public struct Signature: Hashable, Sendable {
  public let name: String
  public let email: String
  /// Seconds since 1970.
  public let time: Int64
  public let offsetMinutes: Int32

  public init(name: String, email: String, time: Int64, offsetMinutes: Int32 = 0) {
    self.name = name
    self.email = email
    self.time = time
    self.offsetMinutes = offsetMinutes
  }

  init(_ signature: git_signature) {
    name = signature.name.map { String(cString: $0) } ?? ""
    email = signature.email.map { String(cString: $0) } ?? ""
    time = signature.when.time
    offsetMinutes = signature.when.offset
  }

  /// Lends the signature to one call.
  func lend<Result>(_ body: (UnsafePointer<git_signature>) -> Result) throws(GitError) -> Result {
    var made: UnsafeMutablePointer<git_signature>?
    try GitCall.check("write the signature of \(name)") { git_signature_new(&made, name, email, time, offsetMinutes) }
    defer { git_signature_free(made) }
    return body(UnsafePointer(made!))
  }
}
