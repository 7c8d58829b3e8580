/** What the desk answers to requests of the page: the difference that a patch makes, saving it, taking it back, the findings of the check. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { oneForOneCause } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { CommandProblem, diskProblem } from '#data/tools/kit/command-problem.ts';
import { mostBytes } from '#data/tools/patch/apply-patch.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import { latestDay } from '#domain/calendar-ages.ts';
import { type DeskAnswer, deskPath } from '#domain/contribute/desk.ts';
import { isObject } from '#domain/contribute/json-merge.ts';
import { refusalOf } from './request-guard.ts';
import type { SavedFiles } from './saved-files.ts';

export interface DeskOptions {
  readonly token: string;
  readonly dataFolder: string;
  readonly saved: SavedFiles;
}

/** A patch with its context. */
const mostBodyBytes = 2 * mostBytes;

/** The body of a request; null where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  // The connection stays open for the answer, also where the body is not read to its end.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const part of body) {
    size += part.length;
    if (size > mostBodyBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(answer));
}

const refusal = (text: string): DeskAnswer => ({ type: 'refused', why: [{ text }] });

function findingsIn(dataFolder: string, city: unknown): unknown {
  const folder = cityFoldersIn(dataFolder).find(({ name }) => name === city);
  if (folder === undefined) throw new CommandProblem(`${JSON.stringify(city)} is no city of this atlas`);
  return { findings: oneForOneCause(findingsInCity(folder, latestDay(new Date()))) };
}

type Work = (body: Readonly<Record<string, unknown>>) => unknown;

const workOf = ({ dataFolder, saved }: DeskOptions): Readonly<Record<string, Work>> => ({
  difference: ({ patch }) => saved.difference(patch, latestDay(new Date())),
  save: ({ patch, shown }) => saved.save(patch, shown, latestDay(new Date())),
  undo: ({ save }) => saved.undo(save),
  findings: ({ city }) => findingsIn(dataFolder, city),
});

async function answer(request: IncomingMessage, response: ServerResponse, work: Work): Promise<void> {
  const body = await bodyOf(request);
  if (body === null) {
    response.setHeader('Connection', 'close');
    send(response, 413, refusal(`That is larger than ${mostBodyBytes / 1_000_000} MB; split it into several.`));
    return;
  }
  const parsed = parsedJson(body);
  if ('message' in parsed || !isObject(parsed.value)) {
    send(response, 400, refusal('message' in parsed ? `What was sent ${parsed.message}.` : 'An object was expected.'));
    return;
  }
  send(response, 200, work(parsed.value));
}

/** Answers what is asked below `/__desk/`; everything else goes on to `next`. */
export function deskHandler(options: DeskOptions) {
  const works = workOf(options);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!path.startsWith(`/${deskPath}`)) {
      next();
      return;
    }
    const refused = refusalOf(request, options.token);
    const name = path.slice(deskPath.length + 1);
    const work = Object.hasOwn(works, name) ? works[name] : undefined;
    if (refused !== null) send(response, refused.status, refusal(refused.why));
    else if (work === undefined) send(response, 404, refusal('The desk has nothing of that name.'));
    else {
      answer(request, response, work).catch((reason: unknown) => {
        const problem = reason instanceof CommandProblem ? reason : diskProblem(reason);
        if (problem === null) console.error(reason);
        send(
          response,
          problem === null ? 500 : 200,
          refusal(problem?.message ?? 'The desk failed; its window says how.'),
        );
      });
    }
  };
}
