import type { Argument, Clause, Link, Mention, Reading } from '../src/model/reading.ts';

/**
 * Prints a reading in a compact form, a line a mention, link, clause or date, for tests and for looking at:
 *
 *   m0 Person name "Sameh Shoukry"
 *   l holds-position m0 -> m1
 *   c0 meet(subject: Sameh Shoukry; with: Sergei Lavrov) future <- c1 complement
 *   d "on Tuesday" 2024-05-07
 */
export function describe(reading: Reading): string {
  const quote = (start: number, end: number) => JSON.stringify(reading.document.text.slice(start, end));
  return [
    ...reading.mentions.map(describeMention),
    ...reading.links.map((link) => `l ${describeLink(reading, link)}`),
    ...reading.clauses.map((clause) => `c${clause.id} ${describeClause(reading, clause)}`),
    ...reading.dates.map((date) => `d ${quote(date.start, date.end)} ${date.date?.value ?? 'unknown'}`),
  ].join('\n');
}

/** One mention: number, class, kind, name and whatever else it carries. */
export function describeMention(mention: Mention): string {
  const form = [mention.person, mention.gender, mention.number].filter(Boolean).join('.');
  const extras = [
    form && `(${form})`,
    mention.key && `key=${mention.key}`,
    mention.polity && `polity=${mention.polity}`,
    mention.office && `office=${JSON.stringify(mention.office)}`,
    mention.count && `count=${mention.count}`,
    mention.anyAgent && 'anyAgent',
    mention.aliases?.length && `aliases=${mention.aliases.join('|')}`,
    mention.text !== mention.name && `text=${JSON.stringify(mention.text)}`,
  ].filter(Boolean);
  const start = `m${mention.id} ${mention.class} ${mention.kind} ${JSON.stringify(mention.name)}`;
  return [start, ...extras].join(' ');
}

/** One link, by the names of the two mentions: `holds-position Sameh Shoukry -> Foreign Minister`. */
export function describeLink(reading: Reading, link: Link): string {
  const name = (id: number) => reading.mentions[id]?.name ?? `missing mention ${id}`;
  const status = link.status ? ` ${link.status}` : '';
  return `${link.relation} ${name(link.subject)} -> ${name(link.object)}${status}`;
}

/** One clause: lemma, arguments by slot, then voice, reality, what governs it and who is its source. */
export function describeClause(reading: Reading, clause: Clause): string {
  const { predicate, governor } = clause;
  const slots = clause.arguments.map((argument) => describeArgument(reading, argument)).join('; ');
  const sources = clause.sources.map((id) => reading.mentions[id]?.name ?? `missing mention ${id}`);
  const extras = [
    predicate.kind !== 'verb' && predicate.kind,
    predicate.passive && 'passive',
    clause.negated && 'negated',
    clause.modality !== 'fact' && clause.modality,
    clause.distant && 'distant',
    sources.length > 0 && `source=${sources.join('|')}`,
    governor && `<- c${governor.clause} ${governor.link}${governor.marker ? ` (${governor.marker})` : ''}`,
  ].filter(Boolean);
  return [`${predicate.lemmas.join('|')}(${slots})`, ...extras].join(' ');
}

function describeArgument(reading: Reading, argument: Argument): string {
  const members = argument.phrase.members.map((member) => {
    if (member.mention !== undefined) {
      return reading.mentions[member.mention]?.name ?? `missing mention ${member.mention}`;
    }
    return member.clause === undefined ? `'${member.lemma}'` : `c${member.clause}:${member.lemma}`;
  });
  return `${argument.slot}: ${members.join(' + ')}`;
}
