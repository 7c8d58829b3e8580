/** The forms of a word by how many of it there are; most languages have fewer than the six that `Intl` tells apart. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The form that goes with a number in one language: `form(2, { one: 'place', other: 'places' })`. */
export function pluralIn(locale: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
