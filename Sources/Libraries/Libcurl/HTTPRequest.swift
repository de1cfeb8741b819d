/// What is asked of a server, and how long and how much the answer may be.
public struct HTTPRequest: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  public var method: Method
  public var url: String
  public var headers: HTTPHeaders
  public var body: [UInt8]?

  /// How long all of it may take, redirects included.
  public var deadline: Duration

  /// The most bytes an answer may have once unpacked.
  public var largestAnswer: Int

  public var mostRedirects: Int

  /// Whether sending it twice has the same effect as sending it once.
  public var isRepeatable: Bool

  /// How long the other side may say nothing, in whole seconds; nil for as long as the deadline allows.
  public var longestSilence: Duration?

  public init(
    _ method: Method = .get, _ url: String, headers: HTTPHeaders = [], body: [UInt8]? = nil,
    deadline: Duration = .seconds(30), largestAnswer: Int = 64 << 20, mostRedirects: Int = 5,
    isRepeatable: Bool? = nil, longestSilence: Duration? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.deadline = deadline
    self.largestAnswer = largestAnswer
    self.mostRedirects = mostRedirects
    self.longestSilence = longestSilence
    self.isRepeatable = isRepeatable ?? (method != .post && method != .patch)
  }
}
