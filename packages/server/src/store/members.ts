import type { Role } from "@second-source/domain/desk/role";
import { prismaOf, type Transaction } from "./database.ts";
import { accountsOf } from "./human.ts";

/** Somebody's place at a desk, held until the transaction ends. */
export interface LockedMember {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly humanId: string;
  readonly disabledAt: Date | null;
}

/** The member of this desk, held with their account against everybody else who would change their rights; null where there is none. */
export async function lockMember(transaction: Transaction, personId: string): Promise<LockedMember | null> {
  const [member] = await prismaOf(transaction).$queryRaw<LockedMember[]>`
    select member.person_id as "personId", person.name, person.email, member.role::text as role,
      coalesce(person.same_human_as, person.id) as "humanId", member.disabled_at as "disabledAt"
    from member join person on person.id = member.person_id
    where member.desk_id = current_desk_id() and member.person_id = ${personId}::uuid
    for no key update of member, person`;
  return member ?? null;
}

/** The member with this address, shut out or not. Whoever asks sees their own places at other desks as well: the desk is named. */
export async function findMemberByEmail(
  transaction: Transaction,
  deskId: string,
  email: string,
): Promise<{ readonly name: string; readonly role: Role; readonly isDisabled: boolean } | null> {
  const member = await prismaOf(transaction).member.findFirst({
    where: { deskId, person: { email: email.toLowerCase() } },
    select: { role: true, disabledAt: true, person: { select: { name: true } } },
  });
  return member && { name: member.person.name, role: member.role, isDisabled: member.disabledAt !== null };
}

interface MemberChange {
  readonly role?: Role;
  readonly disabledAt?: Date | null;
  readonly disabledBy?: string | null;
  readonly disabledWhy?: string | null;
}

export async function updateMember(
  transaction: Transaction,
  deskId: string,
  personId: string,
  data: MemberChange,
): Promise<void> {
  await prismaOf(transaction).member.update({ where: { deskId_personId: { deskId, personId } }, data });
}

/** Which accounts of a human belong to this desk, the first of all named first. */
export function listAccountsHere(
  transaction: Transaction,
  humanId: string,
): Promise<{ readonly personId: string; readonly name: string }[]> {
  return prismaOf(transaction).$queryRaw<{ personId: string; name: string }[]>`
    select person.id as "personId", person.name from member join person on person.id = member.person_id
    where member.desk_id = current_desk_id() and person.id = ${accountsOf(humanId)}
    order by person.id = ${humanId}::uuid desc, person.id`;
}

/** An account at the desk, as an admin sees it. */
export interface PersonRow {
  readonly personId: string;
  readonly humanId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
  readonly disabledAt: Date | null;
  readonly disabledBy: string | null;
  readonly disabledWhy: string | null;
  /** Shut out of every desk, by a command on the server. */
  readonly isShutOut: boolean;
  readonly signedInAt: Date | null;
  readonly sessions: number;
  /** Whether a code of an app is asked for after the password. */
  readonly hasCodeApp: boolean;
  readonly hasPasskey: boolean;
  /** Whether the newsroom’s own sign-in lets them in. */
  readonly isLinked: boolean;
}

/** Everybody at the desk, by name; those who are shut out last. */
export function listPeople(transaction: Transaction, now: Date): Promise<PersonRow[]> {
  return prismaOf(transaction).$queryRaw<PersonRow[]>`
    select person.id as "personId", coalesce(person.same_human_as, person.id) as "humanId", person.name, person.email,
      member.role::text as role, person.created_at as since, member.disabled_at as "disabledAt",
      disabler.name as "disabledBy", member.disabled_why as "disabledWhy", person.disabled_at is not null as "isShutOut",
      seen.last as "signedInAt", coalesce(seen.live, 0)::int as sessions,
      exists (select from code_app app where app.person_id = person.id and app.confirmed_at is not null) as "hasCodeApp",
      exists (select from passkey where passkey.person_id = person.id) as "hasPasskey",
      exists (select from identity where identity.person_id = person.id) as "isLinked"
    from member join person on person.id = member.person_id
    left join person disabler on disabler.id = member.disabled_by
    left join lateral (
      select max(created_at) as last, count(*) filter (where ended_at is null and expires_at > ${now}) as live
      from sign_in_session session where session.person_id = person.id and session.desk_id = member.desk_id and not session.is_second_step_due
    ) seen on true
    where member.desk_id = current_desk_id()
    order by member.disabled_at is not null or person.disabled_at is not null, lower(person.name), person.id`;
}
