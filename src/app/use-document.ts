/** The document itself: its language, its title and the colours it is drawn in. */
import { useEffect } from 'react';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { chosenDistrict, chosenPlace } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useSiteName, useWords } from '#ui/kit/use-words.ts';

/** Updates them from the state. */
export function useDocument(): void {
  const { localize, language } = useWords();
  const siteName = useSiteName();
  const appearance = useAppearance();
  const place = useAtlas(chosenPlace);
  const walk = useAtlas(({ atlas, view }) => atlas.walks.find(({ id }) => id === view.walk)?.title);
  const district = useAtlas(chosenDistrict);
  const city = useAtlas((state) => state.atlas.city.name);
  const chosen = place?.name ?? walk ?? district?.name;
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
  }, [appearance]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = [...(chosen ? [localize(chosen)] : []), localize(city), siteName].join(' · ');
  }, [localize, language, chosen, city, siteName]);
}
