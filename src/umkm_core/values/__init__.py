"""Values of the domain as people type them: read exactly or refused with the reason, never guessed."""
