import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { test } from '#tests/journeys/drivers/test.ts';
import { ThirdLanguageDriver } from '#tests/journeys/drivers/third-language-driver.ts';
import { siteWithThirdLanguage } from '#tests/journeys/support/third-language.ts';

test.use(phone);

/** Every panel that has an address: what to ask for, and what shows that it is there. */
const panels = [
  ['', 'main h1'],
  ['near=station:metro-forskningsparken&within=800m', '.reach, .find'],
  ['near=station:metro-forskningsparken&within=800m&need=find-money,make-a-prototype', 'main ol'],
  ['category=test_arena', 'main h1'],
  ['category=library&offer=wet_lab', 'main h1, main h2, main p'],
  ['district=oslo-science-city', 'main h1'],
  ['place=oslo-science-park', 'main h1'],
  ['save=oslo-science-park,sentralen&view=compare', 'table'],
  ['page=method', '.method-page'],
  ['lens=social_assistance_share:meet:30min@030101', '.lens-card'],
  ['gap=make:15min', '.gap-legend'],
] as const;

test('a third language is one folder and one line; at phone size nothing of it is cut', async ({ page }) => {
  const site = await siteWithThirdLanguage();
  const atlas = new ThirdLanguageDriver(page, site.url);
  try {
    await atlas.open('city=oslo&view=list');
    await atlas.expectLanguage('en', /^Oslo · Shared City Atlas$/);
    await atlas.choose('qps');
    // The name of the city is data, which have no third language here.
    await atlas.expectLanguage('qps', /^Oslo · Šĥåŕéð Çîţý Åţļåš ⟨/);
    for (const [query, selector] of panels) {
      await atlas.open(`city=oslo&lang=qps&${query.includes('view=') ? '' : 'view=list&'}${query}`);
      await atlas.expectOpen(selector);
      await atlas.expectNothingCut(query);
    }
    await atlas.open('city=oslo&lang=qps&view=list&save=oslo-science-park,sentralen');
    await atlas.press('.modes button:nth-of-type(3)');
    await atlas.expectOpen('.saved-list');
    await atlas.expectNothingCut('the shortlist');
    await atlas.press('.modes button:nth-of-type(2)');
    await atlas.expectNothingCut('where to start');
    await atlas.press('.filters .chips button:last-of-type');
    await atlas.expectNothingCut('the filters');
    await atlas.type('forskning');
    await atlas.expectOpen('.others');
    await atlas.expectNothingCut('what else is found');
    await atlas.press('.tool.share');
    await atlas.expectOpen('[role=dialog], dialog');
    await atlas.expectNothingCut('sharing');
  } finally {
    await site.close();
  }
});
