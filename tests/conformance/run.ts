/**
 * Runs the W3C's test suites for SPARQL servers against a server over an empty workspace, and writes an EARL
 * report: `npm run conformance`. The suites are not part of this project; get them from w3c/rdf-tests.
 *
 *   npm run conformance -- --suites ../rdf-tests --report earl.ttl
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { DataFactory, Parser, type Quad, Writer } from 'n3';
import { openStore, packageRoot } from '../../src/index.ts';
import { openApp } from '../server/app-over.ts';

const { values } = parseArgs({
  options: {
    suites: { type: 'string', default: join(packageRoot, '..', 'shared', 'w3c') },
    report: { type: 'string', default: join(tmpdir(), 'sila-earl.ttl') },
  },
});

const suites = [
  { name: 'SPARQL 1.1 Protocol', folder: 'protocol', option: 'protocolEndpoint', path: '/sparql' },
  {
    name: 'SPARQL 1.1 Graph Store HTTP Protocol',
    folder: 'graph-store-protocol',
    option: 'graphStoreEndpoint',
    path: '/graphs',
  },
  {
    name: 'SPARQL 1.1 Service Description',
    folder: 'service-description',
    option: 'serviceDescriptionEndpoint',
    path: '/sparql',
  },
] as const;

const earl = 'http://www.w3.org/ns/earl#';
const home = 'https://w3c.github.io/rdf-tests/sparql/sparql11/';
const token = 'conformance-run';

process.exitCode = await main();

async function main(): Promise<number> {
  const folder = [join(values.suites, 'sparql', 'sparql11'), values.suites].find((one) =>
    suites.every((suite) => existsSync(join(one, suite.folder, 'manifest.ttl'))),
  );
  if (folder === undefined) {
    console.error(
      `${resolve(values.suites)}: holds no W3C test suites, so nothing was tested. ` +
        'Clone https://github.com/w3c/rdf-tests and name it: npm run conformance -- --suites <folder>',
    );
    return 2;
  }
  const tool = installTool();
  const reports: Quad[] = [];
  let failed = 0;
  for (const suite of suites) {
    const report = await runSuite(tool, resolve(folder), suite);
    const { passed, failures } = readOutcomes(report);
    failed += failures.length + (passed === 0 ? 1 : 0);
    console.error(`${suite.name}: ${passed} of ${passed + failures.length} passed`);
    for (const failure of failures) console.error(`  failed: ${failure}`);
    reports.push(...report);
  }
  writeFileSync(values.report, await writeTurtle(reports));
  console.error(`EARL report: ${values.report}`);
  return failed === 0 ? 0 : 1;
}

/** The W3C's runner needs an older RDF parser than this project, so it lives in a folder of its own. */
function installTool(): string {
  const folder = join(tmpdir(), 'sila-conformance-tool');
  const runner = join(folder, 'node_modules', 'rdf-test-suite', 'bin', 'Runner.js');
  if (!existsSync(runner)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "name": "conformance", "private": true }\n');
    console.error('Installing rdf-test-suite 2.8.0 into a scratch folder…');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', 'rdf-test-suite@2.8.0', 'n3@2.2.5'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  // The runner knows no tokens: its engine module adds ours to every request to this machine.
  writeFileSync(
    join(folder, 'engine.cjs'),
    `const plain = globalThis.fetch;
globalThis.fetch = (address, options = {}) =>
  String(address).startsWith('http://127.0.0.1:')
    ? plain(address, { ...options, headers: [...new Headers(options.headers), ['authorization', 'Bearer ${token}']] })
    : plain(address, options);
module.exports = {};
`,
  );
  writeFileSync(join(folder, 'earl-meta.json'), JSON.stringify(projectDetails(), undefined, 2));
  return folder;
}

function projectDetails() {
  const { name, description, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const uri = 'https://w3id.org/sila/software';
  return {
    applicationUri: uri,
    applicationNameFull: 'Sila',
    applicationNameNpm: name,
    applicationHomepageUrl: uri,
    applicationDescription: description,
    programmingLanguage: 'TypeScript',
    licenseUri: 'http://www.apache.org/licenses/LICENSE-2.0',
    reportUri: null,
    specificationUris: ['https://www.w3.org/TR/sparql11-protocol/'],
    authors: [{ uri, name: 'Sila', homepage: uri }],
    version,
  };
}

/** Serves a new workspace, lets the runner ask it, and gives its report. */
async function runSuite(tool: string, folder: string, suite: (typeof suites)[number]): Promise<Quad[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'sila-conformance-'));
  const store = openStore(workspace);
  const app = openApp(store, { writeToken: token });
  const server = await app.listen();
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        join('node_modules', 'rdf-test-suite', 'bin', 'Runner.js'),
        'engine.cjs',
        `${home}${suite.folder}/manifest.ttl`,
        ...['-m', `${home}~${folder}/`, '-e', '-d', '20000', '-o', 'earl', '-p', 'earl-meta.json'],
        ...['-i', JSON.stringify({ [suite.option]: `${server.url}${suite.path}` })],
      ],
      { cwd: tool, maxBuffer: 64_000_000 },
    );
    return new Parser({ blankNodePrefix: `_:${suite.folder}-` }).parse(stdout);
  } finally {
    await server.close();
    await app.close();
    store.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

function readOutcomes(report: readonly Quad[]): { passed: number; failures: readonly string[] } {
  const of = (subject: string, predicate: string) =>
    report.find((quad) => quad.subject.id === subject && quad.predicate.value === earl + predicate)?.object;
  const assertions = report.filter((quad) => quad.predicate.value === `${earl}result`);
  const outcomes = assertions.map((quad) => ({
    test: of(quad.subject.id, 'test')?.value ?? quad.subject.value,
    outcome: of(quad.object.id, 'outcome')?.value,
  }));
  const failures = outcomes.filter(({ outcome }) => outcome !== `${earl}passed`);
  return { passed: outcomes.length - failures.length, failures: failures.map(({ test }) => test) };
}

function writeTurtle(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ prefixes: { earl, dc: 'http://purl.org/dc/terms/' } });
  for (const { subject, predicate, object } of quads) {
    writer.addQuad(DataFactory.quad(subject, predicate, object));
  }
  return new Promise((done, fail) => writer.end((error, text) => (error ? fail(error) : done(text))));
}
