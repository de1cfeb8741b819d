internal import ArgumentParser
internal import FilesAdapter
internal import GitAdapter
internal import Mesh
internal import Ports

/// `meshgen doctor`: tries every connection and right.
struct DoctorCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tries each connection and right, and names what is missing.",
    discussion: """
      Everything is read and nothing written. A right that is missing is named as the platform calls it; \
      docs/permissions.md lists the least rights for each source.
      """)

  @OptionGroup(title: "Connection options") var connection: ConnectionOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let checks = await Doctor(session: session, sought: connection.sought).checks()
    let failed = checks.count(where: \.isFailed)
    let view = DoctorView(checks)
    session.console.show(view.json) { view.page(&$0) }
    guard failed == 0 else { throw Ailing(failed: failed, tried: checks.count) }
    return .done
  }
}

/// Something does not work yet.
private struct Ailing: Remediable {
  var failed: Int
  var tried: Int
  var kind: String { "failed" }
  var message: String { "\(failed) of \(tried) checks failed." }
  var remedy: String { "Do what the lines say, and run `meshgen doctor` again." }
}
