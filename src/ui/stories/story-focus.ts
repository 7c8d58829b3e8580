import { focusLater } from '#ui/kit/focus.ts';

export const openStoryHeading = 'story-open';

/** Focuses the heading of the story in the editor. */
export const focusOpenStory = (): void => focusLater(`#${openStoryHeading}`);

/** Focuses the button of the unfolded slide. */
export const focusOpenSlide = (): void => focusLater('.slide-fold[aria-expanded=true]');
