"""Real tables of businesses: reading the files, finding the columns that hold facts, reading their cells."""
