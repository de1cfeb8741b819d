/// Writes the files of HEAD into the work tree: only for a repository that was just made.
import CLibgit2

extension Repository {
  public func checkOutHead() throws(GitError) {
    var options = git_checkout_options()
    git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION))
    options.checkout_strategy = GIT_CHECKOUT_SAFE.rawValue | GIT_CHECKOUT_RECREATE_MISSING.rawValue
    try GitCall.check("check out HEAD") { git_checkout_head(pointer, &options) }
  }
}
