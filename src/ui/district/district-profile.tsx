/** The panel of one district: focus, figures with year and source, indicators, boundary. */
import { atlasOf } from '#state/selectors.ts';
import './district-profile.css';
import '#ui/kit/styles/disclosure.css';
import '#ui/kit/styles/facts.css';
import { Suspense } from 'react';
import { type District, isOnMap, type KeyFigure } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { districtChosen } from '#state/actions.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { hue, Icon } from '#ui/kit/icons.tsx';
import { lazyPanel, lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { focusDistrict } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { TextIn } from '#ui/kit/text-in.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { DistrictIndicators } from './district-indicators.tsx';

const SideBySideLink = lazyPanel(async () => (await import('./side-by-side-link.tsx')).SideBySideLink, 'studies');

/** Under `npm start` alone. */
const DeskButton = import.meta.env.DEV
  ? lazyPart(async () => (await import('#ui/contribute/desk-button.tsx')).DeskButton)
  : null;

function FigureRow({ figure }: { figure: KeyFigure }) {
  const { words } = useWords();
  const { value, unit, year } = figure;
  const shownUnit = unit === undefined ? '' : (words.vocabulary.units[unit] ?? unit);
  return (
    <div className="row figure">
      <dt>
        <LocalizedText text={figure.label} />
      </dt>
      <dd>
        <strong>
          {value === undefined ? words.kit.notKnown : words.kit.number(value)} {shownUnit}
        </strong>
        <span className="muted small">
          {year ?? words.district.yearUnknown}, <Link to={figure.source} />
        </span>
      </dd>
    </div>
  );
}

function Boundary({ district }: { district: District }) {
  const { words } = useWords();
  return (
    <details className="more">
      <summary>{words.district.aboutBoundary}</summary>
      <p>
        {district.indicative ? words.district.boundaryIndicative : words.district.boundaryKnown}{' '}
        <LocalizedText text={district.boundaryBasis} />
      </p>
    </details>
  );
}

/** Leads back to all districts of the city and returns the focus to where the district was opened. */
function BackToDistricts({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  return (
    <button
      type="button"
      className="back"
      onClick={() => {
        districtChosen(store, null);
        focusDistrict(district.id);
      }}
    >
      <Icon name="back" size={18} />
      <span>
        <TextIn text={city.name} sentence={(name) => words.kit.backTo(words.kit.allOf(name))} />
      </span>
    </button>
  );
}

function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  const { words } = useWords();
  return (
    <section>
      <h2>{words.district.keyFigures}</h2>
      <dl className="facts figures">
        {figures.map((figure) => (
          <FigureRow key={`${inLanguage(figure.label, 'en').value} ${figure.year}`} figure={figure} />
        ))}
      </dl>
    </section>
  );
}

function DistrictFacts({ district }: { district: District }) {
  const { words } = useWords();
  return (
    <dl className="facts">
      {district.founded ? (
        <div className="row">
          <dt>{words.district.founded}</dt>
          <dd>
            <LocalizedText text={district.founded} />
          </dd>
        </div>
      ) : null}
      {district.website ? (
        <div className="row">
          <dt>{words.place.website}</dt>
          <dd>
            <Link to={district.website} />
          </dd>
        </div>
      ) : null}
      <div className="row">
        <dt>{words.place.sources}</dt>
        <dd>
          <ul>
            {district.sources.map((source) => (
              <li key={source}>
                <Link to={source} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

export function DistrictProfile({ district }: { district: District }) {
  const { words } = useWords();
  const appearance = useAppearance();
  const atlasPlaces = useAtlas(atlasOf).places;
  const heading = usePanelHeading(district.id);
  const places = atlasPlaces.filter(
    ({ district: id, status }) => id === district.id && defaultStatuses.includes(status),
  );
  return (
    <article className="district-profile" style={hue(district.colours[appearance])}>
      <BackToDistricts district={district} />
      <header>
        <h1 ref={heading} tabIndex={-1} className="hued">
          <LocalizedText text={district.name} />
        </h1>
        <p className="lead">
          <LocalizedText text={district.focus} />
        </p>
        <p className="muted small">
          {words.district.onMapOf(places.filter(isOnMap).length, places.length)}{' '}
          {district.indicative ? words.district.boundaryIndicative : words.district.boundaryKnown}
        </p>
      </header>
      <p className="summary">
        <LocalizedText text={district.summary} />
      </p>
      <DistrictIndicators district={district} />
      <Suspense fallback={null}>
        <SideBySideLink key={district.id} district={district} />
      </Suspense>
      {district.figures.length > 0 ? <KeyFigures figures={district.figures} /> : null}
      <DistrictFacts district={district} />
      <Boundary district={district} />
      {DeskButton ? (
        <Suspense fallback={null}>
          <DeskButton form={{ type: 'boundary', district: district.id }} />
        </Suspense>
      ) : null}
    </article>
  );
}
