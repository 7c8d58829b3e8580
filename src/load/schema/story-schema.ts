/** The one description of a story, shipped or made by a person; read only when one is asked for. */
import * as v from 'valibot';
import { categories, offers } from '#domain/vocabulary.ts';
import { id, line, link, position, text } from './field-schema.ts';

const aLongLine = v.pipe(line, v.maxLength(200, 'at most 200 letters'));

export const scenario = v.object({
  id,
  title: text,
  added: v.optional(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^what-if-\d{1,4}$/, 'an id such as "what-if-1"')),
        name: aLongLine,
        category: v.picklist(categories),
        offers: v.optional(v.array(v.picklist(offers)), []),
        position,
      }),
    ),
    [],
  ),
  closed: v.optional(v.array(id), []),
});

const drawnFeature = v.object({
  type: v.literal('Feature'),
  id: v.exactOptional(v.union([v.string(), v.number()])),
  properties: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Point'), coordinates: position }),
    v.object({ type: v.literal('LineString'), coordinates: v.pipe(v.array(position), v.minLength(2)) }),
    v.object({
      type: v.literal('Polygon'),
      coordinates: v.pipe(v.array(v.pipe(v.array(position), v.minLength(4))), v.minLength(1)),
    }),
  ]),
});

/** What was drawn on the map. */
export const drawing = v.object({ type: v.literal('FeatureCollection'), features: v.array(drawnFeature) });

export const slide = v.object({
  view: v.pipe(v.string(), v.maxLength(4000, 'an address of at most 4,000 letters')),
  title: text,
  body: v.optional(text, {}),
  notes: v.optional(text, {}),
  picture: v.exactOptional(
    v.object({
      file: v.pipe(
        v.string(),
        // No SVG, because it can contain scripts and links.
        v.regex(
          /^stories\/[A-Za-z0-9][A-Za-z0-9_-]*\.(png|jpe?g|webp|avif)$/,
          'a PNG, JPEG, WebP or AVIF beside the story, for example "stories/quay.jpg"',
        ),
      ),
      // The text alternative of the picture.
      words: v.object({ ...text.entries, en: line, nb: line }),
      credit: line,
    }),
  ),
  drawn: v.exactOptional(drawing),
});

export const story = v.object({
  $schema: v.exactOptional(line),
  id,
  city: id,
  title: text,
  summary: v.optional(text, {}),
  slides: v.pipe(v.array(slide), v.minLength(1, 'one slide or more')),
  scenarios: v.optional(v.array(scenario), []),
  sources: v.optional(v.array(link), []),
});
