/** The header: product, city and tabs. Cities are links, so that one can be opened in another browser tab. */
import './header.css';
import { Suspense } from 'react';
import { tabOpened } from '#state/actions.ts';
import { savedIdsOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Sign } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useSiteName, useWords } from '#ui/kit/use-words.ts';
import { CityLink } from './cities/city-link.tsx';

const CityMenu = lazyPanel(async () => (await import('./cities/city-menu.tsx')).CityMenu);
/** As many links as stand beside each other. */
const mostLinks = 3;

export function Header() {
  const { words } = useWords();
  const siteName = useSiteName();
  const home = useAtlas(({ config }) => config.site.home);
  const cities = useAtlas((state) => state.cities);
  return (
    <header className="header">
      <div className="brand">
        {home ? (
          // A phone shows the sign alone.
          <a className="home" href={home} aria-label={siteName}>
            <Sign />
            <span className="product">{siteName}</span>
          </a>
        ) : (
          <>
            <Sign />
            <span className="product">{siteName}</span>
          </>
        )}
        <nav aria-label={words.shell.city} className="cities">
          <Suspense fallback={null}>
            {cities.length > mostLinks ? <CityMenu /> : cities.map((city) => <CityLink key={city.id} {...city} />)}
          </Suspense>
        </nav>
      </div>
    </header>
  );
}

const tabs = ['explore', 'find', 'saved', 'present'] as const;

/** The tabs of the panel. */
export function Modes() {
  const store = useAtlasStore();
  const { words } = useWords();
  const tab = useAtlas((state) => state.session.tab);
  const saved = useAtlas((state) => savedIdsOf(state).length);
  return (
    <nav aria-label={words.shell.mode} className="modes">
      {tabs.map((each) => (
        <button key={each} type="button" aria-pressed={tab === each} onClick={() => tabOpened(store, each)}>
          {each === 'saved' ? words.shell.saved(saved) : words.shell.modes[each]}
        </button>
      ))}
    </nav>
  );
}
