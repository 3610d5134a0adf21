import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Where Chromium is: `CHROMIUM` in the environment, or a usual place. When there is none and we may
 * install packages, Debian's is installed; otherwise this throws, saying what to do.
 */
function findChromium(): string {
  const named = process.env.CHROMIUM;
  const found = [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
  if (found !== undefined) return found;
  const advice =
    'No Chromium found. Install it (Debian: apt-get install -y chromium) or set CHROMIUM to its path, then run the tests again.';
  if (process.getuid?.() !== 0) throw new Error(advice);
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  } catch (cause) {
    throw new Error(advice, { cause });
  }
  if (!existsSync('/usr/bin/chromium')) throw new Error(advice);
  return '/usr/bin/chromium';
}

/** Starts a headless Chromium that asks nothing of the network by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}
