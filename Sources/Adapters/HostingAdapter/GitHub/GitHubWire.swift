// What travels to and from GitHub, with only the keys that are used.

/// A pull request as GitHub describes it.
struct GitHubPullRequest: Hashable, Decodable, Sendable {
  struct End: Hashable, Decodable, Sendable {
    struct Repository: Hashable, Decodable, Sendable {
      let full_name: String
    }

    let ref: String
    let sha: String
    /// Nil where the fork is gone.
    let repo: Repository?
  }

  struct Label: Hashable, Decodable, Sendable { let name: String }
  struct User: Hashable, Decodable, Sendable { let login: String }
  struct Team: Hashable, Decodable, Sendable { let slug: String }

  let number: Int
  let html_url: String
  let state: String
  let title: String
  let body: String?
  let draft: Bool?
  let merged_at: String?
  /// Nil where the account is gone.
  let user: User?
  let head: End
  let base: End
  var labels: [Label]
  let requested_reviewers: [User]?
  let requested_teams: [Team]?
}

/// A new pull request.
struct GitHubCreation: Hashable, Encodable, Sendable {
  var title: String
  var head: String
  var base: String
  var body: String
  /// Left out when false: not every plan has drafts.
  var draft: Bool?
}

/// What is to be different about a pull request.
struct GitHubEdit: Hashable, Encodable, Sendable {
  var title: String?
  var body: String?
  var base: String?
}

struct GitHubLabels: Hashable, Encodable, Sendable { let labels: [String] }

struct GitHubReviewers: Hashable, Encodable, Sendable {
  let reviewers: [String]
  let team_reviewers: [String]
}

struct GitHubRepository: Hashable, Decodable, Sendable { let full_name: String }

/// Something that happened to a pull request.
struct GitHubEvent: Hashable, Decodable, Sendable {
  let event: String
  let requested_reviewer: GitHubPullRequest.User?
  let requested_team: GitHubPullRequest.Team?
}

/// Why GitHub refused, read loosely: `errors` may be absent, texts, objects or a single object.
struct GitHubFailure: Hashable, Decodable, Sendable {
  struct Detail: Hashable, Decodable, Sendable {
    var field: String?
    var code: String?
    var message: String?

    private enum CodingKeys: String, CodingKey { case field, code, message }

    init(from decoder: any Decoder) throws {
      do {
        message = try decoder.singleValueContainer().decode(String.self)
      } catch DecodingError.typeMismatch {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        field = try container.text(.field)
        code = try container.text(.code)
        message = try container.text(.message)
      }
    }
  }

  var message: String
  var details: [Detail]
  var documentation: String

  private enum CodingKeys: String, CodingKey { case message, errors, documentation_url }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    message = try container.text(.message) ?? ""
    documentation = try container.text(.documentation_url) ?? ""
    do {
      details = try container.decodeIfPresent([Detail].self, forKey: .errors) ?? []
    } catch DecodingError.typeMismatch {
      details = [try container.decode(Detail.self, forKey: .errors)]
    }
  }

  /// An answer that says nothing.
  init() { (message, details, documentation) = ("", [], "") }
}

extension KeyedDecodingContainer {
  /// The text of a key; nothing where it is absent or no text.
  fileprivate func text(_ key: Key) throws -> String? {
    do { return try decodeIfPresent(String.self, forKey: key) } catch DecodingError.typeMismatch { return nil }
  }
}
