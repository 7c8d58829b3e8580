/** Reports progress: on a terminal in one line that is overwritten, else in a line per quarter. */
export interface ProgressReporter {
  readonly print: (line: string) => void;
  /** Reports the progress of a stage, 0 to 1. */
  readonly step: (stage: string, share: number, detail?: string) => void;
}

interface Out {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export function progressReporter(out: Out): ProgressReporter {
  let open = '';
  let lastQuarter = '';
  const end = (): void => {
    if (open !== '') out.write('\n');
    open = '';
  };
  return {
    print(line) {
      end();
      out.write(`${line}\n`);
    },
    step(stage, share, detail = `${Math.floor(share * 100)} %`) {
      const quarter = `${stage} ${Math.floor(share * 4)}`;
      if (quarter === lastQuarter && out.isTTY !== true) return;
      lastQuarter = quarter;
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

export interface ProgressStep {
  readonly stage: string;
  readonly share: number;
  readonly detail?: string;
}

const signs = /Block (?<block>\d+)\/(?<blocks>\d+)|writing tile (?<tile>\d+) of (?<tiles>\d+)/g;

/** The progress of tilemaker from its latest output; undefined where that has none. */
export function progressIn(words: string): ProgressStep | undefined {
  const groups = [...words.matchAll(signs)].at(-1)?.groups;
  if (groups === undefined) return undefined;
  const { block, blocks, tile, tiles } = groups;
  if (tile !== undefined) {
    return { stage: 'Drawing tiles', share: Number(tile) / Number(tiles), detail: `${tile} of ${tiles}` };
  }
  return { stage: 'Reading the extract', share: Math.min(1, (Number(block) + 1) / Math.max(1, Number(blocks))) };
}
