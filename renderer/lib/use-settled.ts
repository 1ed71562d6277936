import { useEffect, useState } from 'react';
import { canonical } from './canonical.ts';

/** A value once it has stood still for so long, so that typing does not ask the engine at every key. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  const isOther = canonical(settled) !== canonical(value);
  useEffect(() => {
    if (!isOther) return undefined;
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  });
  return settled;
}
