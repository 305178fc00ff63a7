import { UserId } from '../../shared/domain/ids.ts'
import { fold } from '../../shared/domain/fold.ts'
import { UserRole } from '../../shared/domain/user.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { UserAccountRow } from '../tables/account.ts'

/** A person's account; `passwordHash` is Argon2id and never leaves the core. */
export type Account = {
  readonly id: UserId
  readonly loginName: string
  readonly displayName: string
  readonly role: UserRole
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly isActive: boolean
  readonly failedTries: number
  readonly lockedUntil: string | null
  readonly version: number
}

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** Adds an account; a login name that another one already uses is a `duplicate`. */
export async function insertAccount(db: Db, account: Account, by: Changed): Promise<void> {
  if (await findAccountByLogin(db, account.loginName)) {
    throw new AppError('duplicate', { fields: { loginName: 'このログイン名はすでに使われています。' } })
  }
  await db.insertInto('user_account').values(toRow(account, by)).execute()
}

/** Login names are compared folded: Ｙａｍａｄａ and yamada are one. */
export async function findAccountByLogin(db: Db, loginName: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('user_account')
    .selectAll()
    .where('login_folded', '=', fold(loginName))
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('user_account').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Everybody, active ones first, then by name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await db
    .selectFrom('user_account')
    .selectAll()
    .orderBy('is_active', 'desc')
    .orderBy('display_name')
    .execute()
  return rows.map(fromRow)
}

/** Saves only if nobody saved since `account.version` was read. */
export async function updateAccount(db: Db, account: Account, by: Changed): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('user_account')
    .set({ ...toRow(account, by), version: account.version + 1 })
    .where('id', '=', account.id)
    .where('version', '=', account.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

/** Sign-in tries are counted outside the version: they are no change of the account by a person. */
export async function recordTry(
  db: Db,
  id: string,
  failedTries: number,
  lockedUntil: string | null,
): Promise<void> {
  await db
    .updateTable('user_account')
    .set({ failed_tries: failedTries, locked_until: lockedUntil })
    .where('id', '=', id)
    .execute()
}

function toRow(account: Account, by: Changed): UserAccountRow {
  return {
    id: account.id,
    login_name: account.loginName,
    login_folded: fold(account.loginName),
    display_name: account.displayName,
    role: account.role,
    password_hash: account.passwordHash,
    must_change_password: account.mustChangePassword ? 1 : 0,
    is_active: account.isActive ? 1 : 0,
    failed_tries: account.failedTries,
    locked_until: account.lockedUntil,
    version: account.version,
    updated_at: by.updatedAt,
    updated_by: by.updatedBy,
  }
}

function fromRow(row: UserAccountRow): Account {
  return {
    id: UserId.parse(row.id),
    loginName: row.login_name,
    displayName: row.display_name,
    role: UserRole.parse(row.role),
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password === 1,
    isActive: row.is_active === 1,
    failedTries: row.failed_tries,
    lockedUntil: row.locked_until,
    version: row.version,
  }
}
