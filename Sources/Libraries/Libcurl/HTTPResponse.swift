/// What a server answered, whatever its status.
public struct HTTPResponse: Hashable, Sendable {
  public let status: Int
  public let headers: HTTPHeaders
  public let body: [UInt8]

  /// The address that gave the answer, after redirects.
  public let url: String

  public init(status: Int, headers: HTTPHeaders = [], body: [UInt8] = [], url: String = "") {
    self.status = status
    self.headers = headers
    self.body = body
    self.url = url
  }

  public var isSuccess: Bool { (200..<300).contains(status) }

  /// The body as text; what is not UTF-8 is replaced.
  public var text: String { String(decoding: body, as: UTF8.self) }
}
