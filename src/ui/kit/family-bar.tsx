/** A bar divided by family of place, with the counts in words for screen readers. */
import './family-bar.css';
import type { Place } from '#domain/atlas.ts';
import { type Family, families } from '#domain/vocabulary.ts';
import { FamilySymbol } from './icons.tsx';
import { useWords } from './use-words.ts';

export const countByFamily = (places: readonly Place[]): { family: Family; count: number }[] =>
  families
    .map((family) => ({ family, count: places.filter((place) => place.family === family).length }))
    .filter(({ count }) => count > 0);

export function FamilyBar({ places }: { places: readonly Place[] }) {
  const { words } = useWords();
  const mix = countByFamily(places);
  const inWords = mix
    .map(({ family, count }) => `${words.vocabulary.families[family]}: ${words.kit.number(count)}`)
    .join(', ');
  return (
    <>
      <span className="mix" role="img" aria-label={inWords}>
        {mix.map(({ family, count }) => (
          <span key={family} className={`mix-part family-${family}`} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className="mix-counts" aria-hidden="true">
        {mix.map(({ family, count }) => (
          <span key={family}>
            <FamilySymbol family={family} size={16} /> {words.kit.number(count)}
          </span>
        ))}
      </span>
    </>
  );
}
