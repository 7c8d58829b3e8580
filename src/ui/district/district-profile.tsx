import { Suspense, useEffect, useRef } from 'react';
import { type District, type Figure, isOnMap } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { districtChosen } from '#state/actions.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { DistrictCard } from './district-indicators.tsx';
import { focusDistrict, focusHeading } from '#ui/kit/focus.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Link } from '#ui/kit/link.tsx';
import { hue, Icon } from '#ui/kit/icons.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const TwinDoor = lazyPanel(async () => (await import('./side-by-side-link.tsx')).TwinDoor);

function FigureRow({ figure }: { figure: Figure }) {
  const { words } = useWords();
  const { value, unit, year } = figure;
  const shownUnit = unit === undefined ? '' : (words.units[unit] ?? unit);
  return (
    <div className="row figure">
      <dt>
        <Said text={figure.label} />
      </dt>
      <dd>
        <strong>
          {value === undefined ? words.notKnown : words.number(value)} {shownUnit}
        </strong>
        <span className="muted small">
          {year ?? words.yearUnknown}, <Link to={figure.source} />
        </span>
      </dd>
    </div>
  );
}

function Boundary({ district }: { district: District }) {
  const { words } = useWords();
  return (
    <details className="more">
      <summary>{words.aboutBoundary}</summary>
      <p>
        {district.indicative ? words.boundaryIndicative : words.boundaryKnown} <Said text={district.boundaryBasis} />
      </p>
    </details>
  );
}

/** What a district is: its focus, who is behind it, its numbers with year and source, its places and its stations. */
export function DistrictProfile({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAppearance();
  const atlas = useAtlas((state) => state.atlas);
  const heading = useRef<HTMLHeadingElement>(null);
  const own = atlas.places.filter(({ district: id, status }) => id === district.id && defaultStatuses.includes(status));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes to the heading once for each district
  useEffect(() => focusHeading(heading.current), [district.id]);
  return (
    <article className="district-profile" style={hue(district.colours[appearance])}>
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
          <SaidIn text={atlas.city.name} sentence={(name) => words.backTo(words.allOf(name))} />
        </span>
      </button>
      <header>
        <h1 ref={heading} tabIndex={-1} className="hued">
          <Said text={district.name} />
        </h1>
        <p className="lead">
          <Said text={district.focus} />
        </p>
        <p className="muted small">
          {words.onMapOf(own.filter(isOnMap).length, own.length)}{' '}
          {district.indicative ? words.boundaryIndicative : words.boundaryKnown}
        </p>
      </header>
      <p className="summary">
        <Said text={district.summary} />
      </p>
      <DistrictCard district={district} />
      <Suspense fallback={null}>
        <TwinDoor key={district.id} district={district} />
      </Suspense>
      {district.figures.length > 0 ? (
        <section>
          <h2>{words.keyFigures}</h2>
          <dl className="facts figures">
            {district.figures.map((figure) => (
              <FigureRow key={`${inLanguage(figure.label, 'en').value} ${figure.year}`} figure={figure} />
            ))}
          </dl>
        </section>
      ) : null}
      <dl className="facts">
        {district.founded ? (
          <div className="row">
            <dt>{words.founded}</dt>
            <dd>
              <Said text={district.founded} />
            </dd>
          </div>
        ) : null}
        {district.website ? (
          <div className="row">
            <dt>{words.website}</dt>
            <dd>
              <Link to={district.website} />
            </dd>
          </div>
        ) : null}
        <div className="row">
          <dt>{words.sources}</dt>
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
      <Boundary district={district} />
    </article>
  );
}
