import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file atomically: a concurrent reader sees the old file or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporaryPath = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporaryPath, content);
    renameSync(temporaryPath, path);
  } catch (refused) {
    rmSync(temporaryPath, { force: true });
    throw refused;
  }
}
