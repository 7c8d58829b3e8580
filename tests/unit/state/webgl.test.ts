import { afterEach, expect, it, vi } from 'vitest';
import { canDrawMaps } from '#state/webgl.ts';

afterEach(() => vi.unstubAllGlobals());

const gl = {
  MAX_VIEWPORT_DIMS: 1,
  MAX_RENDERBUFFER_SIZE: 2,
  getParameter: (what: number) => (what === 1 ? Int32Array.of(8192, 8192) : 8192),
  getExtension: () => null,
};

it('a map can be drawn where there is WebGL and an origin, for a frame without one gets no worker', () => {
  const withContext = (context: unknown) =>
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  vi.stubGlobal('self', { origin: 'https://example.org' });
  withContext(gl);
  expect(canDrawMaps()).toBe(true);
  withContext(null);
  expect(canDrawMaps()).toBe(false);
  withContext(gl);
  vi.stubGlobal('self', { origin: 'null' });
  expect(canDrawMaps()).toBe(false);
});
