# meshgen:index d25c8e86b910
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

variable "define_business_metadata" {
  description = "Whether the business metadata DataProduct is defined, which needs the Advanced governance package."
  type        = bool
  default     = true
}

variable "business_metadata_exists" {
  description = "Whether the catalog of this environment has the business metadata DataProduct already: it is imported."
  type        = bool
  default     = false
}
