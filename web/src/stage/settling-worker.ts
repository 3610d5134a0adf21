import { type SettleJob, settle } from './settling.ts';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<SettleJob>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  for (const settled of settle(data)) scope.postMessage(settled, [settled.places.buffer]);
};
