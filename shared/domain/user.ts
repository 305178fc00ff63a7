import { z } from 'zod'
import { UserId } from './ids.ts'

/** 退院支援看護師 · MSW · 病棟看護師 · 医師 · 事務 · 管理者. */
export const UserRole = z.enum(['nurse', 'socialWorker', 'wardNurse', 'doctor', 'clerk', 'admin'])
export type UserRole = z.infer<typeof UserRole>

/** Whoever writes of patients in the department. */
export const WRITERS = ['nurse', 'socialWorker', 'wardNurse', 'doctor', 'admin'] as const
/** Everybody with an account. */
export const EVERYBODY = [...WRITERS, 'clerk'] as const

/** A signed-in person, as every screen may know them. */
export const User = z.strictObject({
  id: UserId,
  displayName: z.string(),
  role: UserRole,
})
export type User = z.infer<typeof User>

/** 13 characters or more need no regular change (domain: security guideline's Q&A on passwords). */
export const PASSWORD_MIN_LENGTH = 13

export const Password = z.string().min(PASSWORD_MIN_LENGTH).max(200)
export const LoginName = z.string().trim().min(2).max(40)
export const DisplayName = z.string().trim().min(1).max(60)
