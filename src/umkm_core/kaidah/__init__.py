"""The rules: what follows from facts and the book of law."""
