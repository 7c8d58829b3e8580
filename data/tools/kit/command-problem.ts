/** The error that stops a command with a sentence for the person who typed it: what is wrong and how to fix it. */
export class CommandProblem extends Error {
  override readonly name: string = 'CommandProblem';
}

const wordsOfCode: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EBUSY: 'another program has it open',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where the file should be',
};

/** The reason of a file system error, in words where its code is known. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return wordsOfCode[code] ?? (error instanceof Error ? error.message : String(error));
}

/** A file system error as a command problem; null for any other error. */
export function diskProblem(error: unknown): CommandProblem | null {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return null;
  return new CommandProblem(`${error.path} could not be read or written: ${reasonOf(error)}`);
}
