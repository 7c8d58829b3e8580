/** The dialog with the keyboard shortcuts. */
import { focusLater } from '#ui/kit/focus.ts';
import { Dialog } from '#ui/kit/panel/dialog.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { statementId } from './accessibility-statement.tsx';
import { ShortcutsSwitch } from './shortcuts-switch.tsx';

/** Opens the accessibility statement below the list and scrolls to it. */
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

export function Help({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  return (
    <Dialog title={words.shell.keys.title} onClose={onClose}>
      <KeyList keys={words.shell.keys.list} />
      <h2>{words.shell.keys.presenting}</h2>
      <KeyList keys={words.shell.keys.presentingList} />
      <ShortcutsSwitch />
      <p>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onClose();
            openStatement();
          }}
        >
          {words.shell.statement.title}
        </button>
      </p>
    </Dialog>
  );
}
