"""For tests of business rules: boundaries of the law, scenario files, hypothesis strategies, a pytest plugin.

Needs the extra ``testing`` for the strategies and the plugin; scenarios and boundaries need the core alone.
"""
