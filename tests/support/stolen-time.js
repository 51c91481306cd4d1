// What a virtual machine does not get although it would work: its host gives it to others.

import { readFileSync } from 'node:fs';

/** Clock ticks so far in which the processors worked or would have, and those of them that were stolen. */
function ticks() {
  try {
    // See proc(5): user, nice, system, idle, iowait, irq, softirq, steal.
    const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0];
    const [user, nice, system, , , irq, softirq, stolen] = line.split(/\s+/).slice(1).map(Number);
    return { wanted: user + nice + system + irq + softirq + stolen, stolen };
  } catch {
    return { wanted: 0, stolen: 0 };
  }
}

/** @returns {() => number} the share of the time wanted since then that was stolen, 0…1; 0 where nobody counts it */
export function watchStolenTime() {
  const before = ticks();
  return () => {
    const now = ticks();
    return (now.stolen - before.stolen) / Math.max(1, now.wanted - before.wanted) || 0;
  };
}
