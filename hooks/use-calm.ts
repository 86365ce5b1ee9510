import { useEffect, useState } from 'react';

/** True once the value has been the same for so many milliseconds: nobody types any more. */
export function useCalm(value: string, ms: number): boolean {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return calm === value;
}
