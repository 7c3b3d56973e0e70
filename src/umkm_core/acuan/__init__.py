"""Reference data: lists that others keep and everybody uses, dated, each with its source and its licence.

Areas
    ==================  ==========================================================================
    ``kode_wilayah``    codes: what the digits alone say, levels and kinds
    ``wilayah``         an area by its code, the areas around it and in it
    ``cari_wilayah``    finding an area by its name, alone or in the columns of a row
    ``temuan_wilayah``  the answer of a search, with its candidates
    ``nama_wilayah``    the readings of what was typed
    ``indeks_wilayah``  the names of a table, ready to be looked for; second names of areas
    ``tabel_wilayah``   a table of areas as of one day
    ``berkas_wilayah``  the files of a table, read and checked
    ``susun_wilayah``   making the files of another table
    ==================  ==========================================================================

Addresses
    ==================  ==========================================================================
    ``tempat``          the area of a record, given as such or by its code
    ``alamat``          an address, and how it is written
    ``baca_alamat``     reading an address from one line of text
    ``teks_alamat``     what in a text is street, RT and RW, postal code, and names of areas
    ``rt_rw``           RT and RW
    ==================  ==========================================================================

KBLI
    ==================  ==========================================================================
    ``kbli``            codes of an edition, their kategori and golongan pokok
    ``daftar_kbli``     a full list of codes and titles that a user brings
    ``simpan_pinjam``   the codes of the savings and loan business of cooperatives, in both editions
    ==================  ==========================================================================

Sources
    ==================  ==========================================================================
    ``sumber``          where a list comes from, how sure it is and why it may be passed on
    ==================  ==========================================================================
"""
