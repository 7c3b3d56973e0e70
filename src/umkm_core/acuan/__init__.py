"""Reference data: lists that others keep and everybody uses, dated, each with its source and its licence."""
