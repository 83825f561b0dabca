"""Labels -> the files of labelling tools, and back: doccano and Label Studio.

Each tool has a module that writes articles in the tool's documented form and reads what the tool
exports. What the tools make of offsets stands at the top of each.
"""
