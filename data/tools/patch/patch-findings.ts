/** How the findings of a patch name values, fields and features. */
import { idOf } from '#data/tools/check/check-schema.ts';
import type { Local } from '#data/tools/check/finding.ts';
import type { Json } from '#domain/contribute/json-merge.ts';

/** As JSON, with signs that hide, turn or overwrite text in a terminal written out. */
export const shown = (value: Json): string =>
  value === null
    ? '(not known)'
    : JSON.stringify(value).replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => {
        const code = sign.codePointAt(0) ?? 0;
        return `\\u{${code.toString(16)}}`;
      });

/** A path with entries numbered from 1. */
export const fieldName = (path: readonly (string | number)[]): string =>
  path
    .filter((key) => key !== 'properties')
    .map((key) => (typeof key === 'number' ? key + 1 : key))
    .join('.');

/** The schema names a feature by its path; the curator by its id. */
export function namedFeature(finding: Local, features: readonly unknown[]): Local {
  const [, at, rest] = /^features\.(\d+)\.?(.*)$/.exec(finding.field ?? '') ?? [];
  if (at === undefined) return finding;
  const { field: _field, ...withoutField } = finding;
  const index = Number(at);
  const id = idOf(features[index]);
  const field = rest?.replace(/^properties\./, '') ?? '';
  return { ...withoutField, index, ...(id === undefined ? {} : { feature: id }), ...(field === '' ? {} : { field }) };
}
