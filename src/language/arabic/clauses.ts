import type { Clause, Modality } from '../../model/reading.ts';
import type { Attitude } from '../language.ts';
import {
  addArgument,
  agents,
  agreementOf,
  type ClauseDraft,
  canBeSubject,
  dropSubject,
  type Filler,
  fillerOf,
  finishClauses,
  mentionsOf,
  type OpenSentence,
  type Pending,
} from './clause-draft.ts';
import {
  addPronoun,
  type Nominal,
  type Phrase,
  type PhraseScene,
  readNominal,
  readPhrase,
} from './nominals.ts';
import { joinWords, modalWords, negations } from './particles.ts';
import { readPreposition } from './prepositions.ts';
import type { Word } from './words.ts';

/**
 * Reads the clauses of one sentence from left to right: each verb, participle or cue noun with its
 * arguments by order, agreement and preposition.
 */
export class ClauseReader implements OpenSentence {
  readonly context: PhraseScene;
  readonly drafts: ClauseDraft[] = [];
  /** Predicates that may still take a preposition's phrase: the verb, then nouns after it. */
  open: ClauseDraft[] = [];
  verb: ClauseDraft | undefined;
  topic: Phrase | undefined;
  pending: Pending | undefined;
  afterComma = false;
  readonly #attitude: (lemma: string) => Attitude | undefined;
  readonly #base: number;
  readonly #verbal = new Set<number>();
  readonly #clauseAt = new Map<number, number>();
  readonly #sources: { readonly said: ClauseDraft; readonly target: ClauseDraft }[] = [];
  #joined = false;
  readonly #joins = new Map<ClauseDraft, ClauseDraft>();
  /** Sources named before the verb that they are the sources of: "بحسب رويترز، انسحبت …". */
  readonly earlySources: number[] = [];
  #negated = false;
  #modality: Modality = 'fact';
  #suspended: Phrase | undefined;
  lastPhrase: Phrase | undefined;

  constructor(context: PhraseScene, attitude: (lemma: string) => Attitude | undefined, base: number) {
    this.context = context;
    this.#attitude = attitude;
    this.#base = base;
  }

  read(): readonly Clause[] {
    const { words } = this.context.scene;
    let at = 0;
    while (at < words.length) at = Math.max(at + 1, this.#step(words[at] as Word, at));
    this.#close();
    for (const { said, target } of this.#sources) {
      const subject = fillerOf(said, 'subject');
      if (subject) target.sources.push(...mentionsOf(subject));
    }
    return finishClauses(this.drafts, this.context, this.#clauseAt);
  }

  /** "التابعة للوزارة": a cue participle or adjective after a phrase says something of its last noun. */
  #attribute(word: Word, at: number): boolean {
    const last = this.lastPhrase?.members.at(-1);
    const next = this.context.scene.words[at + 1];
    if (last?.mention === undefined || word.pos === 'verb' || next?.pos !== 'preposition') return false;
    const cue = this.context.cues.attributeOf(word);
    const adjoins = last.to === at || (last.to === at - 1 && this.afterComma);
    if (!cue || !adjoins || (word.article !== last.definite && !word.article)) return false;
    const clause = this.#open(cue.lemmas, 'adjective', { from: at, to: at + 1 }, {});
    const phrase = { from: last.from, to: last.to, members: [last] };
    addArgument(clause, cue.passive ? 'object' : 'subject', { phrase });
    this.open.push(clause);
    return true;
  }

  /** "وهو شقيق القائد": what follows is said of the last thing named that agrees. */
  #copula(word: Word, at: number): number {
    const nominal = readNominal(this.context, at + 1);
    const gender = word.form === 'هو' ? 'm' : word.form === 'هي' ? 'f' : undefined;
    const last =
      this.topic?.members.at(-1) ??
      this.lastPhrase?.members.findLast(
        (m) => m.mention !== undefined && (!gender || !m.gender || m.gender === gender),
      );
    if (!nominal?.predicate || last?.mention === undefined) return at + 1;
    this.#say(nominal, last);
    return nominal.to;
  }

