/** The link to a city in the header: it opens here, or in another browser tab. */
import type { Text } from '#domain/atlas.ts';
import { cityOpened } from '#state/shortlist/open-city.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';

export function CityLink({ id, name, onOpen }: { id: string; name: Text; onOpen?: () => void }) {
  const store = useAtlasStore();
  const city = useAtlas((state) => state.atlas.city.id);
  return (
    <a
      href={`?city=${encodeURIComponent(id)}`}
      aria-current={id === city ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen?.();
        if (id !== city) void cityOpened(store, id);
      }}
    >
      <LocalizedText text={name} />
    </a>
  );
}
