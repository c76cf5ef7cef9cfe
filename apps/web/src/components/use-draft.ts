"use client";

import { useEffect, useState, type Dispatch, type SetStateAction } from "react";

const PREFIX = "second-source draft ";

/**
 * State that survives a reload, a crash and an ended session: kept in this browser under `key` until `clear`.
 * What cannot be read back is left alone and the initial value stands.
 */
export function useDraft<T>(key: string, initial: T): [T, Dispatch<SetStateAction<T>>, () => void] {
  const [value, setValue] = useState(initial);
  const [loadedKey, setLoadedKey] = useState<string | null>(null);

  useEffect(() => {
    const kept = read<T>(key);
    if (kept !== null) setValue(kept);
    setLoadedKey(key);
  }, [key]);

  useEffect(() => {
    if (loadedKey === key) write(key, value, initial);
  }, [key, loadedKey, value, initial]);

  const clear = (): void => {
    localStorage.removeItem(PREFIX + key);
    setValue(initial);
  };
  return [value, setValue, clear];
}

function read<T>(key: string): T | null {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown, initial: unknown): void {
  try {
    const text = JSON.stringify(value);
    if (text === JSON.stringify(initial)) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}
