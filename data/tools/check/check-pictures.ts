/** What is wrong with the pictures of slides, which lie beside the stories. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { error, type Local, warning } from './finding.ts';

/** What a device keeps of a city for use without a network is to stay small. */
export const mostPictureBytes = 300_000;

const someStory = v.object({ slides: v.array(v.unknown()) });
const somePicture = v.object({ picture: v.object({ file: v.pipe(v.string(), v.startsWith('stories/')) }) });

/** How each kind of file begins, in hexadecimal digits (by the specifications of PNG, JPEG and WebP, and by the brands of AVIF). */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^89504e470d0a1a0a/,
  jpg: /^ffd8ff/,
  jpeg: /^ffd8ff/,
  webp: /^52494646.{8}57454250/,
  avif: /^.{8}66747970617669(66|73)/,
};

export function beginningOf(path: string): string {
  const bytes = Buffer.alloc(16);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes);
  closeSync(file);
  return bytes.toString('hex', 0, length);
}

/** The files that the slides of a story name, with the field of each. */
function picturesIn(story: unknown): { readonly file: string; readonly field: string }[] {
  if (!v.is(someStory, story)) return [];
  return story.slides.flatMap((slide, at) =>
    v.is(somePicture, slide) ? [{ file: slide.picture.file, field: `slides.${at}.picture.file` }] : [],
  );
}

/** What is found of the pictures of one story, in the folder of its city. Their names are the schema's to judge. */
export function pictureFindings(story: unknown, folder: string): Local[] {
  return picturesIn(story).flatMap(({ file, field }) => {
    const path = join(folder, file);
    const starts = beginnings[file.split('.').at(-1) ?? ''];
    if (!starts) return [];
    if (!existsSync(path))
      return [error({ field, message: `"${file}" is not there`, fix: 'put the file beside the story' })];
    const { size } = statSync(path);
    if (size > mostPictureBytes) {
      const most = mostPictureBytes / 1000;
      return [
        error({ field, message: `"${file}" has ${Math.ceil(size / 1000)} kB`, fix: `make it at most ${most} kB` }),
      ];
    }
    if (starts.test(beginningOf(path))) return [];
    return [
      error({
        field,
        message: `"${file}" is no such picture inside`,
        fix: 'save it anew in the format that it is named after',
      }),
    ];
  });
}

/** A warning for each picture that lies there and that no story shows: it is served and kept on devices all the same. */
export function idlePictures(
  lying: readonly string[],
  stories: readonly unknown[],
): (Local & { readonly path: string })[] {
  const shown = new Set(stories.flatMap(picturesIn).map(({ file }) => file));
  return lying
    .filter((path) => !shown.has(path))
    .map((path) => ({
      path,
      ...warning({ message: 'is shown by no story', fix: 'name it in a slide, or take it away' }),
    }));
}
