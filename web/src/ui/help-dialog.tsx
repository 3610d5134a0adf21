import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { SignButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { signs } from './symbol.tsx';

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
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{text.keys}</Heading>
            <SignButton label={text.close} path={signs.close} onPress={onClose} />
          </div>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
