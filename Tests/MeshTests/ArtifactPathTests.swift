import Mesh
import Testing

@Suite struct ArtifactPathTests {
  @Test(arguments: [
    "terraform/data-products/orders/topics.tf", ".github/workflows/terraform-plan.yml", "docs/data-products/a.md",
    "CODEOWNERS",
  ])
  func `a path in meshgen's folders is accepted`(path: String) {
    #expect(ArtifactPath(path)?.text == path)
  }

  @Test(arguments: [
    "", "terraform", "README.md", "src/CODEOWNERS", "/terraform/a", "terraform/../x", "terraform//x", "src/main.swift",
    "terraform/.git/config",
    "terraform/.GIT/config", "terraform/a\nb", "terraform/a\\b", "terraform/\(String(repeating: "x", count: 256))",
  ])
  func `a path that could leave them is not`(path: String) {
    #expect(ArtifactPath(path) == nil)
  }
}
