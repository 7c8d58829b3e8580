import type { ReactNode } from 'react';
import type { CardFigure } from '#domain/district/indicator.ts';
import {
  besideInWords,
  countsInWords,
  figureName,
  partName,
  unknownInWords,
  valueInWords,
  wordsOfFigure,
  yearsInWords,
} from './describe-indicator.ts';
import { ShowPlaces } from './show-indicator-places.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The parts of a figure by name and value, each with its places. What the city has nothing of is no part. */
function Parts({ parts }: { parts: readonly CardFigure[] }) {
  const { words } = useWords();
  const own = parts.filter(({ lack }) => lack !== 'absent');
  if (own.length === 0) return null;
  return (
    <ul className="figure-parts">
      {own.map((part) => (
        <li key={part.id}>
          <span>{partName(words, part.id)}</span>
          <span>
            <strong>{valueInWords(words, part)}</strong>{' '}
            {part.places.length > 0 ? <ShowPlaces figure={part} isShort={true} /> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A figure in one line; unfolded, what it means, the counts behind it, what is not known, the years and the formula. */
export function FigureRow({
  figure,
  parts = [],
  children,
}: {
  figure: CardFigure;
  parts?: readonly CardFigure[];
  children?: ReactNode;
}) {
  const { words } = useWords();
  const said = wordsOfFigure(words, figure.id);
  const beside = besideInWords(words, figure);
  return (
    <details className="figure-row" data-figure={figure.id}>
      <summary>
        <h3>
          <span className="figure-name">{figureName(words, figure)}</span>{' '}
          <span className="figure-value" data-enough={figure.isEnough}>
            {valueInWords(words, figure)}
          </span>
          {beside === '' ? null : <span className="figure-beside"> {beside}</span>}
        </h3>
      </summary>
      <div className="figure-inside">
        <p>{said?.meaning}</p>
        <p>
          {countsInWords(words, figure)} {figure.places.length > 0 ? <ShowPlaces figure={figure} /> : null}
        </p>
        <Parts parts={parts} />
        {children}
        <p>{unknownInWords(words, figure).join(' ')}</p>
        <p className="muted">{yearsInWords(words, figure)}</p>
        <details className="figure-formula">
          <summary>{words.card.formula}</summary>
          <p>{said?.formula}</p>
        </details>
      </div>
    </details>
  );
}
