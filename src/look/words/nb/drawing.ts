import type { DrawingWords } from '#look/words/en/drawing.ts';
import { form, number } from './chunks/first.ts';

export const drawing: DrawingWords = {
  title: 'Tegning',
  lead: 'Punkter, linjer, flater og notater på kartet, målt mens du tegner. De blir på denne enheten.',
  onMap: 'Tegn på kartet',
  drawn: {
    kinds: { point: 'Punkt', line: 'Linje', area: 'Flate', text: 'Notat' },
    colours: {
      ink: 'Blekk',
      learn: 'Blå',
      start: 'Turkis',
      make: 'Oransjebrun',
      test: 'Rosa',
      fund: 'Lilla',
      meet: 'Grønn',
    },
    list: 'Det som er tegnet',
    name: (thing) => `Navn på ${thing}`,
    note: 'Det som står i notatet',
    noteEmpty: 'Notat',
    colourOf: (thing) => `Farge på ${thing}`,
    remove: (thing) => `Fjern ${thing}`,
    removeIt: 'Fjern',
    goTo: (thing) => `${thing}: vis på kartet`,
    change: (thing) => `Endre ${thing}`,
    said: (thing, measure) => `${thing} er tegnet${measure && `: ${measure}`}.`,
    removed: (thing) => `${thing} er fjernet. Angre henter det tilbake.`,
    allRemoved: 'Alt som var tegnet, er fjernet. Angre henter det tilbake.',
    undone: 'Angret.',
    redone: 'Gjort om igjen.',
    corner: (measure) => `Hjørnet er satt${measure && `: ${measure} så langt`}.`,
    sameCorner: 'Det siste hjørnet er allerede her. Flytt kartet først.',
  },
  tools: 'Tegneverktøy',
  change: 'Endre',
  hints: {
    point: 'Trykk på kartet der punktet skal stå.',
    line: 'Trykk på kartet for hvert hjørne, og en gang til på det siste for å avslutte.',
    area: 'Trykk på kartet for hvert hjørne, og en gang til på det siste for å avslutte.',
    text: 'Trykk på kartet der notatet skal stå, og skriv det så.',
    change: 'Trykk på noe for å velge det, og dra i det eller i hjørnene.',
  },
  keys: 'Med tastatur, på kartet: pilene flytter det, mellomrom setter et punkt eller hjørne midt i, Enter avslutter, Esc slipper. Ctrl + Z angrer.',
  middle: {
    point: 'Punkt midt i kartet',
    line: 'Hjørne midt i kartet',
    area: 'Hjørne midt i kartet',
    text: 'Notat midt i kartet',
  },
  finish: 'Avslutt',
  done: 'Ferdig',
  colour: 'Farge',
  undo: 'Angre',
  redo: 'Gjør om',
  export: 'Lagre som GeoJSON',
  import: 'Åpne en GeoJSON-fil',
  removeAll: 'Fjern alt',
  failed: 'Tegneverktøyene kunne ikke hentes. Prøv igjen når du har nett.',
  notKept: 'Denne enheten lagrer ingenting: Lagre tegningen som fil før du lukker siden.',
  read: (n) => form(n, { one: '1 ting ble lest inn.', other: `${number.format(n)} ting ble lest inn.` }),
  faults: {
    tooLarge: 'Filen er større enn 5 MB. Del den, eller ta bort hjørner.',
    notGeoJson: 'Dette er ikke en GeoJSON-fil. Lagre den som FeatureCollection, i UTF-8.',
    empty: 'Det er ingenting i filen.',
    unreadable: 'Filen kunne ikke leses. Prøv en gang til.',
  },
  featureFaults: {
    feature: 'Det er ikke et GeoJSON-objekt. Gi det "type": "Feature".',
    shape: 'Bare Point, LineString og Polygon kan tegnes. Del opp det som har flere deler.',
    corners: 'Det har for få hjørner. En linje trenger to; en flate trenger tre og slutter der den begynner.',
    positions: 'En posisjon er ikke på jorden. Skriv lengdegrad før breddegrad, i grader.',
  },
  leftOut: (n, why) => `Objekt ${number.format(n)} ble utelatt: ${why}`,
  areaOf: (squareMetres) => {
    const said = (value: number, digits: number): string =>
      new Intl.NumberFormat('nb-NO', { maximumFractionDigits: digits }).format(value);
    if (squareMetres < 10_000) return `${said(squareMetres, 0)} m²`;
    return squareMetres < 1e6 ? `${said(squareMetres / 1e4, 1)} ha` : `${said(squareMetres / 1e6, 2)} km²`;
  },
};
