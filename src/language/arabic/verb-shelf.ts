import type { VerbRow } from './morphology.ts';

/** Verbs that wait to be inflected until a word comes that one of their forms can be. */
export interface VerbShelf {
  /** Takes down the verbs whose lasting consonants stand in the folded word in order; each is given once. */
  take(word: string): readonly VerbRow[];
}

interface Node {
  readonly next: Map<string, Node>;
  verbs: VerbRow[];
}

/**
 * Shelves verbs by the consonants that all their forms show, so that a run inflects only the verbs it meets.
 *
 *   createVerbShelf(verbs).take('سيوقعونها')  // وقع, وقّع, أوقع, قعد not
 */
export function createVerbShelf(verbs: readonly VerbRow[]): VerbShelf {
  const root: Node = { next: new Map(), verbs: [] };
  for (const verb of verbs) shelve(root, verb);
  return {
    take(word) {
      const taken: VerbRow[] = [];
      collect(root, word, 0, taken);
      return taken;
    },
  };
}

function shelve(root: Node, verb: VerbRow): void {
  let node = root;
  for (const letter of lastingConsonants(verb)) {
    let next = node.next.get(letter);
    if (!next) {
      next = { next: new Map(), verbs: [] };
      node.next.set(letter, next);
    }
    node = next;
  }
  node.verbs.push(verb);
}

/** The radicals that no form loses or changes; of two alike that may contract, one. */
function lastingConsonants({ root, form }: VerbRow): string[] {
  const lasting = root.map((radical, at) => (form === '8' && at === 0 && radical === 'ذ' ? 'د' : radical));
  return lasting.filter((radical, at) => !'ءوي'.includes(radical) && radical !== lasting[at - 1]);
}

function collect(node: Node, word: string, from: number, taken: VerbRow[]): void {
  if (node.verbs.length > 0) {
    taken.push(...node.verbs);
    node.verbs = [];
  }
  if (node.next.size === 0) return;
  // The first place of a letter leaves most room for the consonants after it.
  for (const [letter, next] of node.next) {
    const at = word.indexOf(letter, from);
    if (at >= 0) collect(next, word, at + 1, taken);
  }
}
