import { pluralIn } from '#look/plural.ts';
import type { FirstWords } from './en.ts';

/** Det siden sier før noe er åpnet, på bokmål; resten står i `nb-later.ts`. */
export const number = new Intl.NumberFormat('nb-NO');
export const form = pluralIn('nb-NO');
export const places = (n: number): string => `${number.format(n)} ${form(n, { one: 'sted', other: 'steder' })}`;
export const spelled = ['ingen', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'];

export const nb: FirstWords = {
  locale: 'nb-NO',
  product: 'Shared City Atlas',
  title: (parts) => [...parts, 'Shared City Atlas'].join(' · '),
  skipToPlaces: 'Hopp til stedene',
  skipToMap: 'Hopp til kartet',
  skipToSearch: 'Hopp til søket',
  city: 'By',
  mode: 'Hva du vil gjøre',
  explore: 'Utforsk',
  find: 'Finn',
  present: 'Presenter',
  saved: (n) => (n === 0 ? 'Huskeliste' : `Huskeliste (${number.format(n)})`),
  tools: 'Verktøy',
  language: 'Språk',
  appearance: 'Utseende',
  appearances: { auto: 'Som enheten', light: 'Lyst', dark: 'Mørkt', contrast: 'Høy kontrast' },
  listOnly: 'Liste',
  mapToo: 'Kart',
  share: 'Del',
  shared: 'Lenken er kopiert.',
  shareFailed: 'Kopier lenken fra adressefeltet: nettleseren ga oss ikke lov.',
  panelMore: 'Vis mer av listen',
  panelLess: 'Vis mer av kartet',
  sheetIs: { peek: 'Listen er trukket ned', half: 'Listen over halve skjermen', full: 'Listen over hele skjermen' },

  search: 'Søk',
  searchHint: 'Sted, distrikt, stasjon eller adresse',
  clearSearch: 'Tøm søket',
  hits: 'Fant også',
  hitTypes: { district: 'Distrikt', area: 'Område', station: 'Stasjon' },

  welcome: (total, districts) =>
    districts === 0
      ? `${places(total)}.`
      : `${places(total)}, ${spelled[districts] ?? number.format(districts)} innovasjonsdistrikt${form(districts, { one: '', other: 'er' })}.`,
  lookingFor: 'Hva leter du etter?',
  exploreDoor: 'Utforsk distriktene',
  findDoor: 'Finn et sted nær meg',
  presentDoor: 'Presenter på en workshop',
  walksDoor: 'Gå en tur',
  districts: 'Distrikter',
  whatIf: 'hva om',
  indicativeShort: 'grensene er omtrentlige',
  outsideDistricts: (n) => `${places(n)} ligger utenfor distriktene.`,
  closedHidden: (n) =>
    `${number.format(n)} ${form(n, { one: 'nedlagt sted er', other: 'nedlagte steder er' })} skjult.`,
  showClosed: 'Vis dem',

  placesRegion: 'Steder',
  mapRegion: 'Kart',
  results: (n) => `Steder, ${number.format(n)} funnet`,
  whereAre: (onMap, digital, byArea) => {
    const off = [
      ...(digital > 0
        ? [`${byArea > 0 ? `${number.format(digital)} ` : ''}${form(digital, { one: 'digitalt', other: 'digitale' })}`]
        : []),
      ...(byArea > 0 ? [`${digital > 0 ? `${number.format(byArea)} ` : ''}kjent på områdenivå`] : []),
    ].join(', ');
    return `${number.format(onMap)} på kartet · ${number.format(digital + byArea)} utenfor kartet${off ? `: ${off}` : ''}`;
  },
  countOf: (n, total) => `${number.format(n)} av ${places(total)}`,
  count: places,
  withoutPlace: 'Uten plass på kartet',
  withoutPlaceWhy: 'Digitale, for hele byen eller bare kjent på områdenivå: de har ingen avstand.',
  sortBy: 'Sorter etter',
  sorts: { distance: 'Avstand', name: 'Navn', relevance: 'Beste treff' },
  filterNames: {
    text: 'søketekst',
    category: 'kategori',
    theme: 'tema',
    offer: 'tilbud',
    audience: 'målgruppe',
    kind: 'type',
    status: 'status',
    stepFree: 'trinnfritt',
    only: 'steder valgt for et tall eller tema',
    radius: 'avstand',
    district: 'distrikt',
  },

  filters: 'Filtre',
  filtersOn: (n) => `Filtre, ${number.format(n)} valgt`,
  reset: 'Nullstill alt',
  quoted: (text) => `«${text}»`,
  removeFilter: (name) => `Fjern ${name}`,

  outsideMap: 'utenfor byen',

  save: 'Lagre',
  isSaved: 'Lagret',
  savePlace: (name) => `Lagre ${name}`,

  placesIn: (city) => `Steder i ${city}`,

  walk: (minutes) => `${number.format(minutes)} min`,
  distanceOf: (metres) =>
    metres < 9995
      ? `${number.format(metres < 1000 ? Math.round(metres) : Math.round(metres / 10) * 10)} m`
      : `${new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 }).format(metres / 1000)} km`,

  liveFailed: 'Gatedetaljene kom ikke, så kartet er som før. Trykk «Gatedetaljer» for å prøve igjen.',
  customFailed: 'Bakgrunnskartet til dette nettstedet kunne ikke leses, så kartet viser sin egen bakgrunn.',
  customRanges:
    'Tjeneren til dette nettstedet sender ikke deler av filer, så bakgrunnskartet kan ikke brukes. Kartet viser sin egen bakgrunn.',
  mapLoading: 'Kartet er på vei …',
  mapFailed: 'Kartet kunne ikke tegnes. Alt står i listen.',
  mapAgain: 'Hent kartet tilbake',
  mapUnsupported:
    'Denne nettleseren kan ikke tegne kartet (WebGL er av). Alt står i listen: søk, filtre, avstander og detaljer.',

  partFailed: 'Denne delen kunne ikke hentes.',
  reloadPage: 'Last siden på nytt',
  cityFailed: 'Dataene kunne ikke leses.',
  keysHint: 'Tastatur',

  number: (n) => number.format(n),

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
  themes: {
    health_life_science: 'Helse og livsvitenskap',
    digital_ai: 'Digitalt og KI',
    climate_energy: 'Klima og energi',
    circular_economy: 'Sirkulær økonomi',
    construction: 'Bygg og anlegg',
    mobility: 'Mobilitet',
    education: 'Utdanning',
    culture_creative: 'Kultur og kreative fag',
    social_innovation: 'Sosial innovasjon',
    democracy_inclusion: 'Demokrati og inkludering',
    food: 'Mat',
    fintech: 'Finansteknologi',
    security: 'Sikkerhet',
    maritime_ocean: 'Hav og skipsfart',
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
  audiences: {
    students_researchers: 'Studenter og forskere',
    startups: 'Oppstartsbedrifter og gründere',
    companies: 'Bedrifter',
    public_sector: 'Offentlig sektor',
    residents: 'Innbyggere og familier',
    artists_makers: 'Kunstnere og skapere',
    social_community: 'Sosiale virksomheter og lokalsamfunn',
    schools_youth: 'Skoler og unge',
    patients_clinicians: 'Pasienter og helsepersonell',
    investors: 'Investorer',
  },
  kinds: { physical: 'Fysisk', digital: 'Digitalt', organisational: 'Organisatorisk' },
  statuses: {
    operating: 'I drift',
    under_construction: 'Under bygging',
    planned: 'Planlagt',
    closed: 'Nedlagt',
  },
  modes: { metro: 'T-bane', train: 'Tog', tram: 'Trikk', bus: 'Buss', park_and_ride: 'Innfartsparkering' },
  areaLevels: {
    borough: 'Bydel',
    sub_borough: 'Delbydel',
    ward: 'Valgkrets',
    lsoa: 'Grunnkrets (LSOA)',
    neighbourhood: 'Nabolag',
  },
};
