"use client";

import { mayEdit, type Role } from "@second-source/domain/desk/role";
import { createContext, useContext, type ReactNode } from "react";

const Context = createContext<Role>("VIEWER");

/** Tells the screens what the person may do here. It hides what would be refused; refusing is the server's. */
export function RoleProvider({ role, children }: { role: Role; children: ReactNode }): ReactNode {
  return <Context value={role}>{children}</Context>;
}

export function useMayEdit(): boolean {
  return mayEdit(useContext(Context));
}
