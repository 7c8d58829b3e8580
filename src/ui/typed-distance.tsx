import { useId, useState } from 'react';
import { walkingMinutes } from '#domain/distance.ts';
import { radiusChosen } from '#state/actions.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { Within } from '#state/view.ts';
import { useWords } from './use-words.ts';

export const leastMetres = 100;
export const mostMetres = 10_000;
const leastMinutes = 2;
const mostMinutes = Math.floor(walkingMinutes(mostMetres));

/** A distance in the unit that somebody has chosen; minutes are whole ones. */
export const distanceIn = (unit: Within['unit'], metres: number): Within =>
  unit === 'm'
    ? { value: metres, unit }
    : { value: Math.max(leastMinutes, Math.round(walkingMinutes(metres))), unit: 'min' };

/** Typed in metres or minutes; what is out of range is brought to the nearest end when the field is left. */
export function TypedDistance({ within }: { within: Within }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [least, most] = within.unit === 'm' ? [leastMetres, mostMetres] : [leastMinutes, mostMinutes];
  const commit = (): void => {
    const typed = draft === null ? Number.NaN : Number(draft.replace(',', '.'));
    setDraft(null);
    if (!Number.isFinite(typed)) return;
    radiusChosen(store, { ...within, value: Math.round(Math.min(most, Math.max(least, typed))) }, 'push');
  };
  const changeUnit = (unit: Within['unit']): void => {
    const metres = Math.round((radiusMetresOf(within) ?? leastMetres) / 10) * 10;
    radiusChosen(store, distanceIn(unit, unit === 'm' ? metres : (radiusMetresOf(within) ?? leastMetres)), 'push');
  };
  return (
    <div className="typed">
      <label htmlFor={id} className="visually-hidden">
        {words.distance}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={draft ?? within.value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <select
        aria-label={words.unit}
        value={within.unit}
        onChange={(event) => changeUnit(event.target.value === 'min' ? 'min' : 'm')}
      >
        <option value="m">{words.metres}</option>
        <option value="min">{words.minutes}</option>
      </select>
    </div>
  );
}
