/** Reads stories; loaded with the first one. */
import type { Story } from '#domain/stories/story.ts';
import type { Fault } from './faults.ts';
import { parseLeniently } from './lenient-parser.ts';
import { type FetchJson, fetchJson } from './read-city.ts';
import { storyFileRead } from './read-story-file.ts';
import { story as storySchema } from './schema/story-schema.ts';

interface Read {
  readonly story: Story | null;
  readonly faults: readonly string[];
}

const sentence = ({ file, field, message, fix }: Fault): string =>
  `${file}: ${field === undefined ? '' : `${field}: `}${message}; ${fix}`;

/**
 * Validates a value with the schema of a story. A broken slide or field is left out and reported in `faults`, plain English
 * sentences that begin with `name`; the story is null where none of its slides can be shown.
 */
export function storyFrom(value: unknown, name: string): Read {
  const { output, faults } = parseLeniently(storySchema, value);
  const messages = faults.map((fault) => sentence({ file: name, ...fault }));
  if (output === null || output.slides.length === 0) {
    const none = sentence({ file: name, message: 'is no story', fix: 'give an id, a city, a title and slides' });
    return { story: null, faults: messages.length > 0 ? messages : [none] };
  }
  const { $schema: _, ...story } = output;
  return { story, faults: messages };
}

/** What reads stories of the site that lies at `base` (ending in `/`, or empty). */
export const storyReader = (base: string, read: FetchJson = fetchJson) => ({
  storyFrom,
  fileRead: storyFileRead,
  /** `<base>data/<city>/stories/<id>.json`. Never rejects: what could not be had is a fault. */
  async shipped(city: string, id: string): Promise<Read> {
    const file = `stories/${id}.json`;
    try {
      const value = await read(`${base}data/${encodeURIComponent(city)}/stories/${encodeURIComponent(id)}.json`);
      return storyFrom(value, file);
    } catch (error) {
      const message = `cannot be read (${error instanceof Error ? error.message : String(error)})`;
      return { story: null, faults: [sentence({ file, message, fix: 'try again with the network on' })] };
    }
  },
});
