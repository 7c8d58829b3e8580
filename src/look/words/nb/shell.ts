import type { ShellWords } from '#look/words/en/shell.ts';
import { places } from './chunks/first.ts';

export const shell: ShellWords = {
  cityFailed: 'Dataene kunne ikke leses.',
  hostLacksType: (file) =>
    `Serveren gir ikke ut ${file}. For den som driver nettstedet: mange servere svarer 404 for filendelser de ikke kjenner; legg til typen application/geo+json for .geojson. Hvis filen mangler, last opp hele dist/.`,
  hostSentOther: (file) =>
    `Serveren sender noe annet i stedet for ${file}, eller bare en del av den. For den som driver nettstedet: last opp hele dist/, og slå av regelen som sender en side for alle adresser.`,
  hostCheck: 'For den som driver nettstedet: npm run publish:check sier hva som er galt.',
  savedCount: (n) => `${places(n)} på huskelisten`,
  keys: {
    letters: 'Taster med ett tegn (/, ? og s)',
    lettersWhy: 'Slå dem av hvis du styrer maskinen med stemmen, eller trykker på dem uten å ville det.',
    title: 'Taster',
    list: [
      ['/', 'søk'],
      ['Esc', 'lukk ett lag, tilbake'],
      ['↑ ↓', 'gå gjennom listen'],
      ['← ↑ → ↓', 'i kartet: til nærmeste sted den veien'],
      ['Enter', 'i kartet: åpne stedet'],
      ['Skift + ←', 'i kartet: flytt kartet'],
      ['+ −', 'i kartet: zoom'],
      ['?', 'denne listen'],
      ['s', 'lagre det valgte stedet'],
    ],
    presenting: 'Mens du presenterer',
    presentingList: [
      ['→ ↓ PgDn', 'neste lysbilde'],
      ['← ↑ PgUp', 'forrige lysbilde'],
      ['Home End', 'første og siste lysbilde'],
      ['12 Enter', 'til lysbilde 12'],
      ['b', 'svart skjerm'],
      ['p', 'peker'],
      ['t', 'tidtaker'],
      ['f', 'fullskjerm'],
      ['Esc', 'lukk ett lag, avslutt'],
    ],
  },
  statement: {
    title: 'Tilgjengelighetserklæring',
    parts: [
      {
        title: 'Hva erklæringen gjelder',
        lines: [
          'Erklæringen gjelder Shared City Atlas, programvaren bak dette nettstedet. Den som driver nettstedet, svarer for det.',
          'Forskriften om universell utforming av IKT-løsninger krever WCAG, for offentlige virksomheter versjon 2.1 på nivå A og AA. Atlaset er laget og testet etter WCAG 2.2 på nivå A og AA.',
        ],
        list: [],
      },
      {
        title: 'Hvor langt kravene er oppfylt',
        lines: [
          'Delvis. Ingen automatisk kontroll finner feil, og alt kartet viser, kan finnes, velges og leses uten det. Men manglene under er kjent, ingen utenforstående har gransket atlaset, og ingen som bruker skjermleser til daglig, har prøvd det til denne erklæringen.',
        ],
        list: [],
      },
      {
        title: 'Hva som er testet, i Chromium',
        lines: [],
        list: [
          'Skjermbildene, fra den første listen til en fortelling foran salen og et ark på papir, med reglene i axe-core for WCAG 2.2 A og AA: i størrelse som på mobil og på skrivebord, det som ses, på begge språk og i alle utseender.',
          'Med bare tastaturet og kartet skjult: En besøkende finner et distrikt og et sted, en gründer det som er nær en stasjon, og en planlegger viser en fortelling, sammenligner steder og åpner et ark; at tastaturet aldri blir borte eller sitter fast, og at man ser hvor det er.',
          'At kartet nektes, går tapt under bruk eller mister arbeidstråden sin: listen virker videre.',
          'Tvungne farger, mer kontrast, mindre bevegelse og zoom til 400 % ved 1280 piksler.',
        ],
      },
      {
        title: 'Kjente mangler',
        lines: [],
        list: [
          'Ingen skjermleser (NVDA, JAWS, VoiceOver, TalkBack) og ingen talestyring er prøvd av dem som er avhengige av det.',
          'Firefox og Safari er ikke med i testene.',
          'Navnene i kartet blir større når man zoomer i kartet, ikke med tekststørrelsen i nettleseren.',
          'Noen tekster i dataene finnes bare på ett språk. De er merket med det.',
          'Mens man tegner i kartet, og mens man blir bedt om å trykke i det, er skjermbildet ikke gransket med axe-core. Det er heller ikke ark som lagres som PDF.',
          'I kartet betyr blekere at ingen har sett etter på over to år, eller at stedet ligger utenfor det som er valgt; listene og siden til stedet sier det med ord.',
          'I et kart som en lenke har dreid, følger piltastene himmelretningen, uansett hva som er opp på skjermen.',
          'Nettsteder det lenkes til, og filer som lastes ned, er ikke med i erklæringen.',
        ],
      },
    ],
    complain: 'Hvis noe ikke virker for deg',
    contact: 'Fortell den som driver nettstedet, hva du prøvde og hva som skjedde.',
    noContact:
      'Fortell den som driver nettstedet, hva du prøvde og hva som skjedde; denne utgaven av atlaset oppgir ingen adresse.',
    authority: 'Hvis det ikke hjelper, kan du henvende deg til tilsynet for universell utforming av IKT:',
    official:
      'Den som har plikt til det, må lage og publisere sin offisielle erklæring der; denne teksten er til hjelp og erstatter den ikke:',
    reviewed: (when) => `Sist gjennomgått ${when}.`,
  },
  printByKey: 'Trykk Ctrl+P i atlaset, eller «Skriv ut et ark…» under «Presenter», for et ark med kart og numre.',
  loading: 'Atlaset åpnes …',
  reload: 'Les på nytt',
};
