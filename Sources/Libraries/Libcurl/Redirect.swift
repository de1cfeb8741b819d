/// The request that follows a redirect: same method and body, secrets only to the same origin.
enum Redirect {
  private static let statuses: Set<Int> = [301, 302, 303, 307, 308]

  /// The next request, or nothing when the response is the answer.
  static func next(
    after response: HTTPResponse, to request: HTTPRequest, from address: Address
  ) throws(HTTPError) -> HTTPRequest? {
    guard statuses.contains(response.status), let location = response.headers["Location"] else { return nil }
    let target = try address.following(location)
    var next = request
    next.url = target.text
    if target.origin != address.origin { next.headers = request.headers.withoutSecrets }
    if response.status == 303, request.method != .head {
      next.method = .get
      next.body = nil
      next.headers = next.headers.without("Content-Type")
    }
    return next
  }
}
