import Ports
import Testing

@testable import GitAdapter

@Suite struct GitComplaintTests {
  @Test(arguments: [
    ("! [rejected] x -> x (stale info)", PortError.Reason.conflict),
    ("! [rejected] main -> main (non-fast-forward)", .conflict),
    (
      "remote: error: GH006: Protected branch update failed for refs/heads/main.\n! [remote rejected] (protected branch hook declined)",
      .forbidden
    ),
    (
      "! [remote rejected] x -> x (refusing to allow a Personal Access Token to create or update workflow `.github/workflows/a.yml` without `workflow` scope)",
      .forbidden
    ),
    ("remote: GH013: Repository rule violations found", .forbidden),
    ("! [remote rejected] x -> x (pre-receive hook declined)", .refused),
    ("fatal: unable to access 'https://h/': The requested URL returned error: 403", .forbidden),
    ("remote: Write access to repository not granted.", .forbidden),
    ("remote: Repository not found.\nfatal: repository 'https://h/' not found", .notFound),
    ("Host key verification failed.\nfatal: Could not read from remote repository.", .refused),
    ("fatal: unable to access 'https://h/': SSL certificate problem: self signed certificate", .refused),
    ("git@h: Permission denied (publickey).\nfatal: Could not read from remote repository.", .unauthorized),
    ("fatal: could not read Username for 'https://h': terminal prompts disabled", .unauthorized),
    ("fatal: Authentication failed for 'https://h/'", .unauthorized),
    ("fatal: unable to access 'https://h/': Could not resolve host: h", .unreachable),
    ("ssh: connect to host h port 22: Connection refused", .unreachable),
    ("ssh: connect to host h port 22: Connection timed out", .timedOut),
    ("fatal: something new", .failed),
  ])
  func `what git says becomes an error with a remedy`(text: String, reason: PortError.Reason) {
    let error = GitComplaint(text, from: "https://h/", hiding: []).error
    #expect(error.reason == reason)
    #expect(!error.remedy.isEmpty)
  }

  @Test func `secrets never enter an error`() {
    let error = GitComplaint(
      "fatal: unable to access 'https://ana:hunter2@h/x': odd eC1hY2Nlc3M= t0ken", from: "https://ana:hunter2@h/x",
      hiding: ["t0ken", "eC1hY2Nlc3M="]
    ).error
    #expect(
      error.message == "Git could not reach https://h/x: fatal: unable to access 'https://h/x': odd ••• •••.")
  }
}
