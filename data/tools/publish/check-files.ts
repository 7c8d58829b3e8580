/** Files of a site that are missing, of another version, or left over. */

import type { Answer } from './site.ts';
import { fewOf, type SiteFinding, siteError, siteWarning } from './site-finding.ts';
import { isThere, looksLikePage, parsed, type SiteReading, sha256Of } from './site-reading.ts';

const uploadAll = 'upload the whole of dist/, and index.html and sw.js last';
const isData = (path: string): boolean => path.startsWith('data/');

function pageFindings({ page, absolute, named, site }: SiteReading): SiteFinding[] {
  if (!isThere(page)) {
    const fix = site.isServed
      ? 'give the address under which the page opens, and see that the server sends index.html for a folder'
      : 'give the folder that npm run build makes, dist';
    return [siteError({ about: 'index.html', problem: `is not there (${page.status})`, fix })];
  }
  if (!named.some((path) => path.startsWith('assets/')) && absolute.length === 0) {
    const fix = 'upload what npm run build puts into dist/, not the project itself';
    return [siteError({ about: 'index.html', problem: 'names no script, so it is not a built atlas', fix })];
  }
  if (absolute.length === 0) return [];
  const problem = `names ${fewOf(absolute)}, which is looked for outside the folder of the site`;
  return [siteError({ about: 'index.html', problem, fix: "build with base: './' as vite.config.ts has it" })];
}

/** Whether a host seems not to know an ending: all files that have it are missing, and no others. */
function isOfUnknownType(gone: readonly string[], files: SiteReading['files']): boolean {
  const ending = (path: string): string => path.slice(path.lastIndexOf('.'));
  const endings = new Set(gone.map(ending));
  return !endings.has('.js') && [...files].every(([path, answer]) => !endings.has(ending(path)) || !isThere(answer));
}

function missingFindings({ files, named, listed }: SiteReading): SiteFinding[] {
  const isGone = (path: string): boolean => !isThere(files.get(path));
  const gone = named.filter(isGone);
  const listedOnly = (listed ?? []).map(({ path }) => path).filter((path) => isGone(path) && !gone.includes(path));
  const also = ['config.json'].filter(isGone);
  return [
    ...(gone.length === 0
      ? []
      : [
          siteError({
            about: 'index.html',
            problem: `names files that are not there: ${fewOf(gone)}. It is of another version than the rest, or the upload was cut off`,
            fix: uploadAll,
          }),
        ]),
    ...(listedOnly.length === 0
      ? []
      : [
          siteError({
            about: 'sw.js',
            problem: `lists files that are not there: ${fewOf(listedOnly)}`,
            fix: isOfUnknownType(listedOnly, files)
              ? 'tell the server the type of this ending (.ci/hosting has it for some servers): IIS and others answer 404 for endings that they do not know. If the files are not there, upload the whole of dist/'
              : uploadAll,
          }),
        ]),
    ...also.map((about) =>
      siteWarning({
        about,
        problem: 'is not there, so the defaults hold',
        fix: 'upload it, to set anything of the site',
      }),
    ),
  ];
}

function brokenData(path: string, answer: Answer | undefined): SiteFinding[] {
  if (!/json$/.test(path) || answer === undefined || parsed(answer) !== undefined) return [];
  const problem = looksLikePage(answer) ? 'is a page, not data' : 'is not JSON, so only a part of it came';
  return [siteError({ about: path, problem, fix: 'upload it again, whole' })];
}

function versionFindings({ files, listed }: SiteReading): SiteFinding[] {
  const worker = files.get('sw.js');
  if (!isThere(worker)) {
    const fix = 'upload it beside index.html; without it nothing works without a network';
    return [siteError({ about: 'sw.js', problem: 'is not there', fix })];
  }
  if (listed === null) {
    const problem = looksLikePage(worker)
      ? 'is a page, not a script'
      : 'lists no files, so it is not the one of the build';
    return [siteError({ about: 'sw.js', problem, fix: uploadAll })];
  }
  const others = listed.flatMap(({ path, sha256 }) => {
    const answer = files.get(path);
    return isThere(answer) && !sha256Of(answer).startsWith(sha256) ? [path] : [];
  });
  const ofApp = others.filter((path) => !isData(path));
  const ofData = others.filter(isData);
  return [
    ...(ofApp.length === 0
      ? []
      : [
          siteError({
            about: fewOf(ofApp),
            problem: 'not the version that sw.js lists: two versions are mixed, or the server rewrites files',
            fix: `${uploadAll}, and turn off what minifies or adds to files on the way`,
          }),
        ]),
    ...(ofData.length === 0
      ? []
      : [
          siteWarning({
            about: fewOf(ofData),
            problem: 'changed since the build: visitors get it as it is, and the page says that it is newer',
            fix: 'make the change in data/ too, or the next build takes it back; run npm run build and upload the whole of dist/',
          }),
        ]),
    ...ofData.flatMap((path) => brokenData(path, files.get(path))),
  ];
}

function leftoverFindings({ site, listed, files }: SiteReading): SiteFinding[] {
  if (site.paths === null || listed === null) return [];
  const known = new Set([...files.keys()]);
  const old = site.paths.filter((path) => /^assets\/.*\.(js|css)$/.test(path) && !known.has(path));
  if (old.length === 0) return [];
  const problem = `of no use to this version: ${fewOf(old)}`;
  return [siteWarning({ about: 'assets/', problem, fix: 'empty the folder, run npm run build, and upload it whole' })];
}

/** A page in the place of a missing file hides every fault of an upload, and is read as a script or as data. */
function absentFindings({ absent, site }: SiteReading): SiteFinding[] {
  if (!site.isServed || absent.status === 404 || absent.status === 410) return [];
  const problem = `is answered with ${absent.status}${looksLikePage(absent) ? ' and a page' : ''} instead of 404`;
  const fix = 'turn off the rule that sends index.html for every address (a fallback for single-page apps)';
  return [siteError({ about: 'a file that is not there', problem, fix })];
}

function configFindings({ files, config, archives }: SiteReading): SiteFinding[] {
  const notJson = isThere(files.get('config.json')) && (typeof config !== 'object' || config === null);
  if (notJson) {
    const fix = 'look for a comma or a quote too many or too few; until then the defaults hold';
    return [siteError({ about: 'config.json', problem: 'is not a JSON object', fix })];
  }
  return archives.flatMap(({ city, path, start }) => {
    const about = `config.json: basemap.${city}`;
    const isPart = start.status === 206 || start.status === 200;
    if (!isPart) {
      return [
        siteError({
          about,
          problem: `names ${path}, which is not there (${start.status})`,
          fix: `upload ${path}, or take the name out`,
        }),
      ];
    }
    if (String.fromCharCode(...start.bytes.subarray(0, 7)) === 'PMTiles') return [];
    return [
      siteError({
        about,
        problem: `names ${path}, which is no PMTiles archive`,
        fix: 'make it anew with npm run basemap',
      }),
    ];
  });
}

export function fileFindings(reading: SiteReading): SiteFinding[] {
  const ofPage = pageFindings(reading);
  if (!isThere(reading.page)) return ofPage;
  return [
    ...ofPage,
    ...missingFindings(reading),
    ...versionFindings(reading),
    ...leftoverFindings(reading),
    ...absentFindings(reading),
    ...configFindings(reading),
  ];
}
