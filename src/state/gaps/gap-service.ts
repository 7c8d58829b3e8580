/** Computes gap analyses in a worker or, where none is available, in time slices on the page. */
import { type GapAnalysis, type GapQuestion, gapAnalysis } from '#domain/gaps/gap-analysis.ts';
import { inStretches } from '#domain/time-slicing.ts';
import { featureStore } from '#state/feature-store.ts';

export interface GapRequest {
  readonly n: number;
  readonly question: GapQuestion;
}

export interface GapResponse {
  readonly n: number;
  readonly analysis: GapAnalysis;
}

/** The longest time slice, less than a frame. */
const stretchMs = 8;

interface PendingRequest {
  readonly question: GapQuestion;
  readonly resolve: (analysis: GapAnalysis | Promise<GapAnalysis>) => void;
}

const analyseOnPage = (question: GapQuestion): Promise<GapAnalysis> => inStretches(gapAnalysis(question), stretchMs);

type GapService = (question: GapQuestion) => Promise<GapAnalysis>;

/** Makes a service with one worker, which is started by the first question. */
function makeGapService(): GapService {
  const pending = new Map<number, PendingRequest>();
  let requestCount = 0;
  /** undefined: not started yet; null: none is available. */
  let worker: Worker | null | undefined;
  /** The worker failed: pending and later questions are computed on the page. */
  const workerLost = (): void => {
    worker?.terminate();
    worker = null;
    for (const { question, resolve } of pending.values()) resolve(analyseOnPage(question));
    pending.clear();
  };
  const startedWorker = (): Worker | null => {
    if (worker !== undefined) return worker;
    try {
      worker = new Worker(new URL('./gap-worker.ts', import.meta.url), { type: 'module' });
      worker.onerror = workerLost;
      worker.onmessageerror = workerLost;
      worker.onmessage = ({ data: { n, analysis } }: MessageEvent<GapResponse>) => {
        pending.get(n)?.resolve(analysis);
        pending.delete(n);
      };
    } catch {
      worker = null;
    }
    return worker;
  };
  return (question) => {
    const running = startedWorker();
    if (running === null) return analyseOnPage(question);
    return new Promise((resolve) => {
      requestCount += 1;
      pending.set(requestCount, { question, resolve });
      running.postMessage({ n: requestCount, question } satisfies GapRequest);
    });
  };
}

/** The gap service of a page. */
export const gapServiceOf = featureStore(makeGapService);

/**
 * Asks one question at a time: while one is computed only the latest of the others is kept, so that the results keep up with a
 * dragged slider.
 */
export function gapAsker(analyse: GapService, onAnalysis: (analysis: GapAnalysis, question: GapQuestion) => void) {
  let latest: GapQuestion | null = null;
  let isBusy = false;
  const processLatest = async (): Promise<void> => {
    while (latest !== null) {
      const question: GapQuestion = latest;
      const analysis = await analyse(question);
      // Stopped. With another question pending, this is still the newest analysis.
      if (latest === null) break;
      if (latest === question) latest = null;
      onAnalysis(analysis, question);
    }
    isBusy = false;
  };
  return {
    ask(question: GapQuestion): void {
      latest = question;
      if (isBusy) return;
      isBusy = true;
      void processLatest();
    },
    /** Drops the pending question. */
    stop(): void {
      latest = null;
    },
  };
}
