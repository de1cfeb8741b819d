import Libcurl
import Ports
import Testing

@testable import ConfluentAdapter

struct PatienceTests {
  @Test func `what fails on and on is enough at twice the connections, and an answer begins anew`() {
    var patience = Patience(connections: 2)
    #expect(Self.fail([0, 1, 2], .unreachable, &patience) == [true, true, true])
    patience.restore(by: 3)
    #expect(Self.fail([4, 5, 6, 7], .unreachable, &patience) == [true, true, true, false])
  }

  @Test func `a late answer to an earlier question does not begin anew`() {
    var patience = Patience(connections: 2)
    #expect(Self.fail([5, 6, 7], .unreachable, &patience) == [true, true, true])
    patience.restore(by: 4)
    #expect(Self.fail([8], .unreachable, &patience) == [false])
  }

  @Test func `two silences are enough`() {
    var patience = Patience(connections: 8)
    #expect(Self.fail([0, 1], .timedOut, &patience) == [true, false])
  }

  private static func fail(_ places: [Int], _ reason: PortError.Reason, _ patience: inout Patience) -> [Bool] {
    places.map { patience.lasts(after: reason, at: $0) }
  }

  /// What a busy machine does: the answer to an early question comes after many that failed.
  @Test func `an answer that comes late does not have a dead service asked on`() async {
    let gate = Gate(opensAfter: 7)
    let web = ScriptedWeb { _ in .json("{}") }
    let api = WebAPI(
      WebParty(url: ScriptedWeb.url, credentials: .none, name: "n", setting: "s", variables: "v"), client: web,
      time: ScriptedWeb.time, tempo: ScriptedWeb.tempo)
    let answers = await api.each(Array(0..<300)) { number -> Result<Int, WebRefusal> in
      if number == 0 {
        await gate.wait()
        return .success(0)
      }
      await gate.pass()
      return .failure(WebRefusal(status: 500, code: nil, error: PortError(.unreachable, "no", remedy: "")))
    }
    #expect(answers.count == 300)
    #expect(answers.count { if case .success = $0 { true } else { false } } == 1)
    // Eight in a row at four connections, and what was on its way then.
    #expect(await gate.passed <= 8 + 4)
  }

  /// Keeps one waiting until others have passed.
  private actor Gate {
    private let most: Int
    private(set) var passed = 0
    private var waiting: CheckedContinuation<Void, Never>?

    init(opensAfter most: Int) { self.most = most }

    func pass() {
      passed += 1
      if passed >= most {
        waiting?.resume()
        waiting = nil
      }
    }

    func wait() async {
      guard passed < most else { return }
      await withCheckedContinuation { waiting = $0 }
    }
  }
}
