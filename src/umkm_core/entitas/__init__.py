"""Entities of the domain: what a record says, checked when it is made.

=======================  ==========================================================================
what tells of a fact
``keterangan``           who tells it, where, when, and as what
``nilai``                money as it is reported
``kunci``                keys by which records refer to each other
``tahun_buku``           what both businesses and cooperatives say of a tahun buku

people and institutions
``orang``                people, and how they were registered from the RT up
``lembaga``              institutions
``konsultan``            consultants and their fields
``mitra_pemasaran``      partners who sell what others make

businesses
``usaha``                businesses
``laporan``              what a business reports for a tahun buku
``status_usaha``         whether a business works, and why not
``saluran``              ways by which a business sells
``produk``               products
``dokumen``              papers of a business, a product or a cooperative

cooperatives
``koperasi``             cooperatives
``unit_koperasi``        their kinds of business
``laporan_koperasi``     what a cooperative reports for a tahun buku
``keanggotaan``          who belongs to a cooperative
``rapat_anggota``        meetings of members

what is done for them
``pelatihan``            trainings and their sessions
``kepesertaan``          who takes part in a training
``program``              programmes in stages
``kepesertaan_program``  who takes part in a programme, and how far they have come
``kendala``              obstacles
``pendampingan``         guidance
``bantuan``              aid

markets and clusters
``bazaar``               bazaars and their stalls
``penempatan``           products on the shelf of another
``kemitraan``            partnerships
``klaster``              clusters
``keanggotaan_klaster``  who belongs to a cluster
``alat_bersama``         equipment that a cluster shares
``pemakaian_alat``       who uses such equipment, and when

areas
``indikator``            a figure of an area
``agregat``              a recap that is given as a count alone
=======================  ==========================================================================

One record is one class of one module. What several fields say together is a rule of the class; what several
records say together is not known here, but for two uses of one tool that meet.

``tanggal`` is the day of an event, ``waktu`` when a figure held, ``periode`` days, and ``mulai`` and
``selesai`` a first and a last day, which may be approximate.
"""
