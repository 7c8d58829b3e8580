/** What WebGL can draw here: the one question to the browser, for the screen, for two maps and for paper. */

/** The most device pixels a side that can be drawn; 0 where nothing can. */
export function mostWebGlPixels(): number {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return 0;
    const [across = 0, down = 0] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
    const most = Math.min(across, down, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number);
    // A browser hands out few contexts.
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return most;
  } catch {
    return 0;
  }
}

/** A frame without an origin (`sandbox` without `allow-same-origin`) is given no worker, and the engine draws nothing without one. */
export const canDrawMaps = (): boolean => self.origin !== 'null' && mostWebGlPixels() > 0;
