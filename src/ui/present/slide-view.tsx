/** The view of one slide in a presentation: card, controls, timer, pointer and black screen. */
import './presentation.css';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { runKiosk } from '#state/present/kiosk.ts';
import { presentingLeft } from '#state/present/presentation-store.ts';
import { openChannel, ownCommands, presentationLinked } from '#state/present/presenter-channel.ts';
import {
  blackoutToggled,
  presenterStepBack,
  presenterToolsOf,
  toolsCleared,
  usePresenterTools,
} from '#state/present/presenter-tools.ts';
import { insetsOfSlide, slideCardArea } from '#state/present/slide-insets.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { PresenterControls, toggleFullScreen } from './presenter-controls.tsx';
import { PresenterTimer } from './presenter-timer.tsx';
import { SlideCard } from './slide-card.tsx';
import { usePresentationKeys } from './use-presentation-keys.ts';

/** Sets the insets of the map to the area beside the card while a slide is shown. */
export function useSlideInsets(store: AtlasStore): void {
  useLayoutEffect(() => {
    const update = (): void => {
      const slideInsets = insetsOfSlide(window.innerWidth, window.innerHeight);
      store.setState(({ session }) => ({ session: { ...session, slideInsets } }));
    };
    update();
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('resize', update);
      store.setState(({ session }) => ({ session: { ...session, slideInsets: null } }));
    };
  }, [store]);
}

/** The position of the card on a large screen, as custom properties. */
export function useCardStyle() {
  const [[width, height], setSize] = useState([window.innerWidth, window.innerHeight] as const);
  useEffect(() => {
    const onResize = (): void => setSize([window.innerWidth, window.innerHeight]);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return useMemo(() => {
    const card = slideCardArea(width, height);
    return card ? { '--card-margin': `${card.margin}px`, '--card-width': `${card.width}px` } : {};
  }, [width, height]);
}

const idleMs = 3000;
const activityEvents = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** True after a pause without input: the controls are then hidden. */
function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onActivity = (): void => {
      clearTimeout(timer);
      setIsIdle(false);
      timer = setTimeout(() => setIsIdle(true), idleMs);
    };
    onActivity();
    for (const eventType of activityEvents) window.addEventListener(eventType, onActivity, true);
    return () => {
      clearTimeout(timer);
      for (const eventType of activityEvents) window.removeEventListener(eventType, onActivity, true);
    };
  }, []);
  return isIdle;
}

const inputEvents = ['pointerdown', 'keydown', 'wheel'] as const;

function useKiosk(store: AtlasStore): void {
  useEffect(() => {
    const { onActivity: onInput, end } = runKiosk(store);
    for (const eventType of inputEvents) window.addEventListener(eventType, onInput, { capture: true, passive: true });
    return () => {
      end();
      for (const eventType of inputEvents) window.removeEventListener(eventType, onInput, true);
    };
  }, [store]);
}

/** The dot that follows the mouse, large enough for the back of a room. */
function Pointer() {
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      if (dot.current) dot.current.style.translate = `${clientX}px ${clientY}px`;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <span ref={dot} className="stage-pointer" aria-hidden="true" />;
}

/** Title and text for the announcement; a screen reader needs a full stop between them. */
const asSentences = (title: string, body: string): string =>
  /[.?!]$/.test(title) || body === '' ? `${title} ${body}`.trim() : `${title}. ${body}`;

export function SlideView({ story, n }: { story: Story; n: number }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const { isBlack, isPointing, timedSince, digits } = usePresenterTools((presenterTools) => presenterTools);
  const commands = useMemo(() => ownCommands(store), [store]);
  const last = story.slides.length;
  const slide = story.slides[n - 1];
  const windowCommands = useMemo(() => {
    const leave = (): void => {
      const presenterTools = presenterToolsOf(store);
      if (presenterTools.getState().kiosk !== 'off') {
        presenterTools.setState({ kiosk: 'off' });
        return;
      }
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
      toolsCleared(presenterTools);
      presentingLeft(store);
      focusLater(`[data-story-id="${CSS.escape(story.id)}"] button`);
    };
    return { last, leave, fullScreen: toggleFullScreen };
  }, [store, last, story.id]);
  usePresentationKeys(commands, windowCommands);
  useKiosk(store);
  useEffect(() => presentationLinked(store, openChannel()), [store]);
  useAnnouncement(words.present.slideSaid(n, last, asSentences(localize(slide?.title), localize(slide?.body))));
  const isIdle = useIdle();
  const leave = (): void => {
    presenterToolsOf(store).setState({ kiosk: 'off' });
    while (presenterStepBack(presenterToolsOf(store)));
    windowCommands.leave();
  };
  return (
    <div className="stage" data-idle={isIdle || undefined} data-pointing={isPointing || undefined}>
      <SlideCard story={story} n={n} onStep={commands.step} />
      <PresenterControls n={n} last={last} commands={commands} leave={leave} />
      {timedSince === null ? null : <PresenterTimer since={timedSince} />}
      {digits === '' ? null : (
        <p className="stage-digits" role="status">
          {words.present.goToSlide(digits)}
        </p>
      )}
      {isPointing ? <Pointer /> : null}
      {isBlack ? (
        <button
          type="button"
          className="stage-black"
          aria-label={words.present.lightAgain}
          onClick={() => blackoutToggled(presenterToolsOf(store))}
        />
      ) : null}
    </div>
  );
}
