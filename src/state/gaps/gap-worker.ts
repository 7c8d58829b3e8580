/** Works out gaps beside the page, so that nothing waits for them. A question comes with a number; so does its answer. */
import { gapAnswer } from '#domain/gaps/gap-analysis.ts';
import { finished } from '#domain/time-slicing.ts';
import type { GapAnswered, GapAsked } from './gap-service.ts';

addEventListener('message', ({ data: { n, question } }: MessageEvent<GapAsked>) => {
  const answered: GapAnswered = { n, answer: finished(gapAnswer(question)) };
  postMessage(answered);
});
