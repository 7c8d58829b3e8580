import type { OfflineWords } from '#look/words/en/offline.ts';

const tenths = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const offline: OfflineWords = {
  withoutNetwork: 'Uten nett',
  noNetwork: 'Ingen nettforbindelse. Atlaset fortsetter med det som er lagret på enheten.',
  noNetworkNorKept:
    'Ingen nettforbindelse, og ingenting av atlaset er lagret på enheten. Det som er åpent, blir stående.',
  newVersion: 'Det har kommet en ny versjon av atlaset. Det du har lagret, blir værende.',
  dataNewer: (files) => `Dataene er nyere enn denne versjonen av atlaset (${files}). De vises som de er.`,
  dataUnusable: (files) =>
    `Serveren har ingenting som kan vises av ${files}: en opplasting ble avbrutt, eller en fil er fjernet. Atlaset fortsetter med det som er på enheten.`,
  updateNow: 'Oppdater nå',
  updateLater: 'Senere',
  updateFailed:
    'Det har kommet en ny versjon, men den kunne ikke lagres, så denne brukes videre. Frigjør plass på enheten, eller fjern det som er lagret og last siden på nytt.',
  keepingNow: 'Atlaset lagres på enheten, så det kan brukes uten nett …',
  keptHere: (megabytes, cities, n) =>
    `Lagret på enheten for bruk uten nett: atlaset${n === 0 ? '' : ` med ${cities}`}${
      megabytes === null ? '' : `, ${tenths.format(megabytes)} MB til sammen`
    }.`,
  keptPartly: (city) => `${city} kunne ikke lagres: det er ikke plass, eller nettet falt ut.`,
  keptRefused:
    'Denne nettleseren lagrer ingenting: den tillater det ikke, eller har ikke plass. Atlaset virker så lenge du har nett.',
  keptAltered: (file) =>
    `Ingenting lagres for bruk uten nett: serveren sender en annen ${file} enn den som ble bygget. Atlaset virker så lenge du har nett. Den som driver nettstedet, får vite mer med «npm run publish:check».`,
  updateAltered: (file) =>
    `En ny versjon er her, men er ikke hel: serveren sender en annen ${file} enn den som ble bygget. Denne versjonen fortsetter.`,
  keptNothing: 'Ingenting av atlaset er lagret på enheten. Det virker så lenge du har nett.',
  keptWhat:
    'En by lagres når du åpner den. Gatedetaljer fra en annen server lagres aldri. Huskelisten og notatene er dine, og blir værende når du fjerner dette.',
  removeKept: 'Fjern det som er lagret',
  keepHere: 'Lagre atlaset på enheten',
};
