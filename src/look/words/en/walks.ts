import { number } from './chunks/first.ts';

export const walks = {
  title: 'Walks',
  facts: (stops: number, distance: string, minutes: string) =>
    `${number.format(stops)} stops · ${distance} · ${minutes}`,
  round: 'a round',
  theWalk: 'the walk',
  stopsInOrder: 'Stops, in the order to walk',
  endsWhereItStarts: (name: string) => `From the last stop the walk goes back to the first, ${name}.`,
  startWalk: 'Start the walk',
  goOnAt: (n: number, total: number) => `Go on at stop ${number.format(n)} of ${number.format(total)}`,
  startOver: 'Start over',
  beenHere: 'I have been here',
  been: 'been there',
  beenAt: (n: number, total: number) =>
    n === total
      ? `You have been at all ${number.format(total)} stops.`
      : `You have been at ${number.format(n)} of ${number.format(total)} stops.`,
  progressStays: 'That stays on this device.',
  stopOf: (n: number, total: number) => `Stop ${number.format(n)} of ${number.format(total)}`,
  nextIs: (name: string, far: string) => `Next: ${name}, ${far}`,
  backToStart: (name: string, far: string) => `Back to the start: ${name}, ${far}`,
  stopBefore: 'Stop before',
  nextStop: 'Next stop',
  finishWalk: 'Finish',
  aboutPlace: 'More about this place',
  takeMeToStart: 'Take me to the start:',
  estimate: 'Lengths are straight lines from stop to stop, and minutes an estimate.',
  stationAtStart: 'Station at the start',
  stationAtEnd: 'Station at the end',
};

export type WalksWords = typeof walks;
