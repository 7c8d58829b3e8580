/** The notices of the panel; each can be dismissed. */
import './notices.css';
import { useEffect } from 'react';
import { noticeDismissed } from '#state/map-actions.ts';
import type { Notice } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from './focus.ts';
import { Icon } from './icons.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useWords } from './use-words.ts';

/** Milliseconds after which what a press has not done is no longer told. */
const pressMs = 12_000;

interface NoticeRowProps {
  sentence: string;
  onDismiss: () => void;
  /** Dismisses it after a while, without moving the focus. */
  onClose?: (() => void) | undefined;
}

function NoticeRow({ sentence, onDismiss, onClose }: NoticeRowProps) {
  const { words } = useWords();
  const isClosing = onClose !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from when it is shown
  useEffect(() => {
    const timer = isClosing ? setTimeout(() => onClose(), pressMs) : undefined;
    return () => clearTimeout(timer);
  }, [isClosing]);
  useAnnouncement(sentence);
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button type="button" className="bare" aria-label={words.kit.dismiss} onClick={onDismiss}>
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}

export function Notices() {
  const store = useAtlasStore();
  const { words } = useWords();
  const notices = useAtlas((state) => state.session.notices);
  const sentence = (notice: Notice): string => {
    if (notice.type === 'unknown') return words.kit.unknownInLink(notice.keys);
    if (notice.type === 'faults') return words.kit.dataFaults(notice.count);
    return words.kit.notices[notice.key];
  };
  return (
    <div className="notices">
      {notices.map((notice) => (
        <NoticeRow
          key={`${notice.type} ${notice.type === 'said' ? notice.key : ''}`}
          sentence={sentence(notice)}
          onClose={
            notice.type === 'said' && notice.key === 'liveFailed' ? () => noticeDismissed(store, notice) : undefined
          }
          onDismiss={() => {
            noticeDismissed(store, notice);
            focusLater('#places');
          }}
        />
      ))}
    </div>
  );
}
