import { CommandProblem } from '#data/tools/kit/command-problem.ts';

/** The error that stops a basemap, for the person who ran the command: what is wrong and how to fix it. */
export class BasemapProblem extends CommandProblem {
  override readonly name = 'BasemapProblem';
}
