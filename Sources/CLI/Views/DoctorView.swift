internal import Mesh
internal import Ports

/// What was tried, one line each.
struct DoctorView {
  private let checks: [Check]

  init(_ checks: [Check]) { self.checks = checks }

  var json: JSON {
    [
      "checks": .list(checks.map(Self.json)),
      "passed": .whole(checks.count { if case .passed = $0.outcome { true } else { false } }),
      "failed": .whole(checks.count(where: \.isFailed)),
    ]
  }

  private static func json(_ check: Check) -> JSON {
    let (state, message, remedy, right): (String, String, String?, String?) =
      switch check.outcome {
      case .passed(let seen): ("passed", seen, nil, nil)
      case .failed(let message, let remedy, let right): ("failed", message, remedy, right)
      case .skipped(let why): ("skipped", why, nil, nil)
      }
    return [
      "source": .text(check.source), "what": .text(check.what), "state": .text(state), "message": .text(message),
      "remedy": JSON(remedy), "missingRight": JSON(right),
    ]
  }

  func page(_ page: inout Page) {
    for check in checks {
      let place = Words(" \(check.source): \(check.what): ")
      switch check.outcome {
      case .passed(let seen): page.line(Words("ok     ", .green) + place + Words(seen))
      case .skipped(let why): page.line(Words("skipped", .faint) + place + Words(why))
      case .failed(let message, let remedy, let right):
        let missing = right.map { "missing: \($0). " } ?? ""
        page.line(Words("failed ", .red) + place + Words("\(missing)\(message) \(remedy)"))
      }
    }
  }
}
