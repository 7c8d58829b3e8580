/** Asks the curator's desk, which runs beside the page under `npm start`. */
import {
  type Desk,
  type DeskAnswer,
  type DeskFinding,
  type DeskLine,
  deskPath,
  deskTokenName,
} from '#domain/contribute/desk.ts';

async function ask(address: string, token: string, body: object): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Atlas-Desk': token },
    body: JSON.stringify(body),
  });
  // What the desk refuses it says why; anything else that answers is no desk.
  if (!response.headers.get('Content-Type')?.startsWith('application/json')) {
    throw new Error(`the desk answered ${response.status}`);
  }
  return response.json();
}

/**
 * The desk of a page; null where the page has no token for it, as one that was served to another machine.
 *
 * @param base where the site lies
 */
export function deskOf(base: string, head: ParentNode): Desk | null {
  const token = head.querySelector<HTMLMetaElement>(`meta[name="${deskTokenName}"]`)?.content;
  if (token === undefined) return null;
  const answerTo = async (what: string, body: object): Promise<DeskAnswer> =>
    (await ask(`${base}${deskPath}${what}`, token, body)) as DeskAnswer;
  return {
    difference: (patch) => answerTo('difference', { patch }),
    save: (patch, shown) => answerTo('save', { patch, shown }),
    undo: (save) => answerTo('undo', { save }),
    findings: async (city) => {
      const answer = (await ask(`${base}${deskPath}findings`, token, { city })) as {
        readonly findings?: readonly DeskFinding[];
        readonly why?: readonly DeskLine[];
      };
      if (answer.findings === undefined) throw new Error(answer.why?.map(({ text }) => text).join(' '));
      return answer.findings;
    },
  };
}
