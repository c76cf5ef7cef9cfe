"use client";

import { mayEdit, type Role } from "@second-source/domain/desk/role";
import { createContext, useContext, useMemo, type ReactNode } from "react";

interface Person {
  readonly personId: string;
  readonly role: Role;
}

const Context = createContext<Person>({ personId: "", role: "VIEWER" });

/**
 * Tells the screens who is signed in and what they may do here. It hides what would be refused; refusing is the
 * server's.
 */
export function SignedIn({ personId, role, children }: Person & { readonly children: ReactNode }): ReactNode {
  const person = useMemo(() => ({ personId, role }), [personId, role]);
  return <Context value={person}>{children}</Context>;
}

export function useMayEdit(): boolean {
  return mayEdit(useContext(Context).role);
}

export function usePersonId(): string {
  return useContext(Context).personId;
}
