# meshgen:index c9d236316e8e
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.
# What the platform's definitions need to know of the environment demo. No secret belongs here.

schema_registry_id = "lsrc-demo01"

# No tag was seen here. List those that the catalog has already, so that they are imported.
existing_tags = []
