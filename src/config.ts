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

/**
 * Where a thread's program is, given by its source: what was compiled of it, or where nothing is, the source itself,
 * for which a loader is set up in the thread first.
 *
 *   new Worker(threadUrl(own)) // `own` is the address of the program beside this file
 */
export function threadUrl(source: URL): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL(source.href.replace(/\.ts$/u, '.js'));
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}'; register(); await import('${source.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
