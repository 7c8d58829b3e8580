/** What stops a basemap from being made, said to the person who asked for it: what is wrong, and what would mend it. */
export class BasemapProblem extends Error {
  override readonly name = 'BasemapProblem';
}

const wordsOfCode: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where the file should be',
};

/** Why the machine refused to read or write, in words where its code is known. */
export function reasonOf(refused: unknown): string {
  const code = refused instanceof Error && 'code' in refused ? String(refused.code) : '';
  return wordsOfCode[code] ?? (refused instanceof Error ? refused.message : String(refused));
}
