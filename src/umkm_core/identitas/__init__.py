"""Numbers by which people, businesses and cooperatives are known: read tolerantly, checked strictly.

==================  ==============================================================================
``dasar``           what all of them have in common: reading, checking, masking
``catatan``         notes: what is accepted although nothing confirms it
``nik``             ``NIK`` of a person (the *NIK koperasi* is in ``induk_koperasi``)
``npwp``            ``NPWP`` of a taxpayer and ``NITKU`` of a taxpayer's place of business
``nib``             ``NIB`` of a business
``pirt``            ``NomorPIRT`` of food made at home
``badan_hukum``     ``BadanHukumKoperasi``: the number by which a cooperative became a legal entity
``induk_koperasi``  ``NomorIndukKoperasi``
``kbli``            codes of kinds of business
==================  ==============================================================================

A number is refused for what it cannot be, never for what a table does not know: tables age.
"""
