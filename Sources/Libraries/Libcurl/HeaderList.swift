import CLibcurl

/// Header lines in libcurl's own list.
struct HeaderList: ~Copyable {
  let pointer: UnsafeMutablePointer<curl_slist>?

  init(_ headers: HTTPHeaders, at place: String) throws(HTTPError) {
    // An empty value takes a line out that libcurl would add by itself.
    var lines = ["Expect:"]
    if headers["Content-Type"] == nil { lines.append("Content-Type:") }
    for line in headers.lines {
      let isSafe = line.value.utf8.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }
      guard isSafe, !line.name.isEmpty, line.name.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 58 }) else {
        throw HTTPError(
          .badRequest, at: place, detail: "the header \(line.name.debugDescription) is not one line of text")
      }
      lines.append(line.value.isEmpty ? "\(line.name);" : "\(line.name): \(line.value)")
    }
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines {
      guard let longer = curl_slist_append(list, line) else {
        curl_slist_free_all(list)
        throw HTTPError(.outOfResources, at: place, detail: "there is no memory")
      }
      list = longer
    }
    pointer = list
  }

  deinit { curl_slist_free_all(pointer) }
}
