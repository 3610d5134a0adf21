import { AnswerError } from '../api/client.ts';
import { TextButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { Notice } from './written.tsx';

interface FailureProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** Says that something could not be loaded, and why: in the reader's language where we know the reason. */
export function Failure({ error, onRetry }: FailureProps) {
  const { words } = useSession();
  const known = error instanceof AnswerError && error.code === 'network' ? words.text.noServer : undefined;
  return (
    <Notice kind="error" title={words.text.failed}>
      <p dir="auto">{known ?? error.message}</p>
      {onRetry ? <TextButton onPress={onRetry}>{words.text.retry}</TextButton> : null}
    </Notice>
  );
}
