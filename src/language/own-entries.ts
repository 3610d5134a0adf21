import type { GazetteerEntry } from '../model/gazetteer.ts';
import type { Gazetted, GazettedOrganization, Names, Place } from './lexicon-entries.ts';

/** The key of an entry among those of the tables: its Wikidata id, or its own id marked as such. */
export function ownKey({ id, qid }: GazetteerEntry): string {
  return qid ?? `own:${id}`;
}

/** Entries that name a place, in the form of the tables. */
export function ownPlaces(entries: readonly GazetteerEntry[]): readonly Place[] {
  return entries
    .filter(({ class: of }) => of === 'Place' || of === 'Polity')
    .map((entry) => ({ ...toGazetted(entry), kind: 'city', polity: '', capital: false }));
}

/** Entries that name a body or anything else that goes by a fixed name, in the form of the tables. */
export function ownBodies(entries: readonly GazetteerEntry[]): readonly GazettedOrganization[] {
  const others: ReadonlySet<string> = new Set(['Person', 'Post', 'Place', 'Polity']);
  return entries
    .filter(({ class: of }) => !others.has(of))
    .map((entry) => ({ ...toGazetted(entry), class: entry.class, polity: '' }));
}

function toGazetted(entry: GazetteerEntry): Gazetted {
  return {
    key: ownKey(entry),
    kind: 'own',
    names: { ar: namesIn(entry, true), en: namesIn(entry, false) },
    common: new Set(),
  };
}

/** Its names in one script; what has none in it goes by its first name in the other. */
function namesIn({ labels, aliases }: GazetteerEntry, arabic: boolean): Names {
  const isOf = (name: string): boolean => /\p{Script=Arabic}/u.test(name) === arabic;
  const [label = labels[0] ?? '', ...more] = labels.filter(isOf);
  return { label, aliases: [...more, ...aliases.filter(isOf)] };
}
