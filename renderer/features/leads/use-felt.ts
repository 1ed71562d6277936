import { useEffect, useState } from 'react';

/** Under this nothing is shown of a wait. */
const feltMs = 100;

/** Whether something has been so for long enough to be felt. */
export function useFelt(isSo: boolean): boolean {
  const [isFelt, setFelt] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setFelt(true), feltMs);
    return () => {
      clearTimeout(timer);
      setFelt(false);
    };
  }, [isSo]);
  return isSo && isFelt;
}
