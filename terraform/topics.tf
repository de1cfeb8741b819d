# The topics that fill with records, and the schema of each.

locals {
  domains = yamldecode(file("${path.module}/topics.yaml"))
  # The key field of each topic.
  topics = merge(values(local.domains)...)
  # Topics that are managed here.
  ours = setsubtract(keys(local.topics), var.handed_over)
}

resource "confluent_kafka_topic" "data" {
  for_each = local.ours

  topic_name       = each.key
  partitions_count = 6
  rest_endpoint    = confluent_kafka_cluster.demonstration.rest_endpoint

  # Whatever else there is stays as the cluster has it: deleted after seven days.
  config = {
    "segment.ms" = "86400000"
  }

  kafka_cluster {
    id = confluent_kafka_cluster.demonstration.id
  }

  credentials {
    key    = confluent_api_key.administrator_kafka.id
    secret = confluent_api_key.administrator_kafka.secret
  }
}

resource "confluent_schema" "data" {
  for_each = local.ours

  subject_name  = "${each.key}-value"
  format        = "AVRO"
  schema        = file("${path.module}/schemas/${each.key}-value.avsc")
  rest_endpoint = data.confluent_schema_registry_cluster.demonstration.rest_endpoint

  schema_registry_cluster {
    id = data.confluent_schema_registry_cluster.demonstration.id
  }

  credentials {
    key    = confluent_api_key.administrator_registry.id
    secret = confluent_api_key.administrator_registry.secret
  }
}
