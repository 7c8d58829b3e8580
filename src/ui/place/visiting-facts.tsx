/** The facts for a visit: opening hours, access, entrance and contact. */
import type { Access, Place } from '#domain/atlas.ts';
import { accessFeatures } from '#domain/vocabulary.ts';
import { OpeningHoursRow, telephoneLink } from '#ui/hours/opening-hours.tsx';
import { FactRow } from '#ui/kit/fact-row.tsx';
import { Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function AccessRow({ access }: { access: Access }) {
  const { words } = useWords();
  const known = accessFeatures.flatMap((each) => {
    const there = access[each];
    return there === undefined ? [] : [words.place.accessFeatures[each][there ? 'yes' : 'no']];
  });
  if (known.length === 0) return null;
  const source = access.verified ? `${access.source} (${words.kit.date(access.verified)})` : access.source;
  return (
    <FactRow name={words.place.access}>
      {known.join(', ')}
      <br />
      <span className="muted small" dir="auto">
        {source}
      </span>
    </FactRow>
  );
}

/** One row for each known fact. */
export function VisitingFacts({ place }: { place: Place }) {
  const { words } = useWords();
  const { alsoKnownAs = [], access, phone, email } = place;
  return (
    <>
      {alsoKnownAs.length > 0 ? (
        <FactRow name={words.kit.alsoKnownAs}>
          <span dir="auto">{alsoKnownAs.join(', ')}</span>
        </FactRow>
      ) : null}
      {place.candidate ? <FactRow name={words.place.candidateRow}>{words.kit.candidate}</FactRow> : null}
      <OpeningHoursRow place={place} />
      {place.public ? <FactRow name={words.place.publicRow}>{words.place.publicAccess[place.public]}</FactRow> : null}
      {access ? <AccessRow access={access} /> : null}
      {phone ? (
        <FactRow name={words.place.phone}>
          <Link to={telephoneLink(phone)}>{phone}</Link>
        </FactRow>
      ) : null}
      {email ? (
        <FactRow name={words.place.email}>
          <Link to={`mailto:${email}`}>{email}</Link>
        </FactRow>
      ) : null}
    </>
  );
}
