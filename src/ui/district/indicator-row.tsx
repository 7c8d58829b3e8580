/** One indicator in one line; unfolded: meaning, counts, unknown data, years and formula. */
import './indicators.css';
import type { ReactNode } from 'react';
import type { Indicator } from '#domain/district/indicator.ts';
import { useWords } from '#ui/kit/use-words.ts';
import {
  besideInWords,
  countsInWords,
  indicatorName,
  partName,
  unknownInWords,
  valueInWords,
  wordsOfIndicator,
  yearsInWords,
} from './describe-indicator.ts';
import { ShowIndicatorPlaces } from './show-indicator-places.tsx';

/** The parts of an indicator by name and value, each with its places; parts that the city lacks are left out. */
function Parts({ parts }: { parts: readonly Indicator[] }) {
  const { words } = useWords();
  const own = parts.filter(({ insufficientData }) => insufficientData !== 'absent');
  if (own.length === 0) return null;
  return (
    <ul className="figure-parts">
      {own.map((part) => (
        <li key={part.id}>
          <span>{partName(words, part.id)}</span>
          <span>
            <strong>{valueInWords(words, part)}</strong>{' '}
            {part.places.length > 0 ? <ShowIndicatorPlaces indicator={part} isShort={true} /> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function IndicatorRow({
  indicator,
  parts = [],
  children,
}: {
  indicator: Indicator;
  parts?: readonly Indicator[];
  children?: ReactNode;
}) {
  const { words } = useWords();
  const definition = wordsOfIndicator(words, indicator.id);
  const shortCounts = besideInWords(words, indicator);
  return (
    <details className="figure-row" data-figure={indicator.id}>
      <summary>
        <h3>
          <span className="figure-name">{indicatorName(words, indicator)}</span>{' '}
          <span className="figure-value" data-enough={indicator.isEnough}>
            {valueInWords(words, indicator)}
          </span>
          {shortCounts === '' ? null : <span className="figure-beside"> {shortCounts}</span>}
        </h3>
      </summary>
      <div className="figure-inside">
        <p>{definition?.meaning}</p>
        <p>
          {countsInWords(words, indicator)}{' '}
          {indicator.places.length > 0 ? <ShowIndicatorPlaces indicator={indicator} /> : null}
        </p>
        <Parts parts={parts} />
        {children}
        <p>{unknownInWords(words, indicator).join(' ')}</p>
        <p className="muted">{yearsInWords(words, indicator)}</p>
        <details className="figure-formula">
          <summary>{words.district.card.formula}</summary>
          <p>{definition?.formula}</p>
        </details>
      </div>
    </details>
  );
}
