/// Header lines in the order they were given; names compare without regard to case.
public struct HTTPHeaders: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
  /// One line. A secret one is left behind when a redirect leads elsewhere, and never shown.
  public struct Line: Hashable, Sendable {
    public let name: String
    public let value: String
    public let isSecret: Bool

    public init(_ name: String, _ value: String, isSecret: Bool = false) {
      self.name = name
      self.value = value
      self.isSecret = isSecret || Self.alwaysSecret.contains(name.lowercased())
    }

    private static let alwaysSecret: Set<String> = [
      "authorization", "cookie", "private-token", "proxy-authorization", "set-cookie", "x-api-key",
    ]
  }

  public private(set) var lines: [Line]

  public init(_ lines: [Line] = []) { self.lines = lines }

  public init(arrayLiteral lines: Line...) { self.lines = lines }

  /// The first value of that name.
  public subscript(name: String) -> String? {
    lines.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Puts a line in the place of every one of that name.
  public mutating func set(_ line: Line) {
    lines.removeAll { $0.name.lowercased() == line.name.lowercased() }
    lines.append(line)
  }

  public mutating func append(_ line: Line) { lines.append(line) }

  /// These lines without those of a name.
  public func without(_ name: String) -> HTTPHeaders {
    HTTPHeaders(lines.filter { $0.name.lowercased() != name.lowercased() })
  }

  /// These lines without what only the first receiver may read.
  public var withoutSecrets: HTTPHeaders { HTTPHeaders(lines.filter { !$0.isSecret }) }

  public var description: String {
    lines.map { "\($0.name): \($0.isSecret ? "(secret)" : $0.value)" }.joined(separator: "\n")
  }
}

extension HTTPHeaders.Line: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(name): \(isSecret ? "(secret)" : value)" }

  public var customMirror: Mirror { Mirror(self, children: ["line": description]) }
}
