/**
 * The one place that knows where Firefox ESR, WebKitGTK and a screen for them are. Imported, it finds; run
 * (`node .ci/engines.mjs`), it installs what is missing on Debian as root, and says what is there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {(string | undefined)[]} paths */
const first = (...paths) => paths.find((path) => path !== undefined && path !== '' && isExecutable(path));

export const findFirefox = () => first(process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox');

export const findWebKitDriver = () => first(process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver');

export const findMiniBrowser = () =>
  first(process.env['MINIBROWSER_PATH'], ...globSync('/usr/lib/*/webkit{2gtk,gtk}-*/MiniBrowser').toSorted().reverse());

/** A screen in memory: without one Firefox has no WebGL, and WebKitGTK does not start. */
export const findXvfb = () => first('/usr/bin/Xvfb');

/** What `npm run engines` needs, and the Debian package that has it. */
export const parts = [
  { name: 'Firefox ESR', debian: 'firefox-esr', find: findFirefox },
  { name: 'WebKitWebDriver', debian: 'webkit2gtk-driver', find: findWebKitDriver },
  { name: 'MiniBrowser', debian: 'webkit2gtk-driver', find: findMiniBrowser },
  { name: 'Xvfb', debian: 'xvfb', find: findXvfb },
];

function install() {
  const missing = new Set(parts.filter(({ find }) => find() === undefined).map(({ debian }) => debian));
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (missing.size === 0 || !isDebianRoot) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...missing],
  ]) {
    console.log(`$ apt-get ${words.join(' ')}`);
    if (spawnSync('apt-get', words, { env, stdio: 'inherit' }).status !== 0) return;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  for (const { name, debian, find } of parts)
    console.log(`${name}: ${find() ?? `not here (Debian package ${debian}); its jobs do not run`}`);
}
