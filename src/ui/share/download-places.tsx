import { useState } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import type { Hit } from '#domain/search/query.ts';
import { type Format, fileIn, formats } from '#export/formats.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { today } from '#ui/kit/today.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

const noNotes: ReadonlyMap<string, string> = new Map();

/** Some places as a file, in four formats, with notes beside them where there are any. `title` names them in the file. */
export function TakeAway({
  places,
  notes = noNotes,
  title,
  label,
}: {
  places: readonly Hit[];
  notes?: ReadonlyMap<string, string>;
  title: string;
  /** What is pressed, where it is not the list of results. */
  label?: string;
}) {
  const { words, language } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const [said, setSaid] = useState('');
  useSaid(said);
  const leftOut = places.filter(({ place }) => !isOnMap(place)).length;
  const take = async (format: Format): Promise<void> => {
    try {
      const made = today();
      const file = await fileIn(format, { title, city, districts, places, notes, language, words, made });
      save(file);
      setSaid(words.savedAs(file.name));
    } catch {
      setSaid(words.saveFailed);
    }
  };
  return (
    <details className="more take-away">
      <summary>{label ?? words.takeAway}</summary>
      <p className="aside">
        {words.takeAwayWhat(places.length)} {leftOut > 0 ? words.takeAwayLeftOut(leftOut) : ''}
      </p>
      <ul className="formats">
        {formats.map((format) => (
          <li key={format}>
            <button type="button" className="secondary" onClick={() => take(format)}>
              <Icon name="download" size={18} />
              <span>
                <strong>{words.formats[format].name}</strong>{' '}
                <span className="muted">{words.formats[format].opens}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="aside">{said}</p>
    </details>
  );
}
