import { useEffect, useEffectEvent, useState } from 'react';
import { useBringing } from './use-file-import.ts';
import { useWords } from '#ui/kit/use-words.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The whole page takes files that are dropped on it, and says so while one is held over it. */
export function OwnDrop() {
  const { words } = useWords();
  const bring = useBringing();
  const [isHeld, setIsHeld] = useState(false);
  const brought = useEffectEvent((files: FileList) => void bring(files));
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      setIsHeld(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsHeld(false);
    };
    const drop = (event: DragEvent): void => {
      setIsHeld(false);
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      brought(event.dataTransfer.files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isHeld ? (
    <p className="own-drop" aria-hidden="true">
      <span>{words.own.drop}</span>
    </p>
  ) : null;
}
