import Mesh

/// The files that prepare a repository to be a mesh repository.
public struct InitialFile: Hashable, Sendable {
  public var path: String
  /// UTF-8.
  public var text: String
}

extension Renderer {
  /// Sorted by path: `meshgen.yaml`, the workflows, and what is to be known about templates.
  public func initialFiles(named name: String) -> [InitialFile] {
    let view = MeshView(name: name, base: settings.hosting.base)
    func file(_ path: String, _ template: String) -> InitialFile {
      InitialFile(path: path, text: TextLayout.tidy(templates.render(template, view)))
    }
    return [
      file(".github/workflows/terraform-apply.yml", "workflows/terraform-apply.yml.mustache"),
      file(".github/workflows/terraform-plan.yml", "workflows/terraform-plan.yml.mustache"),
      file("meshgen.yaml", "init/meshgen.yaml.mustache"),
      InitialFile(path: "templates/README.md", text: TemplateGuide.text),
    ]
  }
}
