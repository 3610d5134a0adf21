import type { Language } from '../../language/language.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { Cluster, Coreference } from './cluster.ts';
import { findDescribed, singlesOut } from './description.ts';
import { findNamed } from './named-clusters.ts';
import { findPair } from './pairs-before.ts';
import { findAntecedent, rivalsOf } from './pronoun.ts';
import type { ReadingIndex } from './reading-index.ts';

/**
 * Groups the mentions of a document into clusters, one an entity: names by their identifying words,
 * descriptions by office and polity, pronouns by agreement and recency. A mention in the dual or
 * with a count refers to several clusters; one that fits nothing refers to none.
 */
export function resolveMentions(reading: Reading, index: ReadingIndex, language: Language): Coreference {
  const state = new Resolution(reading, index, language);
  const order = [...reading.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  // Names first, so that a headline's surname finds the full name in the body.
  for (const mention of order.filter((m) => m.kind === 'name').sort(byLength(language))) {
    state.addName(mention);
  }
  state.tieOffices();
  for (const mention of order) {
    if (mention.kind !== 'name') state.addReference(mention);
  }
  return state;
}

/** Longer names first, then in the document's order, so that short forms join the full one. */
function byLength(language: Language): (a: Mention, b: Mention) => number {
  const length = (m: Mention) => Math.min(4, language.nameTokens(m.name).length);
  return (a, b) => length(b) - length(a) || a.start - b.start;
}

/** The growing state of one document's resolution. */
class Resolution implements Coreference {
  readonly clusters: Cluster[] = [];
  readonly #of = new Map<number, readonly number[]>();
  /** Clusters by each word of their names and by their keys. */
  readonly #byWord = new Map<string, Set<number>>();
  readonly #reading: Reading;
  readonly #index: ReadingIndex;
  readonly #language: Language;

  constructor(reading: Reading, index: ReadingIndex, language: Language) {
    this.#reading = reading;
    this.#index = index;
    this.#language = language;
  }

  of(mention: number): readonly number[] {
    return this.#of.get(mention) ?? [];
  }

  stateOf(id: number): number | undefined {
    const capital = this.clusters[id]?.mentions.find((m) => m.capitalOf !== undefined);
    const key = capital?.capitalOf;
    if (!capital || key === undefined) return undefined;
    const known = this.#state(key);
    if (known !== undefined) return known;
    const state = this.#open({ ...capital, class: 'Polity' });
    state.mentions.push({ ...capital, class: 'Polity' });
    state.names.push(this.#language.nameTokens(capital.name));
    this.#note(state, { ...capital, class: 'Polity', key, polity: key });
    return state.id;
  }

  addName(mention: Mention): void {
    const names = [mention.name, ...(mention.aliases ?? [])].map((n) => this.#language.nameTokens(n));
    const cluster =
      findNamed(this.#rivals(mention, names), mention, names, this.#language) ?? this.#open(mention);
    cluster.mentions.push(mention);
    for (const tokens of names) {
      if (tokens.length && !cluster.names.some((n) => n.join(' ') === tokens.join(' '))) {
        cluster.names.push(tokens);
      }
    }
    this.#note(cluster, mention);
    this.#of.set(mention.id, [cluster.id]);
  }

  /** Ties each person to the offices and states that titles give. */
  tieOffices(): void {
    const { links, mentions } = this.#reading;
    const officeState = new Map<number, string[]>();
    for (const link of links) {
      const state = mentions[link.object]?.key;
      if (link.relation === 'post-in' && state) {
        officeState.set(link.subject, [...(officeState.get(link.subject) ?? []), state]);
      }
    }
    for (const { id, class: className, kind, office } of mentions) {
      const holder =
        office !== undefined && className === 'Person' && kind === 'name' ? this.of(id)[0] : undefined;
      if (office !== undefined && holder !== undefined)
        this.clusters[holder]?.offices.push(this.#language.nameTokens(office));
    }
    for (const link of links) {
      const post = mentions[link.object];
      const holder = this.of(link.subject)[0];
      if (link.relation !== 'holds-position' || post === undefined || holder === undefined) continue;
      const cluster = this.clusters[holder];
      cluster?.offices.push(this.#language.nameTokens(post.name));
      for (const key of officeState.get(link.object) ?? []) cluster?.polities.add(key);
    }
  }

  addReference(mention: Mention): void {
    if (this.#of.has(mention.id)) return;
    if (mention.stateOf !== undefined) {
      // The pronoun in "his country" stands after the noun, but is needed first.
      const possessor = this.#reading.mentions[mention.stateOf];
      if (possessor && possessor.kind !== 'name') this.addReference(possessor);
      this.#of.set(mention.id, this.#stateOfHolder(mention.stateOf));
      return;
    }
    const before = (id: number) => this.clusters[id];
    const found =
      mention.kind === 'pronoun' ? findAntecedent(mention, this.#reading, this) : this.#described(mention);
    if (found.length > 0) {
      this.#of.set(mention.id, found);
      for (const id of found) before(id)?.mentions.push(mention);
      return;
    }
    if (mention.kind === 'description' && singlesOut(mention)) this.addName(mention);
  }

  /** Whom a description means: nobody who does something to it in its own clause, where it is a state or counts. */
  #described(mention: Mention): readonly number[] {
    const { count = 1 } = mention;
    const apart = mention.class === 'Polity' || count > 1;
    const rivals = new Set(apart ? [...rivalsOf(mention, this.#reading)].flatMap((id) => this.of(id)) : []);
    const scene = {
      index: this.#index,
      language: this.#language,
      coreference: this,
      stateOf: (id: number) => this.stateOf(id) ?? this.#stateOf(id),
    };
    const pair = count > 1 ? findPair(mention, count, rivals, scene) : [];
    if (pair.length > 0) return pair;
    const open = rivals.size === 0 ? this.clusters : this.clusters.filter(({ id }) => !rivals.has(id));
    return findDescribed(mention, open, this.#language);
  }

  /** "His country" is the one state that the wording ties the person to. */
  #stateOfHolder(possessor: number): readonly number[] {
    const state = this.#stateOf(this.of(possessor)[0] ?? -1);
    return state === undefined ? [] : [state];
  }

  /** The one state that the wording ties a cluster to. */
  #stateOf(id: number): number | undefined {
    const [key, ...others] = this.clusters[id]?.polities ?? [];
    return key === undefined || others.length > 0 ? undefined : this.#state(key);
  }

  /** The first cluster that a state's key stands for. */
  #state(key: string): number | undefined {
    let first: number | undefined;
    for (const id of this.#byWord.get(key) ?? []) {
      const { class: className, key: own } = this.clusters[id] as Cluster;
      if (className === 'Polity' && own === key && (first === undefined || id < first)) first = id;
    }
    return first;
  }

  /** Clusters that share a word or the key with a name, in the order of their making. */
  #rivals(mention: Mention, names: readonly (readonly string[])[]): readonly Cluster[] {
    const words = mention.key === undefined ? names.flat() : [...names.flat(), mention.key];
    const ids = new Set(words.flatMap((word) => [...(this.#byWord.get(word) ?? [])]));
    return [...ids].sort((a, b) => a - b).flatMap((id) => this.clusters[id] ?? []);
  }

  #open(mention: Mention): Cluster {
    const cluster: Cluster = {
      id: this.clusters.length,
      class: mention.class,
      mentions: [],
      names: [],
      polities: new Set(),
      offices: [],
    };
    this.clusters.push(cluster);
    return cluster;
  }

  #note(cluster: Cluster, mention: Mention): void {
    const words = cluster.names.flat();
    for (const word of mention.key === undefined ? words : [...words, mention.key]) {
      const ids = this.#byWord.get(word) ?? new Set<number>();
      this.#byWord.set(word, ids.add(cluster.id));
    }
    if (mention.key) cluster.key ??= mention.key;
    if (mention.gender) cluster.gender ??= mention.gender;
    if (mention.polity) cluster.polities.add(mention.polity);
    if (mention.kind === 'description' && mention.office !== undefined && mention.polity !== undefined)
      cluster.offices.push(this.#language.nameTokens(mention.office));
  }
}
