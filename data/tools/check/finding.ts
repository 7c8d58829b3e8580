import type { Fault } from '#load/faults.ts';

/** A finding. An error would display wrongly or not at all; a warning is for a curator to judge. */
export interface Finding extends Fault {
  readonly severity: 'error' | 'warning';
  /** Many findings of one cause in one file are merged into one. */
  readonly cause?: Cause;
}

type Cause = 'swapped' | 'outside' | 'metres' | 'winding' | 'encoding';

/** A finding before its file is known. */
export type Local = Omit<Finding, 'file'>;

type FindingWithoutSeverity = Omit<Local, 'severity'>;

export const error = (finding: FindingWithoutSeverity): Local => ({ severity: 'error', ...finding });
export const warning = (finding: FindingWithoutSeverity): Local => ({ severity: 'warning', ...finding });

/** Names a feature of a file in a finding. */
export const at = (feature: { readonly id?: string | undefined; readonly index: number }) => ({
  index: feature.index,
  ...(feature.id === undefined ? {} : { feature: feature.id }),
});

const longestPart = 400;
const shortened = (part: string, longest = longestPart): string =>
  part.length > longest ? `${part.slice(0, longest)}…` : part;

/** The field at a path, for a finding; empty for the value itself. */
export const fieldOf = (path: readonly (string | number)[]): { readonly field?: string } =>
  path.length === 0 ? {} : { field: path.map((key) => (key === '' ? '""' : key)).join('.') };

/** `file: feature id (index): field: what is wrong, and what would be right` */
export function lineOf({ file, feature, index, field, message, fix }: Finding): string {
  const name = feature === undefined ? undefined : shortened(feature, 80);
  const where = index === undefined ? name : `${name ?? '(no id)'} (${index})`;
  const parts = [file, where, field && shortened(field), `${shortened(message)}; ${shortened(fix, 1000)}`];
  // A line break in the data must not split a finding into two lines.
  return parts
    .filter((part) => part !== undefined)
    .join(': ')
    .replace(/\s+/g, ' ');
}

/** Up to this number, findings of one cause are reported individually. */
const mostOfOneCause = 3;
const mostNamed = 3;

function merged(first: Finding, more: readonly Finding[]): Finding {
  const names = [...new Set(more.map(({ feature, index, field }) => feature ?? index ?? field))];
  const shown = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '');
  return { ...first, message: `${first.message}, as it is ${more.length} times more (${shown})` };
}

const causeOf = ({ file, cause, severity }: Finding): string | undefined => cause && `${severity} ${cause} ${file}`;

/** Merges findings of one cause in one file into the first of them, which names some of the others. */
export function oneForOneCause(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    if (cause !== undefined) groups.set(cause, [...(groups.get(cause) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(causeOf(finding) ?? '') ?? [];
    if (group.length <= mostOfOneCause) return [finding];
    return group[0] === finding ? [merged(finding, group.slice(1))] : [];
  });
}
