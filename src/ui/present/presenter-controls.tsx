/** The toolbar of a presentation: steps, presenter's tools, screen, QR code, notes and leaving. */
import './presentation.css';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { appearanceChosen } from '#state/actions.ts';
import { linkTo } from '#state/address/address.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { kioskToggled } from '#state/present/kiosk.ts';
import { type Commands, hasChannel } from '#state/present/presenter-channel.ts';
import { pointerToggled, presenterToolsOf, usePresenterTools } from '#state/present/presenter-tools.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { emptyView, type View } from '#state/view.ts';
import { AppearanceIcon, Icon } from '#ui/kit/icons.tsx';
import { Dialog } from '#ui/kit/panel/dialog.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { useLink } from '#ui/share/share-button.tsx';
import { PresenterIcon } from './presenter-icons.tsx';

const appearances = ['light', 'dark', 'contrast'] as const;

/** Enters or leaves full screen. If the browser refuses, nothing changes. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => undefined);
}

const onFullScreen = (onChange: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
};

const useIsFull = (): boolean => useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);

/** The address of the speaker notes: the same story in list view, without a map. */
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

export function ToolButton({ name, onPress, children, isPressed, className = '', isOff = false }: ToolProps) {
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

/** The QR code of the address of the current view, in a modal dialog. */
function ViewQrCode({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  const link = useLink();
  return (
    <Dialog title={words.present.codeOfView} className="stage-code" onClose={onClose}>
      <QrCode link={link} name={words.kit.qr.ofView} hint={words.kit.qr.ofViewHint} />
    </Dialog>
  );
}

/** Switches to the next appearance, for a meeting that is lighter or darker than expected. */
function AppearanceButton() {
  const store = useAtlasStore();
  const { words } = useWords();
  const now = useAppearance();
  const next = appearances[(appearances.indexOf(now) + 1) % appearances.length] ?? 'light';
  return (
    <ToolButton
      name={`${words.shell.appearance}: ${words.shell.appearances[now]}`}
      className="stage-look"
      onPress={() => appearanceChosen(store, next)}
    >
      <AppearanceIcon />
    </ToolButton>
  );
}

/** Previous slide, next slide, and the kiosk loop. */
function StepTools({ n, last, commands }: { n: number; last: number; commands: Commands }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const kiosk = usePresenterTools((tools) => tools.kiosk);
  return (
    <>
      <ToolButton name={words.present.slideBefore} isOff={n === 1} onPress={() => commands.step(-1)}>
        <Icon name="back" />
      </ToolButton>
      <ToolButton name={words.present.nextSlide} isOff={n === last} onPress={() => commands.step(1)}>
        <Icon name="next" />
      </ToolButton>
      <ToolButton
        name={words.present.playAlone}
        isPressed={kiosk !== 'off'}
        className="stage-play"
        onPress={() => kioskToggled(store)}
      >
        <PresenterIcon name={kiosk === 'off' ? 'play' : 'pause'} />
      </ToolButton>
    </>
  );
}

/** Pointer, timer and black screen. */
function TalkTools({ commands }: { commands: Commands }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { isBlack, isPointing, timedSince } = usePresenterTools((tools) => tools);
  return (
    <>
      <ToolButton
        name={words.present.pointerTool}
        isPressed={isPointing}
        className="wide-only"
        onPress={() => pointerToggled(presenterToolsOf(store))}
      >
        <PresenterIcon name="pointer" />
      </ToolButton>
      <ToolButton
        name={words.present.timerTool}
        isPressed={timedSince !== null}
        className="wide-only"
        onPress={commands.time}
      >
        <PresenterIcon name="timer" />
      </ToolButton>
      <ToolButton name={words.present.blackTool} isPressed={isBlack} className="wide-only" onPress={commands.blacken}>
        <PresenterIcon name="black" />
      </ToolButton>
    </>
  );
}

/** Full screen, appearance, QR code and the window with the notes. */
function ScreenTools({ onCode }: { onCode: () => void }) {
  const { words } = useWords();
  const isFull = useIsFull();
  const view = useAtlas((state) => state.view);
  return (
    <>
      {document.fullscreenEnabled ? (
        <ToolButton name={words.present.fullScreen} isPressed={isFull} onPress={toggleFullScreen}>
          <PresenterIcon name={isFull ? 'smallScreen' : 'fullScreen'} />
        </ToolButton>
      ) : null}
      <AppearanceButton />
      <ToolButton name={words.present.codeOfView} onPress={onCode}>
        <PresenterIcon name="code" />
      </ToolButton>
      {hasChannel() ? (
        <ToolButton
          name={words.present.notesWindow}
          className="wide-only"
          onPress={() => window.open(notesAddress(view), 'shared-city-atlas-notes', 'popup,width=960,height=700')}
        >
          <PresenterIcon name="notes" />
        </ToolButton>
      ) : null}
    </>
  );
}

interface Props {
  readonly n: number;
  readonly last: number;
  readonly commands: Commands;
  readonly leave: () => void;
}

export function PresenterControls({ n, last, commands, leave }: Props) {
  const { words } = useWords();
  const [isCodeShown, setIsCodeShown] = useState(false);
  return (
    <section className="stage-controls" aria-label={words.present.stageControls}>
      <StepTools n={n} last={last} commands={commands} />
      <TalkTools commands={commands} />
      <ScreenTools onCode={() => setIsCodeShown(true)} />
      <ToolButton name={words.present.leaveStory} className="stage-leave" onPress={leave}>
        <Icon name="close" />
      </ToolButton>
      {isCodeShown ? <ViewQrCode onClose={() => setIsCodeShown(false)} /> : null}
    </section>
  );
}
