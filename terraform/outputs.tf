# What `meshgen.yaml` and its secrets need to know of the environment.

output "environment_id" {
  description = "`confluent.environment` of a cluster in meshgen.yaml."
  value       = confluent_environment.demonstration.id
}

output "cluster_id" {
  description = "`confluent.cluster` of a cluster in meshgen.yaml."
  value       = confluent_kafka_cluster.demonstration.id
}

output "bootstrap" {
  description = "`kafka.bootstrap` of a cluster in meshgen.yaml."
  value       = trimprefix(confluent_kafka_cluster.demonstration.bootstrap_endpoint, "SASL_SSL://")
}

output "registry_id" {
  description = "The id of the schema registry."
  value       = data.confluent_schema_registry_cluster.demonstration.id
}

output "registry_url" {
  description = "`schema_registry.url` of a cluster in meshgen.yaml."
  value       = data.confluent_schema_registry_cluster.demonstration.rest_endpoint
}

output "domains" {
  description = "The business domains, the topics of each, and their key fields."
  value       = local.domains
}

output "channels" {
  description = "The topics of the agents' ledger."
  value       = local.channels
}

output "service_accounts" {
  description = "The accounts made here, by name."
  value = merge(
    { for account in confluent_service_account.connector : account.display_name => account.id },
    { (confluent_service_account.agents.display_name) = confluent_service_account.agents.id },
  )
}

output "agents" {
  description = "The variables with which the agents find their keys."
  sensitive   = true
  value = {
    MESHGEN_CLOUD_KEY       = confluent_api_key.agents_cloud.id
    MESHGEN_CLOUD_SECRET    = confluent_api_key.agents_cloud.secret
    MESHGEN_KAFKA_KEY       = confluent_api_key.agents_kafka.id
    MESHGEN_KAFKA_SECRET    = confluent_api_key.agents_kafka.secret
    MESHGEN_REGISTRY_KEY    = confluent_api_key.agents_registry.id
    MESHGEN_REGISTRY_SECRET = confluent_api_key.agents_registry.secret
  }
}
