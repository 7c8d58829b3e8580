/**
 * `npm run hosting:try`: starts each web server that is installed with its file of this folder, under `/` and under `/atlas/`,
 * with the built site and a small basemap, and has `publish:check` look at it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { checkSite } from '#data/tools/publish/check-site.ts';
import { servedSite } from '#data/tools/publish/site.ts';
import { type Server, servers, type Trial } from './servers.ts';

const command = {
  name: 'hosting:try',
  about:
    'Tries the settings of .ci/hosting with each web server that is installed (nginx, Apache, Caddy), under / and under /atlas/.',
  words: [],
  flags: {},
} as const satisfies Command;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const bases = ['/', '/atlas/'];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createServer();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      socket.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** A copy of the built site, with an archive that is long enough to be asked for in parts. */
function layOut(folder: string, base: string): string {
  const root = join(folder, 'www');
  const site = join(root, base);
  mkdirSync(site, { recursive: true });
  cpSync(dist, site, { recursive: true, preserveTimestamps: true });
  mkdirSync(join(site, 'basemap'), { recursive: true });
  writeFileSync(join(site, 'basemap/try.pmtiles'), `PMTiles\u0003${'tile'.repeat(10_000)}`);
  const config = JSON.parse(readFileSync(join(site, 'config.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(site, 'config.json'), JSON.stringify({ ...config, basemap: { try: 'basemap/try.pmtiles' } }));
  // A server that gives up its rights has to read it.
  chmodSync(folder, 0o755);
  return root;
}

/** Whether the server answers before it ends by itself, or 20 seconds are over. */
async function isUp(port: number, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + 20_000;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer !== null) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** What is wrong beyond `publish:check`: what a browser has is not sent again. */
async function againFindings(address: string): Promise<string[]> {
  const wanted = new URL('data/cities.json', address);
  const headers = { 'accept-encoding': 'gzip' };
  const first = await fetch(new URL('sw.js', address), { headers });
  await first.arrayBuffer();
  const again = await fetch(new URL('sw.js', address), {
    headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' },
  });
  await again.arrayBuffer();
  const bare = await fetch(wanted);
  await bare.arrayBuffer();
  return [
    ...(again.status === 304 ? [] : [`sw.js: sent again (${again.status}) to a browser that has it; it should be 304`]),
    ...(bare.headers.get('vary')?.toLowerCase().includes('accept-encoding') || !bare.headers.has('content-encoding')
      ? []
      : ['data/cities.json: compressed without "Vary: Accept-Encoding"']),
  ];
}

async function look(address: string): Promise<boolean> {
  const { lines, findings } = await checkSite(await servedSite(address));
  const more = await againFindings(address);
  for (const line of [...(findings.length > 0 ? lines : lines.slice(-1)), ...more]) console.log(`  ${line}`);
  return findings.length + more.length === 0;
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });
}

async function tryOne(server: Server, program: string, base: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-hosting-'));
  const trial: Trial = { folder, root: layOut(folder, base), base, port: await freePort() };
  const words = server.prepare(trial);
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const gather = (piece: Buffer): void => {
    output += piece.toString();
  };
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  try {
    console.log(`${server.name} under ${base}`);
    if (await isUp(trial.port, child)) return await look(`http://127.0.0.1:${trial.port}${base}`);
    const log = join(folder, 'error.log');
    console.log(`  did not start: ${output}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    return false;
  } finally {
    await stopped(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(command, async () => {
  if (!existsSync(join(dist, 'index.html')))
    throw new CommandProblem('There is no built site; npm run build makes one');
  let isGood = true;
  let tried = 0;
  for (const server of servers) {
    const program = server.find();
    if (program === null) {
      console.log(`${server.name}: not installed, so not tried (Debian: apt-get install ${server.package})`);
      continue;
    }
    for (const base of bases) {
      isGood = (await tryOne(server, program, base)) && isGood;
      tried += 1;
    }
  }
  if (tried === 0) throw new CommandProblem('No web server is installed, so nothing was tried');
  return isGood;
});
