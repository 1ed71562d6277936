import { note } from './journal.ts';

const answers: unknown[] = [];

/** The next dialog is answered with this; without one, a dialog is cancelled at once. */
export function answerNextDialog(answer: unknown): void {
  answers.push(answer);
}

function asks(kind: string, cancelled: object): (...args: unknown[]) => unknown {
  return (...args) => {
    const answer = answers.shift() ?? cancelled;
    note('dialog', { kind, options: structuredClone(args.at(-1)), answer });
    return answer;
  };
}

const open = asks('open', { canceled: true, filePaths: [] });
const save = asks('save', { canceled: true, filePath: '' });
const message = asks('message', { response: 0, checkboxChecked: false });

export const dialog = {
  showOpenDialog: async (...args: unknown[]) => open(...args),
  showSaveDialog: async (...args: unknown[]) => save(...args),
  showMessageBox: async (...args: unknown[]) => message(...args),
  showErrorBox(title: string, content: string): void {
    note('error-box', { title, content });
    console.error(`${title}: ${content}`);
  },
};
