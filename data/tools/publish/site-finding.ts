/** The findings on a built or published site. */

export interface SiteFinding {
  /** An error stops something from working or from being safe; a warning costs time, room or a feature. */
  readonly severity: 'error' | 'warning';
  /** The file, header or address that it is about. */
  readonly about: string;
  readonly problem: string;
  readonly fix: string;
}

type Words = Omit<SiteFinding, 'severity'>;

export const siteError = (words: Words): SiteFinding => ({ severity: 'error', ...words });
export const siteWarning = (words: Words): SiteFinding => ({ severity: 'warning', ...words });

export const siteLine = ({ about, problem, fix }: SiteFinding): string => `${about}: ${problem}; ${fix}`;

/** The first few of many names, and how many more there are. */
export function fewOf(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
