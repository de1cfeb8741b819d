# The agents: what they may read, and the channels of their ledger.

locals {
  # A channel is there for each schema, and `make generate` writes a schema for each channel of the program.
  channels = toset([
    for file in fileset("${path.module}/schemas", "agent-state-*-value.avsc") : trimsuffix(file, "-value.avsc")
  ])

  # They read what describes the platform, and write to their own channels. docs/permissions.md says what each is for.
  # Without OrganizationAdmin, who may do what stays unknown to them.
  agent_roles = {
    platform        = { role = "Operator", of = local.environment_crn }
    cluster         = { role = "Operator", of = local.cluster_crn }
    metrics         = { role = "MetricsViewer", of = local.cluster_crn }
    catalog         = { role = "DataDiscovery", of = local.environment_crn }
    topics          = { role = "DeveloperRead", of = "${local.kafka_crn}/topic=*" }
    groups          = { role = "DeveloperRead", of = "${local.kafka_crn}/group=*" }
    subjects        = { role = "DeveloperRead", of = "${local.registry_crn}/subject=*" }
    connectors      = { role = "DeveloperRead", of = "${local.cluster_crn}/connector=*" }
    channels        = { role = "DeveloperWrite", of = "${local.kafka_crn}/topic=agent-state-*" }
    channel_schemas = { role = "DeveloperWrite", of = "${local.registry_crn}/subject=agent-state-*" }
  }
}

resource "confluent_service_account" "agents" {
  display_name = "meshgen-agents"
  description  = "Reads the platform and keeps the ledger. Managed by Terraform."
}

resource "confluent_role_binding" "agents" {
  for_each = local.agent_roles

  principal   = "User:${confluent_service_account.agents.id}"
  role_name   = each.value.role
  crn_pattern = each.value.of
}

# One key for each thing that they talk to: the cloud, the cluster, the registry.
resource "confluent_api_key" "agents_cloud" {
  display_name = "meshgen-agents"
  description  = "Cloud, connectors and metrics. Managed by Terraform."

  owner {
    id          = confluent_service_account.agents.id
    api_version = confluent_service_account.agents.api_version
    kind        = confluent_service_account.agents.kind
  }
}

resource "confluent_api_key" "agents_kafka" {
  display_name = "meshgen-agents on ${var.cluster}"
  description  = "Topics, groups and channels. Managed by Terraform."

  owner {
    id          = confluent_service_account.agents.id
    api_version = confluent_service_account.agents.api_version
    kind        = confluent_service_account.agents.kind
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

resource "confluent_api_key" "agents_registry" {
  display_name = "meshgen-agents on the registry of ${var.environment}"
  description  = "Schemas and the catalog. Managed by Terraform."

  owner {
    id          = confluent_service_account.agents.id
    api_version = confluent_service_account.agents.api_version
    kind        = confluent_service_account.agents.kind
  }

  managed_resource {
    id          = data.confluent_schema_registry_cluster.demonstration.id
    api_version = data.confluent_schema_registry_cluster.demonstration.api_version
    kind        = data.confluent_schema_registry_cluster.demonstration.kind

    environment {
      id = confluent_environment.demonstration.id
    }
  }
}

# A later record of a key replaces an earlier one, so a channel is compacted and keeps its records for ever.
resource "confluent_kafka_topic" "channel" {
  for_each = local.channels

  topic_name       = each.key
  partitions_count = 1
  rest_endpoint    = confluent_kafka_cluster.demonstration.rest_endpoint

  config = {
    "cleanup.policy"        = "compact"
    "min.compaction.lag.ms" = "60000"
    "retention.ms"          = "-1"
  }

  kafka_cluster {
    id = confluent_kafka_cluster.demonstration.id
  }

  credentials {
    key    = confluent_api_key.administrator_kafka.id
    secret = confluent_api_key.administrator_kafka.secret
  }
}

resource "confluent_schema" "channel" {
  for_each = local.channels

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
