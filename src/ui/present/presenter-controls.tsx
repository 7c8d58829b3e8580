import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { appearanceChosen } from '#state/actions.ts';
import { linkTo } from '#state/address.ts';
import { lobbyToggled } from '#state/present/kiosk.ts';
import { type Commands, hasChannel } from '#state/present/presenter-channel.ts';
import { pointerToggled, stageOf, useStage } from '#state/present/presenter-tools.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { emptyView, type View } from '#state/view.ts';
import { AppearanceIcon, Icon } from '#ui/kit/icons.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { useLink } from '#ui/share/share-button.tsx';
import { StageIcon } from './presenter-icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const appearances = ['light', 'dark', 'contrast'] as const;

/** Fills the screen, or gives it back. A browser that refuses leaves all as it was. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => undefined);
}

const onFullScreen = (onChange: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
};

const useIsFull = (): boolean => useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);

/** The page with the notes: the same story without its map. */
const notesAddress = ({ city, lang, appearance, story, slide }: View): string =>
  linkTo({ ...emptyView(city), lang, appearance, story, slide, view: 'list' });

interface ToolProps {
  name: string;
  onPress: () => void;
  children: ReactNode;
  isPressed?: boolean;
  className?: string;
  isOff?: boolean;
}

export function Tool({ name, onPress, children, isPressed, className = '', isOff = false }: ToolProps) {
  return (
    <button
      type="button"
      className={`stage-tool ${className}`}
      aria-label={name}
      title={name}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** A code of exactly what is on screen, in the browser's own dialog. */
function CodeOfView({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  const link = useLink();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} className="help stage-code" aria-labelledby="stage-code-title" onClose={onClose}>
      <header>
        <h1 id="stage-code-title">{words.codeOfView}</h1>
        <button type="button" className="bare" aria-label={words.close} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      <QrCode link={link} name={words.qrOfView} hint={words.qrOfViewHint} />
    </dialog>
  );
}

/** The looks in turn: at hand when the light in the room is not what one thought. */
function Look() {
  const store = useAtlasStore();
  const { words } = useWords();
  const now = useAppearance();
  const next = appearances[(appearances.indexOf(now) + 1) % appearances.length] ?? 'light';
  return (
    <Tool
      name={`${words.appearance}: ${words.appearances[now]}`}
      className="stage-look"
      onPress={() => appearanceChosen(store, next)}
    >
      <AppearanceIcon />
    </Tool>
  );
}

/** On, back, and what else one needs in the room. */
export function StageControls({
  n,
  last,
  commands,
  leave,
}: {
  n: number;
  last: number;
  commands: Commands;
  leave: () => void;
}) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { isBlack, isPointing, timedSince, lobby } = useStage((stage) => stage);
  const isFull = useIsFull();
  const [isCoded, setIsCoded] = useState(false);
  const view = useAtlas((state) => state.view);
  return (
    <section className="stage-controls" aria-label={words.stageControls}>
      <Tool name={words.slideBefore} isOff={n === 1} onPress={() => commands.step(-1)}>
        <Icon name="back" />
      </Tool>
      <Tool name={words.nextSlide} isOff={n === last} onPress={() => commands.step(1)}>
        <Icon name="next" />
      </Tool>
      <Tool
        name={words.playAlone}
        isPressed={lobby !== 'off'}
        className="stage-play"
        onPress={() => lobbyToggled(store)}
      >
        <StageIcon name={lobby === 'off' ? 'play' : 'pause'} />
      </Tool>
      <Tool
        name={words.pointerTool}
        isPressed={isPointing}
        className="wide-only"
        onPress={() => pointerToggled(stageOf(store))}
      >
        <StageIcon name="pointer" />
      </Tool>
      <Tool name={words.timerTool} isPressed={timedSince !== null} className="wide-only" onPress={commands.time}>
        <StageIcon name="timer" />
      </Tool>
      <Tool name={words.blackTool} isPressed={isBlack} className="wide-only" onPress={commands.blacken}>
        <StageIcon name="black" />
      </Tool>
      {document.fullscreenEnabled ? (
        <Tool name={words.fullScreen} isPressed={isFull} onPress={toggleFullScreen}>
          <StageIcon name={isFull ? 'smallScreen' : 'fullScreen'} />
        </Tool>
      ) : null}
      <Look />
      <Tool name={words.codeOfView} onPress={() => setIsCoded(true)}>
        <StageIcon name="code" />
      </Tool>
      {hasChannel() ? (
        <Tool
          name={words.notesWindow}
          className="wide-only"
          onPress={() => window.open(notesAddress(view), 'shared-city-atlas-notes', 'popup,width=960,height=700')}
        >
          <StageIcon name="notes" />
        </Tool>
      ) : null}
      <Tool name={words.leaveStory} className="stage-leave" onPress={leave}>
        <Icon name="close" />
      </Tool>
      {isCoded ? <CodeOfView onClose={() => setIsCoded(false)} /> : null}
    </section>
  );
}
