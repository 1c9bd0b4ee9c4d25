#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Readout authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Says how far the states can be believed: of the statements called certain or likely, how many are right. Knows no engine.
"""    calibration.py SCORERS GOLD.jsonl FOUND.jsonl [--certain 95] [--cover 60] [--likely 70]

SCORERS is the folder of score.py, whose shapes and rules decide what matches; GOLD one of its corpora, FOUND what
`readout extract --jsonl` wrote for it. Outermost statements, direct and mixed; a statement is right when span
(Jaccard >= 0.8) and speaker are, score.py's (e). The even and the odd articles of GOLD are told apart. The state covers
the gold items that a statement with it matches. Exit status 1 when a half stays under a floor (per cent).
Python 3 standard library only."""
import argparse
import collections
import json
import sys

TYPES = {'direct', 'mixed'}


def paired(score, gold, found):
    """Pairs (gold index, found index), best overlap first, one to one."""
    pairs = sorted((-score.jac(g, f), at, to) for at, g in enumerate(gold) for to, f in enumerate(found)
                   if f['s'] < g['e'] and score.jac(g, f) >= 0.8)
    golds, founds = set(), set()
    for _, at, to in pairs:
        if at not in golds and to not in founds:
            golds.add(at)
            founds.add(to)
            yield at, to


def is_right(score, text, gold, found):
    if not gold['speaker']:
        return not found['speaker']
    return score.same_speaker(text, gold['speaker'], found['speaker'])[1]


def count(score, article, quotes, counts):
    text = article['text']
    shaped = score.shape(text, article['quotes'], TYPES)
    gold = [item for item in shaped if not item['opt']]
    free = [item for item in shaped if item['opt']] + [{'s': s, 'e': e} for s, e in article.get('ignore', [])]
    counts['gold'] += len(gold)
    statements = [q for q in quotes if q['act'] == 'statement' and q['type'] in TYPES and not q.get('nested')]
    found = []
    for quote in statements:
        for item in score.shape(text, [quote], TYPES):
            found.append(dict(item, state=quote['state']))
    found.sort(key=lambda item: (item['s'], item['e']))
    pairs = dict((to, at) for at, to in paired(score, gold, found))
    for to, item in enumerate(found):
        length = item['e'] - item['s']
        if to in pairs:
            counts[item['state'], 'matched'] += 1
            counts[item['state'], 'right'] += is_right(score, text, gold[pairs[to]], item)
        elif any(min(item['e'], o['e']) - max(item['s'], o['s']) >= 0.8 * length for o in free):
            continue
        counts[item['state'], 'all'] += 1


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('scorers')
    parser.add_argument('gold')
    parser.add_argument('found')
    for floor, value in (('certain', 95.0), ('cover', 60.0), ('likely', 70.0)):
        parser.add_argument('--' + floor, type=float, default=value)
    wanted = parser.parse_args()
    sys.dont_write_bytecode = True
    sys.path.insert(0, wanted.scorers)
    import score  # pylint: disable=import-error

    with open(wanted.found, encoding='utf8') as lines:
        found = {item['id']: item['quotes'] for item in map(json.loads, lines)}
    halves = {'even': collections.Counter(), 'odd': collections.Counter()}
    with open(wanted.gold, encoding='utf8') as lines:
        for at, line in enumerate(lines):
            article = json.loads(line)
            count(score, article, found.get(article['id'], []), halves['odd' if at % 2 else 'even'])
    held = True
    for half, counts in halves.items():
        for state, floor in (('certain', wanted.certain), ('likely', wanted.likely), ('unknown', 0.0)):
            right = 100.0 * counts[state, 'right'] / max(1, counts[state, 'all'])
            covers = 100.0 * counts[state, 'matched'] / max(1, counts['gold'])
            print(f"{half:5}{state:8} {counts[state, 'all']:5} right {right:5.1f} %  covers {covers:5.1f} %")
            held = held and right >= floor and (state != 'certain' or covers >= wanted.cover)
    return 0 if held else 1


if __name__ == '__main__':
    sys.exit(main())
