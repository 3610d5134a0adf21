/**
 * Tests against real SPARQL servers: gets Apache Jena Fuseki (by Maven) and the Oxigraph server (by pip) into a
 * scratch folder, and runs the tests that are skipped without them: `npm run servers`. Needs Java 17, Maven, Python.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/index.ts';

const scratch = join(tmpdir(), 'sila-servers-tool');
const jena = '5.6.0';
/** Fuseki says what it does by way of these. */
const log4j = '2.24.3';

process.exitCode = main();

function main(): number {
  mkdirSync(scratch, { recursive: true });
  const env = {
    ...process.env,
    SILA_OXIGRAPH: process.env.SILA_OXIGRAPH ?? getOxigraph(),
    SILA_FUSEKI: process.env.SILA_FUSEKI ?? getJena(),
    SILA_PYTHON: process.env.SILA_PYTHON ?? join(scratch, 'venv', 'bin', 'python'),
  };
  const tests = ['tests/servers', 'tests/export/other-tools.test.ts'];
  const args = ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...tests];
  return spawnSync('npx', args, { cwd: packageRoot, env, stdio: 'inherit' }).status ?? 1;
}

/** The Oxigraph server, and the Python tools that read exports. */
function getOxigraph(): string {
  const bin = join(scratch, 'venv', 'bin');
  const server = join(bin, 'oxigraph');
  if (!existsSync(server)) {
    run('python3', ['-m', 'venv', join(scratch, 'venv')]);
    const tools = ['oxigraph', 'pyoxigraph', 'rdflib', 'networkx', 'followthemoney'];
    run(join(bin, 'pip'), ['install', '--quiet', ...tools]);
  }
  return server;
}

/** Fuseki and Jena's commands, as a folder of jar files. */
function getJena(): string {
  const folder = join(scratch, 'jena');
  const jars = join(folder, 'lib');
  if (!existsSync(jars)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'pom.xml'), projectFile());
    run(
      'mvn',
      ['--quiet', '--batch-mode', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`],
      folder,
    );
  }
  return jars;
}

function projectFile(): string {
  const parts = [
    ['org.apache.jena', 'jena-fuseki-main', jena],
    ['org.apache.jena', 'jena-cmds', jena],
    ['org.apache.logging.log4j', 'log4j-core', log4j],
    ['org.apache.logging.log4j', 'log4j-slf4j2-impl', log4j],
  ].map(
    ([group, name, version]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>servers</groupId><artifactId>servers</artifactId><version>1</version>
<dependencies>${parts.join('')}</dependencies></project>
`;
}

function run(command: string, args: readonly string[], cwd = scratch): void {
  console.error(`${command} ${args.join(' ')}`);
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}
