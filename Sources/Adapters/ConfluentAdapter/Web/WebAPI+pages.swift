import Mesh
import Ports
import Schemas

// Lists that come in pages, each of which names the next.
extension WebAPI {
  /// All items of a list of Confluent's, page after page.
  func pages(_ path: String, doing work: String) async throws(WebRefusal) -> [JSONValue] {
    var items: [JSONValue] = []
    var next: String? = path
    var seen: Set<String> = []
    while let address = next, seen.insert(address).inserted {
      let page = try await get(address, doing: work)
      guard let part = page["data"]?.items else {
        throw WebRefusal(
          status: 200, code: nil,
          error: PortError(
            .malformed, "\(work) failed: \(party.shown) answered with something else than a list.",
            remedy: "Check `\(party.setting)`."))
      }
      items += part
      next = page["metadata"]?["next"]?.text.flatMap { $0.isEmpty ? nil : $0 }
      if let next, !next.hasPrefix("/"), !next.hasPrefix(party.origin + "/") {
        throw WebRefusal(
          status: 200, code: nil,
          error: PortError(
            .refused, "\(work) failed: the next page is said to be on another host than \(party.host).",
            remedy: "Check `\(party.setting)`."))
      }
    }
    return items
  }

  /// The same as a value, for parts without which the rest is still worth having.
  func listed(_ path: String, doing work: String) async -> Result<[JSONValue], WebRefusal> {
    do throws(WebRefusal) { return .success(try await pages(path, doing: work)) } catch { return .failure(error) }
  }

  func asked(_ path: String, doing work: String) async -> Result<JSONValue, WebRefusal> {
    do throws(WebRefusal) { return .success(try await get(path, doing: work)) } catch { return .failure(error) }
  }
}
