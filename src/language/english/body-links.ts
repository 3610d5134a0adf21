import type { Mention } from '../../model/reading.ts';
import { addLink, type SentenceContext, spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';

const parties =
  /\b(?:party|movement|union|front|bloc|coalition|alliance|league|congress|democrats?|socialists?|greens?|labour|labor|conservatives?|liberals?|republicans?|communists?|nationalists?|fatah|hamas|hezbollah|hizbullah|likud|bjp|brotherhood|taliban|caucus|faction|moderates|centrists?|progressives|reformists|islamists|social democrats|christian democrats|brigades?|militia|cartel|gang)\b/i;

/** Whether a body is one that people belong to rather than work for. */
export function isParty(mention: Mention): boolean {
  return parties.test(mention.name) || parties.test(mention.text);
}

/** "X of the Institute", "Y, of the ruling party", "Z from Reuters": to what a person belongs. */
export function linkBody(context: SentenceContext, word: string, person: Nominal, body: Nominal): void {
  const subject = person.mention === undefined ? undefined : context.draft.mentions[person.mention];
  const object = body.mention === undefined ? undefined : context.draft.mentions[body.mention];
  if (subject?.class !== 'Person' || subject.kind !== 'name') return;
  if (object?.class !== 'Organization' || object.kind !== 'name' || !/^(of|from|'s)$/.test(word)) return;
  const party =
    isParty(object) || (word === "'s" && object.key === undefined && /^[A-Z]{2,5}$/.test(object.name));
  if ((word !== 'of' || subject.office) && !party) return;
  const cue = { start: subject.start, end: object.end };
  const relation = party ? 'member-of' : 'works-for';
  addLink(context, { relation, subject: subject.id, object: object.id, cue });
}

const memberships = /^(party|movement|group|faction|union|bloc|coalition|alliance|gang|militia|cell)$/;

const firms = /^(newspaper|employer|agency|channel|magazine|university|broadcaster)$/;

/** "his party, Y", "its parent Z": what the owner of a description has to do with the body it names. */
export function linkOwnBody(
  context: SentenceContext,
  owners: readonly Nominal[],
  noun: string,
  body: number,
  at: number,
): void {
  for (const { mention } of owners) {
    const owner = mention === undefined ? undefined : context.draft.mentions[mention];
    if (owner?.class !== 'Person') continue;
    const relation = memberships.test(noun) ? 'member-of' : firms.test(noun) ? 'works-for' : undefined;
    if (relation)
      addLink(context, { relation, subject: owner.id, object: body, cue: spanOf(context, at, at + 1) });
  }
}

/** Nouns for a body that another has, after which its name may follow: "its Spanish arm, Rheinwagen Iberia". */
export const ownedBodies =
  /^(party|movement|group|faction|union|bloc|coalition|alliance|gang|militia|company|firm|newspaper|employer|agency|channel|magazine|university|club|bank|arm|wing|unit|subsidiary|branch|affiliate|offshoot|division|parent|owner|rival|partner|charity|foundation|startup|start-up|lender|carrier)$/;
