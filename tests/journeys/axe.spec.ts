/**
 * Every screen, by the rules of WCAG 2.2 A and AA that a machine can check, in both languages and all appearances, on a phone
 * and on a desktop. The table is `tests/support/screens.ts`; nothing is let off.
 */

import type { Rules } from '#tests/journeys/drivers/axe-driver.ts';
import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';
import { queryOf, screens } from '#tests/support/screens.ts';

/**
 * What a page is made of is the same in every appearance, and differs by the size but not by the size and the language at
 * once: so all rules are asked once a size, in another language each, and those of what one sees wherever it differs.
 */
const looks: Record<string, readonly (readonly [appearance: string, lang: string, rules: Rules])[]> = {
  desktop: [
    ['light', 'en', 'all'],
    ['dark', 'en', 'colours'],
    ['contrast', 'nb', 'visible'],
  ],
  phone: [
    ['light', 'nb', 'all'],
    ['dark', 'nb', 'colours'],
    ['contrast', 'en', 'visible'],
  ],
};

const built = screens.filter(({ isUnderStartOnly }) => isUnderStartOnly !== true);

test.use({ isMapDrawn: false });

for (const [size, device] of [
  ['desktop', {}],
  ['phone', phone],
] as const) {
  test.describe(`on a ${size}`, () => {
    test.use(device);

    test(`axe finds nothing on any screen, in both languages and every appearance, on a ${size}`, async ({
      atlas,
      axe,
    }) => {
      const faults: string[] = [];
      // A list comes with the page and not with a later address of it, so every address of Oslo has it.
      const [first] = built;
      await atlas.open(first === undefined ? '' : queryOf({ ...first, hasShortlist: true }, 'en', 'light'));
      for (const [appearance, lang, rules] of looks[size] ?? []) {
        for (const screen of built) {
          const address = queryOf({ ...screen, hasShortlist: screen.city === undefined }, lang, appearance);
          faults.push(...(await axe.faultsOn(screen, address, rules)));
        }
      }
      expect(faults).toEqual([]);
    });
  });
}
