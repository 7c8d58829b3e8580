import { useWords } from './use-words.ts';

/** In the place of a part that could not be fetched: the rest of the page goes on. */
export function PanelFailed() {
  const { words } = useWords();
  return (
    <p role="alert" className="notice">
      {words.partFailed}{' '}
      <button type="button" className="inline" onClick={() => window.location.reload()}>
        {words.reloadPage}
      </button>
    </p>
  );
}
