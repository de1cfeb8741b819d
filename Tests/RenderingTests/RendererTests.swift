/// What the renderer refuses.
import Mesh
import Testing

@testable import Rendering

@Suite struct RendererTests {
  @Test func `the built-in templates fit their views`() throws {
    _ = try Renderer(settings: .standard)
  }

  @Test func `a template with an unknown tag is named with file, line and tag`() throws {
    let override = Template(
      path: "terraform/topics.tf.mustache", text: "# mine\n{{#topics}}\n{{nmae}}\n{{/topics}}\n",
      file: "templates/terraform/topics.tf.mustache")
    let error = #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
    #expect(
      error?.message
        == "templates/terraform/topics.tf.mustache, line 3: there is no value for the tag `nmae`.")
    #expect(error?.remedy.contains("name") == true)
  }

  @Test(arguments: [
    ("{{>terraform/nothing}}", "there is no template `terraform/nothing.mustache` for the tag `>terraform/nothing`."),
    ("{{#topics}}", "the section `topics` is not closed."),
    ("{{/topics}}", "the tag `/topics` closes a section that is not open."),
    ("{{topics}}", "`topics` is no text, but stands where a text is written."),
    ("{{#product}}{{/product}}", "`product` is a text, but stands where a section is opened."),
    ("{{product", "the tag is not closed."),
    (
      "{{<terraform/header}}{{/terraform/header}}",
      "the tag `<terraform/header` inherits from a template, which is not offered."
    ),
    ("{{upper(product)}}", "there is no value for the tag `upper(product)`."),
    ("{{>terraform/topics.tf}}", "the tag `>terraform/topics.tf` leads back to a template that it stands in."),
  ])
  func `a template that cannot be filled is refused`(_ text: String, _ problem: String) {
    let override = Template(path: "terraform/topics.tf.mustache", text: text)
    let error = #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
    #expect(error?.message == "templates/terraform/topics.tf.mustache, line 1: \(problem)")
  }

  @Test func `a template at a path from which no file is made is refused`() {
    let override = Template(path: "terraform/topic.tf.mustache", text: "")
    let error = #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
    #expect(
      error?.message == "templates/terraform/topic.tf.mustache, line 1: no file is made from a template at this path.")
  }

  @Test func `an override is used, and changes the version of the templates`() throws {
    let override = Template(path: "git/pull-request-title.txt.mustache", text: "[mesh] {{title}}")
    let mine = try Renderer(overrides: [override], settings: .standard)
    #expect(mine.templateFingerprint != (try Renderer(settings: .standard).templateFingerprint))
  }
}
