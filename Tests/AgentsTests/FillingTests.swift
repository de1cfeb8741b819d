import Agents
import Foundation
import Mesh
import Ports
import Synchronization
import TestSupport
import Testing

/// Records that a model worded, beside those of the rules.
@Suite struct FillingTests {
  /// Says the draft again with one more sentence, and counts how often it was asked.
  private final class Chatty: Reasoner {
    let width: Int
    let asked = Mutex(0)
    let busiest = Mutex((now: 0, most: 0))

    init(width: Int = 1) { self.width = width }

    func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Filled<Answer> {
      asked.withLock { $0 += 1 }
      busiest.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      await Task.yield()
      defer { busiest.withLock { $0.now -= 1 } }
      guard let wording = form.wording else { return Filled(form.rulesAnswer) }
      do {
        let wording = try wording()
        let filling = Filling(
          author: "chatty", model: "chatty", rules: try Fingerprint(of: form.rulesAnswer), calls: 1,
          tokens: TokenUse(input: 10, output: 5), costUsd: 0.25, milliseconds: 7)
        var values: [String: Reply.Value] = [:]
        for field in wording.shape.fields { values[field.key] = try Self.draft(of: field, in: wording.prompt.form) }
        return Filled(try wording.read(Reply(values), "chatty").get(), filling)
      } catch {
        throw PortError(.failed, "\(error)", remedy: "Look at the draft.")
      }
    }

    private struct Draft: Decodable {
      enum Value: Decodable {
        case value(Reply.Value)

        init(from decoder: any Decoder) throws {
          let container = try decoder.singleValueContainer()
          if container.decodeNil() {
            self = .value(.number(nil))
          } else if let number = try? container.decode(Double.self) {
            self = .value(.number(number))
          } else if let text = try? container.decode(String.self) {
            self = .value(.text(text))
          } else if let texts = try? container.decode([String].self) {
            self = .value(.texts(texts))
          } else {
            self = .value(.objects(try container.decode([[String: String]].self)))
          }
        }
      }

      var draft: [String: Value]
    }

    private static func draft(of field: ReplyField, in form: String) throws -> Reply.Value {
      let lines = form.split(separator: "\n")
      let json = lines.first { $0.hasPrefix("{") } ?? "{}"
      // The keys of a draft are in snake case, as everything that records hold.
      let draft = try CanonicalJSON.read(Draft.self, from: .init(json.utf8)).draft
      let key = field.key.split(separator: "_").enumerated()
        .map { $0.offset == 0 ? String($0.element) : $0.element.prefix(1).uppercased() + $0.element.dropFirst() }
        .joined()
      switch (field.kind, draft[key] ?? draft[field.key]) {
      case (.text, .value(.text(let text))?): return .text(text + " Said again.")
      case (.objects, _): return .objects([])
      case (_, .value(let value)?): return value
      case (_, nil): return .number(nil)
      }
    }
  }

  private func world(_ reasoner: any Reasoner, _ ledger: MemoryLedger, _ estate: Estate = Shop.estate) -> World {
    World(
      settings: .standard, ledger: ledger, clock: FixedTime(Shop.takenAt), reasoner: reasoner,
      platforms: [EstateSources(estate).platform])
  }

  @Test func `a record says who worded it, outside of what its fingerprint counts`() async throws {
    let ledger = MemoryLedger()
    _ = try await Run(in: world(Chatty(), ledger))(until: .idea)
    let records = try await ledger.records(in: .ideas)
    #expect(!records.isEmpty)
    for record in records {
      let idea = try record.read(Idea.self)
      #expect(idea.author == "chatty")
      #expect(idea.reasoning.hasSuffix(" Said again."))
      #expect(record.filling?.costUsd == 0.25)
      #expect(record.fingerprint == (try Fingerprint(of: idea)))
      #expect(try Record(text: record.text(), channel: .ideas, key: record.key) == record)
    }
    let proposals = try Dossier.proposals(in: try await Archive(of: world(Chatty(), ledger)))
    #expect(proposals.allSatisfy { $0.idea.filling?.author == "chatty" })
  }

  @Test func `an idea that a model worded stays so while the rules say the same, whoever reasons next`() async throws {
    let ledger = MemoryLedger()
    _ = try await Run(in: world(Chatty(), ledger)).discover()
    _ = try await Run(in: world(Chatty(), ledger)).propose()
    let records = try await ledger.history()
    let second = Chatty()
    #expect(try await Run(in: world(second, ledger)).propose().written.isEmpty)
    #expect(second.asked.withLock { $0 } == 0)
    #expect(try await Run(in: world(RulesReasoner(), ledger)).propose().written.isEmpty)
    #expect(try await ledger.history() == records)
  }

  @Test func `an idea of the rules is put to a model that was named since`() async throws {
    let ledger = MemoryLedger()
    _ = try await Run(in: world(RulesReasoner(), ledger)).discover()
    let first = try await Run(in: world(RulesReasoner(), ledger)).propose()
    #expect(first.written.allSatisfy { $0.filling == nil })
    let second = try await Run(in: world(Chatty(), ledger)).propose()
    #expect(second.written.map(\.key) == first.written.map(\.key))
  }

  @Test func `what a person spoke on is not put to a model`() async throws {
    let ledger = MemoryLedger()
    _ = try await Run(in: world(RulesReasoner(), ledger)).discover()
    let ideas = try await Run(in: world(RulesReasoner(), ledger)).propose().written.count
    let id = try #require(
      try Dossier.proposals(in: try await Archive(of: world(RulesReasoner(), ledger))).first?.id)
    _ = try await Verdicts(in: world(RulesReasoner(), ledger)).take(
      .reject, on: id, by: Person(name: "Ana", email: "ana@example.org"), reason: "No.", seen: nil)
    let chatty = Chatty()
    _ = try await Run(in: world(chatty, ledger)).propose()
    #expect(chatty.asked.withLock { $0 } == ideas - 1)
  }

  @Test func `forms are put to a model at the same time, and records keep their order`() async throws {
    let (one, many) = (MemoryLedger(), MemoryLedger())
    let ana = Run.Approver(person: Person(name: "Ana", email: "ana@example.org"))
    _ = try await Run(in: world(Chatty(), one))(until: .solution, approver: ana)
    let wide = Chatty(width: 8)
    _ = try await Run(in: world(wide, many))(until: .solution, approver: ana)
    #expect(wide.busiest.withLock { $0.most } > 1)
    #expect(try await many.history() == one.history())
    #expect(try await !many.records(in: .solutions).isEmpty)
  }
}
