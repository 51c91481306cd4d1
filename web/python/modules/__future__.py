# What was new in Python once, and has been there since.

annotations = division = print_function = absolute_import = unicode_literals = generators = True
