import CLibcurl
import Synchronization

/// The thread on which every transfer of one client happens.
///
/// `@unchecked Sendable` is true because only its thread uses the multi handle, apart from `curl_multi_wakeup`, which
/// libcurl allows from any thread; the inbox is locked.
final class CurlLoop: @unchecked Sendable {
  private struct Inbox {
    var transfers: [Transfer] = []
    var isStopped = false
  }

  private let multi: MultiHandle
  private let inbox = Mutex(Inbox())

  init() throws(HTTPError) {
    multi = try MultiHandle()
    let context = Unmanaged.passRetained(self).toOpaque()
    let status = curl_shim_start_thread(
      { context in
        guard let context else { return nil }
        Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    guard status == 0 else {
      Unmanaged<CurlLoop>.fromOpaque(context).release()
      throw HTTPError(.outOfResources, at: "the network", detail: "no thread could be started")
    }
  }

  func add(_ transfer: Transfer) {
    inbox.withLock { $0.transfers.append(transfer) }
    wake()
  }

  /// Makes the thread look at the inbox and at the tickets.
  func wake() { curl_multi_wakeup(multi.pointer) }

  func stop() {
    inbox.withLock { $0.isStopped = true }
    wake()
  }

  private func run() {
    var running: [UnsafeMutableRawPointer: Transfer] = [:]
    while true {
      let (added, isStopped) = inbox.withLock { inbox in
        defer { inbox.transfers = [] }
        return (inbox.transfers, inbox.isStopped)
      }
      for transfer in added {
        if curl_multi_add_handle(multi.pointer, transfer.easy.pointer) == CURLM_OK {
          running[transfer.easy.pointer] = transfer
        } else {
          transfer.fail(.outOfResources)
        }
      }
      for (pointer, transfer) in running where isStopped || transfer.ticket.isCancelled {
        curl_multi_remove_handle(multi.pointer, pointer)
        running[pointer] = nil
        transfer.giveUp()
      }
      if isStopped { return }
      var count: Int32 = 0
      curl_multi_perform(multi.pointer, &count)
      while let message = curl_multi_info_read(multi.pointer, &count) {
        guard message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle else { continue }
        let code = message.pointee.data.result
        curl_multi_remove_handle(multi.pointer, pointer)
        running.removeValue(forKey: pointer)?.finish(code)
      }
      curl_multi_poll(multi.pointer, nil, 0, 60_000, nil)
    }
  }
}

/// The set of transfers that libcurl works on together.
struct MultiHandle: ~Copyable {
  let pointer: UnsafeMutableRawPointer

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init() throws(HTTPError) {
    guard Self.isReady, let pointer = curl_multi_init() else {
      throw HTTPError(.outOfResources, at: "the network", detail: "libcurl could not be started")
    }
    self.pointer = pointer
  }

  deinit { curl_multi_cleanup(pointer) }
}
