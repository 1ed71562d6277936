import { useState } from 'react';
import { navigate, useRoute } from '../../lib/route.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { AgentSheet } from './agent-sheet.tsx';
import { AgentTable } from './agent-table.tsx';
import { Places } from './places.tsx';

const parts = [
  { value: 'agents', label: 'Agents' },
  { value: 'branches', label: 'Branches and departments' },
] as const;

export function TeamScreen({ part }: { part: string | undefined }) {
  const current = part === 'branches' ? 'branches' : 'agents';
  const { params } = useRoute();
  const [isAdding, setAdding] = useState(params['add'] === 'agent');
  return (
    <Page
      title="Team"
      aside={
        <SegmentedControl
          label="Part of the team"
          value={current}
          options={parts}
          onValueChange={(value) => navigate(value === 'agents' ? '/team' : '/team/branches')}
        />
      }
      actions={
        current === 'agents' && (
          <Button variant="primary" onClick={() => setAdding(true)}>
            Add agent
          </Button>
        )
      }
    >
      {current === 'agents' ? <AgentTable onAdd={() => setAdding(true)} /> : <Places />}
      {isAdding && <AgentSheet agent={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
