/** Stories, read when the first one is asked for. */
import type { Story } from '#domain/stories/story.ts';
import type { Fault } from './faults.ts';
import { type FetchJson, fetchJson } from './read-city.ts';
import { salvaged } from './lenient-parser.ts';
import { storyFileRead } from './read-story-file.ts';
import { story as storySchema } from './story-schema.ts';

interface Read {
  readonly story: Story | null;
  readonly faults: readonly string[];
}

const sentence = ({ file, field, problem, mend }: Fault): string =>
  `${file}: ${field === undefined ? '' : `${field}: `}${problem}; ${mend}`;

/**
 * Holds a value from anywhere against the schema of a story. A slide or a field that is broken is left out and said in
 * `faults`, plain English sentences that begin with `name`; the story is null where none of its slides can be shown.
 */
export function storyFrom(value: unknown, name: string): Read {
  const { output, faults } = salvaged(storySchema, value);
  const said = faults.map((fault) => sentence({ file: name, ...fault }));
  if (output === null || output.slides.length === 0) {
    const none = sentence({ file: name, problem: 'is no story', mend: 'give an id, a city, a title and slides' });
    return { story: null, faults: said.length > 0 ? said : [none] };
  }
  const { $schema: _, ...story } = output;
  return { story, faults: said };
}

/** What reads stories of the site that lies at `base` (ending in `/`, or empty). */
export const storyRoom = (base: string, read: FetchJson = fetchJson) => ({
  storyFrom,
  fileRead: storyFileRead,
  /** `<base>data/<city>/stories/<id>.json`. Never rejects: what could not be had is a fault. */
  async shipped(city: string, id: string): Promise<Read> {
    const file = `stories/${id}.json`;
    try {
      const value = await read(`${base}data/${encodeURIComponent(city)}/stories/${encodeURIComponent(id)}.json`);
      return storyFrom(value, file);
    } catch (error) {
      const problem = `cannot be read (${error instanceof Error ? error.message : String(error)})`;
      return { story: null, faults: [sentence({ file, problem, mend: 'try again with the network on' })] };
    }
  },
});
