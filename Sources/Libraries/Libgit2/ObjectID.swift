/// The SHA-1 name of a Git object, forty lowercase hexadecimal digits.
import CLibgit2

public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let hex: String

  /// Nil when the text is not forty hexadecimal digits.
  public init?(_ hex: String) {
    guard hex.utf8.count == 40, hex.utf8.allSatisfy({ Self.isDigit($0) }) else { return nil }
    self.hex = hex.lowercased()
  }

  public var description: String { hex }

  public static func < (one: ObjectID, other: ObjectID) -> Bool { one.hex < other.hex }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
  }

  init(_ oid: git_oid) {
    let digits = Array("0123456789abcdef".utf8)
    hex = withUnsafeBytes(of: oid.id) { bytes in
      String(unsafeUninitializedCapacity: 40) { target in
        for (index, byte) in bytes.enumerated() {
          target[2 * index] = digits[Int(byte >> 4)]
          target[2 * index + 1] = digits[Int(byte & 15)]
        }
        return 40
      }
    }
  }

  var oid: git_oid {
    var oid = git_oid()
    git_oid_fromstr(&oid, hex)
    return oid
  }
}
