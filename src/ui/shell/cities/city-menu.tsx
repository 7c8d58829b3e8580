/** The menu of the cities in the header, where they are too many to stand beside each other. */
import { useEffect, useRef } from 'react';
import { useAtlas } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { CityLink } from './city-link.tsx';

/** The browser's own disclosure of links: it opens by a press and by keyboard, and its links open in other tabs too. */
export function CityMenu() {
  const cities = useAtlas((state) => state.cities);
  const city = useAtlas((state) => state.atlas.city.name);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => menu.current?.removeAttribute('open');
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !menu.current?.contains(target)) menu.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, []);
  const closeAndReturn = (): void => {
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        // One layer at a time: what lies under the menu stays.
        event.preventDefault();
        closeAndReturn();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary>
        <LocalizedText text={city} />
        <Icon name="down" size={16} />
      </summary>
      <ul>
        {cities.map((each) => (
          <li key={each.id}>
            <CityLink {...each} onOpen={closeAndReturn} />
          </li>
        ))}
      </ul>
    </details>
  );
}
