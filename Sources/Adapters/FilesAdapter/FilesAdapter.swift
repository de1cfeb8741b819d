// FilesAdapter
