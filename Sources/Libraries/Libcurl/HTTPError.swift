/// Why no answer came, where, and what to do. It never holds a header or a body.
public struct HTTPError: Error, Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case badAddress
    case badRequest
    case unknownHost
    case couldNotConnect
    case tls
    case timedOut
    case cutOff
    case badAnswer
    case tooLarge
    case tooManyRedirects
    case cancelled
    case outOfResources
  }

  public let kind: Kind

  /// Scheme, host and path, without credentials and query.
  public let place: String

  /// The library's own words, when they say more than the kind.
  public let detail: String

  /// Whether the server may have received the request, and acted on it.
  public let mayHaveArrived: Bool

  public init(_ kind: Kind, at place: String, detail: String = "", mayHaveArrived: Bool = false) {
    self.kind = kind
    self.place = place
    self.detail = detail
    self.mayHaveArrived = mayHaveArrived
  }

  /// What failed, as a sentence.
  public var what: String {
    let sentence =
      switch kind {
      case .badAddress: "The address \(place) cannot be used"
      case .badRequest: "The request to \(place) cannot be sent"
      case .unknownHost: "The host of \(place) was not found"
      case .couldNotConnect: "No connection to \(place) could be made"
      case .tls: "No secure connection to \(place) could be made"
      case .timedOut: "\(place) did not answer in time"
      case .cutOff: "The connection to \(place) ended in the middle of an answer"
      case .badAnswer: "\(place) did not answer with HTTP"
      case .tooLarge: "The answer of \(place) is larger than allowed"
      case .tooManyRedirects: "\(place) redirects too many times"
      case .cancelled: "The request to \(place) was cancelled"
      case .outOfResources: "The request to \(place) could not be started"
      }
    return detail.isEmpty ? "\(sentence)." : "\(sentence): \(detail)."
  }

  /// What to do next, as a sentence.
  public var remedy: String {
    switch kind {
    case .badAddress, .unknownHost: "Check the address in the settings."
    case .badRequest: "Check the settings for line breaks and other control characters."
    case .couldNotConnect: "Check the address, the network and the proxy settings (HTTPS_PROXY, NO_PROXY)."
    case .tls: "Check the address, and that this machine trusts the authority that signed the certificate."
    case .timedOut, .cutOff: "Try again; if it lasts, check the network and whether the server is up."
    case .badAnswer: "Check that the address is that of an HTTP server, and the proxy settings."
    case .tooLarge: "Check that the address in the settings is that of the API."
    case .tooManyRedirects: "Set the address that it finally leads to."
    case .cancelled: "Run it again."
    case .outOfResources: "Close other programs, or raise the limits on open files and threads."
    }
  }
}

extension HTTPError: CustomStringConvertible {
  public var description: String { "\(what) \(remedy)" }
}
