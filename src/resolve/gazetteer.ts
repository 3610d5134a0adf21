import { linkOf } from '../language/gazetteer-links.ts';
import type { Gazetted } from '../language/lexicon.ts';
import { loadLexicon, ownGazetteer, perLexicon } from '../language/lexicon.ts';
import { ownKey } from '../language/own-entries.ts';
import type { ClassName, Entity, EntityLink } from '../model/entity.ts';
import { foldName } from './name-key.ts';

/** A thing of the gazetteer that an entity's name stands for. */
export interface GazetteerLink {
  /** Wikidata id, GeoNames key or slug, as in the gazetteer. */
  readonly key: string;
  /** What `owl:sameAs` can point to; a slug has none. */
  readonly iri?: string;
  readonly reason: EntityLink['reason'];
}

interface Entry {
  readonly key: string;
  readonly group: 'place' | 'organization' | ClassName;
  /** A person added it; then it goes before all that bear its name. */
  readonly isOwn?: boolean;
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

const loadIndex = perLexicon(readIndex);

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
  const { chosen, reason } = settle(candidatesFor(entity), polities);
  if (chosen === undefined) return undefined;
  const iri = linkOf(chosen.key);
  return { key: chosen.key, ...(iri !== undefined && { iri }), reason };
}

/** Most things named as what an entity might be. */
const fewCandidates = 6;

/** The IRIs of the things that bear the name of an entity, where none can be chosen. */
export function candidateLinks(entity: Pick<Entity, 'class' | 'label' | 'names'>): readonly string[] {
  const iris = candidatesFor(entity).flatMap(({ key }) => linkOf(key) ?? []);
  return [...new Set(iris)].sort().slice(0, fewCandidates);
}

/** Whether the gazetteer has several states' places of its name, so that another document may mean another. */
export function isSharedName(entity: Pick<Entity, 'class' | 'label' | 'names'>): boolean {
  return new Set(candidatesFor(entity).map(({ polity }) => polity)).size > 1;
}

function candidatesFor(entity: Pick<Entity, 'class' | 'label' | 'names'>): readonly Entry[] {
  const group = groups[entity.class] ?? entity.class;
  const found = [entity.label, ...entity.names]
    .map((name) => (loadIndex().get(foldName(name)) ?? []).filter((entry) => entry.group === group))
    .find((entries) => entries.length > 0);
  return found ?? [];
}

interface Settled {
  readonly chosen: Entry | undefined;
  readonly reason: EntityLink['reason'];
}

function settle(candidates: readonly Entry[], polities: ReadonlySet<string>): Settled {
  const own = candidates.find(({ isOwn }) => isOwn);
  if (own !== undefined) return { chosen: own, reason: 'own' };
  const near = candidates.filter(({ polity }) => polities.has(polity));
  const open = near.length > 0 ? near : candidates;
  if (new Set(open.map(({ polity }) => polity)).size > 1) return { chosen: undefined, reason: 'shared' };
  // A city and the province around it share a name; the city is meant.
  const chosen = open.find(({ capital }) => capital) ?? open.find(({ isCity }) => isCity) ?? open[0];
  const isNear = open.length < candidates.length;
  return { chosen, reason: open.length > 1 ? 'main' : isNear ? 'polity' : 'only-bearer' };
}

function readIndex(): ReadonlyMap<string, readonly Entry[]> {
  const { places, organizations } = loadLexicon();
  const entries = new Map<string, Entry[]>();
  const put = (name: string, entry: Entry): void => {
    const known = entries.get(foldName(name)) ?? [];
    if (!known.some(({ key }) => key === entry.key)) entries.set(foldName(name), [...known, entry]);
  };
  for (const own of ownGazetteer()) {
    const group = groups[own.class] ?? own.class;
    const entry = { key: ownKey(own), group, polity: '', capital: false, isCity: false, isOwn: true };
    for (const name of [...own.labels, ...own.aliases]) put(name, entry);
  }
  const add = (thing: Gazetted, entry: Entry): void => {
    for (const { label, aliases } of [thing.names.ar, thing.names.en]) {
      for (const name of [label, ...aliases].filter((each) => !thing.common.has(each))) {
        put(name, entry);
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
  return entries;
}
