/** A screen in memory (Xvfb), for browsers that draw WebGL only where there is a screen. */
import { spawn } from 'node:child_process';
import { findXvfb } from '#ci/engines.mjs';

interface Display {
  /** Such as `:99`. */
  readonly name: string;
  readonly close: () => void;
}

/** @throws when Xvfb is not there or does not start */
export function openDisplay(): Promise<Display> {
  const path = findXvfb();
  if (path === undefined) throw new Error('Xvfb is not here: install the Debian package xvfb.');
  // It chooses a free number itself and writes it to the given file descriptor.
  const server = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    server.stdio[3]?.once('data', (number: Buffer) =>
      resolve({ name: `:${number.toString().trim()}`, close: () => server.kill() }),
    );
  });
}
