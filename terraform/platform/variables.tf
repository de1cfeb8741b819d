# meshgen:index b1a1cf0e312d
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.

variable "schema_registry_id" {
  description = "The id of the schema registry, such as lsrc-abc123."
  type        = string
}

variable "existing_tags" {
  description = "The tags that the catalog of this environment has already: they are imported. The others are created."
  type        = set(string)
  default     = []
}
