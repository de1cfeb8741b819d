# Where everything lives: an environment with Stream Governance, its registry, and a cluster over several zones.

resource "confluent_environment" "demonstration" {
  display_name = var.environment

  stream_governance {
    package = "ESSENTIALS"
  }
}

# Standard is the smallest kind of cluster with role bindings on single topics.
resource "confluent_kafka_cluster" "demonstration" {
  display_name = var.cluster
  availability = "MULTI_ZONE"
  cloud        = var.cloud
  region       = var.region

  standard {}

  environment {
    id = confluent_environment.demonstration.id
  }
}

# An environment gets its registry with its first cluster.
data "confluent_schema_registry_cluster" "demonstration" {
  environment {
    id = confluent_environment.demonstration.id
  }

  depends_on = [confluent_kafka_cluster.demonstration]
}

data "confluent_service_account" "administrator" {
  display_name = var.administrator
}

resource "confluent_api_key" "administrator_kafka" {
  display_name = "${var.administrator} on ${var.cluster}"
  description  = "Makes the topics of the demonstration. Managed by Terraform."

  owner {
    id          = data.confluent_service_account.administrator.id
    api_version = data.confluent_service_account.administrator.api_version
    kind        = data.confluent_service_account.administrator.kind
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

resource "confluent_api_key" "administrator_registry" {
  display_name = "${var.administrator} on the registry of ${var.environment}"
  description  = "Registers the schemas of the demonstration. Managed by Terraform."

  owner {
    id          = data.confluent_service_account.administrator.id
    api_version = data.confluent_service_account.administrator.api_version
    kind        = data.confluent_service_account.administrator.kind
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

locals {
  environment_crn = confluent_environment.demonstration.resource_name
  cluster_crn     = confluent_kafka_cluster.demonstration.rbac_crn
  kafka_crn       = "${local.cluster_crn}/kafka=${confluent_kafka_cluster.demonstration.id}"
  registry_crn    = data.confluent_schema_registry_cluster.demonstration.resource_name
}
