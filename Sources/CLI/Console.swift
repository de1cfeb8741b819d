internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Everything that the terminal shows goes through here: text, or one JSON document.
final class Console: Sendable {
  let format: GlobalOptions.Format
  /// How wide a page may be.
  let width: Int
  /// Whether a person can be asked.
  let canAsk: Bool
  private let quiet: Bool
  private let verbose: Bool
  private let coloursOut: Bool
  private let coloursErr: Bool
  private let showsProgress: Bool
  private let state = Mutex(State())

  private struct State {
    var progressShown = false
    /// What was said once is not said again.
    var noticed: Set<String> = []
    /// Kept back while standard error may have to hold an error object only.
    var held: [String] = []
  }

  /// For what comes before a command is known.
  static let plain = Console(format: .text)

  init(
    format: GlobalOptions.Format, quiet: Bool = false, verbose: Bool = false, wantsColours: Bool = false
  ) {
    self.format = format
    self.quiet = quiet
    self.verbose = verbose
    coloursOut = wantsColours && isatty(STDOUT_FILENO) == 1
    coloursErr = wantsColours && isatty(STDERR_FILENO) == 1
    showsProgress = format == .text && !quiet && isatty(STDERR_FILENO) == 1
    canAsk = format == .text && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    width = Self.columns()
  }

  /// The one result of a command, in the form that was asked for.
  func show(_ json: @autoclosure () throws -> JSON, _ page: (inout Page) throws -> Void) rethrows {
    clearProgress()
    switch format {
    case .json: print(try json().page, terminator: "")
    case .text, .markdown, .html:
      var text = Page(width: width)
      try page(&text)
      put(text, to: STDOUT_FILENO)
    }
  }

  /// A part of a story that is told as it goes; in JSON nothing is told before the end.
  func tell(_ page: (inout Page) throws -> Void) rethrows {
    guard format == .text else { return }
    clearProgress()
    var text = Page(width: width)
    try page(&text)
    put(text, to: STDOUT_FILENO)
  }

  /// Text as it is, such as a patch: its lines are kept, what a terminal would obey is shown.
  func show(raw text: String) {
    clearProgress()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    guard isTerminal else { return print(text, terminator: "") }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0) {
      print(Self.patchLine(String(line)).rendered(inColour: coloursOut))
    }
  }

  /// Text of our own, whole.
  func show(verbatim text: String) { print(text) }

  /// Something that a person should know although the command went well.
  func notice(_ words: Words) {
    guard !quiet, state.withLock({ $0.noticed.insert(words.text).inserted }) else { return }
    clearProgress()
    let line = (Words("note: ", .yellow) + words).rendered(inColour: coloursErr) + "\n"
    if format == .json {
      state.withLock { $0.held.append(line) }
    } else {
      Self.put(line, to: STDERR_FILENO)
    }
  }

  /// What to do next; only for people.
  func hint(_ words: Words) {
    guard !quiet, format == .text else { return }
    clearProgress()
    Self.put((Words("next: ", .cyan) + words).rendered(inColour: coloursErr) + "\n", to: STDERR_FILENO)
  }

  /// What is being done, on a line of a terminal that the next one replaces.
  func progress(_ text: String) {
    guard showsProgress else { return }
    state.withLock { $0.progressShown = true }
    Self.put("\r\u{1b}[K\(Visible.text(text)) …", to: STDERR_FILENO)
  }

  /// A question on a terminal; true only for a clear yes.
  func ask(_ question: Words) -> Bool {
    clearProgress()
    fflush(nil)
    Self.put((question + " [y/N] ").rendered(inColour: coloursErr), to: STDERR_FILENO)
    let answer = readLine()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  func report(_ error: ErrorReport) {
    clearProgress()
    fflush(nil)
    switch format {
    case .json: Self.put(error.json.page, to: STDERR_FILENO)
    case .text, .markdown, .html:
      var page = Page(width: width)
      // The parser's messages have lines of their own.
      let lines = error.message.split(separator: "\n").map { Words(String($0)) }
      page.line(Words("error: ", .red) + (lines.first ?? ""))
      for line in lines.dropFirst() { page.line(line) }
      if !error.remedy.isEmpty { page.line(Words("remedy: ", .cyan) + Words(error.remedy)) }
      if verbose { for cause in error.causes { page.line(Words("cause: ", .faint) + Words(cause)) } }
      put(page, to: STDERR_FILENO)
    }
  }

  /// Writes what was kept back: the command went well.
  func finish() {
    clearProgress()
    fflush(nil)
    for line in state.withLock({ $0.held }) { Self.put(line, to: STDERR_FILENO) }
  }

  private func clearProgress() {
    let shown = state.withLock { state in
      defer { state.progressShown = false }
      return state.progressShown
    }
    if shown { Self.put("\r\u{1b}[K", to: STDERR_FILENO) }
  }

  private func put(_ page: Page, to descriptor: Int32) {
    let inColour = descriptor == STDOUT_FILENO ? coloursOut : coloursErr
    let text = page.lines.map { $0.rendered(inColour: inColour) + "\n" }.joined()
    if descriptor == STDOUT_FILENO { print(text, terminator: "") } else { Self.put(text, to: descriptor) }
  }

  private static func patchLine(_ line: String) -> Words {
    switch line.first {
    case "+": Words(line, .green)
    case "-": Words(line, .red)
    case "@": Words(line, .cyan)
    case "d" where line.hasPrefix("diff "): Words(line, .bold)
    default: Words(line)
    }
  }

  private static func put(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)
    while !rest.isEmpty {
      let written = write(descriptor, rest, rest.count)
      guard written > 0 else { return }
      rest.removeFirst(written)
    }
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(max(Int(size.ws_col), 60), 120)
  }
}
