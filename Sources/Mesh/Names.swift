// The kinds of names. Each is a type, so that a topic is never taken for a subject.

/// The name of a Kafka topic.
public struct TopicName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Whether a topic can be called so: Kafka takes letters, digits, dots, underscores and dashes, at most 249 of them.
  public var isAllowed: Bool {
    let isPlain = rawValue.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && (1...249).contains(rawValue.utf8.count) && rawValue != "." && rawValue != ".."
  }
}

/// The name under which a registry keeps a line of schemas.
public struct SubjectName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The subject that holds the value schema of a topic, by the topic name strategy.
  public static func value(of topic: TopicName) -> SubjectName { SubjectName("\(topic)-value") }

  /// The subject that holds the key schema of a topic, by the topic name strategy.
  public static func key(of topic: TopicName) -> SubjectName { SubjectName("\(topic)-key") }
}

/// The name of a consumer group.
public struct GroupName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a Kafka Connect connector.
public struct ConnectorName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a business area that owns data.
public struct DomainName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a team that answers for data.
public struct TeamName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a cluster in `meshgen.yaml`.
public struct ClusterName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Where a field stands in a record: names joined by `.`, `[]` for array items, `{}` for map values, a dot inside a
/// name as `\.`, `#name` for a union branch where two share a field; a key's fields start with `key:`.
public struct FieldPath: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The names on the way to the field, without the marks of arrays, maps, branches and keys.
  public var names: [String] {
    var names: [String] = []
    var current: [UInt8] = []
    var escaped = false
    let text = rawValue.utf8.starts(with: "key:".utf8) ? rawValue.utf8.dropFirst(4) : rawValue.utf8[...]
    for byte in text {
      if escaped {
        current.append(byte)
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: ".") {
        names.append(Self.bare(current))
        current.removeAll(keepingCapacity: true)
      } else {
        current.append(byte)
      }
    }
    names.append(Self.bare(current))
    return names
  }

  /// A name without the marks of arrays, maps and branches.
  private static func bare(_ name: [UInt8]) -> String {
    var name = name[...]
    while name.count > 1, let last = name.last, last == UInt8(ascii: "]") || last == UInt8(ascii: "}"),
      name[name.endIndex - 2] == (last == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{"))
    {
      name = name.dropLast(2)
    }
    let said = name.split(separator: UInt8(ascii: "#"), maxSplits: 1).first ?? name
    return String(decoding: said, as: UTF8.self)
  }

  /// The last name: what the field itself is called.
  public var last: String {
    // Most paths are one plain name.
    let isPlain = !rawValue.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"), UInt8(ascii: "\\"),
        UInt8(ascii: ":"):
        true
      default: false
      }
    }
    return isPlain ? rawValue : names.last ?? rawValue
  }
}

/// The id of a proposal: a slug for people, stable and unique in its mesh. A data product has the id of the proposal
/// that made it.
public struct ProposalID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A branch, without `refs/heads/`.
public struct BranchName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The branch on which a data product is offered.
  public static func of(_ product: ProposalID) -> BranchName { BranchName("meshgen/\(product)") }
}

/// The id of a Git commit, as forty hexadecimal digits.
public struct CommitID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of an environment, such as `dev` or `prod`.
public struct EnvironmentName: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
