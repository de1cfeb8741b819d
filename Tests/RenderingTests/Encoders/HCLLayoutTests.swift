import Testing

@testable import Rendering

/// The form that `terraform fmt` gives.
@Suite struct HCLLayoutTests {
  @Test func `equals signs stand in a column within a run`() {
    let text = """
      a = 1
      long_name = "x = y {"
      # a comment ends the run
      b = [
        1,
      ]
      "quoted = key" = 2
      c = { d = 1 }

      for_each = x == y ? 1 : 2
      """
    #expect(
      HCLLayout.formatted(text) == """
        a         = 1
        long_name = "x = y {"
        # a comment ends the run
        b = [
          1,
        ]
        "quoted = key" = 2
        c              = { d = 1 }

        for_each = x == y ? 1 : 2
        """)
  }
}
