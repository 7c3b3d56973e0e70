"""The rules: what follows from facts and the book of law.

==================  ==============================================================================
``fakta``           what is known of a business when a rule is asked, and how an entity is read into it
``letak``           place, the first step by which every ladder of the law answers: the rung of each measure
``tangga``          decide, the second step: what follows from the rungs
``era``             the table of answers of a ladder: one era per stretch of days, one cell per combination
``kemandirian``     ownership: who counts as UMKM, and the size of foreign investment
``skala``           the size of a business: the question ``klasifikasi`` and its ladders
``putusan``         answers, with their reasons, steps and explanation
``catatan``         the notes of answers, each with a stable code
==================  ==============================================================================

A new rule is a module here, a file of law data, and scenarios; the how-to "Add a rule" shows one.
"""
