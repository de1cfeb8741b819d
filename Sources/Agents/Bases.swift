internal import Mesh
internal import Pipeline

/// What `meshgen.yaml` says that the records of a channel heed, beside what they were made from.
struct Bases: Sendable {
  /// The input of a record that stands for it.
  static let input = "settings"

  private let bases: [Channel: Fingerprint]

  init(in settings: Settings) throws {
    var bases: [Channel: Fingerprint] = [:]
    bases[.current] = try FindInsights.basis(in: settings)
    bases[.time] = try ChallengeIdea.timeBasis(in: settings)
    bases[.cost] = try ChallengeIdea.costBasis(in: settings)
    bases[.decisions] = try DraftDecision.basis(in: settings)
    self.bases = bases
  }

  /// Nil where the settings say nothing.
  subscript(channel: Channel) -> Fingerprint? { bases[channel] }

  /// The inputs of a record, with that for what the settings say.
  func with(_ inputs: [String: Fingerprint], for channel: Channel) -> [String: Fingerprint] {
    var all = inputs
    all[Self.input] = bases[channel]
    return all
  }

  /// Whether a record was made under other settings. It counts until it is made anew.
  func differ(from record: Record) -> Bool { record.inputs[Self.input] != bases[record.channel] }
}

extension Record {
  /// What it was made from, whatever the settings said.
  var nouns: [String: Fingerprint] { inputs.filter { $0.key != Bases.input } }
}
