terraform {
  required_version = ">= 1.7.0"
  required_providers {
    confluent = {
      source  = "confluentinc/confluent"
      version = "~> 2.0"
    }
  }
}

provider "confluent" {}

variable "environment_id" {
  type = string
}

variable "cluster_id" {
  type = string
}

variable "rest_endpoint" {
  type = string
}

variable "existing_topics" {
  type    = set(string)
  default = []
}

import {
  for_each = var.existing_topics
  to       = confluent_kafka_topic.orders_placed
  id       = "${var.cluster_id}/${each.value}"
}

resource "confluent_kafka_topic" "orders_placed" {
  kafka_cluster {
    id = var.cluster_id
  }
  topic_name       = "orders.placed"
  partitions_count = 6
  rest_endpoint    = var.rest_endpoint

  lifecycle {
    prevent_destroy = true
  }
}
