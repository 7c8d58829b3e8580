/** Has gaps worked out by a worker or, where none can be had, in short stretches on the page. */
import { type GapAnswer, type GapQuestion, gapAnswer } from '#domain/gaps/gap-analysis.ts';
import { inStretches } from '#domain/time-slicing.ts';

export interface GapAsked {
  readonly n: number;
  readonly question: GapQuestion;
}

export interface GapAnswered {
  readonly n: number;
  readonly answer: GapAnswer;
}

/** How long one stretch may hold the page: less than a frame. */
const stretchMs = 8;

interface Open {
  readonly question: GapQuestion;
  readonly resolve: (answer: GapAnswer | Promise<GapAnswer>) => void;
}

const open = new Map<number, Open>();
let asked = 0;
/** undefined: not tried yet; null: none can be had. */
let worker: Worker | null | undefined;

const onThePage = (question: GapQuestion): Promise<GapAnswer> => inStretches(gapAnswer(question), stretchMs);

/** It did not start, or was ended: what is open is worked out here, and so is all that comes. */
function workerLost(): void {
  worker?.terminate();
  worker = null;
  for (const { question, resolve } of open.values()) resolve(onThePage(question));
  open.clear();
}

function workerAtHand(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./gap-worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = workerLost;
    worker.onmessageerror = workerLost;
    worker.onmessage = ({ data: { n, answer } }: MessageEvent<GapAnswered>) => {
      open.get(n)?.resolve(answer);
      open.delete(n);
    };
  } catch {
    worker = null;
  }
  return worker;
}

function answerTo(question: GapQuestion): Promise<GapAnswer> {
  const at = workerAtHand();
  if (at === null) return onThePage(question);
  return new Promise((resolve) => {
    asked += 1;
    open.set(asked, { question, resolve });
    at.postMessage({ n: asked, question } satisfies GapAsked);
  });
}

/**
 * Asks one question after the other: while one is worked out only the newest of the others is kept, so that the answers follow
 * a slider however long it is pulled.
 */
export function gapAsker(onAnswer: (answer: GapAnswer, question: GapQuestion) => void) {
  let wanted: GapQuestion | null = null;
  let isBusy = false;
  const goOn = async (): Promise<void> => {
    while (wanted !== null) {
      const question: GapQuestion = wanted;
      const answer = await answerTo(question);
      // Nothing is wanted any more; where it is something else, this is still the newest answer there is.
      if (wanted === null) break;
      if (wanted === question) wanted = null;
      onAnswer(answer, question);
    }
    isBusy = false;
  };
  return {
    ask(question: GapQuestion): void {
      wanted = question;
      if (isBusy) return;
      isBusy = true;
      void goOn();
    },
    /** Nothing is wanted any more. */
    stop(): void {
      wanted = null;
    },
  };
}
