# meshgen:index 8fd085774da4
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.

locals {
  # Whoever uses a tag binds it in the code of a product; here each is defined once for all of them.
  tags = {
    "FINANCIAL" = "Accounts, incomes and other money of somebody."
    "PCI"       = "Data of payment cards."
    "PII"       = "Tells who a person is, or something about one."
  }
}

resource "confluent_tag" "mesh" {
  for_each = local.tags

  name        = each.key
  description = each.value

  lifecycle {
    # A tag that goes is taken from everything that bears it.
    prevent_destroy = true
    # What people say of a tag in the catalog counts.
    ignore_changes = [description]
  }
}

import {
  for_each = setintersection(var.existing_tags, keys(local.tags))

  to = confluent_tag.mesh[each.value]
  id = "${var.schema_registry_id}/${each.value}"
}
