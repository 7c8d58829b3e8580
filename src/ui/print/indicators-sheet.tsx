/** The print sheet of a district's indicators: each with its value, counts, unknown data and years. */
import './indicators-sheet.css';
import './sheet.css';
import { type CSSProperties, useCallback, useEffect, useRef } from 'react';
import type { District } from '#domain/atlas.ts';
import { type Indicator, type IndicatorGroup, indicatorGroups } from '#domain/district/indicator.ts';
import { sheetLayout } from '#domain/print/sheet-layout.ts';
import { cssVariables } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';
import { indicatorsOf, indicatorsPrintClosed } from '#state/district/indicator-actions.ts';
import { chosenDistrict } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { countsInWords, indicatorName, spanInWords, valueInWords } from '#ui/district/describe-indicator.ts';
import { DistanceStrip, FamilyBars } from '#ui/district/indicator-charts.tsx';
import { hue, Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { focusPageOpener } from '#ui/kit/openers.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { SheetFooter } from './sheet-footer.tsx';
import { printRequested, usePrintDialogKeys, usePrintRequest } from './use-print.ts';

function close(store: AtlasStore): void {
  indicatorsPrintClosed(store);
  focusPageOpener('card');
}

/** The years as a range, which is narrower in a column. */
const yearRange = ({ years }: Indicator): string => (years === null ? '' : [...new Set(years)].join('–'));

function Row({ indicator }: { indicator: Indicator }) {
  const { words } = useWords();
  return (
    <tr data-part={indicator.partOf !== undefined || undefined}>
      <th scope="row">{indicatorName(words, indicator)}</th>
      <td className="sheet-value">{valueInWords(words, indicator)}</td>
      <td>
        {indicator.insufficientData === 'absent' ? words.district.card.lacks.absent : countsInWords(words, indicator)}
      </td>
      <td>
        {words.district.card.of(words.kit.number(indicator.unknown.length), words.kit.number(indicator.base.length))}
      </td>
      <td>{spanInWords(words, indicator)}</td>
      <td>{yearRange(indicator)}</td>
    </tr>
  );
}

/** The table of a group, without parts that the city does not have and without the families, which have bars. */
function Group({ group, indicators }: { group: IndicatorGroup; indicators: readonly Indicator[] }) {
  const { words } = useWords();
  const columns = words.district.card.columns;
  const groupIndicators = indicators.filter(
    ({ partOf, insufficientData, ...each }) =>
      each.group === group && partOf !== 'mix' && (!partOf || insufficientData !== 'absent'),
  );
  const walk = groupIndicators.find(({ id }) => id === 'walk-to-station');
  return (
    <section className="sheet-group">
      <h2>{words.district.card.groups[group]}</h2>
      {walk ? <DistanceStrip indicator={walk} /> : null}
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
          {groupIndicators.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} />
          ))}
        </tbody>
      </table>
      {group === 'multifunctional' ? <FamilyBars indicators={indicators} /> : null}
    </section>
  );
}

const mapView = { view: 'map', page: '' } as const;

function Foot() {
  const city = useAtlas(({ atlas }) => atlas.city);
  return <SheetFooter credits={city.credits.map(({ text }) => text)} part={mapView} />;
}

function Sheet({ district }: { district: District }) {
  const { words } = useWords();
  const indicators = useAtlas(indicatorsOf);
  const layout = sheetLayout('a4', false, 0);
  const style = {
    // The `@page` rule in sheet.css has the size and margin.
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
          <LocalizedText text={district.name} />
        </h1>
        <p>
          <LocalizedText text={district.focus} /> ·{' '}
          {district.indicative ? words.district.boundaryIndicative : words.district.boundaryKnown}{' '}
          {words.district.card.methodPage.sheetNote}
        </p>
      </header>
      {indicatorGroups.map((group) => (
        <Group key={group} group={group} indicators={indicators} />
      ))}
      <Foot />
    </article>
  );
}

export function IndicatorsSheet() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const district = useAtlas(chosenDistrict);
  const print = useRef<HTMLButtonElement>(null);
  usePrintDialogKeys(useCallback(() => close(store), [store]));
  usePrintRequest(true);
  useEffect(() => print.current?.focus(), []);
  if (!district) return null;
  return (
    <main className="print" aria-label={words.district.card.cardOf(localize(district.name))}>
      <section className="print-bar" aria-label={words.print.sheet}>
        <button type="button" className="secondary" onClick={() => close(store)}>
          <Icon name="back" size={18} />
          <span>{words.kit.back}</span>
        </button>
        <button ref={print} type="button" className="primary" onClick={() => printRequested(store)}>
          {words.print.print}
        </button>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className="print-desk" tabIndex={0} aria-label={words.print.paper}>
        <Sheet district={district} />
      </section>
    </main>
  );
}
