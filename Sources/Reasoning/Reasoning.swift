// Reasoning
