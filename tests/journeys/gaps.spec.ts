import { expect, test } from '#tests/journeys/drivers/test.ts';

test('a planner finds where things cannot be made, tries a place there, and takes it back', async ({
  atlas,
  keyboard,
  gaps,
}) => {
  await atlas.open('city=oslo&view=list');
  await gaps.open();
  await atlas.expectAddress('gap', 'make:15min');
  await gaps.expectLargest(
    /^The largest gap: about [\d,]+ people .* 15 minutes’ walk from the nearest place to make things\.$/,
  );
  gaps.expectWorker();
  const before = await gaps.residents();

  expect(await gaps.putPin(before)).toBeLessThan(before);
  await atlas.expectAddress('whatif', /^1:makerspace_lab:10\.\d+:59\.\d+::/);
  await gaps.takeBack();
  await expect.poll(() => gaps.residents()).toBe(before);
  await atlas.expectAddress('whatif', undefined);

  await keyboard.press('Escape');
  await atlas.expectAddress('gap', undefined);
});