  /** Opens the clause of a noun that is said of a thing named before. */
  #say(nominal: Nominal, subject: Nominal): void {
    const phrase = { from: nominal.from, to: nominal.to, members: [nominal] };
    const [clause, ...inner] = this.openNouns(phrase);
    if (!clause) return;
    if (!fillerOf(clause, 'subject')) {
      clause.arguments.push({
        slot: 'subject',
        filler: { phrase: { from: subject.from, to: subject.to, members: [subject] } },
      });
    }
    this.open.push(clause, ...inner);
  }

  /** Reads what begins at a word and gives the place after it. */
  #step(word: Word, at: number): number {
    if (word.pos === 'punctuation') return this.#punctuation(word, at);
    if (this.context.scene.chunks.has(at)) return this.#nominal(at);
    const next = this.context.scene.words[at + 1];
    if (negations.has(word.form) && !word.article && (next?.pos === 'verb' || word.pos === 'particle')) {
      this.#negated = true;
      return at + 1;
    }
    const modality = modalWords.get(word.form);
    if (modality && word.pos !== 'noun' && word.pos !== 'verb') {
      if (modality !== 'possible' || word.form !== 'قد' || next?.analysis?.aspect === 'imperfect')
        this.#modality = modality;
      return at + 1;
    }
    if (word.form === 'س' && word.pos === 'particle') {
      this.#modality = 'future';
      return at + 1;
    }
    if (word.pos === 'conjunction') {
      this.#joined = true;
      return at + 1;
    }
    if (word.pos === 'relative') return this.#relative(word, at);
    if (word.pos === 'subordinator' || (word.form === 'ان' && word.pos === 'particle'))
      return this.#subordinator(word, at);
    if (word.pos === 'verb') return this.#verb(word, at);
    if (this.#isParticiple(word)) return this.#verb(word, at);
    if (this.#attribute(word, at)) return at + 1;
    if (word.pos === 'pronoun' && !word.clitic) return this.#copula(word, at);
    if (word.pos === 'preposition') {
      const to = readPreposition(this, word, at);
      this.#joined = false;
      return to;
    }
    return this.#nominal(at);
  }

  #punctuation(word: Word, at: number): number {
    if (word.text === '،' || word.text === ',') {
      this.afterComma = true;
      // What is said of the occasion ends with its commas: "على هامش اجتماعات الربيع،".
      this.open = this.open.filter((c) => c.kind === 'verb' || c.governor?.link !== 'adverbial');
    } else if (word.text === '؛' || word.text === ';') {
      this.#close();
      this.topic = undefined;
      this.#suspended = undefined;
    } else if (word.text === ':') {
      const said = this.open.findLast((c) => this.attitudeOf(c) !== undefined) ?? this.verb;
      if (said) this.pending = { link: 'complement', clause: said.id, marker: ':' };
      this.topic = undefined;
    } else if (word.text === '(') {
      const close = this.context.scene.words.findIndex((w, i) => i > at && w.text === ')');
      if (close > 0 && close - at <= 12) return close + 1;
    }
    return at + 1;
  }

  attitudeOf(clause: ClauseDraft): Attitude | undefined {
    // A verb's other readings are homographs; a noun's are the verb that it is of.
    const lemmas = clause.kind === 'verb' ? clause.lemmas.slice(0, 1) : clause.lemmas;
    for (const lemma of lemmas) {
      const attitude = this.#attitude(lemma);
      if (attitude) return attitude;
    }
    return undefined;
  }

  /** "مؤكداً أن", "متهماً إيران": an active participle in the accusative acts as a verb of the same subject. */
  #isParticiple(word: Word): boolean {
    const participle = word.options.some((o) => o.derivation === 'active-participle' && o.verb !== undefined);
    if (!participle || word.article) return false;
    return (word.tanween || /(?:ا|ه|ين|تين)$/u.test(word.form)) && this.verb !== undefined && this.afterComma;
  }

  #relative(word: Word, at: number): number {
    const gender = word.analysis?.gender;
    const members = this.lastPhrase?.members ?? [];
    const antecedent =
      members.findLast((m) => !gender || !m.gender || m.gender === gender || m.number === 'pl') ??
      members.at(-1);
    if (this.topic !== undefined) this.#suspended = this.topic;
    this.topic = undefined;
    this.open = [];
    this.pending = { link: 'relative', marker: word.form, ...(antecedent ? { antecedent } : {}) };
    return at + 1;
  }

  #subordinator(word: Word, at: number): number {
    const { words } = this.context.scene;
    if (word.form === 'كما' && words[at + 1]?.pos === 'verb') {
      this.#joined = true;
      return at + 1;
    }
    const kind = joinWords.get(word.form);
    const said = this.#speaker();
    if (kind === 'complement') {
      if (said)
        this.pending = {
          link: 'complement',
          clause: said.id,
          marker: word.form,
          ...(this.pending?.modality ? { modality: this.pending.modality } : {}),
        };
    } else {
      this.pending = {
        link: 'adverbial',
        marker: word.form,
        ...(kind === 'conditional' ? { modality: 'conditional' as const } : {}),
      };
    }
    this.topic = undefined;
    this.open = [];
    const next = words[at + 1];
    if (next?.clitic !== 'after') return at + 1;
    const mention = addPronoun(this.context, next);
    const nominal: Nominal = {
      from: at + 1,
      to: at + 2,
      head: at + 1,
      lemma: next.lemma,
      definite: true,
      parties: [],
      mention,
    };
    this.topic = { from: at + 1, to: at + 2, members: [nominal] };
    return at + 2;
  }

  /** What the clause after "that" hangs on: the last predicate that says, denies or wants something and has no such clause yet. */
  #speaker(): ClauseDraft | undefined {
    const subject = this.verb && fillerOf(this.verb, 'subject');
    const isSubject = (c: ClauseDraft) =>
      subject !== undefined &&
      'phrase' in subject &&
      c.from >= subject.phrase.from &&
      c.to <= subject.phrase.to;
    const open = this.open.findLast((c) => this.attitudeOf(c) !== undefined && !isSubject(c));
    if (open) return open;
    const taken = new Set(
      this.drafts.flatMap((d) => (d.governor?.link === 'complement' ? [d.governor.clause] : [])),
    );
    const speaks = (d: ClauseDraft) => {
      const attitude = this.attitudeOf(d);
      return attitude !== undefined && attitude !== 'light' && attitude !== 'cause';
    };
    return this.drafts.findLast((d) => d.kind === 'verb' && speaks(d) && !taken.has(d.id)) ?? this.verb;
  }

  #verb(word: Word, at: number): number {
    const { words } = this.context.scene;
    const lemmas = this.context.cues.verbsOf(word);
    const follows = words[at + 1];
    const carries =
      !['أصبح', 'بات', 'ظلّ'].includes(word.lemma) || follows?.pos === 'verb' || follows?.form === 'قد';
    if (joinWords.get(word.lemma) === 'auxiliary' && carries) {
      if (word.lemma === 'ليس') this.#negated = true;
      else if (word.lemma === 'زال') this.#negated = false;
      return words[at + 1]?.clitic === 'after' ? at + 2 : at + 1;
    }
    const { pending } = this;
    const joined = this.#joined;
    const before = this.#joinedTo(word);
    this.#close();
    this.pending = pending;
    const clause = this.#open(lemmas, 'verb', { from: at, to: at + 1 }, word.analysis ?? {});
    clause.joined ||= joined && before !== undefined && this.pending === undefined;
    if (clause.joined && before) this.#joins.set(clause, before);
    if (word.pos !== 'verb') this.#joinParticiple(clause);
    clause.negated = this.#negated;
    clause.modality = this.pending?.modality ?? this.#modality;
    clause.passive = /^.\u064f/u.test(word.text) && word.analysis?.aspect === 'perfect';
    clause.sources.push(...this.earlySources.splice(0));
    this.#hang(clause, before, word);
    this.#giveSubject(clause, word);
    this.verb = clause;
    this.open = [clause];
    this.#negated = false;
    this.#modality = 'fact';
    this.#joined = false;
    this.afterComma = false;
    const next = words[at + 1];
    const antecedent = pending?.antecedent;
    this.pending = undefined;
    if (next?.clitic !== 'after') return at + 1;
    this.#giveObject(clause, next, antecedent);
    return at + 2;
  }

  /** "مؤكداً أن": the participle has the subject of the main verb. */
  #joinParticiple(clause: ClauseDraft): void {
    const main = this.drafts.findLast(
      (d) =>
        d.kind === 'verb' && d !== clause && (d.governor === undefined || d.governor.link === 'coordinate'),
    );
    if (!main) return;
    clause.joined = true;
    this.#joins.set(clause, main);
  }

  /** After a comma و goes on with the main verb rather than with one in a clause below it. */
  #joinedTo(word: Word): ClauseDraft | undefined {
    if (!this.afterComma || !this.verb) return this.verb;
    const main = this.drafts.findLast(
      (d) => d.kind === 'verb' && (d.governor === undefined || d.governor.link === 'coordinate'),
    );
    const sameTense = main && this.context.scene.words[main.from]?.analysis?.aspect === word.analysis?.aspect;
    return sameTense ? main : this.verb;
  }

  #hang(clause: ClauseDraft, before: ClauseDraft | undefined, word: Word): void {
    const { pending } = this;
    if (pending) {
      const target = pending.clause ?? before?.id;
      if (target !== undefined)
        clause.governor = { clause: target, link: pending.link, marker: pending.marker };
      if (pending.sourceOf) this.#sources.push({ said: clause, target: pending.sourceOf });
      return;
    }
    if (!before || !clause.joined) return;
    // A second verb under "that" goes on with what is said, unless it reports something itself.
    const goesOn = before.governor?.link === 'complement' && this.attitudeOf(clause) !== 'report';
    clause.governor =
      goesOn && before.governor ? { ...before.governor } : { clause: before.id, link: 'coordinate' };
    if (goesOn && word.analysis?.aspect === 'imperfect' && before.modality === 'future')
      clause.modality = 'future';
  }

  #giveSubject(clause: ClauseDraft, word: Word): void {
    const { pending } = this;
    const next = this.context.scene.words[word.index + 1];
    const candidate = this.topic ?? (pending ? undefined : clause.joined ? undefined : this.#suspended);
    if (pending?.antecedent && next?.clitic !== 'after') {
      const phrase = {
        from: pending.antecedent.from,
        to: pending.antecedent.to,
        members: [pending.antecedent],
      };
      if (canBeSubject(clause.agreement, agreementOf({ phrase }, this.context), 'before')) {
        clause.arguments.push({ slot: 'subject', filler: { phrase } });
      }
    } else if (
      candidate &&
      canBeSubject(clause.agreement, agreementOf({ phrase: candidate }, this.context), 'before')
    ) {
      addArgument(clause, 'subject', { phrase: candidate });
      this.#govern(candidate, clause);
      this.#suspended = undefined;
    }
    this.topic = undefined;
  }

  #giveObject(clause: ClauseDraft, pronoun: Word, antecedent: Nominal | undefined): void {
    if (antecedent?.mention !== undefined) {
      clause.arguments.push({ slot: 'object', filler: { mention: antecedent.mention, word: pronoun } });
    } else {
      addArgument(clause, 'object', { mention: addPronoun(this.context, pronoun), word: pronoun });
    }
    clause.last = Math.max(clause.last, pronoun.index + 1);
  }

  #nominal(at: number): number {
    const phrase = readPhrase(this.context, at);
    if (!phrase) return at + 1;
    const joined = this.#joined;
    this.#joined = false;
    if (this.#apposition(phrase)) return phrase.to;
    this.place(phrase, joined);
    this.lastPhrase = phrase;
    return phrase.to;
  }

  /** "الجميل، زعيم الحركة،": a cue noun set between commas after a name is said of it. */
  #apposition(phrase: Phrase): boolean {
    const [nominal] = phrase.members;
    const last = this.lastPhrase?.members.at(-1);
    if (!nominal?.predicate || nominal.verbal || nominal.holder !== undefined || phrase.members.length > 1)
      return false;
    if (!this.afterComma || last?.mention === undefined || last.to !== phrase.from - 1) return false;
    if (
      !nominal.genitive &&
      nominal.possessor === undefined &&
      this.context.scene.words[nominal.to]?.pos !== 'preposition'
    )
      return false;
    this.#say(nominal, last);
    return true;
  }

  /** Puts a bare phrase where the verb still wants one; otherwise it is the topic of what follows. */
  place(phrase: Phrase, joined = false): void {
    const verb = this.verb;
    const nouns = this.openNouns(phrase);
    const first = phrase.members[0] as Nominal;
    const accusative = this.context.scene.words[first.head]?.tanween ?? false;
    const noun = this.open.at(-1);
    if (
      noun?.kind === 'noun' &&
      noun.last === phrase.from &&
      this.context.cues.wants(noun.lemmas, 'object') &&
      fillerOf(noun, 'genitive')
    ) {
      // A sentence of two nouns ("مقرها شنغهاي"), or a verbal noun with both its arguments ("اعتقالها الصحفي").
      addArgument(noun, 'object', { phrase });
      return;
    }
    const peer = first.verbal && joined ? this.#lastVerbal() : undefined;
    if (peer) {
      for (const n of nouns) if (peer.governor) n.governor ??= { ...peer.governor };
    } else if (accusative && noun?.kind === 'noun' && this.context.cues.wants(noun.lemmas, 'second')) {
      addArgument(noun, 'second', { phrase });
    } else if (!verb || this.pending) {
      this.topic = phrase;
      if (!verb) this.open = [];
    } else if (!this.#fillVerb(verb, phrase, accusative)) {
      this.topic = phrase;
    } else {
      for (const n of nouns) n.governor ??= { clause: verb.id, link: 'argument' };
    }
    this.open.push(...nouns);
    this.afterComma = false;
  }

  /** The verbal noun that a joined one goes on with: "قراراً بإعفاء س وتعيين ص". */
  #lastVerbal(): ClauseDraft | undefined {
    return (
      this.verb &&
      this.drafts.findLast((d) => d.kind === 'noun' && d.governor !== undefined && this.#verbal.has(d.id))
    );
  }

  #fillVerb(verb: ClauseDraft, phrase: Phrase, accusative: boolean): boolean {
    const { cues } = this.context;
    const has = (slot: string) => fillerOf(verb, slot) !== undefined;
    if (
      !has('subject') &&
      !accusative &&
      canBeSubject(verb.agreement, agreementOf({ phrase }, this.context), 'after')
    ) {
      addArgument(verb, 'subject', this.#agentOf(phrase) ?? { phrase });
      return true;
    }
    const wantsObject = cues.wants(verb.lemmas, 'object') || this.attitudeOf(verb) !== undefined;
    const post = phrase.members.some(
      (m) => m.mention !== undefined && this.context.draft.mentions[m.mention]?.class === 'Post',
    );
    if (post && !has('second') && cues.wants(verb.lemmas, 'second')) {
      addArgument(verb, 'second', { phrase });
      return true;
    }
    if (!has('object') && (wantsObject || !this.afterComma)) {
      addArgument(verb, 'object', { phrase });
      return true;
    }
    if (!has('second') && (cues.wants(verb.lemmas, 'second') || accusative)) {
      addArgument(verb, 'second', { phrase });
      return true;
    }
    return false;
  }

  /** "استهدفت ضربة بريطانية الميناء": a deed of one state acts for it. */
  #agentOf(phrase: Phrase): Filler | undefined {
    const [first] = phrase.members;
    const party = first?.parties[0];
    if (!first?.predicate || first.mention !== undefined || first.parties.length !== 1 || party === undefined)
      return undefined;
    const start = this.context.draft.mentions[party]?.start;
    const word = this.context.scene.words.find((w) => w.start === start);
    return word && { mention: party, word };
  }

  /** Opens a clause for each cue noun of a phrase, with what its own build gives it. */
  openNouns(phrase: Phrase): readonly ClauseDraft[] {
    return phrase.members.flatMap((nominal) => this.#openNoun(nominal));
  }

  #openNoun(nominal: Nominal): readonly ClauseDraft[] {
    const inner = nominal.genitive?.members.flatMap((m) => this.#openNoun(m)) ?? [];
    if (!nominal.predicate) return inner;
    const clause = this.#open(nominal.predicate, 'noun', { from: nominal.head, to: nominal.head + 1 }, {});
    clause.last = Math.max(clause.last, nominal.to);
    this.#clauseAt.set(nominal.head, clause.id);
    if (nominal.verbal) this.#verbal.add(clause.id);
    for (const n of inner) n.governor ??= { clause: clause.id, link: 'argument' };
    if (nominal.genitive) addArgument(clause, 'genitive', { phrase: nominal.genitive });
    if (nominal.holder !== undefined) {
      const word = this.context.scene.words[nominal.head] as Word;
      clause.arguments.push({ slot: 'subject', filler: { mention: nominal.holder, word } });
    }
    if (nominal.possessor !== undefined) {
      const word = this.context.scene.words[nominal.head + 1] as Word;
      addArgument(clause, 'genitive', { mention: nominal.possessor, word });
    }
    this.#giveParties(clause, nominal);
    return [clause, ...inner];
  }

  /** "محادثات سعودية إيرانية" is between two states; "غارة إسرائيلية" is one's. */
  #giveParties(clause: ClauseDraft, nominal: Nominal): void {
    const slot = nominal.parties.length > 1 ? 'بين' : 'genitive';
    if (slot === 'genitive' && fillerOf(clause, 'genitive')) return;
    const { mentions } = this.context.draft;
    for (const party of nominal.parties) {
      const word = this.context.scene.words.find((w) => w.start === mentions[party]?.start);
      if (word) addArgument(clause, slot, { mention: party, word });
    }
  }

  #open(
    lemmas: readonly string[],
    kind: ClauseDraft['kind'],
    range: { from: number; to: number },
    agreement: ClauseDraft['agreement'],
  ): ClauseDraft {
    const { gender, number, person } = agreement;
    const clause: ClauseDraft = {
      ...range,
      id: this.#base + this.drafts.length,
      lemmas,
      kind,
      first: range.from,
      last: range.to,
      passive: false,
      negated: false,
      modality: 'fact',
      agreement: {
        ...(gender ? { gender } : {}),
        ...(number ? { number } : {}),
        ...(person ? { person } : {}),
      },
      arguments: [],
      sources: [],
      distant: false,
      joined: false,
    };
    this.drafts.push(clause);
    return clause;
  }

  #govern(phrase: Phrase, clause: ClauseDraft): void {
    for (const { head } of phrase.members) {
      const id = this.#clauseAt.get(head);
      const noun = id === undefined ? undefined : this.drafts[id - this.#base];
      if (noun) noun.governor ??= { clause: clause.id, link: 'argument' };
    }
  }

  /** Ends the verb's clause: finds the subject that it left out and passes it to nouns under a light verb. */
  #close(): void {
    const verb = this.verb;
    this.pending = undefined;
    if (!verb) return;
    if (verb.passive)
      for (const a of verb.arguments)
        if (a.slot === 'subject' && !this.#isAgent(a.filler, verb)) a.slot = 'object';
    this.#raiseObject(verb);
    const inherited = this.#inherited(verb);
    const subject = fillerOf(verb, 'subject');
    if (!subject && !verb.passive) {
      if (inherited) verb.arguments.push({ slot: 'subject', filler: inherited });
      else dropSubject(verb, this.context);
    } else if (subject && inherited && (verb.joined || this.#isControlled(verb)))
      this.#preferInherited(verb, subject, inherited);
    if (this.attitudeOf(verb) === 'light') this.#passSubject(verb);
    this.verb = undefined;
    this.open = [];
  }

  /** "عيّن السفير وزيراً": with a second object present, the one phrase after the verb is the first. */
  #raiseObject(verb: ClauseDraft): void {
    if (!fillerOf(verb, 'second') || fillerOf(verb, 'object')) return;
    for (const a of verb.arguments) {
      if (a.slot === 'subject' && 'phrase' in a.filler && a.filler.phrase.from > verb.from) a.slot = 'object';
    }
  }

  #isAgent(filler: Filler, verb: ClauseDraft): boolean {
    return verb.arguments.some(
      (a) => a.filler === filler && a.slot === 'subject' && 'phrase' in filler && agents.has(filler.phrase),
    );
  }

  /** The subject of the verb before it, or of the verb that wants it done, where the form agrees. */
  #inherited(verb: ClauseDraft): Filler | undefined {
    const { governor } = verb;
    const above = governor && this.drafts[governor.clause - this.#base];
    const source = verb.joined ? this.#joins.get(verb) : governor?.link === 'relative' ? undefined : above;
    const filler = source && fillerOf(source, 'subject');
    if (!filler || !canBeSubject(verb.agreement, agreementOf(filler, this.context), 'before'))
      return undefined;
    return filler;
  }

  /** "نفت أبوظبي أن تكون قد سلّحت القوات": who denies, plans or refuses a thing is its subject. */
  #isControlled(verb: ClauseDraft): boolean {
    const { governor } = verb;
    const above = governor?.link === 'complement' ? this.drafts[governor.clause - this.#base] : undefined;
    const attitude = above && this.attitudeOf(above);
    return attitude === 'deny' || attitude === 'plan' || attitude === 'refuse' || attitude === 'fail';
  }

  /** "وصل الوزير والتقى الرئيس": the one phrase after a joined transitive verb is its object. */
  #preferInherited(verb: ClauseDraft, subject: Filler, inherited: Filler): void {
    if (
      fillerOf(verb, 'object') ||
      !this.context.cues.wants(verb.lemmas, 'object') ||
      this.attitudeOf(verb) === 'report'
    )
      return;
    if (!('phrase' in subject) || subject.phrase.from < verb.from) return;
    if (this.drafts.some((d) => d.governor?.clause === verb.id && d.governor.link === 'complement')) return;
    for (const a of verb.arguments) if (a.slot === 'subject') a.slot = 'object';
    verb.arguments.push({ slot: 'subject', filler: inherited });
  }

  /** Under a light verb the noun has the verb's subject: "أجرى الوزير مباحثات". */
  #passSubject(verb: ClauseDraft): void {
    const subject = fillerOf(verb, 'subject');
    if (!subject || mentionsOf(subject).length === 0) return;
    for (const noun of this.drafts) {
      if (noun.kind !== 'noun' || noun.governor?.clause !== verb.id || noun.governor.link !== 'argument')
        continue;
      if (!fillerOf(noun, 'subject')) noun.arguments.push({ slot: 'subject', filler: subject });
    }
  }
}
