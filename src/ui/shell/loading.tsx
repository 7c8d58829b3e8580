/** The notice while another city loads or when it fails; the present city stays on the page until then. */
import { cityOpened } from '#state/shortlist/open-city.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function Loading() {
  const store = useAtlasStore();
  const { words } = useWords();
  const load = useAtlas((state) => state.session.load);
  if (load === null) return null;
  return (
    <div className="loading" role={load.failed === null ? undefined : 'alert'}>
      {load.failed === null ? (
        <>
          <p>{words.shell.loading}</p>
          <progress aria-label={words.shell.loading} />
        </>
      ) : (
        <>
          <p>
            <strong>{words.shell.cityFailed}</strong> <span lang="en">{load.failed}</span>
          </p>
          <button type="button" className="primary" onClick={() => void cityOpened(store, load.city)}>
            {words.shell.reload}
          </button>
        </>
      )}
    </div>
  );
}
