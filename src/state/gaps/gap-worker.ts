/** The worker that computes gap analyses. Each request has a number, which its response repeats. */
import { gapAnalysis } from '#domain/gaps/gap-analysis.ts';
import { finished } from '#domain/time-slicing.ts';
import type { GapRequest, GapResponse } from './gap-service.ts';

addEventListener('message', ({ data: { n, question } }: MessageEvent<GapRequest>) => {
  const response: GapResponse = { n, analysis: finished(gapAnalysis(question)) };
  postMessage(response);
});
