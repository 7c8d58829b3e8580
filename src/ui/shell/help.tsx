import { useEffect, useRef } from 'react';
import { statementId } from './accessibility-statement.tsx';
import { focusLater } from '#ui/kit/focus.ts';
import { LetterKeys } from './shortcuts-switch.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Unfolds the statement, which stands below the list, and goes there. */
function openStatement(): void {
  document.getElementById(statementId)?.setAttribute('open', '');
  focusLater(`#${statementId} summary`);
}

function KeyList({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The keys, in the browser's own dialog: it keeps the focus and gives it back. */
export function Help({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="help"
      aria-labelledby="help-title"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h1 id="help-title">{words.keys}</h1>
        <button type="button" className="bare" aria-label={words.close} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      <KeyList keys={words.keyList} />
      <h2>{words.presentKeys}</h2>
      <KeyList keys={words.presentKeyList} />
      <LetterKeys />
      <p>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onClose();
            openStatement();
          }}
        >
          {words.statement}
        </button>
      </p>
    </dialog>
  );
}
