#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Readout authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes traditional.tsv: the characters of Big5 that have a simplified form, by ICU's transliterator (uconv).

    make-traditional.py > traditional.tsv

The same version of ICU gives the same bytes."""
import subprocess


def in_big5(character):
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


characters = [c for c in map(chr, range(0x4E00, 0xA000)) if in_big5(c)]
folded = subprocess.run(["uconv", "-x", "Traditional-Simplified"], input="\n".join(characters), text=True,
                        check=True, capture_output=True).stdout.split("\n")
print("# Traditional characters with their simplified form, one pair a column. From the Unihan database as ICU ships it:")
print("# Copyright 1991-2022 Unicode, Inc., https://www.unicode.org/license.txt (Unicode-DFS-2016). By make-traditional.py.")
pairs = [(a, b) for a, b in zip(characters, folded) if a != b and len(b) == 1]
for first in range(0, len(pairs), 100):
    row = pairs[first:first + 100]
    print("".join(a for a, _ in row) + "\t" + "".join(b for _, b in row))
