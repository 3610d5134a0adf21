import { closeVerb } from './clause-closing.ts';
import { fillerOf } from './clause-draft.ts';
import type { Phrase } from './nominal.ts';
import type { OpenSentence } from './open-sentence.ts';

/**
 * "تقود القوات التي يتزعمها دقلو حرباً": a relative clause that has subject and object leaves a further one to the
 * verb above.
 * "عيّن الملك، خلال مجلس ترأسه في القصر، فلاناً": a comma ends the relative clause that has what it wants,
 * and the verb above it, which still wants its object, goes on.
 */
export function resumeHost(sentence: OpenSentence, phrase: Phrase): void {
  const { verb, context, drafts, base, pending } = sentence;
  if (verb?.governor?.link !== 'relative' || pending) return;
  const complete =
    fillerOf(verb, 'object') && fillerOf(verb, 'subject') && !context.cues.wants(verb.lemmas, 'second');
  const apart =
    context.scene.words[phrase.from - 1]?.text === '،' && phrase.members[0]?.mention !== undefined;
  if (!complete && (!apart || (!fillerOf(verb, 'object') && context.cues.wants(verb.lemmas, 'object'))))
    return;
  const host = drafts[verb.governor.clause - base];
  if (host?.kind !== 'verb' || host.passive || fillerOf(host, 'object')) return;
  if (!fillerOf(host, 'subject') || !context.cues.wants(host.lemmas, 'object')) return;
  closeVerb(sentence);
  sentence.verb = host;
  sentence.open = [host];
}
