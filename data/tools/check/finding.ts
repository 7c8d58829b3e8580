import type { Fault } from '#load/faults.ts';

/** An error would show wrong or nothing; a warning is for a curator to judge. */
export interface Finding extends Fault {
  readonly severity: 'error' | 'warning';
}

/** A finding before its file is known. */
export type Local = Omit<Finding, 'file'>;

type Said = Pick<Fault, 'feature' | 'index' | 'field' | 'problem' | 'mend'>;

export const error = (said: Said): Local => ({ severity: 'error', ...said });
export const warning = (said: Said): Local => ({ severity: 'warning', ...said });

/** Names a feature of a file in a finding. */
export const at = (feature: { readonly id?: string | undefined; readonly index: number }) => ({
  index: feature.index,
  ...(feature.id === undefined ? {} : { feature: feature.id }),
});

/** `file: feature id (index): field: what is wrong, and what would be right` */
export function lineOf({ file, feature, index, field, problem, mend }: Finding): string {
  const where = index === undefined ? feature : `${feature ?? '(no id)'} (${index})`;
  const said = [file, where, field, `${problem}; ${mend}`].filter((part) => part !== undefined);
  // A line break in the data must not make two lines of one finding.
  return said.join(': ').replace(/\s+/g, ' ');
}
