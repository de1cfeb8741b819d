import Libcurl
import Mesh

/// What one request shows of its credentials, and what must not come back in a message.
struct Login: Sendable {
  let lines: [HTTPHeaders.Line]
  let secrets: SecretForms
  /// Where it is a token that may end before its time.
  let token: Secret?
}

extension Credentials {
  func login(in reading: WebTempo) async throws(TokenIssuer.Failure) -> Login {
    guard case .tokens(let tokens) = self else {
      return Login(
        lines: authorization.map { [.init("Authorization", $0, isSecret: true)] } ?? [], secrets: secrets, token: nil)
    }
    let token = try await tokens.token(in: reading)
    let client = tokens.client
    var lines: [HTTPHeaders.Line] = [.init("Authorization", "Bearer \(token.exposed)", isSecret: true)]
    if let cluster = client.logicalCluster { lines.append(.init("target-sr-cluster", cluster)) }
    if let pool = client.identityPool { lines.append(.init("Confluent-Identity-Pool-Id", pool)) }
    return Login(lines: lines, secrets: SecretForms([token], login: (client.id, client.secret)), token: token)
  }
}
