import { focusLater } from '#ui/kit/focus.ts';

export const openStoryHeading = 'story-open';

/** The keyboard goes to the story that was opened to be made. */
export const toOpenStory = (): void => focusLater(`#${openStoryHeading}`);

/** And to the words of the slide that is unfolded. */
export const toOpenSlide = (): void => focusLater('.slide-fold[aria-expanded=true]');
