import Mesh
import Ports
import Schemas

// Lists that come in pages, each of which names the next.
extension WebAPI {
  /// The items of a list of Confluent's, page after page. Throws where there is no first page; a list that breaks off
  /// later, or never ends, is cut.
  func pages(_ path: String, doing work: String) async throws(WebRefusal) -> WebList {
    var list = WebList()
    var next: String? = path
    var seen: Set<String> = []
    var last: [JSONValue]?
    while let address = next {
      do throws(WebRefusal) {
        guard seen.insert(url(address)).inserted else { throw endless(work, "names a page twice") }
        guard seen.count <= tempo.mostPages else { throw endless(work, "gives more than \(tempo.mostPages) pages") }
        let page = try await get(address, doing: work)
        guard let part = page["data"]?.items else { throw unexpected(work, "a list") }
        guard part.isEmpty || part != last else { throw endless(work, "gives the same page again") }
        list.items += part
        last = part
        next = page["metadata"]?["next"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        if let next, !next.hasPrefix("/"), !next.hasPrefix(party.origin + "/") {
          throw WebRefusal(
            status: 200, code: nil,
            error: PortError(
              .refused, "\(work) failed: the next page is said to be on another host than \(party.host).",
              remedy: "Check `\(party.setting)`."))
        }
      } catch {
        guard last != nil else { throw error }
        list.cut = error
        return list
      }
    }
    return list
  }

  /// The same as a value, for parts without which the rest is still worth having.
  func listed(_ path: String, doing work: String) async -> Result<WebList, WebRefusal> {
    do throws(WebRefusal) { return .success(try await pages(path, doing: work)) } catch { return .failure(error) }
  }

  /// The items of a list that says nothing where it is cut, such as one that is counted.
  func whole(_ path: String, doing work: String) async -> Result<[JSONValue], WebRefusal> {
    await listed(path, doing: work).flatMap { list in list.cut.map { .failure($0) } ?? .success(list.items) }
  }

  func asked(_ path: String, doing work: String) async -> Result<JSONValue, WebRefusal> {
    do throws(WebRefusal) { return .success(try await get(path, doing: work)) } catch { return .failure(error) }
  }

  /// Of pages that lead nowhere.
  ///
  /// - Parameter what: what the other side does, such as `names a page twice`.
  func endless(_ work: String, _ what: String) -> WebRefusal {
    WebRefusal(
      status: 200, code: nil,
      error: PortError(
        .malformed, "\(work) was broken off: \(party.shown) \(what).",
        remedy: "Check `\(party.setting)`, and whether a proxy answers in its place."))
  }

  func unexpected(_ work: String, _ wanted: String) -> WebRefusal {
    WebRefusal(
      status: 200, code: nil,
      error: PortError(
        .malformed, "\(work) failed: \(party.shown) answered with something else than \(wanted).",
        remedy: "Check `\(party.setting)`."))
  }
}
