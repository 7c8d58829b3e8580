import type { FirstWords } from '#look/words/en/chunks/first.ts';
import { pluralIn } from '#look/words/plural.ts';

export const number = new Intl.NumberFormat('nb-NO');
export const form = pluralIn('nb-NO');
export const places = (n: number): string => `${number.format(n)} ${form(n, { one: 'sted', other: 'steder' })}`;
export const spelled = ['ingen', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'];

/** Det siden sier før noe er åpnet, på bokmål. */
export const first: FirstWords = {
  shell: {
    product: 'Shared City Atlas',
    skipToPlaces: 'Hopp til stedene',
    skipToMap: 'Hopp til kartet',
    skipToSearch: 'Hopp til søket',
    city: 'By',
    mode: 'Hva du vil gjøre',
    modes: { explore: 'Utforsk', find: 'Finn', present: 'Presenter' },
    saved: (n) => (n === 0 ? 'Huskeliste' : `Huskeliste (${number.format(n)})`),
    tools: 'Verktøy',
    language: 'Språk',
    appearance: 'Utseende',
    appearances: { auto: 'Som enheten', light: 'Lyst', dark: 'Mørkt', contrast: 'Høy kontrast' },
    listOnly: 'Liste',
    mapToo: 'Kart',
    share: 'Del',
    panelMore: 'Vis mer av listen',
    panelLess: 'Vis mer av kartet',
    sheetIs: { peek: 'Listen er trukket ned', half: 'Listen over halve skjermen', full: 'Listen over hele skjermen' },
    placesRegion: 'Steder',
    mapRegion: 'Kart',
    map: {
      loading: 'Kartet er på vei …',
      failed: 'Kartet kunne ikke tegnes. Alt står i listen.',
      again: 'Hent kartet tilbake',
      unsupported:
        'Denne nettleseren kan ikke tegne kartet (WebGL er av). Alt står i listen: søk, filtre, avstander og detaljer.',
    },
    keysHint: 'Tastatur',
  },
  search: {
    title: 'Søk',
    hint: 'Sted, distrikt, stasjon eller adresse',
    clear: 'Tøm søket',
    whatIf: 'hva om',
    results: (n) => `Steder, ${number.format(n)} funnet`,
    whereAre: (onMap, digital, byArea) => {
      const off = [
        ...(digital > 0
          ? [
              `${byArea > 0 ? `${number.format(digital)} ` : ''}${form(digital, { one: 'digitalt', other: 'digitale' })}`,
            ]
          : []),
        ...(byArea > 0 ? [`${digital > 0 ? `${number.format(byArea)} ` : ''}kjent på områdenivå`] : []),
      ].join(', ');
      return `${number.format(onMap)} på kartet · ${number.format(digital + byArea)} utenfor kartet${off ? `: ${off}` : ''}`;
    },
    countOf: (n, total) => `${number.format(n)} av ${places(total)}`,
    withoutPlace: 'Uten plass på kartet',
    withoutPlaceWhy: 'Digitale, for hele byen eller bare kjent på områdenivå: de har ingen avstand.',
    filters: 'Filtre',
    filtersOn: (n) => `Filtre, ${number.format(n)} valgt`,
    outsideMap: 'utenfor byen',
    notConfirmedSince: (year) => `ikke bekreftet siden ${year}`,
    placesIn: (city) => `Steder i ${city}`,
  },
  explore: {
    welcome: (total, districts) =>
      districts === 0
        ? `${places(total)}.`
        : `${places(total)}, ${spelled[districts] ?? number.format(districts)} innovasjonsdistrikt${form(districts, { one: '', other: 'er' })}.`,
    lookingFor: 'Hva leter du etter?',
    doors: {
      explore: 'Utforsk distriktene',
      find: 'Finn et sted nær meg',
      present: 'Presenter på en workshop',
      walks: 'Gå en tur',
    },
    districts: 'Distrikter',
    indicativeShort: 'grensene er omtrentlige',
    outsideDistricts: (n) => `${places(n)} ligger utenfor distriktene.`,
  },
  kit: {
    count: places,
    walk: (minutes) => `${number.format(minutes)} min`,
    distanceOf: (metres) =>
      metres < 9995
        ? `${number.format(metres < 1000 ? Math.round(metres) : Math.round(metres / 10) * 10)} m`
        : `${new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 }).format(metres / 1000)} km`,
    partFailed: 'Denne delen kunne ikke hentes.',
    reloadPage: 'Last siden på nytt',
    number: (n) => number.format(n),
  },
  shortlist: { save: 'Lagre', isSaved: 'Lagret', savePlace: (name) => `Lagre ${name}` },
  vocabulary: {
    families: {
      learn: 'Lære og forske',
      start: 'Starte og jobbe',
      make: 'Lage',
      test: 'Teste',
      fund: 'Finansiere og gi råd',
      meet: 'Møtes og høre til',
    },
    categories: {
      university: 'Universitet eller høyskole',
      research_institute: 'Forskningsinstitutt',
      hospital: 'Sykehus',
      learning_space: 'Læringsarena',
      company_hub: 'Næringsbygg',
      coworking: 'Kontorfellesskap',
      incubator_accelerator: 'Inkubator eller akselerator',
      makerspace_lab: 'Verksted eller lab',
      test_arena: 'Testarena',
      cluster: 'Nettverk eller klynge',
      investor: 'Investor',
      public_agency: 'Offentlig etat',
      meeting_place: 'Møteplass',
      library: 'Bibliotek',
      social_enterprise: 'Sosial virksomhet',
    },
    offers: {
      desk: 'Kontorplass',
      private_office: 'Eget kontor',
      meeting_room: 'Møterom',
      event_space: 'Arrangementslokale',
      studio: 'Atelier eller studio',
      kitchen: 'Kjøkken',
      prototyping_workshop: 'Prototypeverksted',
      fabrication_3d_print: '3D-print og produksjon',
      electronics_lab: 'Elektronikklab',
      wet_lab: 'Våtlab',
      clinical_testbed: 'Klinisk testarena',
      living_lab: 'Levende laboratorium',
      data_platform: 'Dataplattform',
      circular_materials: 'Ombruksmaterialer',
      library_services: 'Bibliotektjenester',
      mentoring: 'Veiledning',
      funding: 'Finansiering',
      soft_landing: 'Myk landing',
    },
    kinds: { physical: 'Fysisk', digital: 'Digitalt', organisational: 'Organisatorisk' },
    statuses: {
      operating: 'I drift',
      under_construction: 'Under bygging',
      planned: 'Planlagt',
      closed: 'Nedlagt',
    },
  },
};
