/** Whether a place is open, in words. */
import type { Moment, Opening } from '#domain/hours/opening.ts';
import type { Words } from '#look/words.ts';

/** So late in the night that "until 2" means the night to come. */
const endOfNight = '06:00';

function untilInWords({ days, date, time }: Moment, words: Words): string {
  const isTonight = days === 0 || (days === 1 && time <= endOfNight);
  return isTonight ? words.hours.timeOfDay(time) : words.hours.dayAndTime({ days, date, time });
}

/** "Open until 19", "Opens tomorrow at 8", "Closed today (holiday)", "Hours not known". */
export function openingInWords(opening: Opening, words: Words): string {
  if (opening.state === 'open') {
    return opening.until === null ? words.hours.openNow : words.hours.openUntil(untilInWords(opening.until, words));
  }
  if (opening.state === 'unknown') return words.hours.unknown[opening.why];
  const { opens, isHoliday } = opening;
  if (isHoliday)
    return opens === null
      ? words.hours.closedHoliday
      : `${words.hours.closedHoliday} · ${words.hours.opensAt(words.hours.dayAndTime(opens))}`;
  return opens === null ? words.hours.closedNow : words.hours.opensAt(words.hours.dayAndTime(opens));
}
