import { form, number, places } from './chunks/first.ts';

/** The nearest place of a family; `wind` is empty at the place itself, `minutes` are on foot. */
interface NearestSummary {
  readonly family: string;
  readonly name: string;
  readonly distance: string;
  readonly wind: string;
  readonly minutes: number;
}

export const near = {
  from: 'From',
  within: 'Within',
  noOrigin: 'Choose where to start: type where you are, press the map, or use your position.',
  originField: 'Address, station or place',
  changeOrigin: 'Start somewhere else',
  startsFound: (n: number) => `${number.format(n)} ${form(n, { one: 'suggestion', other: 'suggestions' })}`,
  noStart: 'The atlas knows no such address, station or place. You can press the map instead.',
  askOnline: (host: string) => `Search at ${host}`,
  askOnlineNote: (host: string) => `Sends what you typed to ${host}, and nothing before you press.`,
  askingOnline: (host: string) => `Asking ${host}…`,
  geocodeFaults: {
    offline: (host: string) => `${host} could not be reached. Press the map instead, or try again.`,
    slow: (host: string) => `${host} took too long. Press the map instead, or try again.`,
    tooMany: (host: string) => `${host} is getting too many requests. Try again in a minute, or press the map.`,
    refused: (host: string) => `${host} did not answer the question. Press the map instead, or try again later.`,
    garbage: (host: string) => `${host} gave an answer that could not be read. Press the map instead.`,
    empty: (host: string) => `${host} knows no such address here either. Press the map instead.`,
    outside: (host: string) => `${host} knows this address only outside the city.`,
  },
  useMyPosition: 'Use my position',
  locating: 'Asking the device…',
  pointOnMap: 'Point on the map',
  clearOrigin: 'Forget this start',
  distance: 'Distance',
  unit: 'Unit',
  metres: 'metres',
  minutes: 'minutes on foot',
  hereNow: (n: number) => `${places(n)} here.`,
  further: (n: number, metres: string) => `Walk on to ${metres} for ${number.format(n)} more.`,
  reachSays: (distance: string, minutes: string, n: number, added: number) =>
    `${distance}, ${minutes}, ${places(n)}; the next 250 m add ${number.format(added)}`,
  nearestKinds: 'Nearest of each kind',
  nearestHere: 'Nearest from here.',
  nearestOne: ({ family, name, distance, wind, minutes }: NearestSummary) =>
    `${family}: ${name}, ${distance}${wind && ` ${wind}`}, ${minutes < 1 ? 'less than a minute' : `${number.format(minutes)} ${form(minutes, { one: 'minute', other: 'minutes' })}`} on foot.`,
  towards: (distance: string, wind: string) => `${distance}${wind && ` ${wind}`}`,
  locateModes: {
    off: 'Show where I am',
    following: 'The map follows you: press to stop',
    away: 'Back to where I am',
  },
  locateFaults: {
    refused:
      'The device did not share its position. You can allow it in the settings of the browser, or search instead.',
    unavailable: 'The device does not know where it is right now. Try again under the open sky, or search instead.',
    lost: 'The device has lost its position. The last one is still shown.',
    slow: 'The device did not find its position in time. Try again, or search instead.',
    insecure: 'Browsers tell the position only to pages with a secure connection (https).',
  },
  locateOutside: (distance: string, city: string) => `You are ${distance} from ${city}, outside this map.`,
  locateRough: (distance: string) => `The device knows your position only to within ${distance}.`,
  nearMe: 'Near me',
  yourPosition: 'Your position',
  fromYou: 'your position',
  linkHoldsIt: 'The link of the page says where you are, to within about ten metres.',
  walkIn: 'Can walk in',
  notKnown: 'Not known: ',
  hoursOf: (n: number) => `hours of ${number.format(n)}`,
  entryOf: (n: number) => `entry of ${number.format(n)}`,
  narrow: 'How far, kinds and needs',
  howFar: (distance: string) => `How far: ${distance}`,
  anyDistance: 'any distance',
  kinds: 'Kinds and other filters',
  wayThere: 'The way there',
  wayFrom: (way: string, minutes: string, from: string) => `${way} from ${from}, ${minutes}`,
  howFarFromMe: 'How far is it from me?',
  enturFromYou: 'Entur plans from a start: let it be your position.',
  nearestNow: (name: string, way: string) => `Nearest now: ${name}, ${way}.`,
  asSentence: 'In words, to read aloud',
  dragHint: 'Drag the pin or the circle on the map, or type a distance.',
  moveStart: 'Move the start',
  moveStartHow: 'Press one, or an arrow key while you are on one of them.',
  startMoved: (distance: string, wind: string) => `The start has moved ${distance} ${wind}.`,
};

export type NearWords = typeof near;
