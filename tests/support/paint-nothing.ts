/** A map without pixels: it works as ever and places are found under the pointer, but nothing is painted. */

/** Runs in the page before the map is made, so it stands alone: without a graphics card shaders and painting are half of the time of a map. */
export function paintNothing(): void {
  const engine = WebGL2RenderingContext.prototype;
  const nothing = (): void => undefined;
  for (const painting of [
    'bufferData',
    'bufferSubData',
    'clear',
    'compileShader',
    'drawArrays',
    'drawArraysInstanced',
    'drawElements',
    'drawElementsInstanced',
    'linkProgram',
    'texImage2D',
    'texSubImage2D',
    'useProgram',
  ] as const) {
    engine[painting] = nothing;
  }
  engine.getShaderParameter = () => true;
  engine.getProgramParameter = (_program, name) => (name === engine.LINK_STATUS ? true : 0);
}
