import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ontologyFolder, packageRoot } from '../config.ts';
import { SilaError } from '../errors.ts';
import { checkPacks, formatProblem } from './check.ts';
import { toContext } from './context.ts';
import { loadClasses, loadRelations } from './load.ts';
import { toShapes } from './shapes.ts';
import { toOntology } from './to-rdf.ts';

/**
 * The text of every file that is made from `classes.yaml` and the relation packs, by file name.
 * The same packs give the same bytes.
 *
 *   generateFiles().get('sila.ttl')?.startsWith('# Generated')
 */
export function generateFiles(folder: string = ontologyFolder): ReadonlyMap<string, string> {
  const classes = loadClasses(folder);
  const relations = loadRelations(join(folder, 'relations'));
  return new Map([
    ['sila.ttl', toOntology(classes, relations)],
    ['shapes.ttl', toShapes(relations)],
    ['context.jsonld', toContext(classes, relations)],
  ]);
}

/** The names of generated files that are missing or differ from what the packs give. */
export function findStale(folder: string = ontologyFolder): string[] {
  return [...generateFiles(folder)]
    .filter(([name, text]) => {
      const path = join(folder, name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    })
    .map(([name]) => name);
}

/** `tsx src/ontology/generate.ts` writes the files, `--check` only compares; the number is the exit code. */
function run(args: readonly string[]): number {
  const problems = checkPacks(loadRelations());
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  const stale = findStale();
  if (args.includes('--check')) {
    for (const name of stale) process.stderr.write(`ontology/${name}: is stale. Run: npm run ontology\n`);
    return problems.length + stale.length > 0 ? 1 : 0;
  }
  for (const [name, text] of generateFiles()) {
    if (!stale.includes(name)) continue;
    writeFileSync(join(ontologyFolder, name), text);
    process.stdout.write(`${relative(packageRoot, join(ontologyFolder, name))}\n`);
  }
  return problems.length > 0 ? 1 : 0;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SilaError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
