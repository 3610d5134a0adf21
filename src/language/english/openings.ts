import { openFinite } from './finite.ts';
import { openIng } from './gerunds.ts';
import { openInfinitive, openParticiple } from './nonfinite.ts';
import type { ParserState } from './parser-state.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Opens the clause of a verb group and settles whose subject it has and what it hangs on. */
export function openClause(state: ParserState, at: number, group: VerbGroup): void {
  const before = state.current;
  switch (group.shape) {
    case 'finite':
      openFinite(state, at, group);
      break;
    case 'infinitive':
      openInfinitive(state, at, group, before);
      break;
    case 'ing':
      openIng(state, at, group, before);
      break;
    default:
      openParticiple(state, at, group, before);
  }
  state.preposition = undefined;
  state.marker = undefined;
  state.lastPhrase = undefined;
}
