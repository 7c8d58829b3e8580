import { noticeDismissed } from '#state/map-actions.ts';
import type { Notice } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from './focus.ts';
import { Icon } from './icons.tsx';
import { useSaid } from './use-announcement.ts';
import { useWords } from './use-words.ts';

function Said({ sentence, onDismiss }: { sentence: string; onDismiss: () => void }) {
  const { words } = useWords();
  useSaid(sentence);
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button type="button" className="bare" aria-label={words.dismiss} onClick={onDismiss}>
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}

/** What has to be said once: quietly, in its place, and gone at a press. */
export function Notices() {
  const store = useAtlasStore();
  const { words } = useWords();
  const notices = useAtlas((state) => state.session.notices);
  const sentence = (notice: Notice): string => {
    if (notice.type === 'unknown') return words.unknownInLink(notice.keys);
    if (notice.type === 'faults') return words.dataFaults(notice.count);
    return words[notice.key];
  };
  return (
    <div className="notices">
      {notices.map((notice) => (
        <Said
          key={`${notice.type} ${notice.type === 'said' ? notice.key : ''}`}
          sentence={sentence(notice)}
          onDismiss={() => {
            noticeDismissed(store, notice);
            focusLater('#places');
          }}
        />
      ))}
    </div>
  );
}
