import type { FactChanges, SentGraphs } from '../store/sent.ts';
import { digestOf } from './digest.ts';

/** Subjects changed by one update. */
const subjectsAnUpdate = 200;

/** Beyond this share or number of changed subjects the facts are put whole. */
const most = { share: 0.2, subjects: 20_000 };

/** The lines of one subject together; the lines must come in order of subject. */
export function* bySubject(
  lines: Iterable<string>,
): Generator<{ readonly subject: string; readonly lines: readonly string[] }> {
  let subject = '';
  let members: string[] = [];
  for (const line of lines) {
    const next = line.slice(0, line.indexOf(' '));
    if (next !== subject && members.length > 0) {
      yield { subject, lines: members };
      members = [];
    }
    subject = next;
    members.push(line);
  }
  if (members.length > 0) yield { subject, lines: members };
}

/** Finds which subjects' facts changed since they were last put. */
export function compareFacts(lines: Iterable<string>, memory: SentGraphs): FactChanges {
  const digests = function* () {
    for (const one of bySubject(lines)) yield [one.subject, digestOf(one.lines)] as const;
  };
  return memory.compareFacts(digests());
}

/** Whether so little changed that updates cost less than the whole. */
export function isSmall({ isKnown, changed, removed }: FactChanges, subjects: number): boolean {
  const count = changed + removed;
  return isKnown && count <= most.subjects && count <= Math.max(50, subjects * most.share);
}

/**
 * The updates that bring a server's facts to what they are now. Each takes all that is said of some subjects away
 * and says it anew, so that doing it twice is doing it once.
 */
export function* factUpdates(
  lines: Iterable<string>,
  changes: FactChanges,
  factsGraph: string,
): Generator<string> {
  const changed = changes.changedSubjects();
  const part = { subjects: [] as string[], lines: [] as string[] };
  const take = function* (subject: string, said: readonly string[]): Generator<string> {
    part.subjects.push(subject);
    part.lines.push(...said);
    if (part.subjects.length < subjectsAnUpdate) return;
    yield updateOf(part, factsGraph);
    part.subjects = [];
    part.lines = [];
  };
  for (const subject of changes.removedSubjects()) yield* take(subject, []);
  for (const { subject, lines: said } of bySubject(lines))
    if (changed.has(subject)) yield* take(subject, said);
  if (part.subjects.length > 0) yield updateOf(part, factsGraph);
}

function updateOf(
  { subjects, lines }: { readonly subjects: readonly string[]; readonly lines: readonly string[] },
  factsGraph: string,
): string {
  const within = (pattern: string) => (factsGraph === '' ? pattern : `GRAPH <${factsGraph}> { ${pattern} }`);
  const triple = within('?s ?p ?o');
  const clear = `DELETE { ${triple} } WHERE { VALUES ?s { ${subjects.join(' ')} } ${triple} }`;
  return lines.length === 0 ? clear : `${clear} ;\nINSERT DATA { ${within(`\n${lines.join('\n')}\n`)} }`;
}
