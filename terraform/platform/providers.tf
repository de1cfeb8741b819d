# meshgen:index 75ac415a97dd
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.

# Every endpoint and key comes from the environment, so that none is in a file or in the state:
#   SCHEMA_REGISTRY_ID, SCHEMA_REGISTRY_REST_ENDPOINT, SCHEMA_REGISTRY_API_KEY, SCHEMA_REGISTRY_API_SECRET
provider "confluent" {}
