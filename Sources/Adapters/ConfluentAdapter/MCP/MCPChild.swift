import Ports
import Schemas
import Subprocess
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An MCP server as a child process: a message a line on its standard input and output.
enum MCPChild {
  /// A server may be gone when it is written to, which must not end this program.
  private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// Starts the server, lets the work speak with it, and ends it.
  ///
  /// - Parameter variables: the environment of this program, of which the server gets what is not this program's own.
  static func session<Value: Sendable>(
    _ command: [String], variables: [String: String],
    _ work: @escaping @Sendable (any MCPTransport) async -> Result<Value, PortError>
  ) async throws(PortError) -> Value {
    brokenPipesAreErrors
    let place = "The MCP server `\(command.first ?? "")`"
    let passedOn = MCPVariables(variables)
    var options = PlatformOptions()
    options.createSession = true
    let ending: [TeardownStep] = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100)),
    ]
    options.teardownSequence = ending
    let outcome: Result<Value, PortError>
    do {
      let run = try await Subprocess.run(
        // `env` looks the program up by name or by path alike.
        .name("env"), arguments: Arguments(command), environment: passedOn.environment, platformOptions: options,
        input: .inputWriter,
        output: .sequence, error: .discarded
      ) { execution in
        let conversation = MCPConversation(
          place: place, secrets: passedOn.secrets, writer: execution.standardInputWriter)
        return await withTaskGroup(of: Result<Value, PortError>?.self) { group in
          group.addTask {
            do {
              let lines = execution.standardOutput.strings(
                separatedBy: .unicodeScalarSequence(["\n"] as [Unicode.Scalar]),
                bufferingPolicy: .maxLineLength(64 << 20))
              for try await line in lines { await conversation.take(line) }
            } catch {
              // It is over either way; what waits for an answer is told so.
            }
            conversation.end()
            return nil
          }
          group.addTask { await work(conversation) }
          for await result in group {
            guard let result else { continue }
            await conversation.close()
            // One that is just ending says by its own status why; it is not interrupted in that.
            if case .failure = result {
              do { try await Task.sleep(for: .milliseconds(500)) } catch {
                // Whoever called it off does not wait for a reason.
              }
            }
            await execution.teardown(using: ending)
            group.cancelAll()
            return result
          }
          return .failure(conversation.ended)
        }
      }
      // So `env` says that it found no program.
      if case .failure = run.closureResult, run.terminationStatus == .exited(127) {
        outcome = .failure(
          PortError(
            .failed, "\(place) could not be started: the program, or one that it starts, does not exist.",
            remedy: "Correct the command of `mcp` in meshgen.yaml, or install the program."))
      } else {
        outcome = run.closureResult
      }
    } catch {
      throw PortError(
        .failed, "\(place) could not be run.", remedy: "Run the command of `mcp` in meshgen.yaml by hand to see why.",
        cause: error)
    }
    return try outcome.get()
  }
}

/// Messages to and from a child process, each answer brought to whoever asked.
final class MCPConversation: MCPTransport {
  let place: String
  let secrets: SecretForms
  private let writer: StandardInputWriter
  private let state = Mutex(State())

  private struct State {
    var waiting: [Int: CheckedContinuation<Result<JSONValue, PortError>, Never>] = [:]
    var isOver = false
  }

  init(place: String, secrets: SecretForms, writer: StandardInputWriter) {
    self.place = place
    self.secrets = secrets
    self.writer = writer
  }

  var ended: PortError {
    PortError(
      .failed, "\(place) ended before it answered.",
      remedy: "Run the command of `mcp` in meshgen.yaml by hand to see why.")
  }

  func exchange(_ request: MCPRequest, within deadline: Duration) async throws(PortError) -> JSONValue {
    let timer = Task { [weak self] in
      do { try await Task.sleep(for: deadline) } catch { return }
      guard let self else { return }
      self.answer(
        request.id,
        .failure(
          PortError(
            .timedOut, "\(self.place) did not answer `\(request.name ?? request.method)` in time.",
            remedy: "Try again; if it lasts, run the command of `mcp` in meshgen.yaml by hand to see why.")))
    }
    defer { timer.cancel() }
    let outcome = await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if !state.isOver { state.waiting[request.id] = continuation }
        return state.isOver
      }
      if isOver { return continuation.resume(returning: .failure(ended)) }
      Task {
        do { _ = try await writer.write(Array((request.message.line + "\n").utf8)) } catch {
          answer(request.id, .failure(ended))
        }
      }
    }
    return try outcome.get()
  }

  func notify(_ message: JSONValue) async throws(PortError) {
    do { _ = try await writer.write(Array((message.line + "\n").utf8)) } catch { throw ended }
  }

  /// A line of the server: an answer, a request of its own, or news.
  func take(_ line: String) async {
    let message: JSONValue
    // What is no message is none of ours: some servers print a greeting.
    do throws(SchemaFlaw) { message = try JSONReader.value(of: line, mending: true) } catch { return }
    guard message["method"] == nil else { return await refuse(message) }
    guard let id = message["id"]?.integer else { return }
    answer(id, .success(message))
  }

  /// Asks for liveness are answered; everything else that a server may want is not offered.
  private func refuse(_ message: JSONValue) async {
    guard let id = message["id"] else { return }
    let answer: JSONValue.Member =
      message["method"]?.text == "ping"
      ? .init("result", .object([]))
      : .init("error", .object([.init("code", .number("-32601")), .init("message", .string("Method not found"))]))
    do { try await notify(.object([.init("jsonrpc", .string("2.0")), .init("id", id), answer])) } catch { end() }
  }

  func end() {
    let waiting = state.withLock { state in
      state.isOver = true
      let waiting = state.waiting
      state.waiting = [:]
      return waiting
    }
    for continuation in waiting.values { continuation.resume(returning: .failure(ended)) }
  }

  func close() async {
    // A server that is gone already has nothing left to be told.
    do { try await writer.finish() } catch { end() }
  }

  private func answer(_ id: Int, _ outcome: Result<JSONValue, PortError>) {
    let continuation = state.withLock { $0.waiting.removeValue(forKey: id) }
    continuation?.resume(returning: outcome)
  }
}
