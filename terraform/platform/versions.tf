# meshgen:index 49309d5ab85d
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.

terraform {
  # `for_each` in import blocks and `removed` blocks came with 1.7.
  required_version = ">= 1.7.0"

  required_providers {
    confluent = {
      source  = "confluentinc/confluent"
      version = "~> 2.83"
    }
  }
}
