import Testing

@testable import ConfluentAdapter

@Suite struct ConnectorFailureTests {
  @Test func `only the kinds of errors are told, never what they say`() {
    let trace = """
      org.apache.kafka.connect.errors.ConnectException: Tolerance exceeded in error handler
      \tat org.apache.kafka.connect.runtime.WorkerSinkTask.run(WorkerSinkTask.java:1)
      Caused by: org.apache.kafka.connect.errors.DataException: field email is ada@example.com
      \t... 10 more
      Caused by: com.acme.Outer$BadRecord: jdbc:postgresql://db/?password=hunter2
      \t... 12 more
      """
    #expect(ConnectorFailure(trace: trace)?.shown == "ConnectException, caused by BadRecord")
    #expect(ConnectorFailure(trace: trace)?.kinds == ["ConnectException", "DataException", "BadRecord"])
    #expect(ConnectorFailure(trace: "java.lang.OutOfMemoryError")?.shown == "OutOfMemoryError")
  }

  @Test(arguments: [
    "", "Failed to connect as admin:hunter2", "Error: no", "secret.hunter2", "Caused by: nobody knows", "a.B c.D: x",
  ])
  func `a text that names no error tells nothing`(trace: String) { #expect(ConnectorFailure(trace: trace) == nil) }
}
