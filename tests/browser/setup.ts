import { beforeAll, expect } from 'vitest';
import 'maplibre-gl/dist/maplibre-gl.css';

beforeAll(() => {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  expect(context, 'this browser gives no WebGL: the flags of .ci/chromium.mjs are missing').not.toBeNull();
});
