import { comparePersons } from '../names/compare-persons.ts';
import { type PersonName, parsePersonName } from '../names/person-name.ts';
import { isSolePost } from './sole-posts.ts';
import {
  type ContradictionInput,
  type Named,
  overlap,
  type Period,
  pairNearest,
  periodOf,
  type Told,
} from './told.ts';

/** Two reports as far apart as this still speak of one time. */
const nearDays = 3;
/** A change of office that is told within as many days explains that another holds it. */
const changeDays = 60;

const changes: ReadonlySet<string> = new Set(['appointed', 'dismissed', 'resigned-from', 'killed']);

/** When the holders of posts changed, by person: from what documents tell of appointments and departures. */
export function readChanges(claims: readonly Told[]): ReadonlyMap<string, readonly Period[]> {
  const byPerson = new Map<string, Period[]>();
  for (const told of claims) {
    if (!changes.has(told.relation) || told.status === 'denied') continue;
    const person = told.relation === 'resigned-from' ? told.source : told.target;
    byPerson.set(person, [...(byPerson.get(person) ?? []), periodOf(told, changeDays, changeDays)]);
  }
  return byPerson;
}

/**
 * Claims that give one post, which one person at a time holds, to different persons at one time, where no
 * document tells that the post changed hands.
 */
export function findRivals(
  post: string,
  group: readonly Told[],
  { entityOf }: ContradictionInput,
  changesOf: ReadonlyMap<string, readonly Period[]>,
): readonly (readonly [Told, Told])[] {
  const entity = entityOf(post);
  const byPerson = new Map<string, Told[]>();
  for (const told of group.filter(({ status }) => status === 'asserted' || status === 'claimed')) {
    byPerson.set(told.source, [...(byPerson.get(told.source) ?? []), told]);
  }
  if (byPerson.size < 2 || entity?.class !== 'Post' || !isSolePost(entity.names)) return [];
  const persons = [...byPerson.keys()].sort();
  const isExplained = (period: Period): boolean =>
    persons.some((person) => changesOf.get(person)?.some((change) => overlap(change, period)) === true);
  return persons.flatMap((one, at) =>
    persons
      .slice(at + 1)
      .filter((other) => !mayBeOne(entityOf(one), entityOf(other)))
      .flatMap((other) =>
        pairNearest(byPerson.get(one) ?? [], byPerson.get(other) ?? [], (a, b) => {
          const [here, there] = [holdingOf(a), holdingOf(b)];
          return a.origin !== b.origin && overlap(here, there) && !isExplained(here) && !isExplained(there);
        }),
      ),
  );
}

function holdingOf(told: Told): Period {
  return periodOf(told, nearDays, nearDays);
}

/** Two names of persons that could be one person's: then each may mean the other. */
function mayBeOne(a: Named | undefined, b: Named | undefined): boolean {
  const [ours, theirs] = [fullest(a), fullest(b)];
  return ours.some((one) => theirs.some((other) => comparePersons(one, other).kind !== 'other'));
}

function fullest(entity: Named | undefined): readonly PersonName[] {
  const names = (entity?.names ?? []).map(parsePersonName);
  const full = names.filter(({ parts }) => parts.length > 1);
  return full.length > 0 ? full : names;
}
