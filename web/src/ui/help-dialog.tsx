import { DialogFrame } from './dialog-frame.tsx';
import { useSession } from './session.tsx';

/** All keys, in a dialog. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { words } = useSession();
  const { text } = words;
  const keys: readonly (readonly [string, string])[] = [
    ['/', text.keySearch],
    ['← ↑ → ↓', text.keyWalk],
    ['Enter', text.keyEnter],
    ['[ ]', text.keyBrackets],
    ['n p', text.keyEvidence],
    ['o', text.keyOpen],
    ['h', text.keyHide],
    ['+ − 0', text.keyZoom],
    ['Ctrl+Z  Ctrl+Shift+Z', text.keyUndo],
    ['Esc', text.keyEscape],
  ];
  return (
    <DialogFrame title={text.keys} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  );
}
