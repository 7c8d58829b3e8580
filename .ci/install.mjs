/**
 * Makes sure that what package-lock.json names is installed, by `npm ci` when it is not. Plain JavaScript with no import
 * beyond Node's own: it is the first thing that runs on a fresh clone, with whatever Node the machine has.
 *
 * What follows it in a script must run in a new shell (`npm run ...`): this one may remember the machine's own Node, and
 * the packages have just brought a newer one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(root + file, 'utf8')).packages;
}

/** npm writes what it installed into a lock file of its own; a file's date would change with every checkout. */
function isInstalled() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(root + installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional)
    .every(([path, wanted]) => installed[path]?.version === wanted.version);
}

function install() {
  const words = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const isWindows = process.platform === 'win32';
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit') };
  return npm === undefined
    ? spawnSync('npm', words, { ...options, shell: isWindows })
    : spawnSync(process.execPath, [npm, ...words], options);
}

if (!isInstalled()) {
  console.log('Installing what package-lock.json names (npm ci).');
  const { status } = install();
  if (status !== 0) {
    console.error('npm ci did not succeed; its own words are above.');
    process.exit(status ?? 1);
  }
}
