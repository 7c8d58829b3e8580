/** The field for the radius, in metres or minutes, and the conversions between the two. */
import './near.css';
import { useId, useState } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { radiusChosen } from '#state/map-actions.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { Within } from '#state/view.ts';
import { useWords } from '#ui/kit/use-words.ts';

export const minMetres = 100;
export const maxMetres = 10_000;
const minMinutes = 2;
const maxMinutes = Math.floor(walkingMinutes(maxMetres));
const rangeOf = { m: [minMetres, maxMetres], min: [minMinutes, maxMinutes] } as const;

/** A distance in the chosen unit; minutes are whole, and at the end of the slider no more than the field accepts. */
export function distanceIn(unit: Within['unit'], metres: number): Within {
  if (unit === 'm') return { value: metres, unit };
  const minutes = Math.max(minMinutes, Math.round(walkingMinutes(metres)));
  return { value: metres > maxMetres ? minutes : Math.min(maxMinutes, minutes), unit };
}

/**
 * The distance of the next step of the slider, in the unit of `from`. Some steps are less than a minute apart: then the
 * result is one minute in the direction of travel, so that every key has an effect.
 */
export function distanceTowards(from: Within, metres: number): Within {
  const to = distanceIn(from.unit, metres);
  if (from.unit === 'm' || to.value !== from.value) return to;
  const onwards = from.value + Math.sign(metres - (radiusMetresOf(from) ?? metres));
  return { ...from, value: Math.min(maxMinutes, Math.max(minMinutes, onwards)) };
}

/** The typed number, clamped to the range; null when the text is not a number, as in an empty field. */
export function distanceTyped(unit: Within['unit'], typed: string): Within | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
  const [least, most] = rangeOf[unit];
  return Number.isFinite(value) ? { value: Math.round(Math.min(most, Math.max(least, value))), unit } : null;
}

/** A value out of range is clamped when the field loses the focus. */
export function RadiusField({ within }: { within: Within }) {
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
    const metres = Math.round((radiusMetresOf(within) ?? minMetres) / 10) * 10;
    radiusChosen(store, distanceIn(unit, unit === 'm' ? metres : (radiusMetresOf(within) ?? minMetres)), 'push');
  };
  return (
    <div className="typed">
      <label htmlFor={id} className="visually-hidden">
        {words.near.distance}
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
        aria-label={words.near.unit}
        value={within.unit}
        onChange={(event) => changeUnit(event.target.value === 'min' ? 'min' : 'm')}
      >
        <option value="m">{words.near.metres}</option>
        <option value="min">{words.near.minutes}</option>
      </select>
    </div>
  );
}
