// Mesh
