/** The schema of `city.json`, and of the list of cities. */
import * as v from 'valibot';
import { audiences, categories, languages, offers, themes, transportModes } from '#domain/vocabulary.ts';
import { bounds, fileName, id, line, link, listed, name, number, position, text, year } from './field-schema.ts';

const credit = v.object({ text: line, link: v.exactOptional(link), licence: v.exactOptional(line) });

/** A strand or a theme, and the rules by which places serve it: one id at least of every field of one of them. */
const aims = v.optional(
  v.array(
    v.object({
      id,
      name: text,
      servedBy: v.exactOptional(
        v.array(
          v.object({
            categories: listed(categories),
            offers: listed(offers),
            themes: listed(themes),
            audiences: listed(audiences),
          }),
        ),
      ),
    }),
  ),
  [],
);

export const city = v.object({
  $schema: v.exactOptional(line),
  id,
  name,
  country: text,
  summary: v.exactOptional(text),
  languages: v.pipe(v.array(v.picklist(languages)), v.minLength(1)),
  /** A name of the IANA time zone database, such as `Europe/Oslo`: without it nobody can say what is open now. */
  timeZone: v.exactOptional(line),
  /** Whose public holidays are kept: an ISO 3166 code, such as `NO` or `GB-ENG`. */
  holidays: v.exactOptional(line),
  bounds,
  centre: position,
  /** The box the context file covers, told here so that the app can frame the map before that file has come. */
  contextBounds: v.exactOptional(bounds),
  credits: v.array(credit),
  files: v.object({
    districts: v.exactOptional(fileName),
    places: fileName,
    stations: v.exactOptional(fileName),
    areas: v.exactOptional(fileName),
    context: v.exactOptional(fileName),
    /** The city's own needs; without it those that all cities share. */
    needs: v.exactOptional(fileName),
    walks: v.exactOptional(fileName),
  }),
  /** Each lies in `stories/<id>.json`. */
  stories: v.optional(v.array(id), []),
  facts: v.optional(
    v.array(
      v.object({
        text,
        value: v.exactOptional(number),
        unit: v.exactOptional(line),
        year: v.exactOptional(year),
        source: link,
      }),
    ),
    [],
  ),
  partnerships: v.optional(
    v.array(
      v.object({
        id,
        name: text,
        founded: v.exactOptional(year),
        summary: v.exactOptional(text),
        members: v.array(v.object({ name: line, sector: line })),
        membersNote: v.exactOptional(text),
        aims: v.array(text),
        sources: v.array(link),
      }),
    ),
    [],
  ),
  strands: aims,
  innovationThemes: aims,
  lines: v.optional(
    v.array(
      v.object({
        id: line,
        mode: v.picklist(transportModes),
        colour: v.pipe(v.string(), v.hexColor()),
        stations: v.array(id),
        note: v.exactOptional(text),
      }),
    ),
    [],
  ),
  verifiedNote: v.exactOptional(text),
});

/** What `data/cities.json`, made at build time, lists. */
export const cityIndex = v.array(v.object({ id, name }));
