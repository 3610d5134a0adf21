import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs one benchmark by name: `npm run bench -- web`. Each is a script of this folder that prints a table.
 */
const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter(
    (file) =>
      file.endsWith('.ts') && !/^(?:run|plain-\w+)\.ts$|-(?:stand|workspace|questions)\.ts$/u.test(file),
  )
  .map((file) => file.replace(/\.ts$/u, ''));
const [name = '', ...rest] = process.argv.slice(2);
const script = join(folder, `${name}.ts`);
if (!names.includes(name) || !existsSync(script)) {
  process.stderr.write(`bench '${name}': no such benchmark. Benchmarks: ${names.join(', ')}.\n`);
  process.exit(2);
}
const { status } = spawnSync('npx', ['tsx', script, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
