/** Turns issues of the schema library into faults. */
import type * as v from 'valibot';
import type { FieldFault } from './faults.ts';

const longestShown = 60;

const shown = (received: string): string =>
  received.length > longestShown ? `${received.slice(0, longestShown)}…` : received;

/** The keys that lead from the checked value to the faulty one. */
export const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key)));

/** Keeps one issue per field: a value that breaks two rules is one mistake. */
export function firstOfEachField(issues: readonly v.BaseIssue<unknown>[]): v.BaseIssue<unknown>[] {
  const byField = new Map<string, v.BaseIssue<unknown>>();
  for (const issue of issues) {
    const key = pathOf(issue).join('.');
    if (!byField.has(key)) byField.set(key, issue);
  }
  return [...byField.values()];
}

const messageOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.received === 'undefined') return 'is missing';
  // The message of a check names the value; valibot's own only names its type.
  const value = issue.kind === 'schema' && issue.type !== 'union' ? issue.received : JSON.stringify(issue.input);
  return `is ${shown(value ?? issue.received)}`;
};

/** Valibot's finding as a sentence. Properties of a feature are named without the `properties.` before them. */
export function faultOfIssue(issue: v.BaseIssue<unknown>): FieldFault {
  const hasOwnWords = !issue.message.startsWith('Invalid ');
  const field = pathOf(issue)
    .filter((key, at) => !(at === 0 && key === 'properties'))
    .join('.');
  return {
    ...(field === '' ? {} : { field }),
    message: messageOf(issue),
    fix: `give ${hasOwnWords ? issue.message : shownChoice(issue)}`,
  };
}

const shownChoice = (issue: v.BaseIssue<unknown>): string =>
  (issue.expected ?? 'another value').replaceAll(' | ', ' or ');
