/// The block of CODEOWNERS, and nothing around it.
import Testing

@testable import Rendering

@Suite struct OwnersBlockTests {
  private static let block = OwnersBlock.begin + "\n/a @x\n" + OwnersBlock.end + "\n"

  @Test(arguments: [
    (nil, ""), ("", ""), ("* @all\n", "* @all\n\n"), ("* @all", "* @all\n\n"),
  ])
  func `a new block stands at the end, where it has the last word`(_ file: String?, _ before: String) {
    #expect(OwnersBlock.placed(["/a @x"], in: file) == before + Self.block)
  }

  @Test func `only the block is replaced, whatever stands around it`() {
    let around = ("# ours  \n\n* @all\t\n", "\n/z @z # last, without a line break")
    let file =
      around.0 + OwnersBlock.begin + " or as it was called once\n/old @old\n" + OwnersBlock.end + "\n" + around.1
    #expect(OwnersBlock.placed(["/a @x"], in: file) == around.0 + Self.block + around.1)
    #expect(OwnersBlock.placed(["/a @x"], in: around.0 + Self.block + around.1) == around.0 + Self.block + around.1)
  }

  @Test func `lines end as the others of the file do`() {
    let file = "* @all\r\n"
    let placed = OwnersBlock.placed(["/a @x"], in: file)
    #expect(placed == "* @all\r\n\r\n" + OwnersBlock.begin + "\r\n/a @x\r\n" + OwnersBlock.end + "\r\n")
    #expect(placed.flatMap { OwnersBlock.placed(["/a @x"], in: $0) } == placed)
  }

  @Test(arguments: [
    OwnersBlock.begin + "\n", OwnersBlock.end + "\n", OwnersBlock.end + "\n" + OwnersBlock.begin + "\n",
    OwnersBlock.begin + "\n" + OwnersBlock.begin + "\n" + OwnersBlock.end + "\n",
  ])
  func `marks that are not a pair are not touched`(_ file: String) {
    #expect(OwnersBlock.placed(["/a @x"], in: file) == nil)
  }

  @Test func `with nothing to say there is no block, and one that is there becomes empty`() {
    #expect(OwnersBlock.placed([], in: "* @all\n") == "* @all\n")
    #expect(OwnersBlock.placed([], in: Self.block) == OwnersBlock.begin + "\n" + OwnersBlock.end + "\n")
  }
}
