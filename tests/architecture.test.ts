import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/config.ts';

interface Import {
  readonly from: string;
  /** A file of the package, or a package name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = [...listFiles('src'), ...listFiles('web/src')].sort();
const imports = files.flatMap(readImports);

function listFiles(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => `${folder}/${name}`);
}

/** A small reader of import, export-from, dynamic import and `new URL(…, import.meta.url)`. */
function readImports(from: string): Import[] {
  const text = readFileSync(join(packageRoot, from), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?(?:[\w*{][^;'"]*?\sfrom\s+)?['"](?<name>[^'"]+)['"]|import\(\s*['"](?<lazy>[^'"]+)['"]\s*\)|new URL\(\s*['"](?<url>\.[^'"]+)['"]/gu;
  return [...text.matchAll(pattern)].map(({ groups = {} }) => {
    const name = groups.name ?? groups.lazy ?? groups.url ?? '';
    const to = name.startsWith('.') ? relative(packageRoot, resolve(packageRoot, dirname(from), name)) : name;
    return { from, to, typeOnly: groups.type !== undefined };
  });
}

const isIn = (path: string, ...rooms: string[]) =>
  rooms.some((room) => path === room || path.startsWith(`${room}/`));
const own = imports.filter((i) => i.to.startsWith('src/') || i.to.startsWith('web/'));
const outside = imports.filter((i) => !i.to.startsWith('src/') && !i.to.startsWith('web/'));
const shown = (list: readonly Import[]) => list.map((i) => `${i.from} → ${i.to}`);

/** Imports out of a room that lead anywhere but to the rooms it may use. */
function strays(room: string, ...allowed: string[]): string[] {
  return shown(own.filter((i) => isIn(i.from, room) && !isIn(i.to, room, ...allowed)));
}

/** Imports of packages or Node modules outside the rooms that they belong to. */
function outOfFence(packages: RegExp, ...rooms: string[]): string[] {
  return shown(outside.filter((i) => packages.test(i.to) && !isIn(i.from, ...rooms)));
}

const common = ['src/model', 'src/language', 'src/errors.ts', 'src/config.ts', 'src/ontology/vocabulary.ts'];

describe('the house', () => {
  it('is seen whole, so that no rule below passes on nothing', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(own.length).toBeGreaterThan(files.length);
    expect(files).toContain('src/pipeline.ts');
  });

  it('has no import of a file that is not there', () => {
    const known = new Set(files);
    const missing = own.filter((i) => /\.tsx?$/u.test(i.to) && !known.has(i.to));
    expect(shown(missing)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle()).toEqual([]);
  });

  it('has no orphan file', () => {
    const roots = new Set([
      'src/index.ts',
      'src/cli/main.ts',
      'src/ontology/generate.ts',
      'web/src/main.tsx',
    ]);
    const reached = new Set(own.map((i) => i.to));
    expect(files.filter((f) => !reached.has(f) && !roots.has(f) && !f.endsWith('.d.ts'))).toEqual([]);
  });

  it('keeps model to itself', () => {
    expect(strays('src/model')).toEqual([]);
  });

  it('keeps language to model, errors and paths', () => {
    expect(strays('src/language', 'src/model', 'src/errors.ts', 'src/config.ts')).toEqual([]);
  });

  it.each(['read', 'text', 'extract', 'resolve', 'graph', 'store'])(
    'keeps the stage %s apart from the others',
    (stage) => {
      const more =
        stage === 'store' ? ['src/graph', 'src/resolve'] : stage === 'graph' ? ['src/resolve'] : [];
      expect(strays(`src/${stage}`, ...common, ...more)).toEqual([]);
    },
  );

  it('keeps the rules and a model behind the gate apart', () => {
    const crossed = own.filter(
      (i) =>
        (isIn(i.from, 'src/extract/rules') && isIn(i.to, 'src/extract/llm')) ||
        (isIn(i.from, 'src/extract/llm') && isIn(i.to, 'src/extract/rules')),
    );
    expect(shown(crossed)).toEqual([]);
  });

  it('lets the command line and the server in by the front door only', () => {
    expect(
      strays('src/cli', 'src/index.ts', 'src/server', 'src/errors.ts', 'src/config.ts', 'src/model'),
    ).toEqual([]);
    expect(strays('src/server', 'src/index.ts', 'src/errors.ts', 'src/config.ts', 'src/model')).toEqual([]);
    const inward = own.filter(
      (i) => !isIn(i.from, 'src/cli', 'src/server') && isIn(i.to, 'src/cli', 'src/server'),
    );
    expect(shown(inward)).toEqual([]);
  });

  it('lets the view see types of the model only', () => {
    const seen = own.filter((i) => isIn(i.from, 'web') && isIn(i.to, 'src'));
    expect(shown(seen.filter((i) => !i.typeOnly || !isIn(i.to, 'src/model')))).toEqual([]);
  });

  it('keeps each package behind its fence', () => {
    expect(
      outOfFence(
        /^(n3|oxigraph|jsonld|shacl-engine)$/u,
        'src/ontology',
        'src/graph',
        'src/store',
        'src/query',
        'src/export',
      ),
    ).toEqual([]);
    expect(outOfFence(/^graphology/u, 'src/graph', 'src/export', 'src/query', 'web')).toEqual([]);
    expect(outOfFence(/^better-sqlite3$/u, 'src/store')).toEqual([]);
    expect(
      outOfFence(
        /^node:fs/u,
        'src/read',
        'src/store',
        'src/ontology',
        'src/language',
        'src/config.ts',
        'src/evaluate',
        'src/cli',
        'src/server',
        'src/export',
      ),
    ).toEqual([]);
  });

  it('talks to the console in the command line only', () => {
    const talkers = files.filter(
      (file) =>
        isIn(file, 'src') &&
        !isIn(file, 'src/cli', 'src/ontology/generate.ts') &&
        /\bconsole\.|process\.exit\b/u.test(readFileSync(join(packageRoot, file), 'utf8')),
    );
    expect(talkers).toEqual([]);
  });

  it('keeps files small', () => {
    const long = files.filter((f) => readFileSync(join(packageRoot, f), 'utf8').split('\n').length > 260);
    expect(long).toEqual([]);
  });
});

function findCycle(): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of own) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    path.push(file);
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    state.set(file, 'done');
    return [];
  };
  for (const file of files) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
