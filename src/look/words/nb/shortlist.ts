import type { ShortlistWords } from '#look/words/en/shortlist.ts';
import { number, places, spelled } from './chunks/first.ts';

export const shortlist: ShortlistWords = {
  title: 'Huskeliste',
  order: 'Huskeliste, i rekkefølge',
  empty: 'Ingenting er lagret ennå.',
  how: 'Trykk på bokmerket ved et sted, eller tasten s når stedet er åpent. Lenken tar listen med seg.',
  moreToSave: 'Finn flere',
  takeOff: (name) => `Ta ${name} av listen`,
  noteOn: (name) => `Notat om ${name}`,
  noteHint: 'Legg til et notat',
  notesStay: 'Notatene blir på denne enheten; lenken tar dem ikke med.',
  emptyList: 'Tøm listen',
  undone: {
    removed: (name) => `${name} er tatt av listen.`,
    cleared: 'Listen er tom.',
    forgotten: 'Det som ikke lenger er i dataene, er glemt.',
    kept: 'Din egen liste er tilbake.',
    taken: 'Denne listen er din nå.',
    joined: 'De to listene er slått sammen.',
  },
  linkBrings: (n, own) =>
    own === 0
      ? `Lenken har med en liste på ${places(n)}.`
      : `Lenken har med en liste på ${places(n)}. Din har ${number.format(own)}.`,
  keepMine: 'Behold min',
  keepThis: 'Behold den på denne enheten',
  takeThis: 'Bruk denne',
  joinLists: 'Slå dem sammen',
  missingSaved: (n, ids) => `${number.format(n)} av de lagrede stedene dine finnes ikke i dataene nå: ${ids}.`,
  forgetMissing: 'Glem dem',
  compare: 'Sammenlign',
  comparedOf: (n) => `${places(n)} side om side`,
  compareFew: 'Lagre minst to steder for å sammenligne dem: trykk på bokmerket ved et sted.',
  compareChoose: 'Velg minst to steder.',
  compareWhich: (most) => `Steder i tabellen, høyst ${spelled[most] ?? number.format(most)}`,
  differs: 'Det som skiller dem',
  sameForAll: 'Likt for alle',
  nearestStation: 'Nærmeste stasjon',
  noPoint: 'ikke noe punkt å måle fra',
  noStation: 'ingen kjent stasjon',
  download: 'Last ned huskelisten',
  print: 'Skriv ut huskelisten',
};
