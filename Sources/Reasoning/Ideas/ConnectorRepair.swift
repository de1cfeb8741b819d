internal import Mesh

/// What to do about a connector that failed, by what its platform says went wrong.
enum ConnectorRepair {
  private struct Cause {
    /// One of these stands in what the platform says, in small letters.
    var signs: [String]
    var step: String
  }

  /// The first that fits counts.
  private static let causes: [Cause] = [
    Cause(
      signs: ["authentication", "unauthorized", "credential", "password", "api key", "token has expired"],
      step: "That sounds like a refused login: renew the credentials in its settings, then restart it."),
    Cause(
      signs: ["authorization", "not authorized", "forbidden", "access denied", "accessdenied", "permission"],
      step: "That sounds like a right that its account lacks: give it what the trace names, then restart it."),
    Cause(
      signs: ["toolarge", "too large"],
      step: "That sounds like a record over a limit: raise the one that the trace names, then restart it."),
    Cause(
      signs: ["serializ", "dataexception", "magic byte", "schemabuilder", "schemaparse"],
      step:
        "That sounds like records that it cannot read: look at the first of them, and mend their writer or have them put aside (`errors.tolerance` and a topic for dead letters), then restart it."
    ),
    Cause(
      signs: ["unknowntopic", "unknown topic", "does not exist", "not found", "notfound", "no such"],
      step: "That sounds like a thing that is not there: make it, or take it out of its settings, then restart it."),
    Cause(
      signs: ["timeout", "timed out", "unknownhost", "connection", "unreachable", "socket", "network"],
      step:
        "That sounds like another side that is out of reach: check that it is up and may be reached from the worker, then restart it."
    ),
    Cause(
      signs: ["outofmemory", "out of memory", "heap", "no space", "quota", "throttl"],
      step: "That sounds like a lack of room: give the worker more, or the connector less to do, then restart it."),
  ]

  /// One sentence that a person can follow.
  static func step(after messages: [String], on connector: ConnectorName) -> String {
    // What somebody called it says nothing of why it failed.
    let said = messages.joined(separator: " ").replacing(connector.rawValue, with: "").lowercased()
    return causes.first { cause in cause.signs.contains { said.contains($0) } }?.step
      ?? "Read the trace of its failed tasks, set right what it names, then restart it."
  }
}
