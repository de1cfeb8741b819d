/// What an error of libgit2 means in our words, and what to do about it.
internal import Libgit2
internal import Ports

extension PortError {
  /// The error that a port reports for whatever went wrong at a place.
  init(_ error: any Error, at place: String) {
    switch error {
    case let error as PortError: self = error
    case let error as GitError: self.init(git: error, at: place)
    case is CancellationError:
      self.init(.cancelled, "The work at \(place) was cancelled.", remedy: "Run the command again.", cause: error)
    default:
      self.init(
        .failed, "The repository at \(place) could not be used: \(error).",
        remedy: "Check the folder and its permissions, then run the command again.", cause: error)
    }
  }

  private init(git error: GitError, at place: String) {
    switch error.obstacle {
    case .unsupportedExtension(let name):
      self.init(
        .unsupported, "The repository at \(place) uses the Git extension `\(name)`, which libgit2 cannot open.",
        remedy: Self.remedy(forExtension: name), cause: error)
    case .otherOwner:
      self.init(
        .forbidden, "The repository at \(place) belongs to another user.",
        remedy: "If you trust it, run `git config --global --add safe.directory \(place)`", cause: error)
    case nil:
      self.init(plain: error, at: place)
    }
  }

  private init(plain error: GitError, at place: String) {
    let what = "Could not \(error.operation) in \(place): \(error.message)."
    switch error.code {
    case .locked, .modified, .exists:
      self.init(.conflict, what, remedy: "Another program writes there; run the command again.", cause: error)
    case .notFound:
      self.init(.notFound, what, remedy: "Check the name, and that the repository is complete.", cause: error)
    case .authentication:
      self.init(.unauthorized, what, remedy: "Check the token or the key for \(place).", cause: error)
    case .certificate:
      self.init(
        .refused, "The certificate or host key of \(place) is not to be trusted.",
        remedy: "Check the address; add the host key to known_hosts or the authority to the system's certificates.",
        cause: error)
    default:
      self.init(.failed, what, remedy: "Run `git fsck` there, and check the free space and permissions.", cause: error)
    }
  }

  private static func remedy(forExtension name: String) -> String {
    switch name {
    case "worktreeConfig":
      "Run `git sparse-checkout disable` and `git config --unset extensions.worktreeConfig`, or use another clone."
    case "partialClone": "Use a full clone: `git clone` without `--filter`."
    case "objectFormat": "Use a repository with SHA-1 object names: `git init --object-format=sha1`."
    default: "Use a clone without this extension."
    }
  }
}
