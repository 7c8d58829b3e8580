import { beforeAll, expect } from 'vitest';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/layers.css';
import '#look/base.css';
import '#map/map-view.css';
import '#ui/kit/styles/kit-styles.ts';

/** Panels stand here without `lazyPanel`, which brings their words to those of the page. */
beforeAll(loadAllWords);

beforeAll(() => {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  expect(context, 'this browser gives no WebGL: the flags of .ci/chromium.mjs are missing').not.toBeNull();
});
