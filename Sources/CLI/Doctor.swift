internal import FilesAdapter
internal import GitAdapter
internal import Mesh
internal import ModelAdapter
internal import Ports

/// Tries what a command would need of the world, one thing after the other, and writes nothing.
struct Doctor {
  let session: Session
  let sought: Sought

  func checks() async -> [Check] {
    var checks: [Check] = []
    var repository: MeshRepository?
    do {
      repository = try session.repositoryIfAny()
      checks.append(
        Check(
          "Repository", "here",
          repository.map { .passed($0.folder) } ?? .skipped("no Git repository here; `meshgen discover` needs none")))
    } catch {
      checks.append(Self.check("Repository", "here", error))
    }
    let choices: Choices
    do {
      choices = try await Choices(session, repository)
      let file = try session.settingsFile(of: repository)
      checks.append(
        Check("Settings", "read", file.map { .passed($0.file) } ?? .skipped("no meshgen.yaml; the defaults hold")))
    } catch {
      return checks + [Self.check("Settings", "read", error)]
    }
    if repository != nil { checks.append(await hosting(choices)) }
    checks += await reasoners(choices)
    return checks + (await platform(choices))
  }

  private func platform(_ choices: Choices) async -> [Check] {
    do {
      let platforms = try await choices.platforms(sought)
      guard !platforms.isEmpty else {
        return [
          Check(
            "Platform", "configured",
            .skipped("no cluster is named: in meshgen.yaml, or with `--bootstrap-server HOST:PORT`"))
        ]
      }
      var checks: [Check] = []
      for (place, platform) in platforms.enumerated() {
        session.console.progress("trying the platform")
        // With several clusters, each line says whose it is.
        let name = platforms.count > 1 ? choices.settings.clusters[place].name : nil
        for var check in await tried(platform) {
          if let name { check.source = "\(name): \(check.source)" }
          checks.append(check)
        }
      }
      return checks
    } catch {
      return [Self.check("Platform", "configured", error)]
    }
  }

  private func tried(_ platform: Platform) async -> [Check] {
    guard platform.probes.isEmpty else {
      var checks: [Check] = []
      for probe in platform.probes { checks += await probe.checks() }
      return checks
    }
    do {
      return [Check("Snapshot", "read", .passed("\(try await platform.topics.topics().value.count) topics"))]
    } catch {
      return [Self.check("Snapshot", "read", error)]
    }
  }

  /// Each model once; none where the rules alone reason.
  private func reasoners(_ choices: Choices) async -> [Check] {
    do {
      var checks: [Check] = []
      for route in try await choices.models() { checks += await route.checks() }
      return checks
    } catch {
      return [Self.check("Reasoner", "configured", error)]
    }
  }

  private func hosting(_ choices: Choices) async -> Check {
    let kind = choices.settings.hosting.kind.rawValue
    do {
      guard let hosting = try choices.hosting() else {
        return Check("Hosting", kind, .skipped("pull requests are not kept here"))
      }
      _ = try await hosting.pullRequest(of: .of("doctor"))
      return Check("Hosting", kind, .passed("pull requests can be read"))
    } catch {
      return Self.check("Hosting", kind, error)
    }
  }

  private static func check(_ source: String, _ what: String, _ error: any Error) -> Check {
    let report = ErrorReport(error)
    return Check(source, what, .failed(message: report.message, remedy: report.remedy, missingRight: nil))
  }
}
