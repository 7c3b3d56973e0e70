"""Numbers by which people, businesses and cooperatives are known: read tolerantly, checked strictly.

==================  ==============================================================================
``dasar``           what all of them have in common: reading, checking, masking
``catatan``         notes: what is accepted although nothing confirms it, each with a stable code
``asal``            the area that a number says it was given in
``nik``             ``NIK`` of a person (the *NIK koperasi* is in ``induk_koperasi``)
``npwp``            ``NPWP`` of a taxpayer and ``NITKU`` of a taxpayer's place of business
``nib``             ``NIB`` of a business
``pirt``            ``NomorPIRT`` of food made at home
``badan_hukum``     ``BadanHukumKoperasi``: the number by which a cooperative became a legal entity
``induk_koperasi``  ``NomorIndukKoperasi``, by which the ministry lists a cooperative
``kbli``            ``KodeKBLI``: the code of a kind of business, with its edition
==================  ==============================================================================

A number is refused for what it cannot be, never for what a table does not know: tables age.

All but ``KodeKBLI`` are an ``Identitas``: one canonical text. A code of KBLI is two values, for its digits
mean nothing without the edition, which the text may name or the caller has to tell (``parse(..., edisi=)``).
It is read through the same door all the same, and ``parse``, ``try_parse``, ``is_valid``, ``format``,
``catatan``, ``str()`` and comparison promise what they promise of the others: one table of tests holds both.

A new kind of number is a module here: a subclass of ``Identitas`` with ``NAMA``, ``_AWALAN`` and ``_faults``.
"""
