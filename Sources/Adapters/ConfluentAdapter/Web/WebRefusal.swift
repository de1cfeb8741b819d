import Libcurl
import Ports

/// Why a web API gave no answer: the error for whoever asked, and what the API itself said.
struct WebRefusal: Error {
  /// Nil where no answer came at all.
  let status: Int?
  /// The API's own number, such as 40408.
  let code: Int?
  let error: PortError

  /// Whether what was asked for is not there, or not known to this API.
  var isAbsence: Bool { [404, 405, 410, 501].contains(status ?? 0) }

  /// Whether asking for something else will fail for the same reason.
  var isLasting: Bool {
    switch error.reason {
    case .unauthorized, .cancelled, .refused, .unreachable, .timedOut, .rateLimited: true
    default: status.map { $0 >= 500 } ?? false
    }
  }
}
