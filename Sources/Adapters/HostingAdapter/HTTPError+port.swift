import Libcurl
import Ports

// What a failed request means to a port.
extension PortError {
  init(_ error: HTTPError, doing work: String) {
    let reason: Reason =
      switch error.kind {
      case .unknownHost, .couldNotConnect, .cutOff: .unreachable
      case .timedOut: .timedOut
      case .tls: .refused
      case .cancelled: .cancelled
      case .badAnswer, .tooLarge, .tooManyRedirects: .malformed
      case .badAddress, .badRequest, .outOfResources: .failed
      }
    self.init(reason, "\(work) failed. \(error.what)", remedy: error.remedy, cause: error)
  }
}
