internal import Agents
internal import ArgumentParser
internal import Mesh
internal import Pipeline

/// `meshgen status`: what waits for whom.
struct StatusCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says what waits for a person, what can go on, and what is in review.")

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let world = try await World.live(in: session, of: try session.repository())
    let archive = try await Archive(of: world)
    let proposals = try Dossier.proposals(in: archive)
    let estate = try archive.estate()
    let waiting = proposals.filter(NextStep.awaits)
    let outdated = try Dossier.outdated(in: archive)
    let due = proposals.compactMap { proposal -> (Proposal, Work)? in
      // Its decision was drafted under other settings.
      if outdated.contains(proposal.id) { return (proposal, .evaluate) }
      guard case .run(let work) = next(after: proposal.stage) else { return nil }
      return (proposal, work)
    }
    let inReview = proposals.filter { next(after: $0.stage) == .review }
    session.console.show([
      "state": JSON(estate?.number), "takenAt": JSON(estate?.takenAt.description),
      "stages": .object(
        Stage.names.map { name in
          JSON.Entry(key: name, value: .whole(proposals.count { $0.stage.name == name }))
        }),
      "waiting": .list(waiting.map(Self.waiting)),
      "due": .list(due.map { ["id": .text($0.0.id.rawValue), "work": .text($0.1.rawValue)] }),
      "inReview": .list(inReview.map(Self.review)),
    ]) { page in
      guard let estate else { return page.line("No estate has been read yet.") }
      page.line("State \(estate.number, .bold) of \(estate.clusterNames, .bold), taken at \(estate.takenAt).")
      let counts = Stage.names.compactMap { name -> String? in
        let count = proposals.count { $0.stage.name == name }
        return count == 0 ? nil : "\(count) \(name)"
      }
      page.line(Words(counts.isEmpty ? "No proposals yet." : "Proposals: \(counts.joined(separator: ", "))."))
      if !waiting.isEmpty {
        page.heading("Waiting for a person")
        Self.table(waiting, in: &page)
      }
      if !due.isEmpty {
        page.heading("Can go on")
        for (proposal, work) in due { page.line("  meshgen \(work.rawValue) \(proposal.id)") }
      }
      if !inReview.isEmpty {
        page.heading("In review")
        page.table(
          ["ID", "NUMBER", "ADDRESS"],
          inReview.map { proposal in
            let pullRequest = proposal.implementation?.noun.pullRequest
            return [
              Words(proposal.id.rawValue, .bold), Words(pullRequest.map { "#\($0.number)" } ?? "-"),
              Words(pullRequest?.url ?? "-"),
            ]
          }, indent: 2)
      }
    }
    hint(estate, proposals, waiting, due.map(\.1), session.console)
    return .done
  }

  private func hint(
    _ estate: Estate?, _ proposals: [Proposal], _ waiting: [Proposal], _ due: [Work], _ console: Console
  ) {
    if estate == nil {
      console.hint("meshgen discover --from FILE")
    } else if proposals.isEmpty {
      console.hint("meshgen propose")
    } else if let first = waiting.first {
      console.hint("meshgen show \(first.id)")
    } else if !due.isEmpty {
      console.hint("meshgen run")
    }
  }

  static func waiting(_ proposal: Proposal) -> JSON {
    [
      "id": .text(proposal.id.rawValue), "title": .text(proposal.idea.noun.title),
      "checkpoint": JSON(proposal.waiting?.checkpoint.rawValue),
      "fingerprint": JSON(proposal.waiting?.fingerprint), "domain": JSON(proposal.idea.noun.domain),
    ]
  }

  private static func review(_ proposal: Proposal) -> JSON {
    let pullRequest = proposal.implementation?.noun.pullRequest
    return [
      "id": .text(proposal.id.rawValue), "branch": JSON(proposal.implementation?.noun.commit.branch),
      "number": JSON(pullRequest?.number), "url": JSON(pullRequest?.url),
    ]
  }

  static func table(_ waiting: [Proposal], in page: inout Page) {
    page.table(
      ["ID", "CHECKPOINT", "FINGERPRINT", "TITLE"],
      waiting.map { proposal in
        [
          Words(proposal.id.rawValue, .bold), Words(proposal.waiting?.checkpoint.rawValue ?? "-", .yellow),
          Words(proposal.waiting?.fingerprint.short ?? "-"), Words(proposal.idea.noun.title),
        ]
      }, indent: 2)
  }
}
