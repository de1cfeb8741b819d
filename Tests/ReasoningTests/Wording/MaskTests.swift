/// Names are hidden where they stand by themselves.
import Testing

@testable import Reasoning

@Suite struct MaskTests {
  @Test func `a name is hidden, and not where it is a part of a longer one`() {
    var mask = Mask()
    mask.hide(["pay", "payments"], as: "owner")
    let text = "payments pays pay.orders for pay. The team-pay and (pay) repay `pay`."
    let hidden = mask.hidden(text)
    #expect(hidden == "[owner-2] pays pay.orders for [owner-1]. The team-pay and ([owner-1]) repay `[owner-1]`.")
    #expect(mask.revealed(hidden) == text)
  }

  @Test func `documentation is taken out for good`() {
    var mask = Mask()
    mask.remove(["The customer's mail address", "short"])
    #expect(mask.hidden("It says: The customer's mail address. short") == "It says: [documentation]. short")
  }
}
