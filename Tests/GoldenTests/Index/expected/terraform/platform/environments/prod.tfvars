# meshgen:index 925624141275
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.
# What the platform's definitions need to know of the environment prod. No secret belongs here.

schema_registry_id = "lsrc-1"

# What the catalog has already and is imported.
existing_tags = [
  "PII",
]

# False where the environment has no Advanced governance package.
define_business_metadata = true
