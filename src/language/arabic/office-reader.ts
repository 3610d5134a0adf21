import type { Mention } from '../../model/reading.ts';
import type { Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { addNisba } from './nationalities.ts';
import { readFlags } from './office-flags.ts';
import { type ReadTitle, readConstruct, readPrepositionScope } from './office-scopes.ts';
import { chargeEnd, portfolioAt, portfolioEnd } from './portfolios.ts';
import { isOfState } from './possessed-titles.ts';
import { addPossessor } from './possessors.ts';
import type { Opening, TitleUnit } from './title-unit.ts';

/** One office while it is read, from its listed words on. */
export class OfficeReader {
  to: number;
  #definite: boolean;
  #scope: Mention | undefined;
  #state: Mention | undefined;
  #former = false;
  #designate = false;
  /** A genitive, a pronoun or a nationality has been read. */
  #complete = false;
  #origin = false;
  #superior: number | undefined;

  constructor(
    readonly scene: Scene,
    readonly draft: Draft,
    readonly opening: Opening,
    readonly apposed: boolean,
    article: boolean,
    readonly readTitle: ReadTitle,
  ) {
    this.to = opening.titleTo;
    this.#definite = article;
  }

  possess(at: number): void {
    this.#scope = addPossessor(this.scene, this.draft, at, isOfState(this.opening.form));
    this.#definite = true;
    this.#complete = true;
  }

  construct(): void {
    const found = readConstruct(this.scene, this.draft, this.to, this.opening.form, this.readTitle);
    if (!found) return;
    this.to = found.to;
    this.#scope = found.scope;
    this.#superior = found.superior;
    this.#definite = found.definite;
    this.#complete = true;
  }

  /** "وزير الخارجية والمغتربين": the listed title goes on with a further matter. */
  portfolio(): void {
    const { scene, opening } = this;
    const last = opening.titleTo - 1;
    if (last > opening.from && portfolioAt(scene, last)) this.to = portfolioEnd(scene, last, opening.form);
  }

  flags(): void {
    const { to, former, designate } = readFlags(this.scene, this.to);
    this.to = to;
    this.#former ||= former;
    this.#designate ||= designate === 'sure' || (designate === 'charged' && this.#forms());
  }

  /** Who is charged with forming a government does not head it yet; anyone else charged with an office holds it. */
  #forms(): boolean {
    const office = this.scene.bareForms.slice(this.opening.from, this.to).join(' ');
    return formers.test(office) && this.#state?.key !== sudan;
  }

  preposition(): void {
    const { scene, draft, opening, apposed } = this;
    for (let turn = 0; turn < 2; turn += 1) {
      const before = { complete: this.#complete, apposed };
      const found = readPrepositionScope(scene, draft, this.to, opening, before, this.readTitle);
      if (!found) return;
      // Whoever represents a state to another body holds a post of the state.
      if (!(found.host && this.#state)) this.#scope ??= found.scope;
      this.to = found.to;
      this.#definite = true;
    }
  }

  /** "المقررة الخاصة المعنية بالأراضي الفلسطينية": what a participle says that the office is for. */
  charge(): void {
    const to = chargeEnd(this.scene, this.to);
    if (to === undefined) return;
    this.to = to;
    this.#definite = true;
  }

  nationality(): boolean {
    const { scene, draft } = this;
    const nisba = nisbaAt(scene, this.to);
    const article = nisba && (scene.words[nisba.from]?.article ?? false);
    if (!nisba || article !== this.#definite || nisba.form.number === 'du') return false;
    if (this.#definite) this.#state = addNisba(scene, draft, nisba);
    this.to = nisba.to;
    this.#complete = true;
    return true;
  }

  /** "من أصل لبناني", "من أصول جزائرية". */
  origin(): void {
    const { scene, to } = this;
    if (scene.words[to]?.form !== 'من' || !origins.has(scene.words[to + 1]?.form ?? '')) return;
    this.to = nisbaAt(scene, to + 2)?.to ?? to;
    this.#origin = this.to > to;
  }

  unit(baseTo: number): TitleUnit {
    const { opening, to } = this;
    return {
      ...opening,
      to,
      baseTo,
      definite: this.#definite,
      former: this.#former,
      designate: this.#designate,
      ...(this.#scope ? { scope: this.#scope } : {}),
      ...(this.#state ? { state: this.#state } : {}),
      ...(this.#superior === undefined ? {} : { superior: this.#superior }),
      ...(this.#origin ? { origin: true as const } : {}),
    };
  }
}

/** Heads of government, whom a head of state charges with forming it. */
const formers = /^رييسه? (?:وزراء|حكومه|مجلس وزراء)/u;
/** Where "المكلف" is said of whoever holds an office for the time being. */
const sudan = 'Q1049';

const origins = new Set(['اصل', 'اصول', 'جذور']);
