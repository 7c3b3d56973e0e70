"""Vocabularies: the words of the law and the trade that a field may hold, and how real tables spell them.

==================  ==============================================================================
``skala``           classes of size
``koperasi``        cooperatives: bentuk, jenis, pola, kelompok, membership, meetings
``usaha``           businesses: legal form, state, field, sector of KBLI, how far they sell
``dokumen``         papers of a business, a product or a cooperative
``kendala``         obstacles, and the fields of consultants
``pelatihan``       trainings: components, needs, results
``pasar``           ways to sell, marketing partners, what reported money counts
``penempatan``      the way of a product to a shelf
``lembaga``         levels of institutions
``bantuan``         aid
``klaster``         clusters
``kemitraan``       partnerships
``agregat``         what a count counts
``modalitas``       as what a fact is told
``baca_kata``       reading the words of a cell
``padanan``         how real tables spell the words: data, one file for each of the modules above
==================  ==============================================================================

Every vocabulary says where its words are from. *Confirmed* means that the text of the law was read, or that
two independent sources agree; *one source*, that there was no second. *Real tables* are lists that offices
keep of those who take part in their trainings. What has no source is called a word of this library.
"""
