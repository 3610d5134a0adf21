import { linkOf } from '../language/gazetteer-links.ts';
import type { Gazetted } from '../language/lexicon.ts';
import { loadLexicon } from '../language/lexicon.ts';
import type { ClassName, Entity } from '../model/entity.ts';
import { foldName } from './name-key.ts';

/** A thing of the gazetteer that an entity's name stands for. */
export interface GazetteerLink {
  /** Wikidata id, GeoNames key or slug, as in the gazetteer. */
  readonly key: string;
  /** What `owl:sameAs` can point to; a slug has none. */
  readonly iri?: string;
}

interface Entry {
  readonly key: string;
  readonly group: 'place' | 'organization';
  /** Key of the state that it lies in or belongs to, `''` when in none. */
  readonly polity: string;
  readonly capital: boolean;
  readonly isCity: boolean;
}

const groups: Readonly<Partial<Record<ClassName, Entry['group']>>> = {
  Polity: 'place',
  Place: 'place',
  Organization: 'organization',
  Facility: 'organization',
};

let index: ReadonlyMap<string, readonly Entry[]> | undefined;

/**
 * The thing that an entity without a link is named after: by all its names, and where a name is borne by
 * several (طرابلس in Libya and in Lebanon), by the states that the document speaks of. Undefined when that
 * does not settle it.
 *
 *   linkByName({ class: 'Place', names: ['Homs'], … }, new Set())?.iri // 'https://sws.geonames.org/169577/'
 */
export function linkByName(
  entity: Pick<Entity, 'class' | 'label' | 'names'>,
  polities: ReadonlySet<string>,
): GazetteerLink | undefined {
  const chosen = settle(candidatesFor(entity), polities);
  if (chosen === undefined) return undefined;
  const iri = linkOf(chosen.key);
  return { key: chosen.key, ...(iri !== undefined && { iri }) };
}

/** Whether the gazetteer has several states' places of its name, so that another document may mean another. */
export function isSharedName(entity: Pick<Entity, 'class' | 'label' | 'names'>): boolean {
  return new Set(candidatesFor(entity).map(({ polity }) => polity)).size > 1;
}

function candidatesFor(entity: Pick<Entity, 'class' | 'label' | 'names'>): readonly Entry[] {
  const group = groups[entity.class];
  const found = [entity.label, ...entity.names]
    .map((name) => (loadIndex().get(foldName(name)) ?? []).filter((entry) => entry.group === group))
    .find((entries) => entries.length > 0);
  return found ?? [];
}

function settle(candidates: readonly Entry[], polities: ReadonlySet<string>): Entry | undefined {
  const near = candidates.filter(({ polity }) => polities.has(polity));
  const open = near.length > 0 ? near : candidates;
  if (new Set(open.map(({ polity }) => polity)).size > 1) return undefined;
  // A city and the province around it share a name; the city is meant.
  return open.find(({ capital }) => capital) ?? open.find(({ isCity }) => isCity) ?? open[0];
}

function loadIndex(): ReadonlyMap<string, readonly Entry[]> {
  if (index !== undefined) return index;
  const { places, organizations } = loadLexicon();
  const entries = new Map<string, Entry[]>();
  const add = (thing: Gazetted, entry: Entry): void => {
    for (const { label, aliases } of [thing.names.ar, thing.names.en]) {
      for (const name of [label, ...aliases].filter((each) => !thing.common.has(each))) {
        const known = entries.get(foldName(name)) ?? [];
        if (!known.some(({ key }) => key === entry.key)) entries.set(foldName(name), [...known, entry]);
      }
    }
  };
  for (const place of places) {
    const isCity = place.kind === 'city';
    add(place, { key: place.key, group: 'place', polity: place.polity, capital: place.capital, isCity });
  }
  for (const body of organizations) {
    add(body, { key: body.key, group: 'organization', polity: body.polity, capital: false, isCity: false });
  }
  index = entries;
  return entries;
}
