import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';

const groups = [
  {
    title: 'Everywhere',
    keys: [
      [['G', 'T'], 'Today'],
      [['G', 'L'], 'Leads'],
      [['G', 'E'], 'Team'],
      [['G', 'R'], 'Runs'],
      [['G', 'S'], 'Settings'],
      [['/'], 'Search'],
      [['?'], 'These keys'],
      [['Esc'], 'Close, or leave the list'],
    ],
  },
  {
    title: 'In a list of leads',
    keys: [
      [['J'], 'Next'],
      [['K'], 'Previous'],
      [['X'], 'Select'],
      [['A'], 'Assign'],
      [['S'], 'Status'],
      [['N'], 'Note'],
      [['F'], 'Follow-up'],
    ],
  },
] as const;

type KeyHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function KeyHelp({ isOpen, onOpenChange }: KeyHelpProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keys">
      <div className="grid grid-cols-2 gap-8">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 font-medium">{group.title}</h3>
            <dl className="flex flex-col gap-1">
              {group.keys.map(([keys, meaning]) => (
                <div key={meaning} className="flex items-center justify-between gap-4">
                  <dt className="order-2 flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd className="text-muted">{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
