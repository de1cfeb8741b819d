variable "administrator" {
  description = "The display name of the service account whose Cloud API key runs Terraform, with the role OrganizationAdmin. The keys with which topics and schemas are made belong to it."
  type        = string
  default     = "terraform"
}

variable "environment" {
  description = "The display name of the environment."
  type        = string
  default     = "agentic-data-mesh"
}

variable "cluster" {
  description = "The display name of the Kafka cluster."
  type        = string
  default     = "data-mesh-cluster"
}

variable "cloud" {
  description = "Where the cluster runs: AWS, AZURE or GCP."
  type        = string
  default     = "AWS"

  validation {
    condition     = contains(["AWS", "AZURE", "GCP"], var.cloud)
    error_message = "The cloud is AWS, AZURE or GCP."
  }
}

variable "region" {
  description = "The region of that cloud."
  type        = string
  default     = "us-east-1"
}

variable "interval" {
  description = "The longest time in milliseconds between two records of a connector."
  type        = number
  default     = 1000

  validation {
    condition     = var.interval >= 1
    error_message = "The interval is at least one millisecond."
  }
}

variable "running" {
  description = "Whether the connectors write. Paused ones keep what they are and write nothing."
  type        = bool
  default     = true
}

variable "handed_over" {
  description = "Topics that a data product manages by now, with their schemas. First take them out of this state: see README.md."
  type        = set(string)
  default     = []
}
