"""Values: money, days and words, read from what people type, checked, and written for people.

=====================  ==============================================================================
money
``rupiah``             one amount, and what to do with its sen
``rentang_rupiah``     money as it is reported: exact, approximate, a range, a bound
``pita_rupiah``        bands of amounts, as tables have them beside amounts
``terbilang``          whole numbers in words
``written_amount``     an amount as it stands in a text, and every value that it can have
``written_range``      the two ends of a range as they stand in a text, likewise
``bilangan``           exact numbers and their units

days
``tanggal``            one day
``periode``            days without a gap
``rentang_tanggal``    ranges of days and other periods, read from text
``tanggal_kira``       one day that is not known, in a period that is
``baca_tanggal_kira``  reading such a day from the words by which it is told
``aturan_ulang``       a rule by which days come again
``jadwal``             the days on which something takes place: listed, by a rule, with exceptions
``rfc5545``            such rules in the text of calendars
``saat``               an instant
``jangka``             terms: a day so many years, months and days later
``serial_tanggal``     the numbers by which spreadsheets keep days
``written_day``        one day as it stands in a text, and what is wrong with it
``kalender``           names of months and weekdays, in every spelling that is read

words and text
``words``              enumerations of words, and those that have an order
``status``             how sure a fact of the library is
``catatan``            notes with a stable code
``text``               text made ready to be read

checks
``checks``             checks of single values: the fault, or None
``kinds``              kinds of numbers and texts, each with its check
``declared``           how a class declares its fields and rules, and one reader of them
``declaration``        what a class declares
``written_test``       the test that spares sound objects the search for faults
``bagian``             amounts that are parts of others
``frozen_mapping``     a mapping that never changes
=====================  ==============================================================================

A parser gives the one value that a text can have, or an error with all of them. What two parsers share of
reading stands in a ``written_`` room, which knows no error of theirs.
"""
