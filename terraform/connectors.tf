# A connector a topic, each with an account that may write to its own topic and nothing else.

resource "confluent_service_account" "connector" {
  for_each = local.topics

  display_name = "datagen-${each.key}"
  description  = "Writes to ${each.key}. Managed by Terraform."
}

resource "confluent_role_binding" "connector_topic" {
  for_each = local.topics

  principal   = "User:${confluent_service_account.connector[each.key].id}"
  role_name   = "DeveloperWrite"
  crn_pattern = "${local.kafka_crn}/topic=${each.key}"
}

resource "confluent_role_binding" "connector_subject" {
  for_each = local.topics

  principal   = "User:${confluent_service_account.connector[each.key].id}"
  role_name   = "DeveloperWrite"
  crn_pattern = "${local.registry_crn}/subject=${each.key}-value"
}

resource "confluent_api_key" "connector" {
  for_each = local.topics

  display_name = "datagen-${each.key}"
  description  = "The connector's own. Managed by Terraform."

  owner {
    id          = confluent_service_account.connector[each.key].id
    api_version = confluent_service_account.connector[each.key].api_version
    kind        = confluent_service_account.connector[each.key].kind
  }

  managed_resource {
    id          = confluent_kafka_cluster.demonstration.id
    api_version = confluent_kafka_cluster.demonstration.api_version
    kind        = confluent_kafka_cluster.demonstration.kind

    environment {
      id = confluent_environment.demonstration.id
    }
  }
}

resource "confluent_connector" "datagen" {
  for_each = local.topics

  status = var.running ? "RUNNING" : "PAUSED"

  config_nonsensitive = {
    "connector.class"    = "DatagenSource"
    "name"               = "datagen-${each.key}"
    "kafka.auth.mode"    = "KAFKA_API_KEY"
    "kafka.topic"        = each.key
    "output.data.format" = "AVRO"
    # Says of itself which field is the key: the one that topics.yaml names.
    "quickstart"   = upper(each.key)
    "max.interval" = tostring(var.interval)
    "tasks.max"    = "1"
  }

  config_sensitive = {
    "kafka.api.key"    = confluent_api_key.connector[each.key].id
    "kafka.api.secret" = confluent_api_key.connector[each.key].secret
  }

  environment {
    id = confluent_environment.demonstration.id
  }

  kafka_cluster {
    id = confluent_kafka_cluster.demonstration.id
  }

  # By name above, since a topic that was handed over is no longer managed here.
  depends_on = [
    confluent_kafka_topic.data,
    confluent_schema.data,
    confluent_role_binding.connector_topic,
    confluent_role_binding.connector_subject,
  ]
}
