/** Own presses come back as events like anybody's; where one stays out, everything on screen is read instead. */
const PATIENCE_MS = 600;

let isConnected = false;
let lastOwnAt = Number.NEGATIVE_INFINITY;
let patience: ReturnType<typeof setTimeout> | undefined;

/** Whether events arrive in this tab. */
export function setConnected(connected: boolean): void {
  isConnected = connected;
}

export function ownEventArrived(): void {
  lastOwnAt = performance.now();
  clearTimeout(patience);
}

/** Called when a press that began at `startedAt` was carried out: its event was here already, comes, or stays out. */
export function afterPress(startedAt: number, readAll: () => void): void {
  if (!isConnected) return readAll();
  if (lastOwnAt >= startedAt) return;
  clearTimeout(patience);
  patience = setTimeout(readAll, PATIENCE_MS);
}
