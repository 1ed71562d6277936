/** Whose tasks an address shows, and whether it shows the day instead: `/tasks`, `/tasks/12`, `/tasks/12/day`. */
export type TasksPlace = { readonly agentId: number | null; readonly isDay: boolean };

/** An agent has no other place than the own; the broker's choice is a number, or everybody. */
export function placeOfAddress(segments: readonly string[], ownId: number | null): TasksPlace {
  const [first = '', second] = segments.slice(1);
  const chosen = /^[1-9]\d{0,14}$/.test(first) ? Number(first) : null;
  const agentId = ownId ?? chosen;
  return { agentId, isDay: agentId !== null && (first === 'day' || second === 'day') };
}

export function tasksPath({ agentId, isDay }: TasksPlace): string {
  return ['/tasks', agentId === null ? '' : `/${agentId}`, isDay && agentId !== null ? '/day' : ''].join('');
}
