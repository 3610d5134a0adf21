import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, whether run from `src` or from `dist`. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

export const ontologyFolder = join(packageRoot, 'ontology');
export const dataFolder = join(packageRoot, 'data');
export const webFolder = join(packageRoot, 'dist', 'web');

/** Where data IRIs live unless a workspace says otherwise. */
export const defaultBase = 'https://w3id.org/sila/kg/';
export const defaultWorkspace = './sila-graph';
export const defaultPort = 4242;

/** Name and version of the default extractor, as it stands in claims. */
export const extractorName = 'rules@0.1.0';

function findRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return from;
    folder = parent;
  }
  return folder;
}
