import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Sign } from './symbol.tsx';

interface SignButtonProps {
  readonly label: string;
  readonly path: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly pressed?: boolean;
}

/** A button with a symbol and a name that shows as a tooltip. */
export function SignButton({ label, path, onPress, isDisabled = false, pressed }: SignButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={50}>
      <Button
        className="sign-button"
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <Sign path={path} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A quiet button with words. */
export function TextButton(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly className?: string;
  readonly label?: string;
  readonly isDisabled?: boolean;
}) {
  return (
    <Button
      className={`text-button ${props.className ?? ''}`}
      onPress={props.onPress}
      isDisabled={props.isDisabled ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.children}
    </Button>
  );
}
