/** Writes the decision log as Markdown and CSV. */
import type { Decision } from '#domain/present/decision.ts';
import type { Words } from '#look/words.ts';
import { safeCsv } from './csv.ts';
import { wellFormed } from './xml-text.ts';

/** The content of the files; `linkOf` returns the absolute link to a view. */
interface Log {
  readonly title: string;
  readonly decisions: readonly Decision[];
  readonly words: Words;
  readonly linkOf: (view: string) => string;
}

/** Escapes the Markdown syntax in a text of the person. */
const plain = (text: string): string =>
  wellFormed(text)
    .replaceAll(/[!"#$%&'()*+\-./:;<=>?@[\\\]^_`{|}~]/g, '\\$&')
    .replaceAll(/\s*\n\s*/g, '  \n')
    .trim();

/** A day and a time in words: "22 November 2026, 14:05". */
export const whenInWords = (time: string, words: Words): string => {
  const [day = '', clock = ''] = time.split('T');
  return `${words.kit.date(day)}, ${clock}`;
};

/** The log as Markdown: one heading a decision, with what, who, on which slide and the link of the view. */
export function decisionsMarkdown({ title, decisions, words, linkOf }: Log): string {
  const names = words.present.decisions.columns;
  const parts = decisions.map(({ time, slide, what, who, view: address }, i) =>
    [
      `## ${i + 1}. ${whenInWords(time, words)}`,
      '',
      plain(what),
      '',
      ...(who === '' ? [] : [`- ${names.who}: ${plain(who)}`]),
      ...(slide === '' ? [] : [`- ${names.slide}: ${plain(slide)}`]),
      `- ${names.view}: <${linkOf(address)}>`,
      '',
    ].join('\n'),
  );
  return [`# ${plain(title)}`, '', ...parts].join('\n');
}

/** The log as CSV, a row a decision. A cell that a spreadsheet would run as a formula becomes text. */
export function decisionsCsv({ decisions, words, linkOf }: Log): string {
  const names = words.present.decisions.columns;
  return safeCsv(
    decisions.map((each) => ({
      [names.time]: each.time.replace('T', ' '),
      [names.slide]: each.slide,
      [names.what]: each.what,
      [names.who]: each.who,
      [names.view]: linkOf(each.view),
    })),
    words.kit.locale,
  );
}
