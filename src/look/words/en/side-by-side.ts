import { form, number, places } from './chunks/first.ts';

export const sideBySide = {
  open: 'Beside another district…',
  openHow: 'Both on one scale, their figures line by line, and which place there is like one here.',
  title: (left: string, right: string) => `${left} beside ${right}`,
  reading: (city: string) => `${city} is being read…`,
  unread: (city: string) =>
    `${city} cannot be read now: there is no network, and this device does not keep it. Look at ${city} once with a network, and it is kept.`,
  closed: (name: string) => `Back to ${name}`,
  mapOf: (name: string) => `Map of ${name}`,
  noMaps: 'The maps are left out here. Everything else is below.',
  scale: (far: string, minutes: string) => `Both maps have one scale: this line is ${far}, about ${minutes}.`,
  fit: 'Show both whole',
  filters: 'Filters for both',
  familyCounts: (left: string, right: string) => `${left} on the left, ${right} on the right`,
  shown: (n: number, total: number) => `${number.format(n)} of ${places(total)} shown`,
  spot: (n: number) => `${places(n)} at one spot`,
  figures: 'Figures, line by line',
  figuresHow:
    'Each with the places it is made of. More is not better: a difference is told where both sides have enough data.',
  points: (share: number) =>
    `${number.format(Math.round(100 * share))} percentage ${form(Math.round(100 * share), { one: 'point', other: 'points' })}`,
  same: 'As much in both.',
  more: (by: string, name: string, _isCount: boolean) => `${by} more in ${name}.`,
  notSure: 'What is not known could change this.',
  alikeTitle: 'Which place there is like this one?',
  alikeHow: 'Choose a place here or press one on a map.',
  choose: 'Place',
  noChoice: 'No place chosen',
  likes: (name: string, district: string) => `Most like ${name} in ${district}`,
  noLikes: (name: string, district: string) =>
    `No place in ${district} has enough in common with ${name}. The filters hold here, too.`,
  sameKind: (category: string) => `The same kind: ${category}.`,
  sameOffers: (offers: string) => `Both offer: ${offers}.`,
  sameThemes: (themes: string) => `Both are about: ${themes}.`,
  score: (n: number) => `Likeness ${number.format(n)} of 100`,
  reverse: (district: string) => `Which in ${district} is like this one?`,
  scoreTitle: 'How likeness is counted',
  scoreHow: (category: number, offers: number, themes: number) =>
    `By what the data say of both: ${number.format(category)} points for the same category, up to ${number.format(offers)} for the offers that both have as a share of all that either has, and up to ${number.format(themes)} for the themes in the same way. What is not known counts for nothing, so a place that little is known of is like few. Equals stand by name. It is no mark of quality.`,
  scoreLeast: (n: number) => `Less than ${number.format(n)} points is not called alike.`,
};

export type SideBySideWords = typeof sideBySide;
