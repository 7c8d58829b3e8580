import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { keepLobby } from '#state/present/kiosk.ts';
import { presentingLeft } from '#state/present/presentation-store.ts';
import { openChannel, ownCommands, stageLinked } from '#state/present/presenter-channel.ts';
import { freeOfSlide, slideCardArea } from '#state/present/slide-insets.ts';
import { blackoutToggled, stageCleared, stageOf, stageStepBack, useStage } from '#state/present/presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { SlideCard } from './slide-card.tsx';
import { StageControls, toggleFullScreen } from './presenter-controls.tsx';
import { StageTimer } from './presenter-timer.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { useWorkshopKeys } from './use-presentation-keys.ts';

/** Keeps what the map looks at beside the card, for as long as there is one. */
export function useSlideInsets(store: AtlasStore): void {
  useLayoutEffect(() => {
    const tell = (): void => {
      const slideInsets = freeOfSlide(window.innerWidth, window.innerHeight);
      store.setState(({ session }) => ({ session: { ...session, slideInsets } }));
    };
    tell();
    window.addEventListener('resize', tell);
    return () => {
      window.removeEventListener('resize', tell);
      store.setState(({ session }) => ({ session: { ...session, slideInsets: null } }));
    };
  }, [store]);
}

/** The card's place on a large screen, for the style sheet. */
export function useCardStyle() {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const onResize = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return useMemo(() => {
    const card = slideCardArea(width);
    return card ? { '--card-margin': `${card.margin}px`, '--card-width': `${card.width}px` } : {};
  }, [width]);
}

const restMs = 3000;
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** True once nobody has moved anything for a moment: then only the slide is there. */
function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = (): void => {
      clearTimeout(timer);
      setIsIdle(false);
      timer = setTimeout(() => setIsIdle(true), restMs);
    };
    stir();
    for (const sign of signs) window.addEventListener(sign, stir, true);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stir, true);
    };
  }, []);
  return isIdle;
}

const hands = ['pointerdown', 'keydown', 'wheel'] as const;

function useLobby(store: AtlasStore): void {
  useEffect(() => {
    const { felt, end } = keepLobby(store);
    for (const hand of hands) window.addEventListener(hand, felt, { capture: true, passive: true });
    return () => {
      end();
      for (const hand of hands) window.removeEventListener(hand, felt, true);
    };
  }, [store]);
}

/** A soft dot that goes where the mouse goes, seen from the last row. */
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

/** A title is no sentence; read out before one it needs an end. */
const asSentences = (title: string, body: string): string =>
  /[.?!]$/.test(title) || body === '' ? `${title} ${body}`.trim() : `${title}. ${body}`;

/** A slide before the room. */
export function StagePage({ story, n }: { story: Story; n: number }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { isBlack, isPointing, timedSince, digits } = useStage((stage) => stage);
  const commands = useMemo(() => ownCommands(store), [store]);
  const last = story.slides.length;
  const slide = story.slides[n - 1];
  const own = useMemo(() => {
    const leave = (): void => {
      const stage = stageOf(store);
      if (stage.getState().lobby !== 'off') {
        stage.setState({ lobby: 'off' });
        return;
      }
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
      stageCleared(stage);
      presentingLeft(store);
      focusLater(`[data-story-id="${CSS.escape(story.id)}"] button`);
    };
    return { last, leave, fullScreen: toggleFullScreen };
  }, [store, last, story.id]);
  useWorkshopKeys(commands, own);
  useLobby(store);
  useEffect(() => stageLinked(store, openChannel()), [store]);
  useSaid(words.slideSaid(n, last, asSentences(say(slide?.title), say(slide?.body))));
  const isIdle = useIdle();
  const leave = (): void => {
    stageOf(store).setState({ lobby: 'off' });
    while (stageStepBack(stageOf(store)));
    own.leave();
  };
  return (
    <div className="stage" data-idle={isIdle || undefined} data-pointing={isPointing || undefined}>
      <SlideCard story={story} n={n} onStep={commands.step} />
      <StageControls n={n} last={last} commands={commands} leave={leave} />
      {timedSince === null ? null : <StageTimer since={timedSince} />}
      {digits === '' ? null : (
        <p className="stage-digits" role="status">
          {words.goToSlide(digits)}
        </p>
      )}
      {isPointing ? <Pointer /> : null}
      {isBlack ? (
        <button
          type="button"
          className="stage-black"
          aria-label={words.lightAgain}
          onClick={() => blackoutToggled(stageOf(store))}
        />
      ) : null}
    </div>
  );
}
