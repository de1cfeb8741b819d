import Testing

@testable import CLI

@Suite struct LineComparisonTests {
  @Test func `changes stand between three lines of what is around them`() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 6\n", with: "line six\n") + "line 13\n"
    #expect(
      LineComparison.patch(from: old, to: new, at: "a.tf") == """
        --- a/a.tf
        +++ b/a.tf
        @@ -3,10 +3,11 @@
         line 3
         line 4
         line 5
        -line 6
        +line six
         line 7
         line 8
         line 9
         line 10
         line 11
         line 12
        +line 13

        """)
  }

  @Test func `a new file is all new`() {
    #expect(
      LineComparison.patch(from: nil, to: "one\n", at: "a.tf")
        == "--- /dev/null\n+++ b/a.tf\n@@ -0,0 +1,1 @@\n+one\n")
  }

  @Test func `equal texts have no hunk`() {
    #expect(LineComparison.patch(from: "one\n", to: "one\n", at: "a") == "--- a/a\n+++ b/a\n")
  }
}
