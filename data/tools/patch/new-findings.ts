/** The findings of the data check if a file of a city had another text. */
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { type Finding, lineOf } from '#data/tools/check/finding.ts';
import type { CityFolder } from '#data/tools/city/city-folder.ts';

/** The index of a feature is not compared, because others before it may be removed. */
const withoutIndex = ({ index: _index, ...finding }: Finding): string => lineOf(finding);

/** Findings that are not there now, errors and warnings. `today` is a date such as `2026-11-22`. */
export function newFindings(folder: CityFolder, file: string, text: string, today: string): Finding[] {
  const before = new Set(findingsInCity(folder, today).map(withoutIndex));
  const instead = new Map([[file, Buffer.from(text)]]);
  return findingsInCity({ ...folder, instead }, today).filter((each) => !before.has(withoutIndex(each)));
}
