/** The notice in place of a component that could not be loaded; the rest of the page keeps working. */
import '#ui/kit/notices.css';
import { useWords } from '#ui/kit/use-words.ts';

export function PanelFailed() {
  const { words } = useWords();
  return (
    <p role="alert" className="notice">
      {words.kit.partFailed}{' '}
      <button type="button" className="inline" onClick={() => window.location.reload()}>
        {words.kit.reloadPage}
      </button>
    </p>
  );
}
