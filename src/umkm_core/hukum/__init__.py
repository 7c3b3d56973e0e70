"""The law as data: instruments, citations, concepts in their versions, and the book that holds them."""
