import type { SideBySideWords } from '#look/words/en/side-by-side.ts';
import { number, places } from './chunks/first.ts';

export const sideBySide: SideBySideWords = {
  open: 'Ved siden av et annet distrikt …',
  openHow: 'Begge i samme målestokk, tallene linje for linje, og hvilket sted der som ligner ett her.',
  title: (left, right) => `${left} ved siden av ${right}`,
  reading: (city) => `${city} leses inn …`,
  unread: (city) =>
    `${city} kan ikke leses nå: det er ikke noe nett, og enheten har ikke tatt vare på byen. Åpne ${city} én gang med nett, så er den her siden.`,
  closed: (name) => `Tilbake til ${name}`,
  mapOf: (name) => `Kart over ${name}`,
  noMaps: 'Kartene er utelatt her. Alt annet står nedenfor.',
  scale: (far, minutes) => `Kartene har samme målestokk: denne streken er ${far}, omtrent ${minutes}.`,
  fit: 'Vis begge i sin helhet',
  filters: 'Filtre for begge',
  familyCounts: (left, right) => `${left} til venstre, ${right} til høyre`,
  shown: (n, total) => `${number.format(n)} av ${places(total)} vises`,
  spot: (n) => `${places(n)} på ett punkt`,
  figures: 'Tallene, linje for linje',
  figuresHow:
    'Hvert tall med stedene det bygger på. Mer er ikke bedre: en forskjell sies der begge sider har nok data.',
  points: (share) => `${number.format(Math.round(100 * share))} prosentpoeng`,
  same: 'Like mye i begge.',
  more: (by, name, isCount) => `${by} ${isCount ? 'flere' : 'mer'} i ${name}.`,
  notSure: 'Det vi ikke vet, kan endre dette.',
  alikeTitle: 'Hvilket sted der ligner dette?',
  alikeHow: 'Velg et sted her, eller trykk på ett i et av kartene.',
  choose: 'Sted',
  noChoice: 'Ingen steder er valgt',
  likes: (name, district) => `Ligner mest på ${name} i ${district}`,
  noLikes: (name, district) => `Ingen steder i ${district} har nok til felles med ${name}. Filtrene gjelder her også.`,
  sameKind: (category) => `Samme type: ${category}.`,
  sameOffers: (offers) => `Begge tilbyr: ${offers}.`,
  sameThemes: (themes) => `Begge handler om: ${themes}.`,
  score: (n) => `Likhet ${number.format(n)} av 100`,
  reverse: (district) => `Hva ligner dette i ${district}?`,
  scoreTitle: 'Slik regnes likheten ut',
  scoreHow: (category, offers, themes) =>
    `Av det dataene sier om begge: ${number.format(category)} poeng for samme kategori, opptil ${number.format(offers)} for tilbudene begge har, som andel av alt minst ett av dem har, og opptil ${number.format(themes)} for temaene på samme måte. Det vi ikke vet, teller ikke, så et sted vi vet lite om, ligner få. Like poengsummer står etter navn. Tallet sier ikke hvor bra et sted er.`,
  scoreLeast: (n) => `Under ${number.format(n)} poeng kalles ikke likt.`,
};
