import type { DrawingRead } from '#domain/drawing/drawing.ts';

/** Brings the reader of drawings, which checks them against the schema of stories; the page's entry puts it here. */
export const drawingFile: { bring: () => Promise<(file: Blob) => Promise<DrawingRead>> } = {
  bring: () => Promise.reject(new Error('drawingFile.bring is missing.')),
};
