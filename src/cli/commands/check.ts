import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  checkExamples,
  checkInvariants,
  checkPacks,
  createQueryEngine,
  createShapeChecker,
  formatProblem,
  loadRelations,
  ontologyFolder,
  openStore,
  type Relation,
  type Store,
} from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { breathe, writeFully } from '../io.ts';
import { countOf } from '../talk.ts';

interface CheckOptions {
  readonly workspace: string;
  readonly examples: boolean;
}

export function checkCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'check',
    'Checks the relation packs with their examples and, where there is one, the graph; a line a problem.',
    'sila check --workspace sila-graph',
  )
    .addOption(workspaceOption())
    .option('--no-examples', 'do not read the examples of the packs')
    .action(async (options: CheckOptions) => finish(await check(options, surroundings)));
}

async function check(options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { io, talk } = surroundings;
  const relations = loadRelations();
  const problems = checkPacks(relations).map(formatProblem);
  if (options.examples && problems.length === 0) problems.push(...readExamples(surroundings));
  const hasGraph = existsSync(options.workspace);
  if (hasGraph) problems.push(...(await checkGraph(options.workspace, relations, surroundings)));
  if (problems.length > 0) await writeFully(io.stdout, `${problems.join('\n')}\n`);
  const graph = hasGraph ? ` and ${options.workspace}` : '';
  const found = problems.length === 0 ? 'no problem' : countOf(problems.length, 'problem');
  talk.say(`Checked ${countOf(relations.length, 'relation pack')}${graph}: ${found}.`);
  return problems.length === 0 ? 0 : 1;
}

function readExamples({ createPipeline }: Surroundings): readonly string[] {
  const pipeline = createPipeline();
  return checkExamples(pipeline.relations, (document) => pipeline.extract(document)).map(
    ({ where, text, missing, extra }) => {
      const parts = [
        missing.length > 0 ? `not read: ${missing.join('; ')}` : '',
        extra.length > 0 ? `read too much: ${extra.join('; ')}` : '',
      ];
      return `${where}: ${parts.filter(Boolean).join(', ')}: ${text}`;
    },
  );
}

async function checkGraph(
  workspace: string,
  relations: readonly Relation[],
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const store = openStore(workspace, { readonly: true });
  const engine = createQueryEngine(store);
  try {
    const symmetric = new Set(
      relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
    );
    const shapes = await checkRecords(store, surroundings);
    const broken = await checkInvariants(store, engine, symmetric);
    return [
      ...shapes,
      ...broken.map(({ invariant, example }) => `${workspace}: it must hold that ${invariant}: ${example}`),
    ];
  } finally {
    await engine.close();
    store.close();
  }
}

async function checkRecords(store: Store, { io, talk }: Surroundings): Promise<readonly string[]> {
  const checkShapes = createShapeChecker(readFileSync(join(ontologyFolder, 'shapes.ttl'), 'utf8'));
  const problems: string[] = [];
  const progress = talk.progress('Checking records', store.counts().documents);
  let done = 0;
  for (const { iri } of store.documents()) {
    if (io.signal.aborted) break;
    for (const { node, path, message } of await checkShapes(store.quads({ document: iri }))) {
      problems.push(`${iri}: ${node}${path ? ` ${path}` : ''}: ${message}`);
    }
    done += 1;
    progress.set(done);
    if (done % 20 === 0) await breathe();
  }
  progress.end();
  return problems;
}
