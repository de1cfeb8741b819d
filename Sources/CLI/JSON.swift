internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A JSON document whose keys keep the order in which they were written.
enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Entry])
  /// Text that is JSON already.
  case written(String)

  /// A key and its value.
  struct Entry: Hashable, Sendable {
    var key: String
    var value: JSON
  }

  /// A noun as its `Codable` form says: camel case, keys sorted, null where there is none.
  init(of noun: (some Encodable)?) throws {
    guard let noun else {
      self = .null
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self = .written(String(decoding: try encoder.encode(noun), as: UTF8.self))
  }

  /// The text or null.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// The name or null.
  init(_ name: (some Name)?) { self = name.map { .text($0.rawValue) } ?? .null }

  init(_ number: Int?) { self = number.map { .whole($0) } ?? .null }

  init(_ number: Double?) { self = number.map { .number($0) } ?? .null }

  init(_ names: [some Name]) { self = .list(names.map { .text($0.rawValue) }) }

  init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }

  /// The object with a further entry at its end.
  func with(_ key: String, _ value: JSON) -> JSON {
    guard case .object(let entries) = self else { return self }
    return .object(entries.filter { $0.key != key } + [Entry(key: key, value: value)])
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Entry(key: $0.0, value: $0.1) })
  }

  init(arrayLiteral elements: JSON...) { self = .list(elements) }
}
