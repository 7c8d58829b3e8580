/** What is wrong with a built or published site: all checks, and the lines to print. */
import { fileFindings } from './check-files.ts';
import { headerFindings } from './check-headers.ts';
import { settingsFindings } from './check-settings.ts';
import { sizeFindings } from './check-size.ts';
import { transferFindings } from './check-transfer.ts';
import type { Site } from './site.ts';
import { type SiteFinding, siteLine } from './site-finding.ts';
import { isThere, readSite, type SiteReading } from './site-reading.ts';

export interface SiteReport {
  readonly lines: readonly string[];
  readonly findings: readonly SiteFinding[];
  readonly isGood: boolean;
}

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

function section(title: string, findings: readonly SiteFinding[]): string[] {
  return findings.length === 0 ? [] : [`${title}:`, ...findings.map(siteLine), ''];
}

function summaryOf({ site, files }: SiteReading, errors: number, warnings: number): string[] {
  const there = [...files.values()].filter(isThere);
  const size = there.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const unseen = site.isServed
    ? []
    : ['Headers, types, compression and ranges are seen on a server only: give its address.'];
  const summary = `${site.name} checked: ${count(there.length, 'file')}, ${size.toFixed(1)} MB; ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return [...unseen, summary];
}

/** Rejects with a CommandProblem when the server does not answer. */
export async function checkSite(site: Site): Promise<SiteReport> {
  const reading = await readSite(site);
  const findings = [
    ...fileFindings(reading),
    ...settingsFindings(reading),
    ...headerFindings(reading),
    ...transferFindings(reading),
    ...sizeFindings(reading),
  ];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const lines = [
    ...section('Errors', errors),
    ...section('Warnings', warnings),
    ...summaryOf(reading, errors.length, warnings.length),
  ];
  return { lines, findings, isGood: errors.length === 0 };
}
