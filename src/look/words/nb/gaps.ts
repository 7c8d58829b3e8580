import type { GapsWords } from '#look/words/en/gaps.ts';
import { form, number } from './chunks/first.ts';

const percent = new Intl.NumberFormat('nb-NO', { style: 'percent' });

export const gaps: GapsWords = {
  lead: 'Si hva du ser etter, og hvor langt det er greit å gå. Kartet viser hvor det nærmeste ligger lenger unna.',
  of: 'Hva du ser etter',
  families: 'Grupper av steder',
  minutes: 'Hvor langt det er greit å gå',
  working: 'Regner …',
  noAreas: 'Dataene for denne byen sier ikke hvor folk bor, så det kan ikke regnes ut hvor noe mangler.',
  place: {
    learn: 'sted å lære eller forske',
    start: 'sted å starte opp eller jobbe',
    make: 'sted å lage ting',
    test: 'sted å teste ting',
    fund: 'sted for finansiering eller råd',
    meet: 'sted å møtes',
  },
  placeWith: (offer) => `sted som tilbyr «${offer}»`,
  people: (n) => `om lag ${number.format(n)} ${form(n, { one: 'person', other: 'personer' })}`,
  around: (name, isWide) => (isWide ? `i ett sammenhengende område, tettest rundt ${name},` : `rundt ${name}`),
  here: ({ isLargest, people, around, minutes, place }) =>
    `${isLargest ? 'Det største hullet' : 'Dette hullet'}: ${people} ${around} har mer enn ${number.format(minutes)} minutter å gå til nærmeste ${place}.`,
  farthest: (from, nearest, minutes) =>
    `Lengst er det fra ${from}: det nærmeste er ${nearest}, ${number.format(minutes)} min unna.`,
  inAll: (missing, all, share) =>
    `I hele byen gjelder det om lag ${number.format(missing)} av ${number.format(all)} innbyggere, ${percent.format(share)}.`,
  none: (minutes, place) =>
    `Ingen hull: overalt der folk bor, er det et ${place} innen ${number.format(minutes)} minutters gange, så langt dette anslaget rekker.`,
  noDoor: (place) => `Atlaset kjenner ikke noe åpent ${place} på kartet, så hele byen er ett hull.`,
  wouldReach: (around, people, minutes) =>
    `Et nytt sted rundt ${around} ville gitt ${people} av dem høyst ${number.format(minutes)} minutter å gå.`,
  putPin: 'Sett en «hva om»-nål der',
  pins: '«Hva om»-steder som er regnet med',
  beforeNow: (minutes, before, now) =>
    `Mer enn ${number.format(minutes)} minutter unna: før om lag ${number.format(before)} innbyggere, nå om lag ${number.format(now)}.`,
  list: (n) => `${number.format(n)} ${form(n, { one: 'hull', other: 'hull, det største først' })}`,
  facts: (people, minutes) => (minutes === null ? people : `${people} · høyst ${number.format(minutes)} min`),
  others: (n, people) => `Og ${number.format(n)} mindre med ${people} til sammen.`,
  legend: (place) => `Minutter til fots til nærmeste ${place}`,
  class: (from, to) =>
    to === null
      ? `over ${number.format(from)} min`
      : `${from === 0 ? '' : `over ${number.format(from)}, `}høyst ${number.format(to)} min`,
  classBeyond: 'hull',
  residents: (n) => `om lag ${number.format(n)}`,
  residentsHead: 'Innbyggere',
  methodTitle: 'Slik er det regnet ut, og dette vet vi ikke',
  levels: {
    borough: 'bydelene',
    sub_borough: 'delbydelene',
    ward: 'bydelene (wards)',
    lsoa: 'små statistiske områder',
    neighbourhood: 'nabolagene',
  },
  method: (areas, years, reachMetres) => [
    'Den bebodde byen er delt i ruter på 200 m. Fra midten av hver rute er det målt i luftlinje til det nærmeste åpne stedet. Minuttene er et anslag: luftlinjen ganger 1,3, i 4,8 km/t. Omveier rundt vann, bakker og jernbane er ikke kjent.',
    `Hvor mange som bor i en rute, er et anslag: innbyggerne i ${areas} (${years}) er fordelt jevnt${reachMetres === null ? ' innenfor omrissene' : ` på rutene nærmest midtpunktet i hvert område, høyst ${number.format(reachMetres)} m unna, siden omrissene deres ikke er kjent`}. Parker, skog og vann innenfor regnes som bebodd. Tallene er avrundet.`,
    'Ruter utenfor grensen som deler en kant, er ett hull. Det har navn etter området nærmest der ett nytt sted ville nådd flest av dem som bor i hullet.',
    'Det er målt til åpne steder med eget punkt. Vi vet ikke om steder som ikke står i atlaset, hvem som har plass til flere eller er åpne for alle, og mange nøyaktige plasseringer. Digitale steder og steder for hele byen er ikke målt til.',
  ],
};
