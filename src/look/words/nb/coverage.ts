import type { CoverageWords } from '#look/words/en/coverage.ts';
import { form, number } from './chunks/first.ts';

export const coverage: CoverageWords = {
  lead: 'Hvor mange åpne dører som ligger i gangavstand fra hvert område, sett opp mot behovet der.',
  measure: 'Behov, målt ved',
  family: 'Åpne dører',
  everyFamily: 'av alle slag',
  reach: 'Hvor langt',
  both: 'Fargelegg kartet etter behov og rekkevidde samtidig',
  reachOf: (walk, line) => `${walk} (${line} i luftlinje)`,
  residents: (n) => `${number.format(n)} ${form(n, { one: 'innbygger', other: 'innbyggere' })}`,
  fewResidents: (n) => `færre enn ${number.format(n)} innbyggere`,
  percent: (share) =>
    share > 0 && share < 0.01 ? 'under 1\u00a0%' : `${number.format(Math.floor(100 * share + 0.5))}\u00a0%`,
  summary: (some, all, share, reach) =>
    `${number.format(some)} av ${number.format(all)} innbyggere (${share}) bor i et område med en åpen dør innen ${reach}.`,
  estimate:
    'Et anslag: målt i luftlinje fra midten av hvert område. Noen av innbyggerne bor nærmere, andre lenger unna.',
  large: 'Disse områdene er store, og midten sier lite om ytterkantene: les det som et grovt bilde.',
  old: (years) => `Tallene er ${number.format(years)} år gamle, mens dørene er dagens: les dem med varsomhet.`,
  measureKinds: { published: 'publisert', derived: 'regnet ut fra publiserte tall', preview: 'foreløpig' },
  legend: 'Hva fargene betyr',
  dots: (most) => `Jo større prikk, jo flere innbyggere. Den største har ${most}.`,
  noColour: 'Uten farge: ikke kjent.',
  doors: (from, to) =>
    from === to
      ? `${number.format(from)} ${form(from, { one: 'åpen dør', other: 'åpne dører' })}`
      : `${number.format(from)}–${number.format(to)} åpne dører`,
  noDoor: 'Ingen åpen dør',
  few: (range) => `Få: ${range}`,
  many: (range) => `Mange: ${range}`,
  needs: ['Størst behov', 'Midt imellom', 'Minst behov'],
  bothCaption: 'Behov og rekkevidde, med antall områder i hver farge',
  range: (from, to) => (from === to ? from : `${from}–${to}`),
  inUnit: {
    decile: (value) => `desil ${value}`,
    rank: (value) => `rang ${value}`,
    '%': (value) => `${value}\u00a0%`,
    'per 1000 residents': (value) => `${value} per 1000 innbyggere`,
    NOK: (value) => `${value} kr`,
  },
  source: (label, kind) => `${label}, ${kind}:`,
  populationOf: (years) => `Innbyggertall: ${years}.`,
  shares: 'Innbyggere med en åpen dør innen rekkevidde',
  group: 'Gruppe',
  residentsHead: 'Innbyggere',
  shareHead: 'Har en dør',
  everybody: 'Alle',
  tooFew: 'for få til å si noe',
  tooFewRule: (areas, least) =>
    `Grupper med færre enn ${number.format(areas)} områder er slått sammen med den neste. For færre enn ${number.format(least)} innbyggere oppgis ingen andel.`,
  notGrouped: (n, areas) =>
    `${number.format(n)} innbyggere i ${number.format(areas)} ${form(areas, { one: 'område', other: 'områder' })} er ikke med i noen gruppe, fordi behovet eller midtpunktet ikke er kjent.`,
  gaps: 'De største hullene',
  gapsLead: 'Områder uten en åpen dør innen rekkevidde: størst behov først, deretter lengst unna en dør.',
  noGaps: 'Alle områder har en åpen dør innen rekkevidde.',
  allGaps: (n) => `Alle ${number.format(n)} hull`,
  nearestIs: (name, distance) => `nærmest: ${name}, ${distance}`,
  nowhere: 'ingen i byen',
  allAreas: (n) => `Alle ${number.format(n)} områder, størst behov først`,
  reached: (n) =>
    n === 0 ? 'ingen åpen dør' : `${number.format(n)} ${form(n, { one: 'åpen dør', other: 'åpne dører' })}`,
  doorsRow: 'Åpne dører innen rekkevidde',
  nearestRow: 'Nærmeste åpne dør',
  forResidents: (n, of) => `${number.format(n)} av ${number.format(of)} sier at de er for innbyggere.`,
  backToAll: 'Tilbake til alle områder',
  notMeasured: 'Midten av dette området er ikke kjent, så ingenting kan måles derfra.',
  howTitle: 'Slik er «Hvem når fram?» regnet ut',
  how: [
    'En dør er et sted som er i drift og har et eget punkt på kartet. Det som er digitalt, virker over et helt område eller bare er kjent på områdenivå, har ingen dør. Hvem stedet er åpent for, spørres det ikke om, for en innbygger kan være student, gründer eller skaper; hvert område viser hvor mange av dørene som nevner innbyggere. I et «hva om» er foreslåtte steder dører, og stengte er det ikke.',
    'Døren er innen rekkevidde når luftlinjen (storsirkelen) fra midten av området ikke er lengre enn valgt. Minutter gjøres om til en slik linje: 4,8 km/t, og en gangvei som er 1,3 ganger så lang som linjen. Elver, jernbaner og bakker vet den ikke om. Alle som bor i et område, regnes som om de bodde i midten.',
    'Områdene er de minste der målet er kjent for minst halvparten. Et område der behovet ikke er kjent, er ikke med i noen gruppe; uten et midtpunkt kan det ikke måles derfra. Gruppene og disse to summerer til alle innbyggere i områdene.',
    'Hver desil er en gruppe; for andre mål er det fem grupper med omtrent like mange områder (kvantiler), og områder med samme verdi skilles aldri. En gruppe med færre enn tre områder slås sammen med den neste, der behovet er mindre. For en gruppe med færre enn tre områder eller 100 innbyggere oppgis ingen andel.',
    'Farger: Områder uten en dør er en egen klasse. De andre er delt i fire klasser etter naturlige brudd (Fisher og Jenks), som holder sammen tall som ligger nær hverandre. For behov og rekkevidde samtidig er områdene delt i tre etter behov, og i ingen dør, få og mange etter naturlige brudd.',
    'De største hullene er områder uten en dør innen rekkevidde: gruppe for gruppe med størst behov først, og i hver gruppe dem som har lengst vei til nærmeste dør.',
    'Hvem som bor nær en dør, telles etter områdene som har midten innen rekkevidde av den.',
  ],
  nearTitle: 'Hvem bor nær denne døren?',
  nearSum: (residents, areas, reach) =>
    `${residents} i ${number.format(areas)} ${form(areas, { one: 'lite område', other: 'små områder' })} med midten innen ${reach}.`,
  nearNone: (reach) => `Ingen små områder har midten innen ${reach}.`,
  wholeCity: 'Hele byen etter dette målet',
};
