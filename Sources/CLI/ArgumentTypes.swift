public import ArgumentParser
public import Mesh

// Nouns that can be typed on the command line.

extension Idea.Kind: ExpressibleByArgument {}
extension ProposalID: ExpressibleByArgument {}
extension Checkpoint: ExpressibleByArgument {}
extension DataGovernance.Classification: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
  public static var allValueStrings: [String] { allCases.map { $0.rawValue.lowercased() } }
  public var defaultValueDescription: String { rawValue.lowercased() }
}
