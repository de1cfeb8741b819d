/// Two texts compared line by line, as a patch with three lines around each change.
enum LineComparison {
  private enum Line {
    case same(Substring)
    case gone(Substring)
    case new(Substring)
  }

  /// - Parameter old: nil when there was no such file.
  static func patch(from old: String?, to new: String, at path: String) -> String {
    let lines = compared(split(old ?? ""), split(new))
    var patch = "--- \(old == nil ? "/dev/null" : "a/\(path)")\n+++ b/\(path)\n"
    for range in hunks(of: lines) { patch += hunk(lines, range) }
    return patch
  }

  private static func split(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func compared(_ old: [Substring], _ new: [Substring]) -> [Line] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(.gone(old[left]))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        lines.append(.new(new[right]))
        right += 1
      } else {
        lines.append(.same(old[left]))
        left += 1
        right += 1
      }
    }
    return lines
  }

  private static func hunks(of lines: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if case .same = line { continue }
      let around = max(0, index - 3)..<min(lines.count, index + 4)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  private static func hunk(_ lines: [Line], _ range: Range<Int>) -> String {
    func count(_ lines: some Sequence<Line>) -> (old: Int, new: Int) {
      lines.reduce(into: (0, 0)) { count, line in
        switch line {
        case .same: count = (count.0 + 1, count.1 + 1)
        case .gone: count.0 += 1
        case .new: count.1 += 1
        }
      }
    }
    let (before, inside) = (count(lines[..<range.lowerBound]), count(lines[range]))
    let (old, new) = (inside.old == 0 ? before.old : before.old + 1, inside.new == 0 ? before.new : before.new + 1)
    let head = "@@ -\(old),\(inside.old) +\(new),\(inside.new) @@\n"
    return head
      + lines[range].map { line in
        switch line {
        case .same(let text): " \(text)\n"
        case .gone(let text): "-\(text)\n"
        case .new(let text): "+\(text)\n"
        }
      }.joined()
  }
}
