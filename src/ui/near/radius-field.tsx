import { useId, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { radiusChosen } from '#state/map-actions.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { Within } from '#state/view.ts';
import { useWords } from '#ui/kit/use-words.ts';

export const leastMetres = 100;
export const mostMetres = 10_000;
const leastMinutes = 2;
const mostMinutes = Math.floor(walkingMinutes(mostMetres));
const rangeOf = { m: [leastMetres, mostMetres], min: [leastMinutes, mostMinutes] } as const;

/** A distance in the unit that somebody has chosen; minutes are whole ones, at the slider's end no more than can be typed. */
export function distanceIn(unit: Within['unit'], metres: number): Within {
  if (unit === 'm') return { value: metres, unit };
  const minutes = Math.max(leastMinutes, Math.round(walkingMinutes(metres)));
  return { value: metres > mostMetres ? minutes : Math.min(mostMinutes, minutes), unit };
}

/**
 * Where the slider goes from `from` to a step of its own, in `from`'s unit. Some steps are less than a minute apart: then it is
 * one minute in the direction of travel, so that no key is without an effect.
 */
export function distanceTowards(from: Within, metres: number): Within {
  const to = distanceIn(from.unit, metres);
  if (from.unit === 'm' || to.value !== from.value) return to;
  const onwards = from.value + Math.sign(metres - (radiusMetresOf(from) ?? metres));
  return { ...from, value: Math.min(mostMinutes, Math.max(leastMinutes, onwards)) };
}

/** What somebody typed, out of range brought to the nearest end; null when that is no number, as in an emptied field. */
export function distanceTyped(unit: Within['unit'], typed: string): Within | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
  const [least, most] = rangeOf[unit];
  return Number.isFinite(value) ? { value: Math.round(Math.min(most, Math.max(least, value))), unit } : null;
}

/** Typed in metres or minutes; what is out of range is brought to the nearest end when the field is left. */
export function TypedDistance({ within }: { within: Within }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [least, most] = rangeOf[within.unit];
  const commit = (): void => {
    const typed = distanceTyped(within.unit, draft ?? '');
    setDraft(null);
    if (typed) radiusChosen(store, typed, 'push');
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
