/** What is wrong with stories: slides that show what is not there, words in one language only, files that nobody reads. */
import * as v from 'valibot';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { slideAddress } from '#domain/stories/slide-address.ts';
import { categories, type Language, offers } from '#domain/vocabulary.ts';
import { story as storySchema } from '#load/schema/story-schema.ts';
import { keysOfAddress, parse } from '#state/address/view-codec.ts';
import { issuesOf } from './check-schema.ts';
import { textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { error, type Local, warning } from './finding.ts';

/** The ids of a city that a slide may name. */
export interface KnownIds {
  readonly city: string;
  readonly districts: readonly string[];
  readonly places: readonly string[];
  readonly stations: readonly string[];
  readonly needs: readonly string[];
  /** With how many stops each has. */
  readonly walks: ReadonlyMap<string, number>;
}

const keys = ['city', ...keysOfAddress()];

/** The keys that the page keeps, whatever a slide has. */
const notOfSlides = ['city', 'lang', 'basemap', 'save', 'view', 'story', 'slide', 'embed', 'lock'];

const knownOf = ({ city, districts, places, stations, needs, walks }: KnownIds): Parameters<typeof parse>[2] => ({
  cities: [city],
  districts: new Set(districts),
  places: new Set(places),
  stations: new Set(stations),
  stories: new Set<string>(),
  // A folder by itself does not know the needs that all cities share.
  needs: needs.length === 0 ? { has: () => true } : new Set(needs),
  walks,
  // What a folder by itself does not know: other cities, and what its small areas and partnership hold.
  isCity: () => true,
  isInDistrict: () => true,
  isCoverage: () => true,
  isSubset: () => true,
});

/** The known words to suggest for an unrecognised part of an address. */
function candidates(key: string, value: string, ids: KnownIds): readonly string[] {
  if (key === 'near') return value.startsWith('station:') ? ids.stations : ids.places;
  const byKey: Readonly<Record<string, readonly string[]>> = {
    district: ids.districts,
    place: ids.places,
    need: ids.needs,
    walk: [...ids.walks.keys()],
    category: categories,
    offer: offers,
  };
  return byKey[key] ?? [];
}

function notUnderstood(part: string, field: string, ids: KnownIds): Local {
  const [key = '', value = ''] = part.split(/=(.*)/s);
  const meant = nearestWord(value.replace(/^(place|station):/, ''), candidates(key, value, ids));
  const fix =
    meant === undefined
      ? 'make the view in the atlas, and take what stands behind the "?" of its address'
      : `perhaps "${meant}" is meant`;
  return error({ field, message: `"${part}" is not understood`, fix });
}

function keyFindings(search: string, field: string): Local[] {
  return [...new URLSearchParams(search).keys()].flatMap((key): Local[] => {
    if (notOfSlides.includes(key)) {
      return [warning({ field, message: `"${key}" is not taken from a slide`, fix: 'take it out' })];
    }
    if (keys.includes(key)) return [];
    const meant = nearestWord(key, keys);
    const fix = meant === undefined ? 'take it out' : `perhaps "${meant}" is meant`;
    return [error({ field, message: `"${key}" is no key of the address`, fix })];
  });
}

/** The parts of a slide's address that the atlas does not recognise. */
function viewFindings(view: string, field: string, ids: KnownIds): Local[] {
  if (view.startsWith('?') || /^https?:/.test(view)) {
    return [error({ field, message: 'begins with more than the view', fix: 'give what stands behind the "?"' })];
  }
  const { search, hash } = slideAddress(view);
  const { unknown } = parse(search, hash, knownOf(ids));
  const unrecognized = unknown.filter((part) => !notOfSlides.includes(part.split('=')[0] ?? ''));
  return [...unrecognized.map((part) => notUnderstood(part, field, ids)), ...keyFindings(search, field)];
}

const someSlides = v.object({ slides: v.array(v.unknown()) });
const someSlide = v.object({ view: v.string() });

/** Everything found in the file of one story. `id` is the name of the file. */
export function storyFindings(value: unknown, id: string, wanted: readonly Language[], ids: KnownIds): Local[] {
  const raw = Object(value) as { id?: unknown; city?: unknown };
  const names = [
    ['id', raw.id, id, error],
    // The atlas tells it all the same: in a copy of a city that is becoming another one, it is the lesser fault.
    ['city', raw.city, ids.city, warning],
  ] as const;
  const misnamed = names.flatMap(([field, given, right, finding]) =>
    typeof given === 'string' && given !== right
      ? [finding({ field, message: `is "${given}", but the file lies at "${right}"`, fix: `give "${right}"` })]
      : [],
  );
  const views = v.is(someSlides, value)
    ? value.slides.flatMap((slide, at) =>
        v.is(someSlide, slide) ? viewFindings(slide.view, `slides.${at}.view`, ids) : [],
      )
    : [];
  return [
    ...issuesOf(storySchema, value),
    ...misnamed,
    ...views,
    ...textFindings(value, wanted),
    ...unknownFields(storySchema, value),
  ];
}
