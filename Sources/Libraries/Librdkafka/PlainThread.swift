import CLibrdkafka

/// A thread of its own for what blocks, so that no task waits for it on a thread that tasks share.
enum PlainThread {
  /// Carries what a thread runs through C.
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// False where the system has no thread left.
  static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    let context = Unmanaged.passRetained(Body(run)).toOpaque()
    let status = kafka_shim_start_thread(
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    guard status == 0 else {
      Unmanaged<Body>.fromOpaque(context).release()
      return false
    }
    return true
  }
}
