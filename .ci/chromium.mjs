/**
 * The one place that knows where Chromium is. Imported, it finds; run (`node .ci/chromium.mjs`), it finds or installs,
 * and says which one it uses.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Without these a headless Chrome on a machine with no graphics card gives no WebGL context, and every map test would be
 * green on nothing.
 */
export const chromiumFlags = Object.freeze([
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
]);

/**
 * For tests: a page lives for some seconds, and the code that the optimizing compiler would make for it costs more than it
 * saves, a third of the work of the page.
 */
export const shortVisitFlags = Object.freeze(['--js-flags=--no-turbofan']);

const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} */
function onThePath() {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** @returns {string[]} */
function wherePlatformsInstall() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined ? [] : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/chrome.exe')],
    );
  }
  return [];
}

/**
 * The path of a Chromium that is already on this machine, or undefined. What CHROMIUM_PATH names goes first, unseen.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return [...onThePath(), ...wherePlatformsInstall()].find(isExecutable);
}

/** Playwright's own browser: only Playwright knows where it keeps it. */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function run(command, words) {
  console.log(`$ ${command} ${words.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { env, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function install() {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.log('No Chromium found: installing the Debian package.');
    run('apt-get', ['update', '-q']);
    if (run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])) return;
  }
  console.log("No Chromium found: installing Playwright's own.");
  run('npx', ['playwright', 'install', 'chromium']);
}

/**
 * The path of a Chromium, installed if need be.
 * @returns {Promise<string>}
 * @throws when there is none and none could be installed
 */
export async function ensureChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && !isExecutable(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which cannot be run.`);
  const there = findChromium() ?? (await playwrightsOwn());
  if (there !== undefined) return there;
  install();
  const installed = findChromium() ?? (await playwrightsOwn());
  if (installed === undefined) {
    throw new Error('No Chromium, and none could be installed. Install one and set CHROMIUM_PATH to it.');
  }
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Chromium: ${await ensureChromium()}`);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
