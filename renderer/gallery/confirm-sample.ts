import { useConfirmQuestion } from '../lib/use-confirmed.ts';
import { failed } from './samples.ts';

/** Asks for a password that never is right. */
export function askSample(): void {
  useConfirmQuestion.setState({
    question: {
      operation: 'settings.save',
      what: 'Save the office',
      tryPassword: () => Promise.resolve(failed),
      giveUp: () => useConfirmQuestion.setState({ question: null }),
    },
  });
}
