"""Real tables of businesses: reading the files, finding the columns that hold facts, reading their cells.

====================  ============================================================================
``reader``            an open file: its columns, its rows one by one, and what was assumed
``encodings``         in which encoding it is text
``layout``            what separates its fields, which record is its header, the names of its columns
``records``           its records one by one, with their lines
``broken``            what is wrong with a record that cannot be read
``columns``           finding the columns that hold facts
``doubts``            why a column that comes near a fact is not taken for it
``headers``           what a header says of a fact, word by word
``synonyms``          the words by which headers name facts: the place to add another
``sample``            how the cells of a column read
``chosen_columns``    the columns that a caller names
``column_faults``     the faults of columns that are missing or alike
``cells``             reading one cell
``register_headers``  the headers by which registers and lists name fields of our classes
====================  ============================================================================
"""
