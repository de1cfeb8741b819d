public import ArgumentParser
public import Mesh

// Nouns that can be typed on the command line.

/// A day as it is typed, `2026-03-01`; it begins at midnight, UTC.
public struct Day: ExpressibleByArgument, Sendable {
  let start: Timestamp

  public init?(argument: String) {
    guard let start = Timestamp("\(argument)T00:00:00Z"), start.day == argument else { return nil }
    self.start = start
  }
}

extension Idea.Kind: ExpressibleByArgument {}
extension ProposalID: ExpressibleByArgument {}
extension Checkpoint: ExpressibleByArgument {}
extension DataGovernance.Classification: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
  public static var allValueStrings: [String] { allCases.map { $0.rawValue.lowercased() } }
  public var defaultValueDescription: String { rawValue.lowercased() }
  public static var allValueDescriptions: [String: String] {
    [
      "public": "Anyone may see it.", "internal": "Everyone in the organisation may see it.",
      "confidential": "Named readers only.", "restricted": "As few as can be: it does harm when it gets out.",
    ]
  }
}
