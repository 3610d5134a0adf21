import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import {
  checkExamples,
  checkPacks,
  compareWithServer,
  formatProblem,
  type GraphProblem,
  loadRelations,
  ontologyFolder,
  openStore,
  type Relation,
  shorten,
  validateGraph,
  validationReport,
} from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { chooseStore, engineOf, type StoreChoice, storeOptions } from '../external.ts';
import { breathe, writeFully } from '../io.ts';
import { countOf } from '../talk.ts';

interface CheckOptions extends StoreChoice {
  readonly workspace: string;
  readonly examples: boolean;
  readonly format: 'text' | 'turtle';
}

export function checkCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'check',
    'Checks the relation packs with their examples and, where there is one, the graph; a line a problem.',
    'sila check --workspace sila-graph',
  )
    .addOption(workspaceOption())
    .option('--no-examples', 'do not read the examples of the packs')
    .addOption(
      new Option(
        '-f, --format <format>',
        'with turtle, a SHACL validation report of the graph; the packs’ problems go to standard error',
      )
        .choices(['text', 'turtle'])
        .default('text'),
    );
  for (const option of storeOptions()) command.addOption(option);
  return command.action(async (options: CheckOptions) => finish(await check(options, surroundings)));
}

async function check(options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { io, talk } = surroundings;
  const relations = loadRelations();
  const problems = checkPacks(relations).map(formatProblem);
  if (options.examples && problems.length === 0) problems.push(...readExamples(surroundings));
  const hasGraph = existsSync(options.workspace);
  const faults = hasGraph ? await checkGraph(options, relations, surroundings) : [];
  if (options.format === 'turtle') {
    for (const problem of problems) talk.warn(problem);
    await writeFully(io.stdout, validationReport(faults));
  } else {
    const lines = [...problems, ...faults.map((fault) => faultLine(options.workspace, fault))];
    if (lines.length > 0) await writeFully(io.stdout, `${lines.join('\n')}\n`);
  }
  const count = problems.length + faults.length;
  const graph = hasGraph ? ` and ${options.workspace}` : '';
  const found = count === 0 ? 'no problem' : countOf(count, 'problem');
  talk.say(`Checked ${countOf(relations.length, 'relation pack')}${graph}: ${found}.`);
  return count === 0 ? 0 : 1;
}

function readExamples({ createPipeline }: Surroundings): readonly string[] {
  const pipeline = createPipeline();
  return checkExamples(pipeline.relations, (document) => pipeline.extract(document)).map(
    ({ where, text, missing, extra, closed }) => {
      const parts = [
        closed ? 'is read rightly now; delete "open"' : '',
        missing.length > 0 ? `not read: ${missing.join('; ')}` : '',
        extra.length > 0 ? `read too much: ${extra.join('; ')}` : '',
      ];
      return `${where}: ${parts.filter(Boolean).join(', ')}: ${text}`;
    },
  );
}

async function checkGraph(
  options: CheckOptions,
  relations: readonly Relation[],
  surroundings: Surroundings,
): Promise<readonly GraphProblem[]> {
  const { io, talk } = surroundings;
  const store = openStore(options.workspace, { readonly: true });
  const external = await chooseStore(options.workspace, store.base, options, surroundings);
  const engine = engineOf(store, external, surroundings);
  const progress = talk.progress('Checking records', store.counts().documents);
  const faults: GraphProblem[] = [];
  try {
    const shapes = readFileSync(join(ontologyFolder, 'shapes.ttl'), 'utf8');
    const onRecord = async (done: number) => {
      progress.set(done);
      if (done % 20 === 0) await breathe();
    };
    for await (const fault of validateGraph(store, engine, {
      shapes,
      relations,
      onRecord,
      signal: io.signal,
    })) {
      faults.push(fault);
    }
    if (external === undefined) return faults;
    for await (const fault of compareWithServer(store, engine, external.factsGraph)) faults.push(fault);
    return faults;
  } finally {
    progress.end();
    await engine.close();
    store.close();
  }
}

/** Where, what, and what must hold. */
function faultLine(workspace: string, { node, path, value, message }: GraphProblem): string {
  const where = [node && shorten(node), path && shorten(path), value].filter(Boolean).join(' ');
  return `${workspace}: ${where}: ${message}`;
}
