import type { WalksWords } from '#look/words/en/walks.ts';
import { number } from './chunks/first.ts';

export const walks: WalksWords = {
  title: 'Turer',
  facts: (stops, distance, minutes) => `${number.format(stops)} stopp · ${distance} · ${minutes}`,
  round: 'rundtur',
  theWalk: 'turen',
  stopsInOrder: 'Stopp, i den rekkefølgen du går',
  endsWhereItStarts: (name) => `Fra siste stopp går turen tilbake til det første, ${name}.`,
  startWalk: 'Start turen',
  goOnAt: (n, total) => `Fortsett på stopp ${number.format(n)} av ${number.format(total)}`,
  startOver: 'Begynn på nytt',
  beenHere: 'Her har jeg vært',
  been: 'besøkt',
  beenAt: (n, total) =>
    n === total
      ? `Du har vært på alle ${number.format(total)} stoppene.`
      : `Du har vært på ${number.format(n)} av ${number.format(total)} stopp.`,
  progressStays: 'Det blir på denne enheten.',
  stopOf: (n, total) => `Stopp ${number.format(n)} av ${number.format(total)}`,
  nextIs: (name, far) => `Neste: ${name}, ${far}`,
  backToStart: (name, far) => `Tilbake til start: ${name}, ${far}`,
  stopBefore: 'Forrige stopp',
  nextStop: 'Neste stopp',
  finishWalk: 'Avslutt',
  aboutPlace: 'Mer om dette stedet',
  takeMeToStart: 'Vis vei til start:',
  estimate: 'Lengden er i luftlinje fra stopp til stopp, og minuttene er et anslag.',
  stationAtStart: 'Stasjon ved start',
  stationAtEnd: 'Stasjon ved slutten',
};
