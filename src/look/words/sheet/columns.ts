/** What goes into each column of a spreadsheet of the places, in English and Norwegian, for whoever fills it in. */

export interface ColumnSaid {
  readonly en: string;
  readonly nb: string;
}

/** By field, without the language and the number of an entry. */
export const columnWords: Readonly<Record<string, ColumnSaid>> = {
  id: {
    en: 'Never change it: links point at it. Leave it empty for a new place; an id is then made of the name.',
    nb: 'Endres aldri: lenker peker på den. La den stå tom for et nytt sted; da lages en id av navnet.',
  },
  lng: {
    en: 'Longitude in degrees, WGS 84. Empty for what has no place.',
    nb: 'Lengdegrad, WGS 84. Tom for det som ikke har noe sted.',
  },
  lat: { en: 'Latitude in degrees, WGS 84.', nb: 'Breddegrad, WGS 84.' },
  name: {
    en: 'What the place is called. The same text in both columns where the name is the same.',
    nb: 'Det stedet heter. Samme tekst i begge kolonnene når navnet er det samme.',
  },
  category: { en: 'What kind of place it is.', nb: 'Hva slags sted det er.' },
  kind: { en: 'Whether one can go there.', nb: 'Om man kan gå dit.' },
  summary: { en: 'A sentence or two, plain and true.', nb: 'En setning eller to, enkelt og sant.' },
  themes: { en: 'What it works with.', nb: 'Det stedet arbeider med.' },
  offers: { en: 'What one finds there.', nb: 'Det man finner der.' },
  audiences: { en: 'Whom it is for.', nb: 'Hvem det er for.' },
  status: { en: 'Whether it is open yet, or still.', nb: 'Om det er åpnet, eller fortsatt åpent.' },
  address: { en: 'Street and number.', nb: 'Gate og nummer.' },
  postcode: { en: 'Postcode, with the zeros it begins with.', nb: 'Postnummer, med nullene foran.' },
  website: { en: 'A link that begins with https://', nb: 'En lenke som begynner med https://' },
  operator: { en: 'Who runs it.', nb: 'Hvem som driver det.' },
  opened: { en: 'When it opened.', nb: 'Når det åpnet.' },
  stepFree: {
    en: 'Whether one gets in without steps. Empty: nobody knows. "false" only where somebody looked.',
    nb: 'Om man kommer inn uten trinn. Tom: ingen vet. «false» bare når noen har sett etter.',
  },
  district: { en: 'The innovation district it lies in.', nb: 'Innovasjonsdistriktet det ligger i.' },
  sources: { en: 'Links to where this is written.', nb: 'Lenker til der dette står.' },
  verified: { en: 'When somebody last looked.', nb: 'Når noen sist så etter.' },
  note: { en: 'A remark that readers need.', nb: 'En merknad som leserne trenger.' },
  outsideCity: { en: '"true" where it lies outside the city.', nb: '«true» når det ligger utenfor byen.' },
  areaWide: { en: '"true" where it works across an area.', nb: '«true» når det virker over et helt område.' },
  'position.basis': {
    en: 'How sure the point is: a source prints it (sourced), it was worked out from an address (estimated), only the area is known (stand_in).',
    nb: 'Hvor sikkert punktet er: en kilde oppgir det (sourced), det er regnet ut fra en adresse (estimated), bare området er kjent (stand_in).',
  },
  'position.accuracyMetres': {
    en: 'Within how many metres the point is right.',
    nb: 'Hvor mange meter punktet kan være feil.',
  },
  'position.source': { en: 'Where the point comes from.', nb: 'Hvor punktet er fra.' },
  'arena.canTry': { en: 'Test arenas: what can be tried.', nb: 'Testarenaer: hva som kan prøves.' },
  'arena.whoMayUse': { en: 'Test arenas: who may use it.', nb: 'Testarenaer: hvem som kan bruke den.' },
  'arena.howToAsk': { en: 'Test arenas: how to ask.', nb: 'Testarenaer: hvordan man spør.' },
  'arena.maturity': { en: 'Test arenas: how mature it is.', nb: 'Testarenaer: hvor moden den er.' },
  'arena.cost': { en: 'Test arenas: what it costs.', nb: 'Testarenaer: hva det koster.' },
  'arena.pilots.name': {
    en: 'Test arenas: what a pilot is called. For one more pilot add columns with the next number.',
    nb: 'Testarenaer: hva en pilot heter. For enda en pilot: legg til kolonner med neste nummer.',
  },
  'arena.pilots.from': { en: 'When the pilot began.', nb: 'Når piloten begynte.' },
  'arena.pilots.to': { en: 'When the pilot ended.', nb: 'Når piloten sluttet.' },
  alsoKnownAs: { en: 'Other names that people search for.', nb: 'Andre navn som folk søker etter.' },
  openingHours: {
    en: 'As OpenStreetMap writes them: Mo-Fr 09:00-16:00',
    nb: 'Slik OpenStreetMap skriver dem: Mo-Fr 09:00-16:00',
  },
  public: { en: 'Whether one may walk in.', nb: 'Om man kan gå rett inn.' },
  phone: { en: 'Telephone number with country code.', nb: 'Telefonnummer med landkode.' },
  email: { en: 'Address for mail.', nb: 'E-postadresse.' },
  'access.levelEntrance': { en: 'Whether the entrance is level.', nb: 'Om inngangen er uten trinn.' },
  'access.powerDoor': { en: 'Whether the door opens by itself.', nb: 'Om døren åpner seg selv.' },
  'access.lift': { en: 'Whether there is a lift.', nb: 'Om det er heis.' },
  'access.accessibleToilet': { en: 'Whether a toilet is accessible.', nb: 'Om det er et tilgjengelig toalett.' },
  'access.hearingLoop': { en: 'Whether there is a hearing loop.', nb: 'Om det er teleslynge.' },
  'access.parking': { en: 'Whether there is accessible parking.', nb: 'Om det er tilgjengelig parkering.' },
  'access.source': { en: 'Where the access is told.', nb: 'Hvor tilgjengeligheten er fortalt.' },
  'access.verified': {
    en: 'When somebody last looked at the access.',
    nb: 'Når noen sist så etter tilgjengeligheten.',
  },
  candidate: { en: '"true" until a person has looked.', nb: '«true» til et menneske har sett etter.' },
};

/** By kind of cell. */
export const cellForms = {
  id: { en: 'id', nb: 'id' },
  text: { en: 'text', nb: 'tekst' },
  link: { en: 'link', nb: 'lenke' },
  choice: { en: 'one of the allowed values', nb: 'en av de tillatte verdiene' },
  boolean: { en: 'true, false or empty', nb: 'true, false eller tom' },
  number: { en: 'number', nb: 'tall' },
  date: { en: '2026, 2026-11 or 2026-11-30', nb: '2026, 2026-11 eller 2026-11-30' },
  longitude: { en: 'number', nb: 'tall' },
  latitude: { en: 'number', nb: 'tall' },
} as const satisfies Record<string, ColumnSaid>;

export const listForm: ColumnSaid = { en: 'several, with "; " between them', nb: 'flere, med «; » mellom' };
export const requiredForm: ColumnSaid = { en: 'must be filled', nb: 'må fylles ut' };

/** The sheets of a workbook, whatever language it is filled in. */
export const sheetNames = { places: 'Places', columns: 'Columns', allowed: 'Allowed values' } as const;
