import type { ContributeWords } from '#look/words/en/contribute.ts';
import { form, number, places, spelled } from './chunks/first.ts';

const sentenceStart = (text: string): string => text.charAt(0).toLocaleUpperCase('nb-NO') + text.slice(1);

const cells = (n: number): string => `${number.format(n)} ${form(n, { one: 'celle', other: 'celler' })}`;

export const contribute: ContributeWords = {
  hoursHint: 'Slik OpenStreetMap skriver dem, for eksempel Mo-Fr 09:00-19:00; Sa 09:00-14:00; PH off',
  accessNames: {
    levelEntrance: 'Trinnfri inngang',
    powerDoor: 'Døråpner',
    lift: 'Heis',
    accessibleToilet: 'Tilgjengelig toalett',
    hearingLoop: 'Teleslynge',
    parking: 'Parkering for personer med nedsatt funksjonsevne',
  },
  accessSource: 'Hvor veien inn er beskrevet',
  accessVerified: 'Når det ble skrevet eller sett på',
  oneNameALine: 'Ett navn på hver linje, for eksempel en kortform',
  candidateField: 'Foreslått av et program; ingen har sett på det ennå',
  longAgo: 'Det er over to år siden.',
  noNewerEvidence: (year) => `Ingenting nyere enn ${year} bekrefter det.`,
  stillTrue: 'Stemmer fortsatt',
  lookedAlready: 'Noen har allerede sjekket stedet i dag.',
  correctPlace: 'Rett opp dette stedet',
  correctNamed: (name) => `Rett opp ${name}`,
  suggestPlace: 'Foreslå et sted',
  tellingHow: 'Fyll ut det du vet, og la resten stå. Du sender det selv; ingenting forlater siden av seg selv.',
  isThereAlready: (name) => `${name} finnes allerede i atlaset.`,
  draftIsBack: 'Utkastet ditt er her fortsatt.',
  discardDraft: 'Kast det',
  whatItIs: 'Hva det er',
  whereItIs: 'Hvor det er',
  moreOfIt: 'Mer om stedet',
  howYouKnow: 'Hvordan du vet det',
  summaryField: 'Med en setning eller to',
  summaryHint: { en: 'På engelsk.', nb: 'På norsk.' },
  postcode: 'Postnummer',
  pointField: 'Punkt i kartet',
  pointHint: 'Breddegrad og lengdegrad, slik nettkart oppgir dem: 59.91, 10.75',
  usePin: 'Bruk nålen',
  pinHint: 'Eller trykk i kartet der det er, og bruk nålen.',
  pinMove: 'Flytt nålen',
  pinPull: 'Dra den i kartet, eller bruk disse knappene.',
  pinMoveHow: (step, far) =>
    `Hvert trykk flytter den ${step}. Mens du står på en av dem, gjør piltastene det samme, med Shift ${far}.`,
  pinIsAt: (position) => `Nålen er på ${position}.`,
  pinNeedsAccuracy:
    'Nålen er flyttet, så den gamle nøyaktigheten og kilden er tatt ut. Si nedenfor hvor nøyaktig den nye plasseringen er, og hvor du har den fra.',
  useMiddle: 'Bruk midten av kartet',
  noMapToPoint: 'Med kartet fremme kunne du ha trykket der stedet er, eller brukt midten av det.',
  findPoint: 'Eller ta punktet til en adresse som atlaset kjenner:',
  pilotsHint:
    'Én på hver linje: navn; fra; til. For eksempel: Elektriske ferger; 2019; 2021-06. Utelat det du ikke vet.',
  basisField: 'Hvor punktet kommer fra',
  basisNames: {
    sourced: 'En kilde oppgir det',
    estimated: 'Funnet ut fra adressen eller kartet',
    stand_in: 'Bare området er kjent',
  },
  accuracyField: 'Hvor mange meter det kan være feil',
  positionSourceField: 'Hvilken kilde som oppgir punktet',
  noDistrict: 'ingen',
  dateHint: 'Et årstall eller en dato: 2019 eller 2019-03-14',
  sourcesHint: 'Lenker til der dette står, én på hver linje.',
  lookedToday: 'Jeg har sjekket alt her i dag',
  messageField: 'En beskjed til dem som driver atlaset',
  messageHint: 'Vises ikke i atlaset. Ikke skriv navn på eller numre til personer.',
  formFaults: {
    missing: 'Dette må fylles ut.',
    text: 'Dette kan ikke leses.',
    html: 'Bare ren tekst, uten HTML.',
    link: 'Oppgi en hel lenke som begynner med https://',
    date: 'Oppgi et årstall eller en dato: 2019 eller 2019-03-14',
    ahead: 'Dette er frem i tid. Oppgi riktig dato, eller velg «Planlagt».',
    point: 'Oppgi breddegrad og lengdegrad: 59.91, 10.75',
    outside: 'Dette ligger utenfor bykartet.',
    noPoint: 'Et fysisk sted trenger et punkt, om så bare omtrentlig.',
    number: 'Oppgi et antall meter, for eksempel 50',
    district: 'Punktet ligger utenfor dette distriktet.',
    phone: 'Oppgi et telefonnummer, for eksempel +47 21 08 00 00',
    email: 'Oppgi en e-postadresse, for eksempel post@example.org',
    noSource: 'Oppgi minst én lenke, så andre kan sjekke det.',
  },
  faultInLine: (line, fault) => `Linje ${number.format(line)}: ${fault}`,
  faultCount: (n) =>
    form(n, {
      one: 'Ett felt er ikke riktig ennå.',
      other: `${sentenceStart(spelled[n] ?? number.format(n))} felt er ikke riktige ennå.`,
    }),
  nothingChanged: 'Ingenting er endret ennå.',
  makePatch: 'Lag endringsfilen',
  handOver: 'Klar til å sendes',
  handOverWhere: (file) =>
    `Send endringsfilen til dem som driver kartet; en kommando legger den inn i filen deres, ${file}.`,
  handOverHow: 'Send endringsfilen til dem som driver kartet. Et menneske ser på den før den vises.',
  download: 'Last ned',
  thePatch: 'Endringsfilen',
  patchCopied: 'Endringsfilen er kopiert.',
  openIssue: 'Opprett en ny sak med den',
  issueIsPublic: 'Der kan alle lese den.',
  sendMail: 'Skriv en e-post med den',
  attachFile: (file) => `Endringsfilen er for lang for en lenke: last den ned og legg ved ${file}.`,
  noPersons: 'Den inneholder det du skrev om stedet, og ingenting om deg.',
  patchSubjects: {
    suggest: (name) => `Nytt sted: ${name}`,
    correct: (name) => `Rettelse: ${name}`,
    stillTrue: (name) => `Stemmer fortsatt: ${name}`,
    changes: (name: string) => `Endringer: ${name}`,
    district: (name: string) => `Ny grense: ${name}`,
    station: (name: string) => `Stasjon: ${name}`,
    walk: (name: string) => `Tur: ${name}`,
    pilot: (name: string) => `Utprøving: ${name}`,
  },
  patchOpening: 'En endringsfil til Shared City Atlas (npm run data:apply):',
  /** A spreadsheet of the places that was dropped on the page. */
  sheet: {
    title: (file: string) => `Endringer fra ${file}`,
    summary: (changed: number, added: number) =>
      `${places(changed)} endres, ${number.format(added)} er ${form(added, { one: 'nytt', other: 'nye' })}.`,
    nothing: 'Alt står i dataene allerede.',
    refused: (n: number) => `Ingenting kan tas inn før dette er riktig: ${cells(n)}.`,
    again: 'Rett det i regnearket, lagre det, og slipp det her igjen.',
    asOwnData: 'Legg det over kartet som egne data i stedet',
    changes: 'Det som endres',
    isNew: 'nytt sted',
    more: (n: number) => `og ${number.format(n)} til`,
    row: (n: string) => `Rad ${n}`,
    cell: (row: string, column: string, head: string) =>
      `Rad ${row}${column === '' ? '' : `, kolonne ${column}`}${head === '' ? '' : ` (${head})`}`,
    missing: (n: number) => `${places(n)} uten rad blir som ${form(n, { one: 'det', other: 'de' })} er.`,
    otherSheet: (name: string) => `Lest fra arket «${name}».`,
    alphabet: (name: string) => `Filen er i ${name}, og ble lest slik.`,
    notes: {
      dates: (n: number, example: string) => `${cells(n)} med dato slik Excel skriver den: ${example}`,
      zeros: (n: number, example: string) => `${cells(n)} fikk tilbake nullene som Excel fjerner: ${example}`,
      titleRows: (_: number, example: string) => `Det som står over navnene på kolonnene, ble hoppet over: ${example}`,
      absentColumns: (n: number, example: string) =>
        `${form(n, { one: 'Ett felt', other: `${number.format(n)} felt` })} har ingen kolonne og blir som før: ${example}`,
      thereAlready: (n: number, example: string) =>
        `${form(n, { one: 'Én rad', other: `${number.format(n)} rader` })} uten id står i dataene allerede: ${example}`,
      monthFirst: () => 'Datoer med skråstrek ble lest med måneden først.',
    },
    file: {
      tooLarge: (value: string) => `Filen er større enn ${value} MB; et ark med steder er langt mindre.`,
      oldExcel: () =>
        'Filen er fra et gammelt Excel eller har passord. Lagre den som «Excel-arbeidsbok (.xlsx)» uten passord.',
      openDocument: () => 'Filen er et OpenDocument-regneark. Lagre den som «Excel 2007-365 (.xlsx)» eller som CSV.',
      notXlsx: () => 'Filen kan ikke leses som arbeidsbok. Lagre den en gang til som «Excel-arbeidsbok (.xlsx)».',
      notText: () => 'Filen er ikke tekst. Lagre den som «CSV UTF-8» eller som .xlsx.',
    },
    faults: {
      noHeads: () =>
        'Ingen rad har navnene på kolonnene, med «id» blant dem. «Regneark til redigering» under listen gir et ark som har dem.',
      openQuote: () => 'Et anførselstegn åpnes her og lukkes aldri.',
      unknownHead: (value: string) =>
        `«${value}» er ikke noe felt for et sted. Et navn som begynner med #, hoppes over.`,
      sameHead: () => 'En annen kolonne har også dette navnet.',
      noHead: () => 'Denne kolonnen har verdier, men ikke noe navn over dem.',
      sameId: (value: string) => `Rad ${value} gjelder samme sted: behold én.`,
      unknownId: (value: string) => `«${value}» er ikke noe sted i denne byen. La id stå tom for et nytt sted.`,
      nameIsThere: (value: string) =>
        `Stedet «${value}» har dette navnet og ligger her. Skriv id-en for å endre det, eller gi det nye stedet et annet navn.`,
      halfPoint: () => 'Den andre halvdelen av posisjonen mangler: fyll ut både lng og lat, eller ingen.',
      required: () => 'Dette må fylles ut.',
      notBoolean: (value: string) => `«${value}»: skriv true, false, eller ingenting.`,
      notNumber: (value: string) => `«${value}» er ikke et tall.`,
      numberBecameDate: (value: string) =>
        `«${value}»: Excel gjorde tallet til en dato. Formater kolonnen som tekst og skriv det på nytt.`,
      pointLost: (value: string) =>
        `«${value}» er ingen grad: Excel tok desimaltegnet for tusener. Skriv det på nytt, for eksempel 10,71663.`,
      notDate: (value: string) => `«${value}»: skriv et år, en måned eller en dag, som 2026, 2026-11 eller 2026-11-30.`,
      mixedDates: (value: string) => `«${value}» kan leses på to måter. Skriv den som 2026-11-30.`,
      excelError: (value: string) => `${value} er en feil fra Excel. Formater kolonnen som tekst og skriv det på nytt.`,
      digitsLost: (value: string) =>
        `«${value}»: Excel forkortet et langt tall. Formater kolonnen som tekst og skriv det på nytt.`,
      lettersLost: (value: string) =>
        `«${value}»: bokstaver som æ, ø, å gikk tapt. Lagre arket som «CSV UTF-8» eller som .xlsx.`,
    },
    choice: (value: string, meant: string | undefined, allowed: string) =>
      `«${value}» står ikke på listen. ${meant === undefined ? '' : `Kanskje menes «${meant}». `}Listen er: ${allowed}.`,
    otherCity: (n: number, city: string) =>
      `${number.format(n)} rader gjelder ingen steder i ${city}. Er arket fra en annen by?`,
  },
};
