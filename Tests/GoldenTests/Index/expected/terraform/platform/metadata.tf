# meshgen:index 4cad37945c24
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.

resource "confluent_business_metadata" "mesh" {
  for_each = toset([for name in ["DataProduct"] : name if var.define_business_metadata])

  name        = each.value
  description = "Which data product manages a topic, and who answers for it."

  attribute_definition {
    name        = "classification"
    description = "How the data is classified."
    is_optional = true
  }

  attribute_definition {
    name        = "domain"
    description = "The business area."
    is_optional = true
  }

  attribute_definition {
    name        = "owner"
    description = "The team that answers for it."
    is_optional = true
  }

  attribute_definition {
    name        = "product"
    description = "The data product that manages it."
    is_optional = true
  }

  attribute_definition {
    name        = "steward"
    description = "The person who looks after it."
    is_optional = true
  }

  lifecycle {
    # A definition that goes takes what it says of every topic with it.
    prevent_destroy = true
    ignore_changes  = [description]
  }
}

import {
  for_each = toset([for name in ["DataProduct"] : name if var.define_business_metadata && var.business_metadata_exists])

  to = confluent_business_metadata.mesh[each.value]
  id = "${var.schema_registry_id}/${each.value}"
}
