"""Vocabularies: the words of the law and the trade that a field may hold, and how real tables spell them.

==================  ==============================================================================
``skala``           classes of size
``koperasi``        cooperatives: bentuk, jenis, pola, kelompok, membership, meetings
``usaha``           businesses: legal form, state, field, how far they sell
``dokumen``         papers of a business, a product or a cooperative
``kendala``         obstacles, and the fields of consultants
``pelatihan``       trainings: components, needs, results
``pasar``           ways to sell, marketing partners, what reported money counts
``penempatan``      the way of a product to a shelf
``lembaga``         levels of institutions
``bantuan``         aid
``klaster``         clusters
``kemitraan``       partnerships
``modalitas``       as what a fact is told
==================  ==============================================================================
"""
