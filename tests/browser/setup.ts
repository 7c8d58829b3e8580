import { beforeAll, expect } from 'vitest';
import 'maplibre-gl/dist/maplibre-gl.css';
import { loadLaterWords } from '#look/words.ts';

/** Panels stand here without `lazyPanel`, which brings the later part of the words to those of the page. */
beforeAll(loadLaterWords);

beforeAll(() => {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  expect(context, 'this browser gives no WebGL: the flags of .ci/chromium.mjs are missing').not.toBeNull();
});
