/** The notice that the curator's desk has saved something, with the way back. Under `npm start` alone. */
import '#ui/kit/notices.css';
import './save-patch.css';
import { useEffect } from 'react';
import { followDesk, saveDismissed, saveUndone, useDesk, useDeskState } from '#state/contribute/desk-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { useDeskWords } from './use-desk-words.ts';

export function DeskNotice() {
  const store = useAtlasStore();
  const desk = useDesk();
  const { last, why, hasFailed } = useDeskState();
  const { words } = useWords();
  const deskWords = useDeskWords();
  useEffect(() => followDesk(store), [store]);
  const done = last && (last.type === 'saved' ? deskWords.saved(last.file) : deskWords.undone(last.file));
  const sentence = hasFailed ? [deskWords.undoFailed, ...why.map(({ text }) => text)].join(' ') : (done ?? '');
  useAnnouncement(sentence);
  if (last === null) return null;
  return (
    <section className="notice desk-saved" aria-label={deskWords.title} tabIndex={-1}>
      <span>{sentence}</span>
      {last.type === 'saved' && desk !== null ? (
        <button
          type="button"
          className="secondary"
          onClick={() => {
            void saveUndone(store, desk, last.undo);
            focusLater('.desk-saved');
          }}
        >
          {words.kit.undo}
        </button>
      ) : null}
      <button
        type="button"
        className="bare"
        aria-label={words.kit.dismiss}
        onClick={() => {
          saveDismissed(store);
          focusLater('#places');
        }}
      >
        <Icon name="close" size={16} />
      </button>
    </section>
  );
}
