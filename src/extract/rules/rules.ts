import { extractorName } from '../../config.ts';
import type { Language } from '../../language/language.ts';
import type { Extraction, Status } from '../../model/claim.ts';
import type { Reading } from '../../model/reading.ts';
import type { Relation } from '../../model/relation.ts';
import type { Extractor } from '../extractor.ts';
import { assemble } from './assemble.ts';
import type { Candidate } from './candidate.ts';
import { placeOf } from './circumstances.ts';
import type { Coreference } from './cluster.ts';
import { resolveMentions } from './coreference.ts';
import { type CueIndex, indexCues } from './cue-index.ts';
import { withEchoes } from './echoes.ts';
import { type Frame, findFrames } from './frames.ts';
import { indexReading } from './reading-index.ts';
import { scoreFrame, scoreLink } from './score.ts';
import { compose, standingOf } from './status.ts';

/**
 * The default extractor: relation packs matched against clauses, with no model and no network.
 *
 *   createRules(relations, arabic).extract(reading).claims
 */
export function createRules(relations: readonly Relation[], language: Language): Extractor {
  const cues: CueIndex = indexCues(relations, language);
  const known = new Set(relations.map((r) => r.id));
  return {
    name: extractorName,
    extract(reading: Reading): Extraction {
      const index = indexReading(reading);
      const coreference = resolveMentions(reading, index, language);
      const scene = { reading, index, coreference, language, cues };
      const frames = findFrames(scene);
      const candidates = [
        ...linkCandidates(reading, coreference, known),
        ...frames.flatMap((frame) => frameCandidates(frame, reading, coreference, language, known)),
      ];
      return assemble(withEchoes(candidates, frames, scene), reading, coreference, index);
    },
  };
}

/** What a change of office makes of holding it. */
function tenureAfter({ traits }: Relation): Status | undefined {
  if (traits.includes('installs')) return 'asserted';
  return traits.includes('removes') ? 'denied' : undefined;
}

function linkCandidates(
  reading: Reading,
  coreference: Coreference,
  known: ReadonlySet<string>,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const link of reading.links) {
    const subject = coreference.of(link.subject)[0];
    const named = coreference.of(link.object)[0];
    // "Asmara's information minister": an office is of the state that its capital stands for.
    const pronoun = reading.mentions[link.object]?.kind === 'pronoun';
    const object = pronoun && named !== undefined ? (coreference.stateOf(named) ?? named) : named;
    const mention = reading.mentions[link.subject];
    if (subject === undefined || object === undefined || !mention || !known.has(link.relation)) continue;
    candidates.push({
      relation: link.relation,
      subject,
      object,
      status: link.status ?? 'asserted',
      sentence: mention.sentence,
      cue: link.cue,
      score: scoreLink(link, reading),
    });
  }
  return candidates;
}

function frameCandidates(
  frame: Frame,
  reading: Reading,
  coreference: Coreference,
  language: Language,
  known: ReadonlySet<string>,
): readonly Candidate[] {
  const { clause, pack, pairs, post, holders = [] } = frame;
  const standing = standingOf(clause, reading, coreference, language, pack);
  if (!standing) return [];
  const place = placeOf(clause, reading, coreference, language);
  const common = {
    status: standing.status,
    ...(standing.by === undefined ? {} : { attributedTo: standing.by }),
    sentence: clause.sentence,
    cue: { start: clause.predicate.start, end: clause.predicate.end },
    clause: clause.id,
    score: scoreFrame(frame, reading),
  };
  // A symmetric claim is one claim, whichever end is named first.
  const turned = (a: number, b: number) => pack.relation.symmetric && a > b;
  const ordered = pairs.map(([a, b]) => (turned(a, b) ? ([b, a] as const) : ([a, b] as const)));
  const candidates = ordered.map(
    ([subject, object]): Candidate => ({
      ...common,
      relation: pack.relation.id,
      subject,
      object,
      ...(place === undefined || place === subject || place === object ? {} : { place }),
    }),
  );
  const outcome = tenureAfter(pack.relation);
  if (post !== undefined && outcome !== undefined && known.has('holds-position')) {
    const status = compose(outcome, common.status);
    for (const subject of holders) {
      candidates.push({ ...common, status, relation: 'holds-position', subject, object: post });
    }
  }
  return candidates;
}
