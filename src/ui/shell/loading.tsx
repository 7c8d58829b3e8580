import { useAtlas } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Another city on its way, or not to be had; what was on the page stays until the new one is there. */
export function Loading({ onCity }: { onCity: (id: string) => void }) {
  const { words } = useWords();
  const load = useAtlas((state) => state.session.load);
  if (load === null) return null;
  return (
    <div className="loading" role={load.failed === null ? undefined : 'alert'}>
      {load.failed === null ? (
        <>
          <p>{words.loading}</p>
          <progress aria-label={words.loading} />
        </>
      ) : (
        <>
          <p>
            <strong>{words.cityFailed}</strong> <span lang="en">{load.failed}</span>
          </p>
          <button type="button" className="primary" onClick={() => onCity(load.city)}>
            {words.reload}
          </button>
        </>
      )}
    </div>
  );
}
