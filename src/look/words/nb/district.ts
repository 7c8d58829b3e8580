import type { DistrictWords } from '#look/words/en/district.ts';
import { form, number, places } from './chunks/first.ts';

const percent = new Intl.NumberFormat('nb-NO', { style: 'percent' });

const hundredths = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Et distrikt, kortet, og siden om metoden, som sier det samme om hvert tall. */
export const district: DistrictWords = {
  onMapOf: (shown, total) => `${places(total)}, ${number.format(shown)} på kartet.`,
  boundaryIndicative: 'Omtrentlig grense.',
  boundaryKnown: 'Grense fra en kilde.',
  aboutBoundary: 'Om grensen',
  founded: 'Stiftet',
  keyFigures: 'Nøkkeltall',
  yearUnknown: 'år ikke kjent',
  none: 'ingen',
  card: {
    title: 'Distriktskortet',
    groups: { physical: 'Fysisk', social: 'Sosialt', digital: 'Digitalt', multifunctional: 'Blandet' },
    notEnough: 'for lite data',
    lacks: {
      few: 'Færre enn fem steder: for få til å si noe om et distrikt.',
      unknown: 'Mer enn halvparten er ikke kjent.',
      absent: 'Dataene for denne byen har ikke noe slikt.',
    },
    percent: (share) => percent.format(share),
    evenness: (value) => `${hundredths.format(value)} av 1`,
    of: (n, of) => `${n} av ${of}`,
    outOf: (of) => `av ${of}`,
    counts: {
      places: (n, of) => `${number.format(n)} av ${places(of)}`,
      stations: (n, of) =>
        `${number.format(n)} av ${number.format(of)} ${form(of, { one: 'stasjon', other: 'stasjoner' })} i byens data`,
      districts: (n, of) =>
        `${number.format(n)} av ${number.format(of)} andre ${form(of, { one: 'distrikt', other: 'distrikter' })}`,
      actors: (n, of) => `${number.format(n)} av ${number.format(of)} slag`,
    },
    lines: (n) => `${number.format(n)} ${form(n, { one: 'linje', other: 'linjer' })}`,
    measuredAt: (n, of) => `Målt ved ${number.format(n)} av ${places(of)}.`,
    allKnown: 'Kjent for alle.',
    unknown: {
      places: (n, of) => `Ikke kjent, eller ikke sikkert: ${number.format(n)} av ${places(of)}.`,
      stations: (n, of) => `Ikke kjent, eller ikke sikkert: ${number.format(n)} av ${number.format(of)} stasjoner.`,
      districts: (n, of) => `Ikke kjent: ${number.format(n)} av ${number.format(of)} distrikter.`,
      actors: (n, of) => `${number.format(n)} av ${number.format(of)} slag kan finnes, bak steder som ikke sier det.`,
    },
    inexact: 'Plasseringene er bare nøyaktige på noen meter.',
    from: (least, most) => `mellom ${least} og ${most}`,
    atLeast: (least) => `minst ${least}`,
    whatever: (range) => `Alt etter det er tallet ${range}.`,
    noRange: 'Det kan ikke endre tallet.',
    years: (oldest, newest) =>
      oldest === newest ? `Sist sjekket i ${newest}.` : `Sist sjekket mellom ${oldest} og ${newest}.`,
    undated: (n) => `For ${number.format(n)} er det ikke kjent når.`,
    noYears: 'Dataene har ikke noe årstall for dette.',
    show: (n) => `Vis ${form(n, { one: 'dette stedet', other: `disse ${places(n).replace('steder', 'stedene')}` })}`,
    formula: 'Slik er det regnet ut',
    more: (n) => `${number.format(n)} ${form(n, { one: 'tall', other: 'tall' })} til`,
    method: 'Slik er alt dette regnet ut',
    printCard: 'Skriv ut kortet',
    cardOf: (district) => `Kortet for ${district}`,
    median: (distance) => `halvparten innen ${distance}`,
    limit: (distance) => `grense ${distance}`,
    stripSays: (n, nearest, middle, furthest) =>
      `${places(n)} på en linje etter hvor langt det er til nærmeste stasjon: fra ${nearest} til ${furthest}, midten ved ${middle}.`,
    distancesTable: 'Fra hvert sted til nærmeste stasjon',
    linksTable: 'T-bane uten bytte',
    columns: {
      place: 'Sted',
      straight: 'Luftlinje',
      onFoot: 'Til fots',
      district: 'Distrikt',
      lines: 'Linjer',
      actor: 'Slag',
      members: 'Medlemmer',
      places: 'Steder',
      figure: 'Tall',
      value: 'Verdi',
      behind: 'Bak det',
      unknown: 'Ikke kjent',
      could: 'Kan være',
      years: 'Sjekket',
    },
    uncounted: 'Også innenfor, uten å telle med:',
    familyMissing: (names) => `Mangler: ${names}.`,
    familyAll: 'Alle seks familiene finnes.',
    mixWords: { even: 'jevnt blandet', mixed: 'blandet', uneven: 'ujevnt blandet', oneSided: 'mest av én familie' },
    partNames: { 'lines-inside': 'Linjer i distriktet', 'lines-near': 'Linjer innen 10 minutter' },
    figures: {
      'near-station': {
        name: 'Innen 500 m fra en stasjon',
        meaning: 'Hvor mange av stedene i distriktet som er en kort gåtur fra tog, T-bane eller trikk.',
        formula:
          'Stedene med høyst 500 m i luftlinje til nærmeste stasjon, delt på stedene med et eget punkt. Tog, T-bane og trikk er også talt hver for seg. Et sted der plasseringen kan være mer feil enn det som skiller fra 500 m, telles der punktet ligger, og blant det som ikke er kjent.',
      },
      'walk-to-station': {
        name: 'Til nærmeste stasjon',
        meaning: 'Gåturen fra stedet i midten: halvparten av stedene har en kortere.',
        formula:
          'Medianen av luftlinjene fra hvert sted til nærmeste stasjon for tog, T-bane eller trikk. Minutter: luftlinjen ganger 1,3, i 4,8 km/t. Hva det ligger mellom: hver plassering flyttet så langt den kan være feil, og steder uten punkt først rett ved siden av, så langt unna.',
      },
      'stations-inside': {
        name: 'Stasjoner i distriktet',
        meaning: 'Stasjoner for tog, T-bane og trikk i drift innenfor grensen, og linjene deres.',
        formula:
          'Stasjonene med punktet innenfor grensen. En stasjon som ligger nærmere grensen enn punktet er nøyaktig, er blant det som ikke er kjent.',
      },
      'stations-near': {
        name: 'Stasjoner innen 10 minutter',
        meaning: 'Det samme, med dem som ligger ti minutters gange utenfor grensen.',
        formula:
          'Stasjonene innenfor, og de som har høyst 615 m i luftlinje til nærmeste kant av grensen, som er ti minutter å gå: ganger 1,3, i 4,8 km/t.',
      },
      'direct-lines': {
        name: 'Andre distrikter med T-bane, uten bytte',
        meaning: 'Hvilke av de andre distriktene en kommer til uten å bytte bane.',
        formula:
          'De andre distriktene der én T-banelinje stopper innen ti minutters gange fra begge grensene. Hvor ofte den går, står ikke i dataene.',
      },
      'fifth-nearest': {
        name: 'Fem naboer innen',
        meaning: 'Hvor tett stedene ligger: halvparten av dem har fem andre nærmere enn dette.',
        formula:
          'For hvert sted med et punkt, luftlinjen til det femte nærmeste andre stedet i distriktet; av disse medianen. Hva det ligger mellom: hver avstand flyttet så langt begge punktene kan være feil, og steder uten punkt først rett ved siden av, så langt unna.',
      },
      'actor-kinds': {
        name: 'Slag aktører',
        meaning:
          'De seks som definisjonen nevner: kunnskapsinstitusjoner, kunnskapsintensive bedrifter, gründere med inkubatorer og nettverk, investorer, offentlige virksomheter og sivilsamfunn.',
        formula:
          'Et slag finnes når et medlem av distriktet eller et av stedene er av det. Medlemmene har slaget sitt i dataene; et sted har det etter kategorien, som tabellen viser. Fire kategorier sier ikke hvem som står bak: de er ikke kjent. Fra fem medlemmer og steder og oppover.',
      },
      'meeting-places': {
        name: 'Møteplasser',
        meaning: 'Hvor mange av stedene som er til for å møtes.',
        formula: 'Stedene i kategorien møteplass, delt på alle stedene i distriktet.',
      },
      'event-spaces': {
        name: 'Med plass til arrangementer',
        meaning: 'Hvor mange av stedene som sier at en kan ha et arrangement der.',
        formula:
          'Stedene som tilbyr arrangementslokale, delt på dem der noe tilbud er kjent. Uten et kjent tilbud vet ingen.',
      },
      'shared-buildings': {
        name: 'I et delt bygg',
        meaning: 'Hvor mange av stedene som har et annet under samme tak.',
        formula:
          'Stedene på samme punkt som et annet sted som ikke er nedlagt, delt på dem med et punkt. Det er sikkert når begge punktene er nøyaktige på 100 m, eller adressene er like.',
      },
      'open-to-residents': {
        name: 'Åpne for beboere',
        meaning: 'Hvor mange av stedene som nevner beboere blant dem de er for.',
        formula: 'Stedene som nevner beboere blant målgruppene, delt på dem der noen målgruppe er kjent.',
      },
      'digital-places': {
        name: 'Digitale steder',
        meaning: 'Tjenester og testarenaer uten dør som hører til dette distriktet.',
        formula:
          'De digitale stedene i byen som dataene knytter til distriktet. De som ikke er knyttet til noe, er ikke kjent.',
      },
      'test-arenas': {
        name: 'Testarenaer',
        meaning: 'Der noe nytt kan prøves på ordentlig, med dør eller uten.',
        formula:
          'Testarenaene i byen som dataene knytter til distriktet. Digitale som ikke er knyttet til noe, er ikke kjent.',
      },
      'data-platforms': {
        name: 'Dataplattformer',
        meaning: 'Steder som tilbyr en dataplattform: det eneste dataene sier om åpne data.',
        formula: 'Stedene som tilbyr en dataplattform. Uten et kjent tilbud vet ingen.',
      },
      websites: {
        name: 'Med kjent nettside',
        meaning: 'Hvor mange steder en kan slå opp. Det sier like mye om atlaset som om distriktet.',
        formula: 'Stedene med en nettside i dataene, delt på alle. Et sted uten kan likevel ha en.',
      },
      booking: {
        name: 'Der en vet hvordan en spør eller bestiller',
        meaning: 'For hvor mange steder en vet hvordan en kommer inn.',
        formula:
          'Stedene der passet som testarena sier hvordan en spør, delt på alle. Dataene har ikke noe annet felt for bestilling.',
      },
      mix: {
        name: 'Jevnhet',
        meaning:
          'Fra 0 til 1. 1: like mange steder av hver familie; 0: alle av én. Fra 0,90 kalles det jevnt blandet, fra 0,75 blandet, fra 0,50 ujevnt blandet, under det mest av én familie.',
        formula:
          'Shannons jevnhet: for hver familie andelen av stedene ganger logaritmen av andelen, lagt sammen, med motsatt fortegn, delt på logaritmen av seks. En familie uten steder legger ikke til noe. Det teller steder, ikke hvor store de er.',
      },
    },
    methodPage: {
      title: 'Slik er distriktskortet regnet ut',
      lead: 'Oslos definisjon av et innovasjonsdistrikt spør om det henger godt sammen fysisk, sosialt og digitalt, og om det er flerfunksjonelt. Kortet svarer med tall som kan følges tilbake til stedene sine. De legges ikke sammen: det er ingen poengsum og ingen rangering.',
      sheetNote: 'Tallene legges ikke sammen: det er ingen poengsum. Det som ikke er kjent, telles aldri som nei.',
      rules: 'Det som gjelder for alle tallene',
      ruleList: [
        'Steder: de som har distriktet i dataene, og er i drift, under bygging eller planlagt. Nedlagte teller ikke.',
        'Et tall fra færre enn fem steder, eller der mer enn halvparten av det som spørres om ikke er kjent, sier «for lite data». Antallene bak det blir stående.',
        'Det som ikke er kjent, telles aldri som nei. Det minste og det meste et tall kan være, er regnet ut med alt det ukjente snudd den ene veien, og så den andre.',
        'Avstander er luftlinjer på kulen. Bare steder med et eget punkt måles; hvor nøyaktig punktet er, teller slik det står ved hvert tall. Stasjoner er tatt der punktet deres ligger, som i Oslo er nøyaktig på rundt 100 m.',
        'Grenser er veiledende der panelet sier det: de er tegnet etter beskrivelser, og med en annen strek ville tallene som spør etter den, blitt andre.',
        'Årstallene sier når noen sist så etter ved stedene som er talt.',
      ],
      actorsTable: 'Hvilket slag aktør et sted er',
      actorless: 'sier det ikke',
      notMeasured: 'Hva som ikke er målt, og hvorfor',
      notMeasuredList: [
        'Buss: dataene har bare noen få holdeplasser. Oxford, som verken har bane eller trikk, ser derfor dårligere forbundet ut enn byen er.',
        'Hvor ofte banene går, og hva de koster: det er ingen rutetabell i dataene.',
        'Gangveien langs gater, over elver og spor: linjene er rette.',
        'Trinnfri adkomst: kjent for for få steder til å være et tall. Hvert sted sier hva som er kjent om det.',
        'Hvem som samarbeider med hvem: det finnes ingen kilde til det. Å dele bygg er så nær som dataene kommer.',
        'Nett, bredbånd og åpne data som sådan: bare tilbud og nettsider står i dataene.',
        'Boliger, arbeidsplasser og areal: distriktene oppgir dem på måter som ikke kan sammenliknes. De står under «Nøkkeltall», hvert med sin kilde.',
        'Hvor mange som bruker et sted, og hvor stort det er: hvert sted teller som ett.',
      ],
    },
  },
};
