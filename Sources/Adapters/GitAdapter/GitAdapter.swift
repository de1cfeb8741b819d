// GitAdapter
