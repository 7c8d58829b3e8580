/** The opening hours of a place: what they say now, all of them, and whom to ask where nobody knows them. */
import type { Place } from '#domain/atlas.ts';
import type { Words } from '#look/words.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { FactRow } from '#ui/kit/fact-row.tsx';
import { Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { openingInWords } from './describe-opening.ts';

/**
 * Hours in OpenStreetMap's syntax as people write them: days by their names, and what is closed on public holidays in words.
 * What the syntax has beyond days and times stays as it is written.
 */
export function hoursInWords(openingHours: string, words: Words): string {
  return openingHours
    .split(';')
    .map((rule) =>
      rule
        .trim()
        .replace(/^PH (off|closed)$/, words.hours.closedOnHolidays)
        .replaceAll(
          /\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g,
          (day) => words.hours.weekdays[day as keyof Words['hours']['weekdays']],
        )
        .replaceAll(/,(?=\S)/g, ', ')
        .replaceAll(/(?<=[\p{L}\d.])-(?=[\p{L}\d])/gu, '–'),
    )
    .join('; ');
}

export const telephoneLink = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

/** "Hours not known: website, phone", each of them a link where it is known. */
function HoursNotKnown({ place: { website, phone } }: { place: Place }) {
  const { words } = useWords();
  const contacts = [
    ...(website ? [{ to: website, name: words.place.website }] : []),
    ...(phone ? [{ to: telephoneLink(phone), name: words.place.phone }] : []),
  ];
  return (
    <span className="opening opening-unknown" data-open="unknown">
      {words.hours.unknown.absent}
      {contacts.map(({ to, name }, i) => (
        <span key={to}>
          {i === 0 ? ': ' : ', '}
          <Link to={to}>{name.toLowerCase()}</Link>
        </span>
      ))}
    </span>
  );
}

export function OpeningHoursRow({ place }: { place: Place }) {
  const { words } = useWords();
  const opening = useAtlas(({ session }) => session.hours?.openings.get(place.id));
  const { openingHours, kind, status } = place;
  if (openingHours === undefined && (kind !== 'physical' || status !== 'operating')) return null;
  return (
    <FactRow name={words.place.openingHours}>
      {openingHours === undefined ? (
        <HoursNotKnown place={place} />
      ) : (
        <>
          {opening && opening.state !== 'unknown' ? (
            <>
              <strong className={`opening opening-${opening.state}`} data-open={opening.state}>
                {openingInWords(opening, words)}
              </strong>
              <br />
            </>
          ) : null}
          {hoursInWords(openingHours, words)}
          {opening?.state === 'unknown' ? (
            <>
              <br />
              <span className="muted small" data-open="unknown">
                {words.hours.unknown[opening.why]}
              </span>
            </>
          ) : null}
        </>
      )}
    </FactRow>
  );
}
