#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Readout authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes countries.tsv, the table of countries the program ships, from mledoze/countries' countries.json.

    make-countries.py COUNTRIES.JSON > countries.tsv

Keeps the names in English, German, Chinese and Japanese, the native ones in Latin or Han script, other spellings,
capitals and English demonyms. Python 3 standard library only; the same input gives the same bytes."""
import json
import re
import sys

HEAD = """\
# Countries and territories: names, capitals, demonyms. Contains information from mledoze/countries
# (https://github.com/mledoze/countries), which is made available under the Open Database License (ODbL) 1.0;
# this table is made available under the same licence (countries.LICENSE.md). Written by make-countries.py.
# code<TAB>sovereign (1) or territory (0)<TAB>English name<TAB>other names<TAB>capitals<TAB>demonyms; lists parted by |
"""
SHORT = {"UAE", "USA", "DRC", "UK"}      # spellings of three letters and fewer that are used as names
NOT_NAMES = {"Island", "Mann", "Mannin", "Viti", "Guiana", "Timor", "Emirates", "Congo, the Democratic Republic of the",
             "Mexicanos", "Portuguesa", "Togolese", "Saudi", "Thai", "Prathet", "the Abode of Peace", "Sarnam", "Ngwane"}
READ = re.compile(r"^[\u0020-\u024f\u2018\u2019\u30fb\u30fc\u3040-\u30ff\u3400-\u9fff]+$")   # Latin, kana, Han


def unique(names):
    return list(dict.fromkeys(n.strip() for n in names if n and n.strip()))


def usable(name):
    if not READ.match(name) or name in NOT_NAMES or "," in name or "(" in name:
        return False
    return name in SHORT or len(name) > 3 or not name.isascii()


def names(country):
    found = [country["name"]["official"]]
    for language in ("eng", "deu", "zho", "jpn"):
        both = country.get("translations", {}).get(language, {})
        found += [both.get("common"), both.get("official")]
    for both in country["name"].get("native", {}).values():
        found += [both.get("common"), both.get("official")]
    found += country.get("altSpellings", [])
    return [n for n in unique(found) if usable(n) and n != country["name"]["common"]]


def demonyms(country):
    english = country.get("demonyms", {}).get("eng", {})
    parts = [p.strip() for form in (english.get("m"), english.get("f")) if form for p in form.split(",")]
    return unique(parts)


def row(country):
    return "\t".join([
        country["cca2"],
        "1" if country.get("independent") else "0",
        country["name"]["common"],
        "|".join(names(country)),
        "|".join(unique(country.get("capital", []))),
        "|".join(demonyms(country)),
    ])


def main():
    with open(sys.argv[1], encoding="utf8") as source:
        countries = json.load(source)
    countries.sort(key=lambda c: (not c.get("independent"), c["cca2"]))
    sys.stdout.write(HEAD)
    for country in countries:
        sys.stdout.write(row(country) + "\n")


if __name__ == "__main__":
    main()
