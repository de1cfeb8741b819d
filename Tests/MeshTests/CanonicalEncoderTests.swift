import Foundation
import Mesh
import TestSupport
import Testing

/// The bytes are those of Foundation's encoder, which is the judge here.
@Suite struct CanonicalEncoderTests {
  private static func judged(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func ours(_ value: some Encodable) throws -> String {
    String(decoding: try CanonicalJSON.line(value), as: UTF8.self)
  }

  private struct Everything: Encodable {
    var id = 1
    var relatedTopics = ["a/b", "\u{1}\u{1f}\u{7f}\u{2028}", "\"\\\n\r\t\u{8}\u{c}", "é漢😀"]
    var baseURLPath: String? = nil
    var url: String? = "https://x/y"
    var isOK = true
    var topic1Name = -0.0
    var atTwoX = [1.0, 1.5, 1e21, 1e-7, .leastNonzeroMagnitude, 0.1, 123456789012345680, 1e16, 100, -2.5]
    var x = UInt8.max
    var largest = [Int.max, .min]
    var unsigned = UInt64.max
    var config = ["retention.ms": "1", "camelCase": "kept", "": "empty", "Zed": "b", "a": "c"]
    var nested = [["a": [1, 2]], [:]]
    var none: [Int] = []
    var maybe: [Int?] = [1, nil]
    var measured = [Measured.measured(2, over: "1 h"), .unknown("why"), .estimated(0.25, from: "x")]
  }

  @Test func `a value of every kind`() throws {
    #expect(try Self.ours(Everything()) == Self.judged(Everything()))
  }

  @Test func `names of keys of every form`() throws {
    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
    struct One: Encodable {
      var key: String
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: Key(stringValue: key))
      }
    }
    var random = SeededGenerator(seed: 7)
    // Parts of Swift names: a digit stands behind a small letter.
    let parts = ["a", "b", "C", "D", "e1", "URL", "Two"]
    for _ in 0..<3000 {
      let first = ["a", "b", "c"].randomElement(using: &random)!
      let key =
        first + (0..<Int.random(in: 0...5, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
      #expect(try Self.ours(One(key: key)) == Self.judged(One(key: key)), "\(key)")
    }
  }

  @Test func `numbers of every size, and texts of every character`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
      guard number.isFinite else { continue }
      #expect(try Self.ours([number]) == Self.judged([number]))
    }
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<20 {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2ff, using: &random)) { scalars.append(scalar) }
      }
      let text = String(scalars)
      #expect(try Self.ours([text]) == Self.judged([text]))
    }
    #expect(throws: EncodingError.self) { try CanonicalJSON.line([Double.nan]) }
  }

  @Test func `whole records`() throws {
    let estate = Shop.estate
    #expect(try Self.ours(estate.deployment) == Self.judged(estate.deployment))
    #expect(try Self.ours(estate.usage) == Self.judged(estate.usage))
    #expect(try Self.ours(estate.metrics) == Self.judged(estate.metrics))
  }
}
