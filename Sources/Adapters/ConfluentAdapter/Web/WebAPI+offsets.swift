// Lists whose pages are asked for by number, so that several can be on their way at once.
extension WebAPI {
  /// What a page that was looked at means for those after it.
  enum Turn {
    case next, last
    /// What comes after it is of no use any more, not even what was asked for already.
    case never
  }

  /// Asks for the pages 0, 1, 2 … and looks at them in that order until one is the last. More and more are on their way
  /// at once, as it shows that there are more.
  ///
  /// - Parameters:
  ///   - width: how many are asked for at first.
  ///   - look: is given each page as soon as those before it were looked at.
  /// - Returns: whether one was the last, before there were more than any list has.
  func pages<Page: Sendable>(
    width: Int = 1, _ ask: @escaping @Sendable (Int) async -> Page, _ look: (Page) -> Turn
  ) async -> Bool {
    let connections = max(1, tempo.connections)
    return await withTaskGroup(of: (Int, Page).self) { group in
      var arrived: [Int: Page] = [:]
      var (asked, seen) = (0, 0)
      var isOver = false
      func start() {
        // Not ahead of one that takes its time: it may be the last.
        while !isOver, asked < tempo.mostPages, asked - seen < min(connections, width + seen) {
          let number = asked
          asked += 1
          group.addTask { (number, await ask(number)) }
        }
      }
      start()
      for await (number, page) in group {
        arrived[number] = page
        while !isOver, let page = arrived.removeValue(forKey: seen) {
          seen += 1
          switch look(page) {
          case .next: continue
          case .last: isOver = true
          case .never:
            isOver = true
            group.cancelAll()
          }
        }
        start()
      }
      return isOver
    }
  }
}
