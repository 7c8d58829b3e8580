import { type CSSProperties, useCallback, useEffect, useRef } from 'react';
import type { District } from '#domain/atlas.ts';
import { type CardFigure, type FigureGroup, figureGroups } from '#domain/district/indicator.ts';
import { sheetLayout } from '#domain/print/sheet-layout.ts';
import { cssVariables } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';
import { cardOf, cardPrintClosed } from '#state/district/indicator-actions.ts';
import { chosenDistrict } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { printAsked, useAskedPrint, usePaperKeys } from './use-print.ts';
import { DistanceStrip, FamilyBars } from '#ui/district/indicator-charts.tsx';
import { countsInWords, figureName, spanInWords, valueInWords } from '#ui/district/describe-indicator.ts';
import { focusPageOpener } from '#ui/kit/focus.ts';
import { hue, Icon } from '#ui/kit/icons.tsx';
import { PaperFoot } from './sheet-footer.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function close(store: AtlasStore): void {
  cardPrintClosed(store);
  focusPageOpener('card');
}

/** Years as little as they need in a column. */
const span = ({ years }: CardFigure): string => (years === null ? '' : [...new Set(years)].join('–'));

function Row({ figure }: { figure: CardFigure }) {
  const { words } = useWords();
  return (
    <tr data-part={figure.partOf !== undefined || undefined}>
      <th scope="row">{figureName(words, figure)}</th>
      <td className="sheet-value">{valueInWords(words, figure)}</td>
      <td>{figure.lack === 'absent' ? words.card.lacks.absent : countsInWords(words, figure)}</td>
      <td>{words.card.of(words.number(figure.unknown.length), words.number(figure.base.length))}</td>
      <td>{spanInWords(words, figure)}</td>
      <td>{span(figure)}</td>
    </tr>
  );
}

/** The group as a table; what the city has nothing of, and the families, which have bars, are left out. */
function Group({ group, card }: { group: FigureGroup; card: readonly CardFigure[] }) {
  const { words } = useWords();
  const columns = words.card.columns;
  const own = card.filter(
    ({ partOf, lack, ...each }) => each.group === group && partOf !== 'mix' && (!partOf || lack !== 'absent'),
  );
  const walk = own.find(({ id }) => id === 'walk-to-station');
  return (
    <section className="sheet-group">
      <h2>{words.card.groups[group]}</h2>
      {walk ? <DistanceStrip figure={walk} /> : null}
      <table className="sheet-table">
        <thead>
          <tr>
            {[columns.figure, columns.value, columns.behind, columns.unknown, columns.could, columns.years].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {own.map((figure) => (
            <Row key={figure.id} figure={figure} />
          ))}
        </tbody>
      </table>
      {group === 'multifunctional' ? <FamilyBars card={card} /> : null}
    </section>
  );
}

const onCard = { view: 'map', page: '' } as const;

function Foot() {
  const city = useAtlas(({ atlas }) => atlas.city);
  return <PaperFoot credits={city.credits.map(({ text }) => text)} part={onCard} />;
}

function Sheet({ district }: { district: District }) {
  const { words } = useWords();
  const card = useAtlas(cardOf);
  const layout = sheetLayout('a4', false, 0);
  const style = {
    // Named in paper.css, with its size and margin.
    page: 'a4-portrait',
    ...cssVariables(palettes.light),
    ...hue(district.colours.light),
    '--mm': `${layout.scale}mm`,
    '--page-width': `${layout.width}mm`,
    '--page-margin': `${layout.margin}mm`,
  } as CSSProperties;
  return (
    <article className="paper card-sheet" data-paper="a4-portrait" style={style}>
      <header className="paper-head">
        <h1 className="hued">
          <Said text={district.name} />
        </h1>
        <p>
          <Said text={district.focus} /> · {district.indicative ? words.boundaryIndicative : words.boundaryKnown}{' '}
          {words.card.methodPage.sheetNote}
        </p>
      </header>
      {figureGroups.map((group) => (
        <Group key={group} group={group} card={card} />
      ))}
      <Foot />
    </article>
  );
}

/** The card of the district on paper: every figure in a table, with its counts, its gaps and its years. */
export function CardSheet() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const district = useAtlas(chosenDistrict);
  const print = useRef<HTMLButtonElement>(null);
  usePaperKeys(useCallback(() => close(store), [store]));
  useAskedPrint(true);
  useEffect(() => print.current?.focus(), []);
  if (!district) return null;
  return (
    <main className="print" aria-label={words.card.cardOf(say(district.name))}>
      <section className="print-bar" aria-label={words.printSheet}>
        <button type="button" className="secondary" onClick={() => close(store)}>
          <Icon name="back" size={18} />
          <span>{words.back}</span>
        </button>
        <button ref={print} type="button" className="primary" onClick={printAsked}>
          {words.print}
        </button>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className="print-desk" tabIndex={0} aria-label={words.paper}>
        <Sheet district={district} />
      </section>
    </main>
  );
}
