"""Entities of the domain: what a record says, checked when it is made."""
