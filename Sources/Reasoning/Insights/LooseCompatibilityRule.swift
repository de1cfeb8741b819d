internal import Mesh

/// A subject that accepts any change: every reader can be broken by the next version.
struct LooseCompatibilityRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.index.subjects.compactMap { subject in
      guard subject.compatibility == CompatibilityMode.none, let topic = subject.topic else { return nil }
      return Insight(
        .looseCompatibility,
        Evidence(
          "The subject `\(subject.name)` accepts any change (compatibility NONE\(subject.compatibilityIsOwn ? "" : ", from the registry's default")).",
          topics: [topic]))
    }
  }
}
