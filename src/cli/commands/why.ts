import type { Command } from 'commander';
import {
  type IdentityDecision,
  type IdentityLink,
  openStore,
  type Store,
  type StoredLink,
  wordLink,
} from '../../index.ts';
import { claimLines, opposed } from '../claim-words.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { explainLink, findEntity } from '../identity-words.ts';
import { writeFully } from '../io.ts';
import { countOf } from '../talk.ts';

export function whyCommand({ io }: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'why',
    'Says why an entity is one entity, or why a claim is there.',
    'sila why "محمد باقري"',
  )
    .argument('<entity|claim>', 'an IRI, a local name such as p4k2…, or a name')
    .addOption(workspaceOption())
    .option('--json', 'print the answer as JSON')
    .action(async (wanted: string, options: { workspace: string; json?: boolean }) => {
      const store = openStore(options.workspace, { readonly: true });
      try {
        const claim = store.claim(wanted.slice(wanted.lastIndexOf('/') + 1));
        const answer = claim === undefined ? whyEntity(store, wanted) : whyClaim(store, claim.id);
        const text = options.json ? JSON.stringify(answer.data, null, 2) : answer.lines.join('\n');
        await writeFully(io.stdout, `${text}\n`);
        finish(0);
      } finally {
        store.close();
      }
    });
}

interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
}

function whyEntity(store: Store, wanted: string): Answer {
  const entity = findEntity(store, wanted);
  const nodes = store.nodesOf(entity.id);
  const links = store.identityLinks(entity.id);
  const own = new Set(nodes.map(({ id }) => id));
  const decisions = store.identityDecisions().filter(({ a, b }) => own.has(seedOf(a)) || own.has(seedOf(b)));
  const lines = [
    `${entity.label} (${entity.class}, ${entity.id})`,
    `  ${countOf(entity.mentions, 'mention')} in ${countOf(entity.documents, 'document')}`,
    ...store.linksOf(entity.id).map(linkLine),
    ...nodes.map(({ id, names, documents }) => `  ${id}  ${names.join(' | ')}  (${documents.length})`),
    ...section('Joined because', links, 'joined'),
    ...section('Not joined, for you to say', links, 'maybe'),
    ...section('Not joined, since something forbids it', links, 'apart'),
    ...(decisions.length > 0 ? ['Decided', ...decisions.map(decisionLine)] : []),
  ];
  const contradictions = store.contradictions({ entity: entity.id, limit: 10 });
  const total = store.countContradictions({ entity: entity.id });
  lines.push(...opposed(store, contradictions, total));
  return {
    data: { entity, linkedTo: store.linksOf(entity.id), nodes, links, decisions, contradictions },
    lines,
  };
}

function linkLine(link: StoredLink): string {
  const verb = link.accepted ? 'linked to' : 'might be';
  return `  ${verb} ${link.iri}  ${wordLink(link)} (${countOf(link.documents, 'document')})`;
}

function seedOf(id: string): string {
  return id.replace(/@.*$/u, '');
}

function section(
  title: string,
  links: readonly IdentityLink[],
  state: IdentityLink['state'],
): readonly string[] {
  const chosen = links.filter((link) => link.state === state);
  if (chosen.length === 0) return [];
  return [
    title,
    ...chosen.map((link) => `  ${link.a} = ${link.b}  ${link.score.toFixed(1)}  ${explainLink(link)}`),
  ];
}

function decisionLine({ a, b, verdict, by, at, note }: IdentityDecision): string {
  return `  ${a} and ${b} are ${verdict}: ${by}, ${at}${note === undefined ? '' : `, ${note}`}`;
}

function whyClaim(store: Store, id: string): Answer {
  const claim = store.claim(id);
  if (claim === undefined) throw new RangeError(`${id} was a claim a moment ago`);
  const document = store.document(claim.document)?.document;
  const contradictions = store.contradictions({ claim: id });
  const lines = [
    ...claimLines(store, claim),
    ...opposed(store, contradictions, contradictions.length, claim.id),
    '',
    ...whyEntity(store, claim.subject).lines,
    '',
    ...whyEntity(store, claim.object).lines,
  ];
  return { data: { claim, document, contradictions }, lines };
}
