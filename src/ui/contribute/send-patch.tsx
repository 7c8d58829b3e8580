/** The ways to send a patch to the maintainer of the data; the page itself sends nothing. */
import './contribute.css';
import { Suspense, useEffect, useRef, useState } from 'react';
import { fileOfKind, type Patch, patchFileName, patchText } from '#domain/contribute/patch.ts';
import { patchLink } from '#domain/contribute/patch-link.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { Link } from '#ui/kit/link.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { saveFile } from '#ui/kit/save-file.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Under `npm start`: the same patch into the data at once. Nothing of it is in the built site. */
const SavePatch = import.meta.env.DEV ? lazyPart(async () => (await import('./save-patch.tsx')).SavePatch) : null;

/** The recipient of the mail: the contact if it is a mail address, else empty. */
const mailTo = (contact: string | null): string => (contact?.toLowerCase().startsWith('mailto:') ? contact : 'mailto:');

function MailLinks({ patch, name }: { patch: Patch; name: string }) {
  const { words } = useWords();
  const contact = useAtlas(({ config }) => config.contact);
  const file = patchFileName(patch);
  const subject = words.contribute.patchSubjects[patch.atlasPatch.kind](name);
  const attach = words.contribute.attachFile(file);
  const message = { subject, opening: words.contribute.patchOpening, attach };
  const mail = patchLink(mailTo(contact), patch, message);
  const page = contact?.startsWith('https:') ? patchLink(contact, patch, message) : null;
  const isCut = [mail, page].some((link) => link !== null && !link.isComplete);
  return (
    <>
      <ul className="letters">
        {page ? (
          <li>
            <Link to={page.href}>{words.contribute.openIssue}</Link>{' '}
            <span className="aside">{words.contribute.issueIsPublic}</span>
          </li>
        ) : null}
        {mail ? (
          <li>
            <Link to={mail.href}>{words.contribute.sendMail}</Link>
          </li>
        ) : null}
      </ul>
      {isCut ? <p className="aside">{attach}</p> : null}
    </>
  );
}

export interface SendPatchProps {
  readonly patch: Patch;
  /** What it is about, in the subject of a mail. */
  readonly name: string;
  /** By id of a place: where it comes from, such as a row of a spreadsheet. */
  readonly names?: ReadonlyMap<string, string>;
  /** A curator has saved it, and the page has read the data again. */
  readonly onSaved?: () => void;
}

export function SendPatch({ patch, name, names, onSaved }: SendPatchProps) {
  const { words } = useWords();
  const contact = useAtlas(({ config }) => config.contact);
  const [announcement, setAnnouncement] = useState('');
  const [isSelected, setIsSelected] = useState(false);
  useAnnouncement(announcement);
  const heading = usePanelHeading();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = patchText(patch);
  const file = patchFileName(patch);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // What is to be done next comes into sight as a whole, as far as it fits.
    heading.current?.scrollIntoView({ block: 'start' });
  }, [heading]);
  useEffect(() => {
    if (!isSelected) return;
    field.current?.focus();
    field.current?.select();
  }, [isSelected]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setAnnouncement(words.contribute.patchCopied);
    } catch {
      // When the browser refuses, the person can copy by hand.
      setIsSelected(true);
      setAnnouncement(words.kit.copyByHand);
    }
  };
  const download = (): void => {
    saveFile({ name: file, type: 'application/geo+json', text });
    setAnnouncement(words.kit.savedAs(file));
  };
  return (
    <section className="hand-over">
      <h2 ref={heading} tabIndex={-1}>
        {words.contribute.handOver}
      </h2>
      {SavePatch ? (
        <Suspense fallback={null}>
          <SavePatch patch={patch} names={names} onSaved={onSaved} />
        </Suspense>
      ) : null}
      <p>
        {contact === null
          ? words.contribute.handOverWhere(`data/${patch.atlasPatch.city}/${fileOfKind(patch.atlasPatch.kind)}`)
          : words.contribute.handOverHow}
      </p>
      <div className="actions">
        <button type="button" className="secondary" onClick={copy}>
          <Icon name="link" size={18} />
          <span>{words.kit.copy}</span>
        </button>
        <button type="button" className="secondary" onClick={download}>
          <Icon name="download" size={18} />
          <span>{words.contribute.download}</span>
        </button>
      </div>
      <MailLinks patch={patch} name={name} />
      {announcement === '' ? null : <p className="aside">{announcement}</p>}
      {isSelected ? (
        <textarea ref={field} readOnly rows={6} value={text} aria-label={words.contribute.thePatch} />
      ) : null}
      <p className="aside">{words.contribute.noPersons}</p>
    </section>
  );
}
