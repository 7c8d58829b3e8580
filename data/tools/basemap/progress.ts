/** Long work, told in words: on a terminal in one line that is written over, else in a line for every quarter. */
export interface Teller {
  readonly say: (line: string) => void;
  /** How far a stage is, 0 to 1. */
  readonly step: (stage: string, share: number, detail?: string) => void;
}

interface Out {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export function tellerTo(out: Out): Teller {
  let open = '';
  let told = '';
  const end = (): void => {
    if (open !== '') out.write('\n');
    open = '';
  };
  return {
    say(line) {
      end();
      out.write(`${line}\n`);
    },
    step(stage, share, detail = `${Math.floor(share * 100)} %`) {
      const quarter = `${stage} ${Math.floor(share * 4)}`;
      if (quarter === told && out.isTTY !== true) return;
      told = quarter;
      const line = `${stage}: ${detail}`;
      if (out.isTTY !== true) {
        out.write(`${line}\n`);
        return;
      }
      if (!open.startsWith(stage)) end();
      out.write(`\r${line.padEnd(open.length)}`);
      open = line;
    },
  };
}

export interface Step {
  readonly stage: string;
  readonly share: number;
  readonly detail?: string;
}

const signs = /Block (?<block>\d+)\/(?<blocks>\d+)|writing tile (?<tile>\d+) of (?<tiles>\d+)/g;

/** How far tilemaker is, by the last words that it wrote; undefined where they do not say. */
export function stepIn(words: string): Step | undefined {
  const said = [...words.matchAll(signs)].at(-1)?.groups;
  if (said === undefined) return undefined;
  const { block, blocks, tile, tiles } = said;
  if (tile !== undefined) {
    return { stage: 'Drawing tiles', share: Number(tile) / Number(tiles), detail: `${tile} of ${tiles}` };
  }
  return { stage: 'Reading the extract', share: Math.min(1, (Number(block) + 1) / Math.max(1, Number(blocks))) };
}
