import CLibcurl

/// One transfer of libcurl, from its settings to its outcome.
struct EasyHandle: ~Copyable {
  let pointer: UnsafeMutableRawPointer
  private let place: String
  private let errorText: UnsafeMutablePointer<CChar>

  init(at place: String) throws(HTTPError) {
    guard let pointer = curl_easy_init() else { throw HTTPError(.outOfResources, at: place) }
    self.pointer = pointer
    self.place = place
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    _ = curl_shim_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorText)  // Without it, errors only say less.
  }

  deinit {
    curl_easy_cleanup(pointer)
    errorText.deallocate()
  }

  func set(_ option: CURLoption, _ value: Int) throws(HTTPError) {
    try check(curl_shim_set_long(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: String) throws(HTTPError) {
    try check(curl_shim_set_text(pointer, option, value))
  }

  /// Gives libcurl a copy of the body, which makes the request a POST until its method is set.
  func setBody(_ body: [UInt8]) throws(HTTPError) {
    try check(curl_shim_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
    let status = body.withUnsafeBytes { bytes in
      let start = bytes.baseAddress.map { UnsafeMutableRawPointer(mutating: $0) }
      return start.map { curl_shim_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, $0) }
        ?? curl_shim_set_text(pointer, CURLOPT_COPYPOSTFIELDS, "")
    }
    try check(status)
  }

  /// The list must live as long as this handle.
  func setHeaders(_ list: borrowing HeaderList) throws(HTTPError) {
    try check(curl_shim_set_list(pointer, CURLOPT_HTTPHEADER, list.pointer))
  }

  func allowOnlyHTTP() throws(HTTPError) { try check(curl_shim_only_http(pointer)) }

  /// The receiver must live as long as this handle.
  func setReceiver(_ received: Received) throws(HTTPError) {
    let context = Unmanaged.passUnretained(received).toOpaque()
    try check(curl_shim_set_pointer(pointer, CURLOPT_WRITEDATA, context))
    try check(curl_shim_set_pointer(pointer, CURLOPT_HEADERDATA, context))
    try check(
      curl_shim_set_write(pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        let length = size * count
        guard let context, length > 0 else { return 0 }
        let received = Unmanaged<Received>.fromOpaque(context).takeUnretainedValue()
        return received.take(body: UnsafeRawBufferPointer(start: bytes, count: length)) ? length : 0
      })
    try check(
      curl_shim_set_write(pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        let length = size * count
        guard let context, length > 0 else { return 0 }
        let received = Unmanaged<Received>.fromOpaque(context).takeUnretainedValue()
        return received.take(header: UnsafeRawBufferPointer(start: bytes, count: length)) ? length : 0
      })
  }

  var status: Int { number(CURLINFO_RESPONSE_CODE) }

  /// Whether any byte of the request left this machine.
  var wasSent: Bool { number(CURLINFO_REQUEST_SIZE) > 0 }

  /// The error that a finished transfer ended with.
  ///
  /// - Parameter deadline: the one that was set for the whole request.
  func error(_ code: CURLcode, isTooLarge: Bool, deadline: Duration) -> HTTPError {
    let kind = isTooLarge ? HTTPError.Kind.tooLarge : HTTPError.Kind(code)
    let own = String(cString: errorText)
    let detail = own.isEmpty ? String(cString: curl_easy_strerror(code)) : own
    return HTTPError(
      kind, at: place,
      detail: CurlWords.lasting(kind == .timedOut ? silence(detail, deadline) : detail),
      mayHaveArrived: wasSent)
  }

  /// What was waited for in vain, and how long that was allowed to take.
  private func silence(_ text: String, _ deadline: Duration) -> String {
    // It names only limits that were set.
    if text.contains("too slow") { return text }
    let limit = wasSent ? deadline : min(deadline, Transfer.connecting)
    return "\(wasSent ? "no answer" : "no connection") within \(CurlWords.shown(limit))"
  }

  private func number(_ name: CURLINFO) -> Int {
    var value = 0
    return curl_shim_get_long(pointer, name, &value) == CURLE_OK ? value : 0
  }

  private func check(_ code: CURLcode) throws(HTTPError) {
    guard code != CURLE_OK else { return }
    throw HTTPError(.badRequest, at: place, detail: String(cString: curl_easy_strerror(code)))
  }
}

extension HTTPError.Kind {
  /// What a code of libcurl means to us.
  init(_ code: CURLcode) {
    self =
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownHost
      case CURLE_COULDNT_CONNECT: .couldNotConnect
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
        CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
        CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CRL_BADFILE,
        CURLE_USE_SSL_FAILED, CURLE_SSL_SHUTDOWN_FAILED:
        .tls
      case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
        .cutOff
      case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_UNSUPPORTED_PROTOCOL: .badAnswer
      case CURLE_FILESIZE_EXCEEDED: .tooLarge
      case CURLE_URL_MALFORMAT: .badAddress
      case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: .outOfResources
      case CURLE_ABORTED_BY_CALLBACK: .cancelled
      default: .badRequest
      }
  }
}
