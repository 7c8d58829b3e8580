/** The download of places as a file in one of five formats, with the person's notes. `title` is the title in the file. */
import '#ui/kit/styles/disclosure.css';
import './download-places.css';
import { useState } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import type { Hit } from '#domain/search/query.ts';
import { type Format, fileIn, formats } from '#export/formats.ts';
import { useAtlas, useServices } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { saveFile } from '#ui/kit/save-file.ts';
import { today } from '#ui/kit/today.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

const noNotes: ReadonlyMap<string, string> = new Map();

export function DownloadPlaces({
  places,
  notes = noNotes,
  title,
  label,
}: {
  places: readonly Hit[];
  notes?: ReadonlyMap<string, string>;
  title: string;
  /** The label of the disclosure, if it is not the list of results. */
  label?: string;
}) {
  const { words, language } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const loadFields = useServices().sheetFields;
  const [announcement, setAnnouncement] = useState('');
  useAnnouncement(announcement);
  const offMapCount = places.filter(({ place }) => !isOnMap(place)).length;
  const download = async (format: Format): Promise<void> => {
    try {
      const made = today();
      const collection = { title, city, districts, places, notes, language, words, made };
      const file = await fileIn(format, collection, loadFields);
      saveFile(file);
      setAnnouncement(words.kit.savedAs(file.name));
    } catch {
      setAnnouncement(words.share.saveFailed);
    }
  };
  return (
    <details className="more take-away">
      <summary>{label ?? words.share.download}</summary>
      <p className="aside">
        {words.share.downloadWhat(places.length)} {offMapCount > 0 ? words.share.downloadLeftOut(offMapCount) : ''}
      </p>
      <ul className="formats">
        {formats.map((format) => (
          <li key={format}>
            <button type="button" className="secondary" onClick={() => download(format)}>
              <Icon name="download" size={18} />
              <span>
                <strong>{words.share.formats[format].name}</strong>{' '}
                <span className="muted">{words.share.formats[format].opens}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="aside">{announcement}</p>
    </details>
  );
}
