internal import Libcurl

/// Why a model gave no reply.
struct ModelFailure: Error, Hashable {
  enum Course: Hashable, Sendable {
    /// Another attempt may go well.
    case passing
    /// This form gets no reply; others may.
    case forThis
    /// Nothing that is asked in this run will get a reply.
    case lasting
  }

  /// A whole sentence for the record. It holds no prompt, no reply and no secret.
  var sentence: String
  var course: Course
  /// Whether it may have been paid for.
  var mayCost = false
  /// Whether the API could not use the request as it was.
  var isRefusedForm = false

  init(_ sentence: String, _ course: Course, mayCost: Bool = false) {
    self.sentence = sentence
    self.course = course
    self.mayCost = mayCost
  }

  /// A request that got no answer.
  init(_ error: HTTPError, from party: String) {
    switch error.kind {
    case .timedOut:
      self.init("\(party.opening) did not answer in time.", .forThis, mayCost: true)
    case .cutOff:
      self.init("The answer of \(party) stopped before its end.", .forThis, mayCost: true)
    case .tooLarge:
      self.init("The answer of \(party) is larger than any reply can be.", .forThis, mayCost: true)
    case .tooManyRedirects:
      self.init(
        "\(party.opening) leads elsewhere, and a prompt goes nowhere but to the address that is named.", .lasting)
    case .badAnswer:
      self.init("\(party.opening) did not answer with HTTP.", .lasting)
    case .cancelled:
      self.init("The call was stopped.", .lasting, mayCost: true)
    case .badAddress, .badRequest, .unknownHost, .couldNotConnect, .tls, .outOfResources:
      self.init("\(party.opening) cannot be reached: \(error.what)", .lasting)
    }
  }
}

extension String {
  /// As a sentence begins.
  var opening: String { prefix(1).uppercased() + dropFirst() }
}
