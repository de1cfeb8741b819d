# meshgen:index 3eed4c406e7f
# Written by `meshgen index` from the approved solutions and meshgen.yaml. Once a person has edited this file, it is
# left as it is; delete it to have it written again.
# What the platform's definitions need to know of the environment dev. No secret belongs here.

# Not known: the id of the schema registry, such as lsrc-abc123. Remove the mark and fill it in.
# schema_registry_id = ""

# No tag was seen here. List those that the catalog has already, so that they are imported.
existing_tags = []

# False where the environment has no Advanced governance package.
define_business_metadata = false
