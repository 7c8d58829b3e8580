import { form, number, places } from './chunks/first.ts';

/** The place that an arrow key led to; `more` is the number of further places at its position. */
interface StepSummary {
  readonly name: string;
  readonly category: string;
  readonly distance: string;
  readonly wind: string;
  readonly more: number;
}

export const overMap = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  legend: 'Families in view: press to filter',
  familyCount: (family: string, n: number) => `${family}, ${number.format(n)} in view`,
  digitalPlaces: (n: number) => `${number.format(n)} digital ${form(n, { one: 'place', other: 'places' })}`,
  knownByArea: (n: number) => `${number.format(n)} known by area`,
  trayDigital: 'Digital',
  trayArea: 'Known by area, or across an area',
  streetDetail: 'Street detail',
  streetDetailFrom: (host: string) => `Fetches the map you look at from ${host}. Press again to stop.`,
  streetDetailOn: (host: string) => `Street detail comes from ${host}. Press to stop.`,
  streetOffer: (host: string) => `Show streets and buildings, from ${host}`,
  streetOfferNo: 'No, thanks',
  categoriesMany: {
    test_arena: (n: number): string => form(n, { one: 'test arena', other: 'test arenas' }),
    cluster: (n: number): string => form(n, { one: 'network', other: 'networks' }),
    other: (n: number): string => form(n, { one: 'other', other: 'others' }),
  },
  gestures: {
    control: 'Use Ctrl + scroll to zoom the map',
    command: 'Use ⌘ + scroll to zoom the map',
    fingers: 'Use two fingers to move the map',
  },
  mapKeys:
    'Arrow keys step from place to place and Enter opens one. Shift with an arrow moves the map, plus and minus zoom.',
  mapCentre: (where: string, n: number) => `Centre: ${where}, ${places(n)} in view`,
  outsideThem: (city: string) => `${city}, outside the districts`,
  steppedTo: ({ name, category, distance, wind, more }: StepSummary) =>
    `${[`${name}, ${category}`, ...(wind ? [`${distance} ${wind}`] : [])].join(', ')}${more > 0 ? `; ${places(more)} more at this spot` : ''}`,
  noFurther: {
    north: 'No place further north.',
    east: 'No place further east.',
    south: 'No place further south.',
    west: 'No place further west.',
  },
  credits: 'Credits',
  proposedOnMap: (n: number) => `${number.format(n)} proposed`,
};

export type OverMapWords = typeof overMap;
